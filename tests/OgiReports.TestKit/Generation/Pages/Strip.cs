namespace OgiReports.TestKit.Generation.Pages;

/// <summary>A line of text on the strip that is cut to pages.</summary>
internal readonly record struct StripText(double X, double Y, string Text, double Size, bool IsFigure);

/// <summary>A ruling or a filled box on the strip, by its top left and bottom right corners.</summary>
internal readonly record struct StripBox(double X0, double Y0, double X1, double Y1, bool IsFilled);
