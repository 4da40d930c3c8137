using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;

namespace OgiReports.Word.Packaging;

/// <summary>
/// The parts of a Word package. Relationships name them; where those are lost, the names that all producers use do.
/// Content types are not asked: packages with wrong ones are common and every part shows in its XML what it is.
/// Only parts inside the package are ever opened.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    // Below this no package is worth refusing: tables of zeros pack a hundredfold and more.
    private const long AlwaysAllowed = 4L << 20;

    private const string Folder = "word/";

    private readonly ZipArchive _archive;
    private readonly ExpansionBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private WordPackage(ZipArchive archive, long limit)
    {
        _archive = archive;
        _budget = new ExpansionBudget(limit);
        foreach (var entry in archive.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/'), entry);
        }
    }

    /// <summary>Whether the package carries macros, which are never looked at.</summary>
    public bool HasMacros => _entries.ContainsKey("word/vbaProject.bin");

    /// <summary>Opens a package.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    /// <exception cref="WordReadingException">Its directory declares more than the limit.</exception>
    public static WordPackage Open(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        var stream = MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        var limit = Math.Max(AlwaysAllowed, bytes.Length * (long)limits.MaxExpansionRatio);
        var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        long declared = 0;
        foreach (var entry in archive.Entries)
        {
            declared += Math.Min(entry.Length, long.MaxValue / 1_000_000);
        }

        if (declared > limit)
        {
            archive.Dispose();
            throw new WordReadingException(new Diagnostic(
                WordDiagnostics.ExpandsTooFar,
                string.Create(CultureInfo.InvariantCulture, $"The package of {bytes.Length:N0} bytes declares {declared:N0} bytes of content; the limit is {limit:N0}. Nothing was unpacked. Raise ReadLimits.MaxExpansionRatio if it is really one report.")));
        }

        return new WordPackage(archive, limit);
    }

    /// <summary>The name of the main document; null when the package has none.</summary>
    public string? FindDocument()
    {
        foreach (var relationship in ReadRelationships("_rels/.rels", ""))
        {
            if (relationship.Kind == "officeDocument" && _entries.ContainsKey(relationship.Target))
            {
                return relationship.Target;
            }
        }

        return _entries.Keys.FirstOrDefault(name => name.Length < 64 && ZipDirectory.IsDocumentName(Encoding.UTF8.GetBytes(name)));
    }

    /// <summary>The parts that belong to the main document.</summary>
    public WordParts FindParts(string document)
    {
        var slash = document.LastIndexOf('/') + 1;
        var folder = document[..slash];
        var parts = new WordParts(document);
        foreach (var relationship in ReadRelationships($"{folder}_rels/{document[slash..]}.rels", folder))
        {
            if (_entries.ContainsKey(relationship.Target))
            {
                parts.Add(relationship.Kind, relationship.Target);
            }
        }

        if (parts.IsEmpty)
        {
            foreach (var name in _entries.Keys.Where(name => name.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            {
                parts.Add(name[Folder.Length..^".xml".Length].TrimEnd("0123456789".ToCharArray()).ToLowerInvariant(), name);
            }
        }

        return parts;
    }

    /// <summary>Opens a part.</summary>
    /// <exception cref="InvalidDataException">The part's packed content is damaged.</exception>
    public PartXml OpenPart(string name, ReadingWatch watch) => new(new BoundedStream(_entries[name].Open(), _budget), name, watch);

    /// <summary>Whether a part begins with a declaration of a document type, where entities could hide.</summary>
    public bool DeclaresType(string name)
    {
        Span<byte> head = stackalloc byte[2048];
        using var stream = _entries[name].Open();
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..count].IndexOf("<!DOCTYPE"u8) >= 0;
    }

    public void Dispose() => _archive.Dispose();

    private List<(string Kind, string Target)> ReadRelationships(string name, string folder)
    {
        var relationships = new List<(string Kind, string Target)>();
        if (!_entries.ContainsKey(name))
        {
            return relationships;
        }

        try
        {
            using var xml = OpenPart(name, ReadingWatch.Unlimited);
            xml.MoveToRoot();
            var depth = xml.Enter();
            while (xml.NextChild(depth))
            {
                if (xml.Name == "Relationship" && xml.PlainAttribute("Target") is { } target && xml.PlainAttribute("Type") is { } type && xml.PlainAttribute("TargetMode") != "External")
                {
                    relationships.Add((type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
                }
            }
        }
        catch (Exception exception) when (exception is System.Xml.XmlException or InvalidDataException)
        {
            // The names that producers use are as good a guide.
            relationships.Clear();
        }

        return relationships;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        while (target.StartsWith("../", StringComparison.Ordinal) && folder.Length > 0)
        {
            target = target[3..];
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }

        return folder + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);
    }
}
