using System.Diagnostics.CodeAnalysis;

namespace OgiReports.Reports.Json;

/// <summary>The published schema. It is written by hand, and a test holds it to the code in both directions.</summary>
internal static partial class RecordSchema
{
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:ogi-report:1",
          "title": "ogi-report/1",
          "description": "One government information disclosure annual report (政府信息公开工作年度报告) as OgiReports read it. Within version 1 properties are only ever added: readers must ignore those that they do not know.",
          "type": "object",
          "required": ["schema", "parser", "source", "status", "identity", "sections", "proactive", "requests", "remedies", "statistics", "cells", "checks", "diagnostics"],
          "properties": {
            "schema": { "const": "ogi-report/1" },
            "parser": {
              "description": "The program that wrote the record.",
              "type": "object",
              "required": ["name", "version"],
              "properties": {
                "name": { "const": "OgiReports" },
                "version": { "type": "string" }
              }
            },
            "source": {
              "description": "What the document was read from.",
              "type": "object",
              "required": ["name", "mediaType", "encoding", "bytes", "sha256", "pages", "reader", "encodingReason"],
              "properties": {
                "name": { "type": "string", "description": "A file name, path or label, as the caller gave it." },
                "mediaType": { "type": ["string", "null"], "description": "As the content showed; null when no reader knew the content." },
                "encoding": { "type": ["string", "null"], "description": "The character encoding by its web name; null for formats that have none." },
                "bytes": { "type": "integer", "minimum": 0 },
                "sha256": { "type": ["string", "null"], "pattern": "^[0-9a-f]{64}$", "description": "Of the bytes; null when the input was too large to be read." },
                "pages": { "type": ["integer", "null"], "minimum": 0, "description": "Null for formats without pages." },
                "reader": { "type": ["string", "null"], "description": "The name of the reader that read it; null when none did." },
                "encodingReason": { "type": ["string", "null"], "description": "Why that encoding was chosen; null where encoding is null." }
              }
            },
            "status": {
              "description": "complete: every table of the form was found and every cell that it shows was told. partial: some of it; diagnostics of severity error say what is missing. unreadable: nothing could be read. notAReport: it was read and is no annual report.",
              "enum": ["complete", "partial", "unreadable", "notAReport"]
            },
            "identity": {
              "description": "Whose report it is. Null where the text does not say.",
              "type": "object",
              "required": ["title", "agency", "year", "period", "form", "forms"],
              "properties": {
                "title": { "type": ["string", "null"] },
                "agency": { "type": ["string", "null"] },
                "year": { "type": ["integer", "null"] },
                "period": {
                  "description": "The period that the figures cover, both days included.",
                  "type": ["object", "null"],
                  "required": ["from", "to"],
                  "properties": { "from": { "$ref": "#/$defs/date" }, "to": { "$ref": "#/$defs/date" } }
                },
                "form": { "description": "The form of all tables; mixed when they differ; null when no table tells.", "enum": ["2014", "2019", "2021", "mixed", null] },
                "forms": {
                  "description": "The form of each table that was found. Remedies is the same in every form and has no entry.",
                  "type": "object",
                  "properties": {
                    "proactive": { "enum": ["2019", "2021", "mixed"], "description": "Mixed when the table's blocks follow different forms." },
                    "requests": { "enum": ["2019", "2021"] },
                    "statistics": { "enum": ["2014"] }
                  }
                }
              }
            },
            "sections": {
              "description": "In document order.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "number", "heading", "text", "location"],
                "properties": {
                  "kind": { "enum": ["overview", "proactive", "requests", "remedies", "problems", "other", "requestsNarrative", "fees", "capacity", "responses", "complaints", "attachments"], "description": "The first six are those of the form since 2019, the others those of older reports." },
                  "number": { "type": ["string", "null"], "description": "As printed, such as 一; null when the heading has none." },
                  "heading": { "type": "string" },
                  "text": { "type": "string", "description": "The whole text below the heading, tables left out; lines are separated by a line feed." },
                  "location": { "$ref": "#/$defs/location", "description": "Where the heading stands." }
                }
              }
            },
            "proactive": {
              "description": "The values of the table of section 二. A cell that the document shows without a number is null, one that it does not show is left out; the table is null when it shows none.",
              "type": ["object", "null"],
              "properties": {
                "rules": { "$ref": "#/$defs/rules" },
                "normativeDocuments": { "$ref": "#/$defs/rules" },
                "licensing": { "$ref": "#/$defs/decisions" },
                "otherServices": { "$ref": "#/$defs/decisions" },
                "penalties": { "$ref": "#/$defs/decisions" },
                "compulsoryMeasures": { "$ref": "#/$defs/decisions" },
                "fees": {
                  "type": "object",
                  "properties": {
                    "previousYearItems": { "$ref": "#/$defs/value" },
                    "change": { "$ref": "#/$defs/value" },
                    "amount": { "$ref": "#/$defs/value", "description": "In yuan." }
                  }
                },
                "procurement": {
                  "type": "object",
                  "properties": {
                    "items": { "$ref": "#/$defs/value" },
                    "amount": { "$ref": "#/$defs/value", "description": "In yuan." }
                  }
                }
              }
            },
            "requests": {
              "description": "The values of the table of section 三, as for proactive.",
              "type": ["object", "null"],
              "properties": {
                "newlyReceived": { "$ref": "#/$defs/applicants" },
                "carriedOver": { "$ref": "#/$defs/applicants" },
                "granted": { "$ref": "#/$defs/applicants" },
                "partlyGranted": { "$ref": "#/$defs/applicants" },
                "denied": {
                  "type": "object",
                  "properties": {
                    "stateSecret": { "$ref": "#/$defs/applicants" },
                    "prohibitedByLaw": { "$ref": "#/$defs/applicants" },
                    "securityAndStability": { "$ref": "#/$defs/applicants" },
                    "thirdPartyRights": { "$ref": "#/$defs/applicants" },
                    "internalAffairs": { "$ref": "#/$defs/applicants" },
                    "deliberativeProcess": { "$ref": "#/$defs/applicants" },
                    "enforcementFile": { "$ref": "#/$defs/applicants" },
                    "administrativeInquiry": { "$ref": "#/$defs/applicants" }
                  }
                },
                "notProvided": {
                  "type": "object",
                  "properties": {
                    "notHeld": { "$ref": "#/$defs/applicants" },
                    "mustBeCreated": { "$ref": "#/$defs/applicants" },
                    "unclearAfterCorrection": { "$ref": "#/$defs/applicants" }
                  }
                },
                "notHandled": {
                  "type": "object",
                  "properties": {
                    "petition": { "$ref": "#/$defs/applicants" },
                    "repeated": { "$ref": "#/$defs/applicants" },
                    "publishedMaterial": { "$ref": "#/$defs/applicants" },
                    "excessive": { "$ref": "#/$defs/applicants" },
                    "reconfirmation": { "$ref": "#/$defs/applicants" }
                  }
                },
                "otherHandling": {
                  "description": "Form 2019 has one row, with the columns right here; form 2021 has three rows.",
                  "type": "object",
                  "properties": {
                    "naturalPerson": { "$ref": "#/$defs/value" },
                    "business": { "$ref": "#/$defs/value" },
                    "research": { "$ref": "#/$defs/value" },
                    "nonprofit": { "$ref": "#/$defs/value" },
                    "legalService": { "$ref": "#/$defs/value" },
                    "otherOrganization": { "$ref": "#/$defs/value" },
                    "total": { "$ref": "#/$defs/value" },
                    "overdueCorrection": { "$ref": "#/$defs/applicants" },
                    "overdueFee": { "$ref": "#/$defs/applicants" },
                    "other": { "$ref": "#/$defs/applicants" }
                  }
                },
                "concluded": { "$ref": "#/$defs/applicants" },
                "carriedForward": { "$ref": "#/$defs/applicants" }
              }
            },
            "remedies": {
              "description": "The values of the table of section 四, as for proactive.",
              "type": ["object", "null"],
              "properties": {
                "reconsideration": { "$ref": "#/$defs/outcomes" },
                "directLitigation": { "$ref": "#/$defs/outcomes" },
                "litigationAfterReconsideration": { "$ref": "#/$defs/outcomes" }
              }
            },
        """ + "\n" + Statistics + "\n" + """
            "cells": {
              "description": "Every cell that the document shows, in document order.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "value", "state", "raw", "origin", "location"],
                "properties": {
                  "id": { "$ref": "#/$defs/cellId" },
                  "value": { "$ref": "#/$defs/value", "description": "Null unless the state is number. Missing is not zero." },
                  "state": { "enum": ["number", "blank", "dash", "slash", "text", "unreadable"], "description": "What stood in the cell; unreadable: it can't be told, and a diagnostic names the cell." },
                  "raw": { "type": "string", "description": "The text as it stood." },
                  "origin": { "enum": ["reported", "inferred"], "description": "reported: it stood in its own cell or in a place that leaves no choice. inferred: the number stood there, but which cell it belongs to was proved by the checks." },
                  "location": { "$ref": "#/$defs/location" }
                }
              }
            },
            "placements": {
              "description": "Why cells of origin inferred have their numbers: a proof for each row that the form's equations settled. Left out when there is none.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["cells", "printed", "checks", "considered", "left", "reason"],
                "properties": {
                  "cells": { "$ref": "#/$defs/cellIds", "description": "The cells that were told." },
                  "printed": { "type": "string", "description": "The numbers as printed, in their order." },
                  "checks": { "type": "array", "items": { "type": "string" }, "description": "The checks that every remaining reading satisfies." },
                  "considered": { "type": "integer", "minimum": 1, "description": "The readings that printed order and the row's own sum allow." },
                  "left": { "type": "integer", "minimum": 1, "description": "The readings that the other sums did not exclude; they agree on these cells." },
                  "reason": { "type": "string" }
                }
              }
            },
            "checks": {
              "description": "The equations that the form demands, with their verdicts.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "status", "reported", "computed", "difference", "cells", "severity"],
                "properties": {
                  "id": { "type": "string" },
                  "status": { "enum": ["pass", "fail", "notEvaluated"], "description": "notEvaluated: a needed total is blank, or a needed cell was not read." },
                  "reported": { "$ref": "#/$defs/value", "description": "The printed side; null when not evaluated." },
                  "computed": { "$ref": "#/$defs/value", "description": "The sum of the parts; null when not evaluated." },
                  "difference": { "$ref": "#/$defs/value", "description": "Reported less computed; null when not evaluated." },
                  "cells": { "$ref": "#/$defs/cellIds", "description": "The cells that the equation ties, parts first." },
                  "severity": { "enum": ["error", "warning"], "description": "How strictly the form demands it." },
                  "wording": {
                    "description": "The equation in words. This and the properties below are there only when the check failed.",
                    "type": "object",
                    "required": ["zh", "en"],
                    "properties": { "zh": { "type": "string" }, "en": { "type": "string" } }
                  },
                  "attribution": { "enum": ["source", "reading", "undecided", null], "description": "Whose mistake it likely is: the agency printed it so, or our reading is the likelier cause, or it can't be told." },
                  "reason": { "type": ["string", "null"], "description": "Why it is attributed so." },
                  "suggestion": {
                    "description": "The one cell that would mend every failed check that it is tied to; null when there is not exactly one. It is never applied.",
                    "type": ["object", "null"],
                    "required": ["cell", "value"],
                    "properties": { "cell": { "$ref": "#/$defs/cellId" }, "value": { "type": "number" } }
                  }
                }
              }
            },
            "diagnostics": {
              "description": "What to know about the reading, as opposed to what the report says.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["code", "severity", "message", "cells", "location"],
                "properties": {
                  "code": { "type": "string", "pattern": "^OGI[0-9]{4}$" },
                  "severity": { "enum": ["information", "warning", "error"] },
                  "message": { "type": "string" },
                  "cells": { "$ref": "#/$defs/cellIds", "description": "Empty when it speaks of the whole document." },
                  "location": { "$ref": "#/$defs/location" }
                }
              }
            }
          },
          "$defs": {
            "value": { "type": ["number", "null"] },
            "date": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "cellId": { "type": "string", "pattern": "^((proactive|requests|remedies)(\\.[a-zA-Z]+){2,3}|statistics(\\.[a-zA-Z]+){1,3})$" },
            "cellIds": { "type": "array", "items": { "$ref": "#/$defs/cellId" } },
            "location": {
              "description": "A line and a column of a text, counted from 1 in UTF-16 units; or a page, counted from 1, and a box on it; or the path of an element. Null when there is no one place.",
              "type": ["object", "null"],
              "properties": {
                "line": { "type": "integer", "minimum": 1 },
                "column": { "type": "integer", "minimum": 1 },
                "page": { "type": "integer", "minimum": 1 },
                "box": {
                  "description": "Left, top, right, bottom in points, origin at the page's top left; null when the page does not tell.",
                  "type": ["array", "null"],
                  "items": { "type": "number" },
                  "minItems": 4,
                  "maxItems": 4
                },
                "path": { "type": "string", "description": "A CSS path for HTML, body/tbl[2]/tr[5]/tc[3] for Word." }
              },
              "dependentRequired": { "line": ["column"], "column": ["line"], "page": ["box"], "box": ["page"] },
              "minProperties": 1
            },
            "rules": {
              "description": "created, disclosed and totalDisclosed are form 2019; issued, repealed and inForce are form 2021. They mean different things.",
              "type": "object",
              "properties": {
                "created": { "$ref": "#/$defs/value" },
                "disclosed": { "$ref": "#/$defs/value" },
                "totalDisclosed": { "$ref": "#/$defs/value" },
                "issued": { "$ref": "#/$defs/value" },
                "repealed": { "$ref": "#/$defs/value" },
                "inForce": { "$ref": "#/$defs/value" }
              }
            },
            "decisions": {
              "description": "Form 2021 has decisions alone.",
              "type": "object",
              "properties": {
                "previousYearItems": { "$ref": "#/$defs/value" },
                "change": { "$ref": "#/$defs/value" },
                "decisions": { "$ref": "#/$defs/value" }
              }
            },
            "applicants": {
              "type": "object",
              "properties": {
                "naturalPerson": { "$ref": "#/$defs/value" },
                "business": { "$ref": "#/$defs/value" },
                "research": { "$ref": "#/$defs/value" },
                "nonprofit": { "$ref": "#/$defs/value" },
                "legalService": { "$ref": "#/$defs/value" },
                "otherOrganization": { "$ref": "#/$defs/value" },
                "total": { "$ref": "#/$defs/value" }
              }
            },
            "outcomes": {
              "type": "object",
              "properties": {
                "upheld": { "$ref": "#/$defs/value" },
                "corrected": { "$ref": "#/$defs/value" },
                "other": { "$ref": "#/$defs/value" },
                "pending": { "$ref": "#/$defs/value" },
                "total": { "$ref": "#/$defs/value" }
              }
            }
          }
        }
        """;
}
