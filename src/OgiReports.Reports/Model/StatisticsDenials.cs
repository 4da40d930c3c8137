namespace OgiReports.Reports.Model;

/// <summary>不同意公开答复数 and its six grounds. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct StatisticsDenials
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal StatisticsDenials(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>不同意公开答复数.</summary>
    public decimal? Total => _cells[_row]?.Value;

    /// <summary>涉及国家秘密.</summary>
    public decimal? StateSecret => _cells[_row + ".stateSecret"]?.Value;

    /// <summary>涉及商业秘密.</summary>
    public decimal? TradeSecret => _cells[_row + ".tradeSecret"]?.Value;

    /// <summary>涉及个人隐私.</summary>
    public decimal? Privacy => _cells[_row + ".privacy"]?.Value;

    /// <summary>危及国家安全、公共安全、经济安全和社会稳定.</summary>
    public decimal? SecurityAndStability => _cells[_row + ".securityAndStability"]?.Value;

    /// <summary>不是《条例》所指政府信息.</summary>
    public decimal? NotGovernmentInformation => _cells[_row + ".notGovernmentInformation"]?.Value;

    /// <summary>法律法规规定的其他情形.</summary>
    public decimal? OtherLegalGrounds => _cells[_row + ".otherLegalGrounds"]?.Value;
}
