using System.Collections.Concurrent;
using System.Text;

namespace OgiReports.TestKit;

/// <summary>
/// Snapshots with Verify's file conventions: <c>X.verified.ext</c> is what was reviewed, <c>X.received.ext</c> what
/// a failing test left beside it. One instance watches one root and knows which of its snapshots were used.
/// It is safe to use from several tests at a time.
/// </summary>
public sealed class Golden
{
    private const string AcceptVariable = "OGI_ACCEPT";
    private const int ContextLines = 2;
    private const int DiffLines = 8;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);
    private readonly Func<string, string?> _environment;
    private readonly string _root;

    /// <summary>Creates the watch over a folder of snapshots.</summary>
    /// <param name="root">The folder; it and its subfolders hold the snapshots.</param>
    /// <param name="environment">Where variables are looked up; null for the process's own.</param>
    public Golden(string root, Func<string, string?>? environment = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        _root = Path.GetFullPath(root);
        _environment = environment ?? Environment.GetEnvironmentVariable;
    }

    /// <summary>
    /// Compares a result with its snapshot. Line ends don't count. On a difference the result is written to the
    /// received file; with <c>OGI_ACCEPT=1</c> it becomes the snapshot instead.
    /// </summary>
    /// <param name="name">The snapshot below the root: <c>jining-2020/record.json</c> is kept in
    /// <c>jining-2020/record.verified.json</c>.</param>
    /// <param name="actual">The result.</param>
    /// <exception cref="GoldenMismatchException">The result differs, or nothing was verified yet.</exception>
    /// <exception cref="InvalidOperationException"><c>OGI_ACCEPT=1</c> under CI, where nobody reviews.</exception>
    public void Verify(string name, string actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        var verified = PathOf(name, "verified");
        var received = PathOf(name, "received");
        _used[verified] = true;

        var result = WithLineFeeds(actual);
        var expected = File.Exists(verified) ? WithLineFeeds(File.ReadAllText(verified)) : null;
        if (string.Equals(expected, result, StringComparison.Ordinal))
        {
            File.Delete(received);
        }
        else if (Accepts())
        {
            Write(verified, result);
            File.Delete(received);
        }
        else
        {
            Write(received, result);
            throw new GoldenMismatchException(expected is null
                ? $"{name}: nothing verified yet. Review {received}, then run again with {AcceptVariable}=1."
                : $"{name}: the result differs from {verified}.{Environment.NewLine}{Diff(expected, result)}");
        }
    }

    /// <summary>Counts a snapshot as used although its test did not run, as when only some tests are run.</summary>
    /// <param name="name">The snapshot, as in <see cref="Verify"/>.</param>
    public void Expect(string name) => _used[PathOf(name, "verified")] = true;

    /// <summary>Asserts that every snapshot below the root was verified or expected.</summary>
    /// <exception cref="GoldenMismatchException">Some were not; the message names them.</exception>
    public void AssertNoneStale()
    {
        if (!Directory.Exists(_root))
        {
            return;
        }

        var stale = Directory.EnumerateFiles(_root, "*.verified.*", SearchOption.AllDirectories)
            .Where(path => !_used.ContainsKey(path))
            .Select(path => Path.GetRelativePath(_root, path))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (stale.Length > 0)
        {
            throw new GoldenMismatchException(
                $"No test uses these snapshots of {_root}; delete them or restore their tests: {string.Join(", ", stale)}");
        }
    }

    private bool Accepts()
    {
        if (!string.Equals(_environment(AcceptVariable), "1", StringComparison.Ordinal))
        {
            return false;
        }

        return string.Equals(_environment("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? throw new InvalidOperationException($"{AcceptVariable} is refused under CI: a snapshot is accepted by who reviews it.")
            : true;
    }

    private string PathOf(string name, string kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var extension = Path.GetExtension(name);
        if (extension.Length < 2)
        {
            throw new ArgumentException($"A snapshot needs an extension: {name}.", nameof(name));
        }

        return Path.GetFullPath(Path.Combine(_root, $"{name[..^extension.Length]}.{kind}{extension}"));
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, s_utf8);
    }

    private static string WithLineFeeds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>
    /// The stretch between the first and the last differing line, cut short. A true diff would say more, but a
    /// message that fits a screen sends the reader to the two files, where every editor has one.
    /// </summary>
    private static string Diff(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var first = 0;
        while (first < left.Length && first < right.Length && left[first] == right[first])
        {
            first++;
        }

        var tail = 0;
        while (tail < left.Length - first && tail < right.Length - first && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var message = new StringBuilder();
        message.Append("at line ").Append(first + 1).AppendLine(":");
        foreach (var line in left[Math.Max(0, first - ContextLines)..first])
        {
            message.Append("  ").AppendLine(line);
        }

        AppendCut(message, "- ", left[first..(left.Length - tail)]);
        AppendCut(message, "+ ", right[first..(right.Length - tail)]);
        return message.ToString().TrimEnd();
    }

    private static void AppendCut(StringBuilder message, string mark, string[] lines)
    {
        foreach (var line in lines.Take(DiffLines))
        {
            message.Append(mark).AppendLine(line);
        }

        if (lines.Length > DiffLines)
        {
            message.Append(mark).Append("… ").Append(lines.Length - DiffLines).AppendLine(" more lines");
        }
    }
}
