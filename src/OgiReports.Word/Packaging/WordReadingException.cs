using OgiReports.Documents.Diagnostics;

namespace OgiReports.Word.Packaging;

/// <summary>Ends the reading of a package from wherever a limit was reached; caught at the reader's door.</summary>
internal sealed class WordReadingException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
