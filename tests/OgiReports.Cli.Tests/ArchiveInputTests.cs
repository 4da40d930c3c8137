using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using OgiReports.Cli.Inputs.Archives;
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
    public void Names_in_GBK_are_read_in_a_tar_too()
    {
        using var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true))
        {
            writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "@@@@/good-@@.txt") { DataStream = new MemoryStream("1"u8.ToArray()) });
            writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "good-2.txt") { DataStream = new MemoryStream("2"u8.ToArray()) });
        }

        var tar = bytes.ToArray();
        // The same name in GBK, and the sum of the head with it.
        byte[] name = [0xC4, 0xEA, 0xB1, 0xA8, (byte)'/', .. "good-"u8, 0xBC, 0xC3, .. ".txt"u8];
        var head = tar.AsSpan(tar.AsSpan().IndexOf("@@@@/good-@@.txt\0"u8), 512);
        name.CopyTo(head);
        head.Slice(148, 8).Fill((byte)' ');
        var sum = 0;
        foreach (var next in head)
        {
            sum += next;
        }

        Encoding.ASCII.GetBytes(System.Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(head[148..]);
        Save("in/a.tar", tar);

        Assert.Equal(["a.tar!/年报/good-济.txt parsed", "a.tar!/good-2.txt parsed"], Convert());
    }

    [Fact]
    public void The_formats_of_7_Zip_and_RAR_and_single_files_in_bzip2_and_zstd_are_read()
    {
        Save("in/a.7z", ArchiveBuilder.SevenZip(("年报/good-1.txt", "1"), ("good-2.txt", "2")));
        Save("in/b.rar", ArchiveBuilder.Rar4(("good-3.txt", "3"), ("sub\\good-4.txt", "4")));
        Save("in/good-5.txt.bz2", System.Convert.FromBase64String("QlpoOTFBWSZTWQkO9csAAAHZgAAQQAAQABohxBAgACIADIQNA0BAiZOngUPi7kinChIBId65YA=="));
        Save("in/good-6.txt.zst", System.Convert.FromBase64String("KLUv/QRYcQAAYnppcDIgY29udGVudAorqelx"));

        Assert.Equal(
            ["a.7z!/年报/good-1.txt parsed", "a.7z!/good-2.txt parsed", "b.rar!/good-3.txt parsed", "b.rar!/sub/good-4.txt parsed", "good-5.txt.bz2!/good-5.txt parsed", "good-6.txt.zst!/good-6.txt skipped: an earlier input has the same content (sha256), which is read once."],
            Convert());
    }

    [Fact]
    public void An_encrypted_file_and_one_that_is_not_what_was_put_in_have_their_rows()
    {
        var encrypted = Zip(("good-1", "1"));
        encrypted[6] |= 1;
        encrypted[encrypted.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        Save("in/a.zip", encrypted);
        var rar = ArchiveBuilder.Rar4(("good-2", "2"));
        Save("in/b.zip", Zip(("good-3", "3"), ("good-4", "4")));
        var changed = File.ReadAllBytes(_folder["in/b.zip"]);
        // The checksum of the first file as the list has it.
        changed[changed.AsSpan().IndexOf("PK\x01\x02"u8) + 16] ^= 1;
        Save("in/b.zip", changed);
        Save("in/c.rar", rar[..^20]);

        var rows = Convert(4);

        Assert.Equal("a.zip!/good-1 unreadable: it is encrypted. Unpack the archive with its password first.", rows[0]);
        Assert.Equal("b.zip!/good-3 unreadable: it can't be taken out of the archive: its length or checksum is not that of the list.", rows[1]);
        Assert.Equal("b.zip!/good-4 parsed", rows[2]);
    }

    [Fact]
    public void More_files_than_the_old_list_of_a_zip_can_count_are_all_found()
    {
        var names = Enumerable.Range(0, 66_000).Select(number => $"{number}").ToList();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                zip.CreateEntry(name, CompressionLevel.NoCompression);
            }
        }

        var found = new List<string>();
        ZipMembers.Walk(bytes, member => found.Add(member.Name));

        Assert.Equal(names, found);

        // A program that knows no longer list lets the count wrap round.
        var old = bytes.ToArray();
        var end = old.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var locator = end - 20;
        var list = System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(old.AsSpan(locator - 56 + 48));
        byte[] wrapped = [.. old[..(locator - 56)], .. "PK\x05\x06\0\0\0\0"u8, .. BitConverter.GetBytes((ushort)names.Count), .. BitConverter.GetBytes((ushort)names.Count), .. BitConverter.GetBytes((int)(locator - 56 - list)), .. BitConverter.GetBytes((int)list), 0, 0];
        found.Clear();
        ZipMembers.Walk(new MemoryStream(wrapped), member => found.Add(member.Name));

        Assert.Equal(names, found);
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
