using System.Diagnostics;
using System.Runtime.Versioning;
using OgiReports.Cli.Inputs;
using Xunit;

namespace OgiReports.Cli.Tests;

/// <summary>What is found in folders and lists, whatever their names and permissions.</summary>
public sealed class InputSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Archive => _folder["archive"];

    private string Output => _folder["out"];

    [Fact]
    public void One_path_in_several_spellings_comes_out_the_same_in_any_order()
    {
        var plain = _folder.Add("archive/good");
        string[] spellings = [$"{Archive}/../archive/good", plain, $"{Archive}/./good"];

        Assert.Equal([$"{Archive}/../archive/good"], InputSearch.Roots(spellings, sorts: true, _ => { }));
        Assert.Equal([$"{Archive}/../archive/good"], InputSearch.Roots([.. spellings.Reverse()], sorts: true, _ => { }));
        Assert.Equal([$"{Archive}/./good"], InputSearch.Roots([.. spellings.Reverse()], sorts: false, _ => { }));
        Assert.Equal([Archive], InputSearch.Roots([plain, plain, Archive, plain], sorts: true, _ => { }));
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("sqlite")]
    public void Names_that_are_not_valid_UTF_8_are_accounted_for_one_by_one(string format)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there a name is any bytes.");
        _folder.Add("archive/good");
        InArchive("""touch "$(printf '\261\250.txt')" "$(printf '\261\251.txt')" && mkdir "$(printf '\261\252')" """);

        var run = ToolRun.Over(Results.Read, "convert", Archive, "-o", Output, "--format", format);

        Assert.Equal(4, run.ExitCode);
        Assert.EndsWith("ogi: 4 inputs = 1 parsed + 0 not a report + 3 unreadable + 0 skipped\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("its name is not valid UTF-8, so that it can't be opened.", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, SortedFolder.Entries(new DirectoryInfo(Archive), batchSize: 1).Count(entry => entry.Name.EndsWith(".txt", StringComparison.Ordinal)));
        InArchive("rm -r ./*");

        void InArchive(string command)
        {
            using var shell = Process.Start("/bin/sh", ["-c", $"cd \"$0\" && {command}", Archive]);
            shell.WaitForExit();
            Assert.Equal(0, shell.ExitCode);
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_be_listed_and_not_searched_costs_the_others_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Permissions like these don't bind a superuser.");
        foreach (var name in new[] { "good", "sub/good", "sub/inner/good" })
        {
            _folder.Add($"archive/{name}");
        }

        File.SetUnixFileMode(Path.Combine(Archive, "sub"), UnixFileMode.UserRead);

        var run = ToolRun.Over(Results.Read, "convert", Archive, "-o", Output, "--format", "ndjson");

        File.SetUnixFileMode(Path.Combine(Archive, "sub"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(4, run.ExitCode);
        Assert.Equal(3, File.ReadLines(Path.Combine(Output, "manifest.ndjson")).Count());
        Assert.EndsWith("ogi: 3 inputs = 1 parsed + 0 not a report + 2 unreadable + 0 skipped\n", run.Error, StringComparison.Ordinal);
    }
}
