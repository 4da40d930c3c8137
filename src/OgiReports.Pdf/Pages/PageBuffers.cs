using System.Buffers;

namespace OgiReports.Pdf.Pages;

/// <summary>Room for the glyphs of one page, used for page after page: so large arrays for each page would cost more than what they hold.</summary>
internal sealed class PageBuffers : IDisposable
{
    private const int FirstRoom = 1024;

    // Larger arrays are not kept for other files.
    private const int LargestShared = 1 << 14;

    private PrintedGlyph[] _printed = [];
    private Glyph[] _glyphs = [];

    /// <summary>Room for more glyphs than there are, with those that there are.</summary>
    public PrintedGlyph[] Printed(int known)
    {
        if (known == _printed.Length)
        {
            Grow(ref _printed, known, Math.Max(FirstRoom, 2 * known));
        }

        return _printed;
    }

    /// <summary>Room for a number of glyphs.</summary>
    public Glyph[] Glyphs(int count)
    {
        if (count > _glyphs.Length)
        {
            Grow(ref _glyphs, 0, Math.Max(FirstRoom, count));
        }

        return _glyphs;
    }

    public void Dispose()
    {
        GiveBack(ref _printed);
        GiveBack(ref _glyphs);
    }

    private static void Grow<T>(ref T[] array, int known, int length)
    {
        var larger = ArrayPool<T>.Shared.Rent(length);
        array.AsSpan(0, known).CopyTo(larger);
        GiveBack(ref array);
        array = larger;
    }

    private static void GiveBack<T>(ref T[] array)
    {
        if (array.Length is > 0 and <= LargestShared)
        {
            ArrayPool<T>.Shared.Return(array);
        }

        array = [];
    }
}
