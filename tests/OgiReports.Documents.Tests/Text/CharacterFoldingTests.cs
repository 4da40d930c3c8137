using CsCheck;
using OgiReports.Documents.Text;
using Xunit;

namespace OgiReports.Documents.Tests.Text;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData("０１２３４５６７８９", "0123456789")]
    [InlineData("ＡＺａｚ", "AZaz")]
    [InlineData("（一）予以公开", "(一)予以公开")]
    [InlineData("1．属于国家秘密", "1.属于国家秘密")]
    [InlineData("单位：万元，件", "单位:万元,件")]
    [InlineData("〔2021〕30号", "(2021)30号")]
    [InlineData("｜│┃", "|||")]
    [InlineData("“三安全一稳定”", "\"三安全一稳定\"")]
    [InlineData("「三安全一穩定」", "\"三安全一稳定\"")]
    public void Full_width_forms_and_punctuation_become_one_kind(string text, string folded) =>
        Assert.Equal(folded, CharacterFolding.FoldText(text));

    [Theory]
    [InlineData('－')]
    [InlineData('–')]
    [InlineData('—')]
    [InlineData('―')]
    [InlineData('‐')]
    [InlineData('−')]
    [InlineData('─')]
    [InlineData('━')]
    public void Every_dash_is_a_dash(char dash) => Assert.Equal('-', CharacterFolding.Fold(dash));

    [Theory]
    [InlineData("政府信息公開工作年度報告", "政府信息公开工作年度报告")]
    [InlineData("總體情況", "总体情况")]
    [InlineData("行政複議、行政訴訟", "行政复议、行政诉讼")]
    [InlineData("行政復議", "行政复议")]
    [InlineData("規章", "规章")]
    [InlineData("結轉下年度繼續辦理", "结转下年度继续办理")]
    [InlineData("法律服務機構", "法律服务机构")]
    [InlineData("無法提供", "无法提供")]
    [InlineData("補正後申請內容仍不明確", "补正后申请内容仍不明确")]
    public void Traditional_characters_of_the_form_become_simplified_ones(string text, string folded) =>
        Assert.Equal(folded, CharacterFolding.FoldText(text));

    [Theory]
    [InlineData(' ')]
    [InlineData('\t')]
    [InlineData('\r')]
    [InlineData('\n')]
    [InlineData('\f')]
    [InlineData('\u00A0')]
    [InlineData('\u2003')]
    [InlineData('\u200B')]
    [InlineData('\u3000')]
    [InlineData('\uFEFF')]
    [InlineData('\u0004')]
    [InlineData('\u0013')]
    [InlineData('\u0085')]
    public void White_space_and_invisible_characters_are_left_out(char character)
    {
        Assert.Equal(CharacterFolding.Ignorable, CharacterFolding.Fold(character));
        Assert.Equal("规章", CharacterFolding.FoldText($"规{character}章"));
    }

    [Fact]
    public void Folding_twice_changes_nothing_more()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var once = CharacterFolding.Fold((char)code);
            Assert.True(CharacterFolding.Fold(once) == once, $"U+{code:X4} folds to U+{(int)once:X4}, which folds on.");
        }
    }

    [Fact]
    public void Plain_ascii_stays_as_it_is()
    {
        for (var code = 0x21; code <= 0x7E; code++)
        {
            Assert.Equal((char)code, CharacterFolding.Fold((char)code));
        }
    }

    [Fact]
    public void A_text_of_any_length_is_folded_character_by_character() => Gen.String[0, 2000].Sample(text =>
        Assert.Equal(
            string.Concat(text.Select(CharacterFolding.Fold).Where(folded => folded != CharacterFolding.Ignorable)),
            CharacterFolding.FoldText(text)));

    [Theory]
    [InlineData('规', true)]
    [InlineData('〇', true)]
    [InlineData('㐀', true)]
    [InlineData('1', false)]
    [InlineData('(', false)]
    [InlineData('、', false)]
    [InlineData('\0', false)]
    public void Ideographs_are_told_from_other_characters(char folded, bool isIdeograph) =>
        Assert.Equal(isIdeograph, CharacterFolding.IsIdeograph(folded));

    [Theory]
    [InlineData('\u2F00', '一')]
    [InlineData('\u2F42', '文')]
    [InlineData('\u2ED3', '长')]
    [InlineData('\u2EDA', '页')]
    public void A_radical_is_the_ideograph_that_looks_the_same(char radical, char ideograph)
    {
        Assert.Equal(ideograph, CharacterFolding.UnifyRadical(radical));
        Assert.Equal(ideograph, CharacterFolding.Fold(radical));
        Assert.Equal(ideograph, CharacterFolding.UnifyRadical(ideograph));
    }
}
