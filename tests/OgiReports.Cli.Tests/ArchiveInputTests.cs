using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace OgiReports.Cli.Tests;

/// <summary>Archives are read in place, and whatever lies in them has its row.</summary>
public sealed class ArchiveInputTests : IDisposable
{
    /// <summary>A tar.xz with <c>good-xz.txt</c>.</summary>
    private const string TarXz = "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AG9dADOb7MgtMNBcgnaEC4dceL2WsIuCMTEjSM9R37Bhcht6k2Kvli7dijXeQBSnMhhhSN4KmHJZxX7XTfVoQ9CM3v7KhT1ZNngXGYTBCco0URBkB46DSA+dcpx7yu4kmga2nafPNsR4+InbclielMyOAAAAj6i56+Jy4HoAAYsBgFAAAP2BpwuxxGf7AgAAAAAEWVo=";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_in_a_zip_are_inputs_in_the_order_of_its_list()
    {
        _folder.Add("in/good-z", "z");
        Save("in/a.zip", Zip(("b/good-2.txt", "2"), ("good-1.txt", "1"), ("b/", "")));

        Assert.Equal(["a.zip!/b/good-2.txt parsed", "a.zip!/good-1.txt parsed", "good-z parsed"], Convert());
    }

    [Fact]
    public void Names_in_GBK_are_read()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")))
        {
            Add(zip, "年度报告/good-济宁.txt", "1");
        }

        Save("in/a.zip", bytes.ToArray());

        Assert.Equal(["a.zip!/年度报告/good-济宁.txt parsed"], Convert());
    }

    [Fact]
    public void Compressed_tar_files_are_read_and_single_files_too()
    {
        Save("in/a.tar", Tar(("good-tar", "1")));
        Save("in/b.tgz", GZip(Tar(("good-tgz", "2"))));
        Save("in/c.tar.xz", System.Convert.FromBase64String(TarXz));
        Save("in/d/good-page.html.gz", GZip(Encoding.UTF8.GetBytes("3")));

        Assert.Equal(["a.tar!/good-tar parsed", "b.tgz!/good-tgz parsed", "c.tar.xz!/good-xz.txt parsed", "d/good-page.html.gz!/good-page.html parsed"], Convert());
    }

    [Fact]
    public void Archives_lie_in_one_another_to_a_bounded_depth()
    {
        var inner = Zip(("good-0", "0"));
        for (var depth = 1; depth < 5; depth++)
        {
            inner = Zip(($"good-{depth}", $"{depth}"), ("in.zip", inner));
        }

        Save("in/a.zip", inner);

        Assert.Equal(
            [
                "a.zip!/good-4 parsed",
                "a.zip!/in.zip!/good-3 parsed",
                "a.zip!/in.zip!/in.zip!/good-2 parsed",
                "a.zip!/in.zip!/in.zip!/in.zip!/good-1 parsed",
                "a.zip!/in.zip!/in.zip!/in.zip!/in.zip unreadable: it lies in 4 archives already, and was not opened.",
            ],
            Convert(4));
    }

    [Fact]
    public void A_document_that_is_a_package_is_not_unpacked()
    {
        Save("in/good.docx", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>")));
        Save("in/a.zip", Zip(("good-2.docx", Zip(("word/document.xml", "<x/>"), ("[Content_Types].xml", "<Types/>")))));

        Assert.Equal(["a.zip!/good-2.docx parsed", "good.docx parsed"], Convert());
    }

    [Fact]
    public void What_is_refused_has_a_row_each()
    {
        Save("in/a.zip", Zip(("../good-out", "1"), ("/good-root", "2"), ("x/.hidden", "3"), ("good-1", "4"), ("good-1", "5")));
        Save("in/b.tar", Tar(("good-2", "6"), ("link", null)));
        Save("in/empty.zip", Zip());
        Save("in/torn.zip", Zip(("good", new string('x', 500)))[..80]);
        Save("in/torn.tgz", GZip(Tar(("good-3", "7"), ("good-4", new string('y', 100_000))))[..4000]);

        Assert.Equal(
            [
                "a.zip!/../good-out skipped: its name leads out of the archive, so it is refused.",
                "a.zip!//good-root skipped: its name leads out of the archive, so it is refused.",
                "a.zip!/x/.hidden skipped: it is hidden.",
                "a.zip!/good-1 parsed",
                "a.zip!/good-1#2 parsed",
                "b.tar!/good-2 parsed",
                "b.tar!/link skipped: it is a link, which is not followed.",
                "empty.zip skipped: the archive is empty.",
            ],
            Convert(4).Where(row => !row.StartsWith("torn", StringComparison.Ordinal)));
        Assert.Contains("torn.tgz!/good-3 parsed", Rows());
        Assert.Contains(Rows(), row => row.StartsWith("torn.zip unreadable: the archive can't be opened", StringComparison.Ordinal));
        Assert.Contains(Rows(), row => row.StartsWith("torn.tgz unreadable: the archive is damaged, and the rest of it could not be read: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bomb_is_given_up_and_the_other_inputs_are_read()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chunk = new byte[1 << 20];
            for (var entry = 0; entry < 6; entry++)
            {
                using var content = zip.CreateEntry($"good-{entry}", CompressionLevel.Optimal).Open();
                for (var count = 0; count < 60; count++)
                {
                    content.Write(chunk);
                }
            }
        }

        Save("in/bomb.zip", bytes.ToArray());
        _folder.Add("in/good", "1");

        var rows = Convert(4);

        Assert.Contains("good parsed", rows);
        Assert.Contains(rows, row => row.StartsWith("bomb.zip unreadable: it expands to more than 268,435,456 bytes", StringComparison.Ordinal));
    }

    private static byte[] Zip(params (string Name, object Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                Add(zip, name, content);
            }
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, object content)
    {
        var entry = zip.CreateEntry(name);
        if (!name.EndsWith('/'))
        {
            using var stream = entry.Open();
            stream.Write(content as byte[] ?? Encoding.UTF8.GetBytes((string)content));
        }
    }

    private static byte[] Tar(params (string Name, string? Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                tar.WriteEntry(content is null
                    ? new PaxTarEntry(TarEntryType.SymbolicLink, name) { LinkName = "/etc/passwd" }
                    : new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
            }
        }

        return bytes.ToArray();
    }

    private static byte[] GZip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return bytes.ToArray();
    }

    private void Save(string name, byte[] content) => File.WriteAllBytes(_folder.Add(name), content);

    private List<string> Convert(int exitCode = 0)
    {
        Assert.Equal(exitCode, ToolRun.Over(Results.Read, "convert", _folder["in"], "-o", _folder["out"], "--format", "ndjson").ExitCode);
        return Rows();
    }

    private List<string> Rows() => [.. File.ReadLines(_folder["out/manifest.ndjson"]).Select(line =>
    {
        using var row = JsonDocument.Parse(line);
        var reason = row.RootElement.GetProperty("reason").GetString();
        return $"{row.RootElement.GetProperty("path").GetString()![(_folder["in"].Length + 1)..]} {row.RootElement.GetProperty("outcome").GetString()}{(reason is null ? "" : $": {reason}")}";
    })];
}
