namespace OgiReports.Reports.Forms;

/// <summary>What a cell is called in one form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Definition">The cell.</param>
/// <param name="ChineseLabel">The path of the form's own labels, such as <c>三、本年度办理结果 / （一）予以公开 / 自然人</c>.</param>
/// <param name="EnglishLabel">The same path in English.</param>
public sealed record CodebookEntry(FormVersion Form, CellDefinition Definition, string ChineseLabel, string EnglishLabel);
