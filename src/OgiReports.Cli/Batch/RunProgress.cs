using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OgiReports.Datasets;

namespace OgiReports.Cli.Batch;

/// <summary>Tells how far a run is: a line that stays in its place on a terminal, else lines now and then, or JSON.</summary>
internal sealed class RunProgress
{
    private const string ClearLine = "\r\u001B[K";
    private const int BarWidth = 20;

    private readonly CommandEnvironment _environment;
    private readonly ProgressMode _mode;
    private readonly InputListing _listing;
    private readonly TimeSpan _interval;
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _next;
    private bool _isShown;

    public RunProgress(CommandEnvironment environment, ConversionOptions options, InputListing listing)
    {
        _environment = environment;
        _mode = options.IsQuiet ? ProgressMode.None : options.Progress;
        _listing = listing;
        IsBar = _mode == ProgressMode.Auto && environment.IsErrorTerminal();
        _interval = IsBar ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(_mode == ProgressMode.Json ? 1 : 30);
        _next = IsBar ? TimeSpan.Zero : _interval;
        if (_mode != ProgressMode.None)
        {
            listing.StartMeasuring();
        }
    }

    private bool IsBar { get; }

    /// <summary>Takes note of the counts so far, and shows them when it is time.</summary>
    public void Tick(DatasetSummary summary)
    {
        if (_mode == ProgressMode.None || Stopwatch.GetElapsedTime(_start) < _next)
        {
            return;
        }

        var elapsed = Stopwatch.GetElapsedTime(_start);
        _next = elapsed + _interval;
        if (_mode == ProgressMode.Json)
        {
            _environment.Error.WriteLine(DescribeAsJson(summary, elapsed));
        }
        else if (IsBar)
        {
            _environment.Error.Write(ClearLine + Fit(Bar() + Describe(summary, elapsed), _environment.ErrorWidth()));
            _isShown = true;
        }
        else
        {
            _environment.Tell(Describe(summary, elapsed));
        }
    }

    /// <summary>Makes room for something else to be said.</summary>
    public void Clear()
    {
        if (_isShown)
        {
            _environment.Error.Write(ClearLine);
            _isShown = false;
        }
    }

    /// <summary>A line that is wider than the terminal would go on in the next, where nothing clears it. Whole parts are left out first.</summary>
    internal static string Fit(string line, int width)
    {
        // A terminal may break a line as soon as its last column is written.
        var room = Math.Max(0, width - 1);
        while (line.Length > room && line.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var end)
        {
            line = line[..end];
        }

        return line.Length > room ? line[..room] : line;
    }

    private static int Count(IReadOnlyDictionary<string, int> counts, string name) => counts.GetValueOrDefault(name);

    private string Bar()
    {
        var filled = (int)((_listing.Fraction ?? 0) * BarWidth);
        return $"[{new string('#', filled)}{new string('-', BarWidth - filled)}] ";
    }

    private string Describe(DatasetSummary summary, TimeSpan elapsed)
    {
        var left = _listing.Fraction is > 0 and var fraction
            ? string.Create(CultureInfo.InvariantCulture, $"{fraction * 100:F0} %, {Left(elapsed, fraction):hh\\:mm\\:ss} left, ")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{left}{summary.Inputs} {(summary.Inputs == 1 ? "input" : "inputs")}, {summary.Inputs / elapsed.TotalSeconds:F0} a second, {Count(summary.Statuses, "complete")} complete, {Count(summary.Statuses, "partial")} partial, {Count(summary.Statuses, "notAReport")} not a report, {Count(summary.Outcomes, "unreadable")} unreadable, {Count(summary.Outcomes, "skipped")} skipped");
    }

    private string DescribeAsJson(DatasetSummary summary, TimeSpan elapsed)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("inputs"u8, summary.Inputs);
            json.WriteNumber("seconds"u8, Math.Round(elapsed.TotalSeconds, 1));
            json.WriteNumber("perSecond"u8, Math.Round(summary.Inputs / elapsed.TotalSeconds, 1));
            if (_listing.Fraction is > 0 and var fraction)
            {
                json.WriteNumber("fraction"u8, Math.Round(fraction, 4));
                json.WriteNumber("secondsLeft"u8, Math.Round(Left(elapsed, fraction).TotalSeconds));
            }

            foreach (var (name, count) in summary.Outcomes)
            {
                json.WriteNumber(name, count);
            }

            json.WriteNumber("complete"u8, Count(summary.Statuses, "complete"));
            json.WriteNumber("partial"u8, Count(summary.Statuses, "partial"));
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static TimeSpan Left(TimeSpan elapsed, double fraction) => elapsed * ((1 - fraction) / fraction);
}
