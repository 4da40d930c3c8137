using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation.Word;

/// <summary>A Word document whose truth is known because both were made together.</summary>
public sealed class GeneratedWordReport
{
    private readonly List<StoryBlock> _story;

    internal GeneratedWordReport(int seed, WordFamily family, IReadOnlyList<string> quirks, List<StoryBlock> story, ReportTruth truth, bool layoutIsDetermined) =>
        (Seed, Family, Quirks, _story, Truth, LayoutIsDetermined) = (seed, family, quirks, story, truth, layoutIsDetermined);

    /// <summary>The seed that makes it again.</summary>
    public int Seed { get; }

    /// <summary>What it is rich in.</summary>
    public WordFamily Family { get; }

    /// <summary>The names of the variations and damages in it, ordinal order.</summary>
    public IReadOnlyList<string> Quirks { get; }

    /// <summary>What it says.</summary>
    public ReportTruth Truth { get; }

    /// <summary>True when the document leaves no choice: every cell must then be read right.</summary>
    public bool LayoutIsDetermined { get; }

    /// <summary>The document as an Office Open XML package.</summary>
    public byte[] ToDocx() => new DocxStoryWriter(Seed, Family).Write(_story);

    /// <summary>The document as RTF.</summary>
    public byte[] ToRtf() => new RtfStoryWriter().Write(_story);

    /// <summary>The document in the format of Word 97.</summary>
    public byte[] ToDoc() => new BinaryStoryWriter().Write(_story);

    /// <inheritdoc/>
    public override string ToString() => $"seed {Seed}, {Family} [{string.Join(", ", Quirks)}]";
}
