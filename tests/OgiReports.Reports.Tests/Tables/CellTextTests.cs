using System.Globalization;
using OgiReports.Reports.Model;
using OgiReports.Reports.Tables;
using Xunit;

namespace OgiReports.Reports.Tests.Tables;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData(" 1", "1")]
    [InlineData("007", "7")]
    [InlineData("1136", "1136")]
    [InlineData("-71", "-71")]
    [InlineData("－71", "-71")]
    [InlineData("— 71", "-71")]
    [InlineData("减3", "-3")]
    [InlineData("减 3", "-3")]
    [InlineData("减少3", "-3")]
    [InlineData("減3", "-3")]
    [InlineData("+2", "2")]
    [InlineData("＋2", "2")]
    [InlineData("增2", "2")]
    [InlineData("增加 2", "2")]
    [InlineData("０１２", "12")]
    [InlineData("１，２３４", "1234")]
    [InlineData("1,234", "1234")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("0.092", "0.092")]
    [InlineData("59237.2449", "59237.2449")]
    [InlineData("３．６８", "3.68")]
    [InlineData("5件", "5")]
    [InlineData("5 件", "5")]
    [InlineData("12人次", "12")]
    [InlineData("2万", "20000")]
    [InlineData("\u00A03\u3000", "3")]
    [InlineData("999999999999", "999999999999")]
    [InlineData("12①", "12")]
    [InlineData("12¹", "12")]
    [InlineData("１２[³]", "12")]
    [InlineData("1\u200B2", "12")]
    [InlineData("\uFEFF12\u200C", "12")]
    public void A_number_is_read_as_it_is_printed(string raw, string value)
    {
        var text = CellText.Parse(raw);
        Assert.Equal(CellState.Number, text.State);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), text.Value);
        Assert.False(text.HasMoneyUnit);
    }

    [Theory]
    [InlineData("3.68万元", "36800")]
    [InlineData("3.68 万元", "36800")]
    [InlineData("0.37万元", "3700")]
    [InlineData("251000元", "251000")]
    [InlineData("251,000元", "251000")]
    [InlineData("1.2亿元", "120000000")]
    [InlineData("３．６８萬元", "36800")]
    [InlineData("0元", "0")]
    [InlineData("-2万元", "-20000")]
    public void Money_is_read_in_yuan(string raw, string value)
    {
        var text = CellText.Parse(raw);
        Assert.Equal(CellState.Number, text.State);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), text.Value);
        Assert.True(text.HasMoneyUnit);
    }

    [Theory]
    [InlineData("", CellState.Blank)]
    [InlineData(" \u00A0\u3000\t", CellState.Blank)]
    [InlineData("\u200B", CellState.Blank)]
    [InlineData("-", CellState.Dash)]
    [InlineData("—", CellState.Dash)]
    [InlineData("－", CellState.Dash)]
    [InlineData("——", CellState.Dash)]
    [InlineData("- -", CellState.Dash)]
    [InlineData("–", CellState.Dash)]
    [InlineData("/", CellState.Slash)]
    [InlineData("／", CellState.Slash)]
    [InlineData("//", CellState.Slash)]
    [InlineData("\\", CellState.Slash)]
    [InlineData("无", CellState.Text)]
    [InlineData("本单位未制作规章", CellState.Text)]
    [InlineData("详见附件", CellState.Text)]
    public void Without_a_number_the_state_says_what_stands_there(string raw, CellState state)
    {
        var text = CellText.Parse(raw);
        Assert.Equal(state, text.State);
        Assert.Null(text.Value);
    }

    [Theory]
    [InlineData("+1/-2")]
    [InlineData("1/2")]
    [InlineData("13 612")]
    [InlineData("1 234 567")]
    [InlineData("12 34")]
    [InlineData("1 2")]
    [InlineData("1,23")]
    [InlineData("12345,678")]
    [InlineData("1,234,56")]
    [InlineData("1.2.3")]
    [InlineData("3.")]
    [InlineData(".5")]
    [InlineData("3-4")]
    [InlineData("约3")]
    [InlineData("3余件")]
    [InlineData("2022年3件")]
    [InlineData("三")]
    [InlineData("3%")]
    [InlineData("--3")]
    [InlineData("1e5")]
    public void What_is_no_single_number_is_not_guessed_at(string raw)
    {
        var text = CellText.Parse(raw);
        Assert.NotEqual(CellState.Number, text.State);
        Assert.Null(text.Value);
    }

    [Fact]
    public void A_text_of_any_length_is_no_number_beyond_reason()
    {
        Assert.Null(CellText.Parse(new string('9', 100)).Value);
        Assert.Null(CellText.Parse(new string('9', 40)).Value);
        Assert.Equal(CellState.Text, CellText.Parse(new string('无', 10_000)).State);
        Assert.Equal(CellState.Blank, CellText.Parse(new string(' ', 10_000)).State);
    }
}
