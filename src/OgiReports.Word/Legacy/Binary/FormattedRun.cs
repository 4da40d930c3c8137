namespace OgiReports.Word.Legacy.Binary;

/// <summary>A run of the document's stream whose characters or paragraph share their properties.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="Modifiers">How its properties differ from those of its style; for a paragraph, the style's number stands first.</param>
internal readonly record struct FormattedRun(uint Start, uint End, ReadOnlyMemory<byte> Modifiers);
