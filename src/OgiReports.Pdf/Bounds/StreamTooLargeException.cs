namespace OgiReports.Pdf.Bounds;

/// <summary>A stream, what a page draws, or the tree of pages is larger than any report needs.</summary>
internal sealed class StreamTooLargeException() : Exception("It is larger than any report, or expands to far more than its size.");
