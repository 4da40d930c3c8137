using System.Reflection;
using System.Xml.Linq;
using OgiReports.Documents.Blocks;
using OgiReports.Html;
using OgiReports.Learning;
using OgiReports.Pdf;
using OgiReports.Reports;
using OgiReports.Text;
using OgiReports.Word;
using Xunit;

namespace OgiReports.Conformance.Tests.Architecture;

/// <summary>Who may know whom. A reference that is not in this table is a decision to be made here first.</summary>
public sealed class ReferenceGraphTests
{
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new(StringComparer.Ordinal)
    {
        ["OgiReports.Documents"] = ([], []),
        ["OgiReports.Text"] = (["OgiReports.Documents"], []),
        ["OgiReports.Html"] = (["OgiReports.Documents"], ["AngleSharp"]),
        ["OgiReports.Word"] = (["OgiReports.Documents"], []),
        ["OgiReports.Pdf"] = (["OgiReports.Documents"], ["PdfPig"]),
        ["OgiReports.Reports"] = (["OgiReports.Documents"], []),
        ["OgiReports"] = (["OgiReports.Reports", "OgiReports.Text", "OgiReports.Html", "OgiReports.Word", "OgiReports.Pdf"], []),
        ["OgiReports.Datasets"] = (["OgiReports.Reports"], ["CsvHelper", "Microsoft.Data.Sqlite", "Parquet.Net"]),

        // What was learned is a file that this package reads itself; the library that learns stays with the training, which is no package.
        ["OgiReports.Learning"] = (["OgiReports.Reports"], []),
        ["OgiReports.Learning.Training"] = (["OgiReports.Learning"], ["Microsoft.ML"]),
        ["OgiReports.Cli"] = (["OgiReports", "OgiReports.Datasets", "OgiReports.Learning"], ["SharpCompress", "System.CommandLine"]),
    };

    private static readonly string[] BuildOnlyPackages = ["MinVer"];

    private static readonly Assembly[] Libraries = [typeof(Document).Assembly, typeof(TextDocumentReader).Assembly, typeof(WordDocumentReader).Assembly, typeof(PdfDocumentReader).Assembly, typeof(DocumentInterpreter).Assembly, typeof(ReportParser).Assembly, typeof(HtmlDocumentReader).Assembly, typeof(LearnedLineClassifier).Assembly];

    [Fact]
    public void Every_project_of_the_product_stands_in_the_table() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Repository.Files("src", "*.csproj").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Projects_and_packages_are_referenced_as_the_table_says() => Assert.All(Allowed, entry =>
    {
        var project = XDocument.Parse(Repository.Read("src", entry.Key, entry.Key + ".csproj"));
        Assert.Equal(entry.Value.Projects.Order(StringComparer.Ordinal), Includes(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Order(StringComparer.Ordinal));
        Assert.Equal(entry.Value.Packages.Order(StringComparer.Ordinal), Includes(project, "PackageReference").Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Packages_for_every_project_serve_the_build_alone()
    {
        var props = XDocument.Parse(Repository.Read("src", "Directory.Build.props"));
        Assert.Equal(BuildOnlyPackages, Includes(props, "PackageReference"));
        Assert.All(props.Descendants("PackageReference"), reference => Assert.Equal("all", reference.Attribute("PrivateAssets")?.Value));
    }

    /// <summary>The assemblies of PdfPig have the name of its author before that of the package.</summary>
    private static string PackageOf(string assembly) => assembly.StartsWith("UglyToad.PdfPig", StringComparison.Ordinal) ? "PdfPig" : assembly;

    [Fact]
    public void Compiled_libraries_know_only_what_their_projects_declare() => Assert.All(Libraries, library =>
    {
        var references = library.GetReferencedAssemblies().Select(name => PackageOf(name.Name!)).Where(name => !IsOfTheFramework(name));
        Assert.Subset(Closure(library.GetName().Name!), references.ToHashSet(StringComparer.Ordinal));
    });

    [Fact]
    public void Readers_see_neither_each_other_nor_the_domain_and_the_domain_sees_no_reader()
    {
        string[] readers = ["OgiReports.Text", "OgiReports.Html", "OgiReports.Word", "OgiReports.Pdf"];
        foreach (var reader in readers.Where(Allowed.ContainsKey))
        {
            Assert.Equal(["OgiReports.Documents"], Closure(reader).Where(name => name.StartsWith("OgiReports", StringComparison.Ordinal)));
        }

        Assert.DoesNotContain(Closure("OgiReports.Reports"), readers.Contains);
    }

    [Fact]
    public void No_type_of_a_third_party_stands_in_a_public_signature() => Assert.All(Libraries, library =>
    {
        var strangers = library.GetExportedTypes()
            .SelectMany(SignatureTypes)
            .Select(type => type.Assembly.GetName().Name!)
            .Where(name => !IsOfTheFramework(name) && !name.StartsWith("OgiReports", StringComparison.Ordinal))
            .Distinct();
        Assert.Empty(strangers);
    });

    private static bool IsOfTheFramework(string name) => name.StartsWith("System.", StringComparison.Ordinal) && name != "System.CommandLine" || name is "netstandard" or "mscorlib";

    private static HashSet<string> Closure(string project)
    {
        var closure = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in Allowed[project].Projects)
        {
            closure.Add(reference);
            closure.UnionWith(Closure(reference));
        }

        closure.UnionWith(Allowed[project].Packages);
        return closure;
    }

    private static IEnumerable<string> Includes(XDocument project, string element) => project.Descendants(element).Select(reference => reference.Attribute("Include")!.Value);

    private static IEnumerable<Type> SignatureTypes(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(all).Where(method => method.IsPublic || method.IsFamily).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType));
        var constructors = type.GetConstructors(all).Where(constructor => constructor.IsPublic || constructor.IsFamily).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType);
        var fields = type.GetFields(all).Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType);
        return methods.Concat(constructors).Concat(fields).Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object)).SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
