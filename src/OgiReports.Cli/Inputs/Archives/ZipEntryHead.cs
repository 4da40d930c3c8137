namespace OgiReports.Cli.Inputs.Archives;

/// <summary>What the list of a ZIP archive says of one file.</summary>
/// <param name="RawName">The bytes of its name.</param>
/// <param name="Method">How it is compressed: 0 not at all, 8 by deflate.</param>
/// <param name="Flags">The general purpose flags.</param>
/// <param name="Checksum">The CRC-32 of its content.</param>
/// <param name="CompressedLength">How many bytes it takes in the archive.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Offset">Where its local head stands.</param>
/// <param name="Attributes">The attributes of the system that made it.</param>
internal readonly record struct ZipEntryHead(byte[] RawName, ushort Method, ushort Flags, uint Checksum, long CompressedLength, long Length, long Offset, uint Attributes)
{
    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    private const ushort EncryptedFlag = 1;
    private const uint FileTypeMask = 0xF000;
    private const uint SymbolicLink = 0xA000;

    public bool IsEncrypted => (Flags & EncryptedFlag) != 0;

    public bool IsLink => (Attributes >> 16 & FileTypeMask) == SymbolicLink;

    public bool IsFolder => RawName is [.., (byte)'/'] || (RawName is [.., (byte)'\\'] && Length == 0);

    /// <summary>Whether the base library can decompress it.</summary>
    public bool IsPlain => Method is Stored or Deflated;
}
