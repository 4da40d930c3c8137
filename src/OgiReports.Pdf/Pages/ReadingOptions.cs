using OgiReports.Pdf.Bounds;
using OgiReports.Pdf.Fonts;
using UglyToad.PdfPig;

namespace OgiReports.Pdf.Pages;

/// <summary>The library's options, with what the reading of one file needs: the library hands them on to <see cref="PageContentFactory"/>.</summary>
internal sealed class ReadingOptions : ParsingOptions
{
    private const int StackDepth = 64;

    public ReadingOptions(StreamBudget budget, FontLoad load, PageBuffers buffers)
    {
        Budget = budget;
        Load = load;
        Buffers = buffers;
        FilterProvider = new BoundedFilters(budget, load);
        MaxStackDepth = StackDepth;
        SkipMissingFonts = true;
    }

    public StreamBudget Budget { get; }

    public ReadingClock Clock => Budget.Clock;

    public FontBook Fonts { get; } = new();

    public FontLoad Load { get; }

    public PageBuffers Buffers { get; }

    /// <summary>Which layers are shown; all of them until the file is open.</summary>
    public LayerVisibility Layers { get; set; } = LayerVisibility.All;
}
