using System.Reflection;
using OgiReports.Learning;
using OgiReports.Reports.Json;

namespace OgiReports.Cli.Checkpoints;

/// <summary>Names the build: results of another one are not taken up, since it may read a document otherwise.</summary>
internal static class Fingerprint
{
    public static string OfThisBuild()
    {
        var assemblies = new ReportParserOptions().Readers.Select(reader => reader.GetType().Assembly)
            .Append(typeof(ReportParser).Assembly)
            .Append(typeof(ReportJson).Assembly)
            .Append(typeof(LearnedLineClassifier).Assembly)
            .Distinct()
            .OrderBy(assembly => assembly.GetName().Name, StringComparer.Ordinal);
        return string.Join(';', assemblies.Select(Describe).Prepend(ReportJson.SchemaId));
    }

    private static string Describe(Assembly assembly) =>
        $"{assembly.GetName().Name} {assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion} {assembly.ManifestModule.ModuleVersionId:N}";
}
