using System.Text.Json;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Json;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Reports.Tests.Json;

public sealed class SchemaTests
{
    [Fact]
    public void Every_record_is_valid_and_has_no_property_that_the_schema_does_not_name()
    {
        var validator = new SchemaValidator(ReportJson.Schema);
        foreach (var result in SampleResults.All)
        {
            Assert.Empty(validator.Validate(ReportJson.Serialize(result)));
        }
    }

    [Fact]
    public void The_schema_names_no_property_that_no_record_has()
    {
        var validator = new SchemaValidator(ReportJson.Schema);
        foreach (var result in SampleResults.All)
        {
            validator.Validate(ReportJson.Serialize(result));
        }

        Assert.Empty(validator.PropertiesNotMet());
    }

    [Fact]
    public void The_records_of_the_corpus_are_valid()
    {
        var validator = new SchemaValidator(ReportJson.Schema);
        var parser = ReportParser.CreateDefault();
        var reports = CorpusLocator.LoadCorpus();
        Assert.NotEmpty(reports);
        Assert.All(reports, report => Assert.Empty(validator.Validate(ReportJson.Serialize(parser.Parse(report.ReadSource(), report.Id)))));
    }

    [Theory]
    [InlineData("\"status\":\"partial\"", "\"status\":\"Partial\"", "$.status: is Partial, which is none of the choices")]
    [InlineData("\"bytes\":8423", "\"bytes\":\"8423\"", "$.source.bytes: is of type String")]
    [InlineData("\"bytes\":8423", "\"size\":8423", "$.source: lacks bytes")]
    [InlineData("\"bytes\":8423", "\"bytes\":8423,\"more\":1", "$.source.more: the schema does not name it")]
    [InlineData("\"line\":6,\"column\":1", "\"line\":6", "$.sections[0].location: has line alone")]
    [InlineData("\"from\":\"2020-01-01\"", "\"from\":\"2020\"", "$.identity.period.from: is 2020, which does not match ^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    public void The_validator_finds_what_it_should(string right, string wrong, string error)
    {
        var json = ReportJson.Serialize(SampleResults.Small);
        Assert.Contains(right, json, StringComparison.Ordinal);

        var errors = new SchemaValidator(ReportJson.Schema).Validate(json.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(error, errors);
    }

    [Fact]
    public void The_schema_and_the_records_carry_the_same_id()
    {
        using var schema = JsonDocument.Parse(ReportJson.Schema);

        Assert.Equal("ogi-report/1", ReportJson.SchemaId);
        Assert.Equal("ogi-report/1", schema.RootElement.GetProperty("title").GetString());
        Assert.Equal("ogi-report/1", schema.RootElement.GetProperty("properties").GetProperty("schema").GetProperty("const").GetString());
    }

    [Theory]
    [InlineData("/properties/status/enum", new[] { "complete", "partial", "unreadable", "notAReport" })]
    [InlineData("/properties/sections/items/properties/kind/enum", new[] { "overview", "proactive", "requests", "remedies", "problems", "other", "requestsNarrative", "fees", "capacity", "responses", "complaints", "attachments" })]
    [InlineData("/properties/cells/items/properties/state/enum", new[] { "number", "blank", "dash", "slash", "text", "unreadable" })]
    [InlineData("/properties/cells/items/properties/origin/enum", new[] { "reported", "inferred" })]
    [InlineData("/properties/checks/items/properties/status/enum", new[] { "pass", "fail", "notEvaluated" })]
    [InlineData("/properties/checks/items/properties/severity/enum", new[] { "error", "warning" })]
    [InlineData("/properties/checks/items/properties/attribution/enum", new[] { "source", "reading", "undecided", null })]
    [InlineData("/properties/diagnostics/items/properties/severity/enum", new[] { "information", "warning", "error" })]
    public void The_choices_are_those_of_the_contract(string path, string?[] choices)
    {
        using var schema = JsonDocument.Parse(ReportJson.Schema);
        var element = schema.RootElement;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            element = element.GetProperty(part);
        }

        Assert.Equal(choices, element.EnumerateArray().Select(choice => choice.GetString()));
    }

    [Fact]
    public void Every_enum_member_has_a_name_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<ReportStatus>().Select(JsonNames.Of));
        Assert.Distinct(Enum.GetValues<SectionKind>().Select(JsonNames.Of));
        Assert.Distinct(Enum.GetValues<CellState>().Select(JsonNames.Of));
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonNames.Of((CellState)99));
    }

    [Fact]
    public void Every_cell_of_every_form_stands_in_the_nested_tables()
    {
        using var record = JsonDocument.Parse(ReportJson.Serialize(SampleResults.Everything));
        Assert.Equal(record.RootElement.GetProperty("cells").GetArrayLength(), CellCatalog.Definitions.Length);
        foreach (var cell in record.RootElement.GetProperty("cells").EnumerateArray())
        {
            var nested = record.RootElement;
            foreach (var part in cell.GetProperty("id").GetString()!.Split('.'))
            {
                nested = nested.GetProperty(part);
            }

            // A number that is divided further, 不同意公开答复数, stands as total beside its parts.
            nested = nested.ValueKind == JsonValueKind.Object ? nested.GetProperty("total") : nested;
            Assert.True(JsonElement.DeepEquals(cell.GetProperty("value"), nested), cell.ToString());
        }
    }
}
