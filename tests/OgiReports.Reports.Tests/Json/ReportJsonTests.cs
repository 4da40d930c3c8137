using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Json;
using OgiReports.Reports.Model;
using Xunit;

namespace OgiReports.Reports.Tests.Json;

public sealed class ReportJsonTests
{
    private static readonly string Version = ReportJson.ParserVersion;

    [Fact]
    public void A_record_has_the_properties_of_the_contract_in_its_order()
    {
        var expected = """
            {
              "schema": "ogi-report/1",
              "parser": {
                "name": "OgiReports",
                "version": "VERSION"
              },
              "source": {
                "name": "济宁/jining-2020.txt",
                "mediaType": "text/plain",
                "encoding": "utf-8",
                "bytes": 8423,
                "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "pages": null,
                "reader": "text",
                "encodingReason": "valid UTF-8"
              },
              "status": "partial",
              "identity": {
                "title": "济宁市商务局2020年政府信息公开工作年度报告",
                "agency": "济宁市商务局",
                "year": 2020,
                "period": {
                  "from": "2020-01-01",
                  "to": "2020-12-31"
                },
                "form": "2019",
                "forms": {
                  "requests": "2019"
                }
              },
              "sections": [
                {
                  "kind": "overview",
                  "number": "一",
                  "heading": "一、总体情况",
                  "text": "全年“公开”\n1<2 & 3>2",
                  "location": {
                    "line": 6,
                    "column": 1
                  }
                }
              ],
              "proactive": {
                "procurement": {
                  "amount": 36800
                }
              },
              "requests": {
                "newlyReceived": {
                  "total": 2
                },
                "denied": {
                  "stateSecret": {
                    "naturalPerson": null
                  }
                }
              },
              "remedies": null,
              "statistics": null,
              "cells": [
                {
                  "id": "proactive.procurement.amount",
                  "value": 36800,
                  "state": "number",
                  "raw": "3.68万元",
                  "origin": "reported",
                  "location": {
                    "line": 40,
                    "column": 9
                  }
                },
                {
                  "id": "requests.denied.stateSecret.naturalPerson",
                  "value": null,
                  "state": "dash",
                  "raw": "—",
                  "origin": "reported",
                  "location": {
                    "line": 41,
                    "column": 2
                  }
                },
                {
                  "id": "requests.newlyReceived.total",
                  "value": 2,
                  "state": "number",
                  "raw": " 2",
                  "origin": "inferred",
                  "location": {
                    "line": 98,
                    "column": 2
                  }
                }
              ],
              "checks": [
                {
                  "id": "requests.rowTotal.newlyReceived",
                  "status": "fail",
                  "reported": 2,
                  "computed": 1,
                  "difference": 1,
                  "cells": [
                    "requests.newlyReceived.naturalPerson",
                    "requests.newlyReceived.business",
                    "requests.newlyReceived.research",
                    "requests.newlyReceived.nonprofit",
                    "requests.newlyReceived.legalService",
                    "requests.newlyReceived.otherOrganization",
                    "requests.newlyReceived.total"
                  ],
                  "severity": "error",
                  "wording": {
                    "zh": "一、本年新收政府信息公开申请数量：六类申请人之和等于总计",
                    "en": "Requests newly received this year: the six kinds of applicants add up to the total"
                  },
                  "attribution": "source",
                  "reason": "every cell was read from its own place",
                  "suggestion": {
                    "cell": "requests.newlyReceived.total",
                    "value": 1
                  }
                },
                {
                  "id": "proactive.disclosedWithinTotal.rules",
                  "status": "notEvaluated",
                  "reported": null,
                  "computed": null,
                  "difference": null,
                  "cells": [
                    "proactive.rules.disclosed",
                    "proactive.rules.totalDisclosed"
                  ],
                  "severity": "warning"
                }
              ],
              "diagnostics": [
                {
                  "code": "OGI3999",
                  "severity": "warning",
                  "message": "看第41行",
                  "cells": [
                    "requests.denied.stateSecret.naturalPerson"
                  ],
                  "location": {
                    "line": 41,
                    "column": 2
                  }
                }
              ]
            }
            """.Replace("VERSION", Version, StringComparison.Ordinal);

        Assert.Equal(expected, ReportJson.Serialize(SampleResults.Small, indented: true));
    }

    [Fact]
    public void A_result_without_a_report_has_the_same_top_level()
    {
        var expected = """{"schema":"ogi-report/1","parser":{"name":"OgiReports","version":"VERSION"},"source":{"name":"x","mediaType":null,"encoding":null,"bytes":70000000,"sha256":null,"pages":null,"reader":null,"encodingReason":null},"status":"unreadable","identity":{"title":null,"agency":null,"year":null,"period":null,"form":null,"forms":{}},"sections":[],"proactive":null,"requests":null,"remedies":null,"statistics":null,"cells":[],"checks":[],"diagnostics":[{"code":"OGI2999","severity":"error","message":"too large","cells":[],"location":null}]}""".Replace("VERSION", Version, StringComparison.Ordinal);

        Assert.Equal(expected, ReportJson.Serialize(SampleResults.TooLarge));
    }

    [Fact]
    public void Bytes_string_and_writer_give_the_same_record()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ReportJson.WriterOptions(indented: false)))
        {
            ReportJson.Write(SampleResults.Everything, writer);
        }

        var bytes = ReportJson.SerializeToUtf8Bytes(SampleResults.Everything);
        Assert.Equal(buffer.WrittenSpan, bytes);
        Assert.Equal(Encoding.UTF8.GetString(bytes), ReportJson.Serialize(SampleResults.Everything));
        Assert.DoesNotContain((byte)'\n', bytes);
    }

    [Theory]
    [InlineData("36800.00", "36800")]
    [InlineData("0.0920", "0.092")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("-3.0", "-3")]
    [InlineData("100", "100")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("7922816251426433759354395033.5", "7922816251426433759354395033.5")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Numbers_are_plain_and_have_no_trailing_zeros(string value, string expected)
    {
        var cell = SampleResults.Cell("proactive.procurement.amount", decimal.Parse(value, CultureInfo.InvariantCulture), CellState.Number, value, null);

        Assert.Contains($"\"value\":{expected},", ReportJson.Serialize(SampleResults.WithCells(cell)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Locations))]
    public void A_place_is_a_line_a_page_a_path_or_nothing(SourceLocation? location, string expected)
    {
        var cell = SampleResults.Cell("proactive.rules.inForce", 1, CellState.Number, "1", location);

        Assert.Contains($"\"location\":{expected}}}]", ReportJson.Serialize(SampleResults.WithCells(cell)), StringComparison.Ordinal);
    }

    public static TheoryData<SourceLocation?, string> Locations() => new()
    {
        { new LineLocation(98, 2), """{"line":98,"column":2}""" },
        { new PageLocation(3, new PageBox(72.02400000000001, 99.996, 101.5, 120)), """{"page":3,"box":[72.02,100,101.5,120]}""" },
        { new PageLocation(3, new PageBox(-0.001, 0, 1, double.NaN)), """{"page":3,"box":null}""" },
        { new PageLocation(3, new PageBox(-0.001, 0, 1, 2)), """{"page":3,"box":[0,0,1,2]}""" },
        { new PathLocation("body/tbl[2]/tr[5]/tc[3]"), """{"path":"body/tbl[2]/tr[5]/tc[3]"}""" },
        { null, "null" },
    };

    [Fact]
    public void Rows_of_both_forms_stand_where_the_forms_print_them()
    {
        using var record = JsonDocument.Parse(ReportJson.Serialize(SampleResults.Everything));

        Assert.Equal(["newlyReceived", "carriedOver", "granted", "partlyGranted", "denied", "notProvided", "notHandled", "otherHandling", "concluded", "carriedForward"], Names(record, "requests"));
        Assert.Equal(["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrganization", "total", "overdueCorrection", "overdueFee", "other"], Names(record, "requests", "otherHandling"));
        Assert.Equal(["rules", "normativeDocuments", "licensing", "otherServices", "penalties", "compulsoryMeasures", "fees", "procurement"], Names(record, "proactive"));
        Assert.Equal(["created", "disclosed", "totalDisclosed", "issued", "repealed", "inForce"], Names(record, "proactive", "rules"));
        Assert.Equal(["reconsideration", "directLitigation", "litigationAfterReconsideration"], Names(record, "remedies"));
    }

    [Fact]
    public void A_cell_that_is_not_shown_is_left_out_and_one_without_a_number_is_null()
    {
        var result = SampleResults.WithCells(
            SampleResults.Cell("remedies.reconsideration.upheld", null, CellState.Blank, "", null),
            SampleResults.Cell("remedies.reconsideration.total", 0, CellState.Number, "0", null));

        Assert.Contains("\"proactive\":null,\"requests\":null,\"remedies\":{\"reconsideration\":{\"upheld\":null,\"total\":0}},", ReportJson.Serialize(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_no_valid_Unicode_does_not_stop_the_record()
    {
        var cell = SampleResults.Cell("proactive.rules.inForce", null, CellState.Text, "规\uD800章\u0000\u001B[31m", null);

        using var record = JsonDocument.Parse(ReportJson.SerializeToUtf8Bytes(SampleResults.WithCells(cell)));

        Assert.Equal("规\uFFFD章\u0000\u001B[31m", record.RootElement.GetProperty("cells")[0].GetProperty("raw").GetString());
    }

    [Fact]
    public void The_record_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = ReportJson.Serialize(SampleResults.Everything);
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.DateSeparator = "~";
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(expected, ReportJson.Serialize(SampleResults.Everything));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_parser_version_has_no_commit()
    {
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$", ReportJson.ParserVersion);
    }

    [Fact]
    public void Null_arguments_are_told_by_name()
    {
        Assert.Throws<ArgumentNullException>("result", () => ReportJson.Serialize(null!));
        Assert.Throws<ArgumentNullException>("writer", () => ReportJson.Write(SampleResults.Small, null!));
    }

    private static ImmutableArray<string> Names(JsonDocument record, params string[] path)
    {
        var element = path.Aggregate(record.RootElement, (inner, name) => inner.GetProperty(name));
        return [.. element.EnumerateObject().Select(property => property.Name)];
    }
}
