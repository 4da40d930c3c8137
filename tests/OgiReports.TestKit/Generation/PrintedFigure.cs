using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation;

/// <summary>The content of a number cell: the characters in it and what they mean.</summary>
internal sealed record PrintedFigure(string Raw, CellTruth Truth);
