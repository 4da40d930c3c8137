using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using OgiReports.Documents.Reading;

namespace OgiReports.Word.Packaging;

/// <summary>
/// Packages that are written as one XML file (ECMA-376, part 4, annex C; Word offers it as "Word XML document"). Their
/// parts are put into an archive, and read as those of any other.
/// </summary>
internal static class FlatPackage
{
    private const string Namespace = "http://schemas.microsoft.com/office/2006/xmlPackage";
    private const int HeadLength = 4096;

    /// <summary>Whether the content is such a file with a Word document in it.</summary>
    public static bool IsFlat(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, .. " \t\r\n"u8]);
        return text.StartsWith("<"u8) && text[..Math.Min(text.Length, HeadLength)].IndexOf("http://schemas.microsoft.com/office/2006/xmlPackage"u8) >= 0
            && text.IndexOf("/word/document"u8) >= 0;
    }

    /// <summary>The package as an archive. Parts that are no XML are left out; none of them is ever read.</summary>
    /// <exception cref="InvalidDataException">It is no well-formed XML.</exception>
    public static ReadOnlyMemory<byte> ToArchive(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var archive = new MemoryStream();
        var watch = new ReadingWatch(limits, cancellationToken);
        try
        {
            using var writer = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true);
            using var reader = XmlReader.Create(ToStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "part" && reader.NamespaceURI == Namespace && reader.GetAttribute("name", Namespace) is { } name)
                {
                    watch.Check();
                    AddPart(writer, name.TrimStart('/'), reader);
                }
            }
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"the XML file that holds the package is cut short or damaged ({exception.Message.TrimEnd('.')})", exception);
        }

        return archive.GetBuffer().AsMemory(0, (int)archive.Length);
    }

    private static void AddPart(ZipArchive writer, string name, XmlReader reader)
    {
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "xmlData" || reader.NamespaceURI != Namespace)
            {
                continue;
            }

            using var part = reader.ReadSubtree();
            part.Read();
            while (part.Read() && part.NodeType != XmlNodeType.Element)
            {
            }

            using var stream = writer.CreateEntry(name, CompressionLevel.NoCompression).Open();
            using var xml = XmlWriter.Create(stream, new XmlWriterSettings { CloseOutput = false });
            xml.WriteNode(part, defattr: false);
        }
    }

    private static MemoryStream ToStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false);
}
