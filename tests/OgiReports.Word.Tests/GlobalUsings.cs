global using Xunit;
global using static OgiReports.TestKit.Word.DocxBuilder;
