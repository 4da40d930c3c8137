using System.Globalization;

namespace OgiReports.Cli.Inputs;

/// <summary>An input has more bytes than one document may have.</summary>
internal sealed class InputTooLargeException(long limit)
    : IOException(string.Create(CultureInfo.InvariantCulture, $"it has more than {limit:N0} bytes, which no report has."));
