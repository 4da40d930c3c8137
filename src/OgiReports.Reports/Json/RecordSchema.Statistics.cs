namespace OgiReports.Reports.Json;

/// <content>The property <c>statistics</c>.</content>
internal static partial class RecordSchema
{
    private const string Statistics = """
            "statistics": {
              "description": "The values of 政府信息公开情况统计表, the table of form 2014, as for proactive. A number that is divided further stands as total beside its parts.",
              "type": ["object", "null"],
              "properties": {
                "proactive": {
                  "type": "object",
                  "properties": {
                    "disclosed": { "$ref": "#/$defs/value" },
                    "normativeDisclosed": { "$ref": "#/$defs/value" },
                    "normativeIssued": { "$ref": "#/$defs/value" }
                  }
                },
                "channels": {
                  "type": "object",
                  "properties": {
                    "gazette": { "$ref": "#/$defs/value" },
                    "website": { "$ref": "#/$defs/value" },
                    "weibo": { "$ref": "#/$defs/value" },
                    "wechat": { "$ref": "#/$defs/value" },
                    "other": { "$ref": "#/$defs/value" }
                  }
                },
                "responses": {
                  "type": "object",
                  "properties": {
                    "total": { "$ref": "#/$defs/value" },
                    "pressConferences": { "$ref": "#/$defs/value" },
                    "pressConferencesByLeaders": { "$ref": "#/$defs/value" },
                    "onlineInterviews": { "$ref": "#/$defs/value" },
                    "onlineInterviewsByLeaders": { "$ref": "#/$defs/value" },
                    "policyExplanations": { "$ref": "#/$defs/value" },
                    "socialMedia": { "$ref": "#/$defs/value" },
                    "other": { "$ref": "#/$defs/value" }
                  }
                },
                "requests": {
                  "type": "object",
                  "properties": {
                    "received": { "$ref": "#/$defs/value" },
                    "inPerson": { "$ref": "#/$defs/value" },
                    "fax": { "$ref": "#/$defs/value" },
                    "online": { "$ref": "#/$defs/value" },
                    "letter": { "$ref": "#/$defs/value" },
                    "concluded": { "$ref": "#/$defs/value" },
                    "concludedOnTime": { "$ref": "#/$defs/value" },
                    "concludedExtended": { "$ref": "#/$defs/value" }
                  }
                },
                "replies": {
                  "type": "object",
                  "properties": {
                    "total": { "$ref": "#/$defs/value" },
                    "alreadyDisclosed": { "$ref": "#/$defs/value" },
                    "granted": { "$ref": "#/$defs/value" },
                    "partlyGranted": { "$ref": "#/$defs/value" },
                    "denied": {
                      "type": "object",
                      "properties": {
                        "total": { "$ref": "#/$defs/value" },
                        "stateSecret": { "$ref": "#/$defs/value" },
                        "tradeSecret": { "$ref": "#/$defs/value" },
                        "privacy": { "$ref": "#/$defs/value" },
                        "securityAndStability": { "$ref": "#/$defs/value" },
                        "notGovernmentInformation": { "$ref": "#/$defs/value" },
                        "otherLegalGrounds": { "$ref": "#/$defs/value" }
                      }
                    },
                    "notOwnAgency": { "$ref": "#/$defs/value" },
                    "notExist": { "$ref": "#/$defs/value" },
                    "askedToAmend": { "$ref": "#/$defs/value" },
                    "otherChannel": { "$ref": "#/$defs/value" }
                  }
                },
                "reconsideration": {
                  "type": "object",
                  "properties": {
                    "total": { "$ref": "#/$defs/value" },
                    "upheld": { "$ref": "#/$defs/value" },
                    "corrected": { "$ref": "#/$defs/value" },
                    "other": { "$ref": "#/$defs/value" }
                  }
                },
                "litigation": {
                  "type": "object",
                  "properties": {
                    "total": { "$ref": "#/$defs/value" },
                    "upheld": { "$ref": "#/$defs/value" },
                    "corrected": { "$ref": "#/$defs/value" },
                    "other": { "$ref": "#/$defs/value" }
                  }
                },
                "complaints": { "$ref": "#/$defs/value" },
                "feesCollected": { "$ref": "#/$defs/value", "description": "In yuan." },
                "capacity": {
                  "type": "object",
                  "properties": {
                    "offices": { "$ref": "#/$defs/value" },
                    "readingPoints": { "$ref": "#/$defs/value" },
                    "staff": { "$ref": "#/$defs/value" },
                    "fullTime": { "$ref": "#/$defs/value" },
                    "partTime": { "$ref": "#/$defs/value" },
                    "budget": { "$ref": "#/$defs/value", "description": "In yuan." }
                  }
                },
                "training": {
                  "type": "object",
                  "properties": {
                    "meetings": { "$ref": "#/$defs/value" },
                    "courses": { "$ref": "#/$defs/value" },
                    "participants": { "$ref": "#/$defs/value" }
                  }
                }
              }
            },
        """;
}
