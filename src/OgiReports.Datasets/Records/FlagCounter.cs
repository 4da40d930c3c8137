using System.Text;
using System.Text.Json;

namespace OgiReports.Datasets.Records;

/// <summary>What casts doubt on the values of a record, by cell: failed checks and diagnostics. A row of the table of cells has to say so itself.</summary>
internal sealed class FlagCounter
{
    private readonly Dictionary<string, int> _failedByCell = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codesByCell = new(StringComparer.Ordinal);
    private readonly List<string> _codes = [];
    private readonly StringBuilder _messages = new();

    public int PassedChecks { get; private set; }

    public int FailedChecks { get; private set; }

    public int OpenChecks { get; private set; }

    public int UnreadableCells { get; private set; }

    /// <summary>The codes, each once, in order; null when there are none.</summary>
    public string? Codes => _codes.Count == 0 ? null : string.Join(' ', _codes);

    /// <summary>The diagnostics, a line each; null when there are none.</summary>
    public string? Messages => _messages.Length == 0 ? null : _messages.ToString();

    public int FailedChecksOf(string cellId) => _failedByCell.GetValueOrDefault(cellId);

    public string? CodesOf(string cellId) => _codesByCell.GetValueOrDefault(cellId);

    public void Read(JsonElement record)
    {
        _failedByCell.Clear();
        _codesByCell.Clear();
        _codes.Clear();
        _messages.Clear();
        (PassedChecks, FailedChecks, OpenChecks, UnreadableCells) = (0, 0, 0, 0);
        foreach (var cell in record.GetProperty("cells").EnumerateArray())
        {
            UnreadableCells += cell.GetProperty("state").ValueEquals("unreadable"u8) ? 1 : 0;
        }

        foreach (var check in record.GetProperty("checks").EnumerateArray())
        {
            ReadCheck(check);
        }

        foreach (var diagnostic in record.GetProperty("diagnostics").EnumerateArray())
        {
            ReadDiagnostic(diagnostic);
        }
    }

    private void ReadCheck(JsonElement check)
    {
        var status = check.GetProperty("status");
        if (status.ValueEquals("pass"u8))
        {
            PassedChecks++;
        }
        else if (status.ValueEquals("fail"u8))
        {
            FailedChecks++;
            foreach (var cell in check.GetProperty("cells").EnumerateArray())
            {
                var id = cell.GetString()!;
                _failedByCell[id] = _failedByCell.GetValueOrDefault(id) + 1;
            }
        }
        else
        {
            OpenChecks++;
        }
    }

    private void ReadDiagnostic(JsonElement diagnostic)
    {
        var code = diagnostic.GetProperty("code").GetString()!;
        if (!_codes.Contains(code))
        {
            _codes.Add(code);
        }

        if (_messages.Length > 0)
        {
            _messages.Append('\n');
        }

        _messages.Append(code).Append(' ').Append(diagnostic.GetProperty("severity").GetString()).Append(": ").Append(diagnostic.GetProperty("message").GetString());
        foreach (var cell in diagnostic.GetProperty("cells").EnumerateArray())
        {
            var id = cell.GetString()!;
            if (!_codesByCell.TryGetValue(id, out var codes))
            {
                _codesByCell.Add(id, code);
            }
            else if (!codes.Split(' ').Contains(code))
            {
                _codesByCell[id] = $"{codes} {code}";
            }
        }
    }
}
