using System.Text;
using OgiReports.Cli.Inputs.Archives;

namespace OgiReports.Cli.Tests;

/// <summary>Archives whose programs are not free or not everywhere, written byte by byte without compression.</summary>
internal static class ArchiveBuilder
{
    /// <summary>A 7z archive (7zFormat.txt): a folder with the coder Copy for each file.</summary>
    public static byte[] SevenZip(params (string Name, string Content)[] files)
    {
        var contents = files.Select(file => Encoding.UTF8.GetBytes(file.Content)).ToList();
        byte[] names = [0, .. files.SelectMany(file => Encoding.Unicode.GetBytes(file.Name + "\0"))];
        byte[] sizes = [.. contents.Select(content => checked((byte)content.Length))];
        var count = (byte)files.Length;
        // Longer numbers take more than a byte.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(names.Length, 0x7F);
        byte[] header =
        [
            0x01,
            0x04,
            0x06, 0x00, count, 0x09, .. sizes, 0x00,
            0x07, 0x0B, count, 0x00, .. contents.SelectMany(_ => (byte[])[0x01, 0x01, 0x00]),
            0x0C, .. sizes, 0x0A, 0x01, .. contents.SelectMany(content => BitConverter.GetBytes(Crc32.Of(content))), 0x00,
            0x08, 0x00,
            0x00,
            0x05, count, 0x11, checked((byte)names.Length), .. names, 0x00,
            0x00,
        ];
        byte[] start = [.. BitConverter.GetBytes((long)contents.Sum(content => content.Length)), .. BitConverter.GetBytes((long)header.Length), .. BitConverter.GetBytes(Crc32.Of(header))];
        return [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, .. BitConverter.GetBytes(Crc32.Of(start)), .. start, .. contents.SelectMany(content => content), .. header];
    }

    /// <summary>A RAR 4 archive (technote.txt) with the method Store.</summary>
    public static byte[] Rar4(params (string Name, string Content)[] files) =>
        [.. "Rar!\x1A\x07\0"u8, .. Block([0x73, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0]), .. files.SelectMany(RarFile), .. Block([0x7B, 0, 0x40, 7, 0])];

    private static byte[] RarFile((string Name, string Content) file)
    {
        var name = Encoding.ASCII.GetBytes(file.Name);
        var content = Encoding.UTF8.GetBytes(file.Content);
        var size = BitConverter.GetBytes(content.Length);
        byte[] head =
        [
            0x74, 0, 0x80, .. BitConverter.GetBytes((ushort)(32 + name.Length)), .. size, .. size, 3, .. BitConverter.GetBytes(Crc32.Of(content)),
            0, 0, 0x21, 0x58, 20, 0x30, .. BitConverter.GetBytes((ushort)name.Length), 0xA4, 0x81, 0, 0, .. name,
        ];
        return [.. Block(head), .. content];
    }

    private static byte[] Block(byte[] head) => [.. BitConverter.GetBytes((ushort)Crc32.Of(head)), .. head];
}
