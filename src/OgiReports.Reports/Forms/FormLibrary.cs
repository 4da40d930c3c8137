namespace OgiReports.Reports.Forms;

/// <summary>The forms, built once. Cells are numbered in the order of building, which is the order of the codebook.</summary>
internal static class FormLibrary
{
    public static readonly CellRegistry Registry = new();

    private static readonly ProactiveForm Proactive2019 = new(FormVersion.Form2019, Registry);
    private static readonly RequestsForm Requests2019 = new(FormVersion.Form2019, Registry);
    private static readonly ProactiveForm Proactive2021 = new(FormVersion.Form2021, Registry);
    private static readonly RequestsForm Requests2021 = new(FormVersion.Form2021, Registry);

    public static readonly RemediesForm Remedies = new(Registry);

    public static readonly StatisticsForm Statistics = new(Registry);

    public static ProactiveForm Proactive(FormVersion version) => version == FormVersion.Form2019 ? Proactive2019 : Proactive2021;

    public static RequestsForm Requests(FormVersion version) => version == FormVersion.Form2019 ? Requests2019 : Requests2021;
}
