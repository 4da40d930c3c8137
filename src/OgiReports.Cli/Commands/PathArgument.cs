using System.CommandLine;

namespace OgiReports.Cli.Commands;

/// <summary>The argument that takes files or folders.</summary>
internal static class PathArgument
{
    public static Argument<string[]> Create(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(static result =>
        {
            foreach (var path in result.GetValueOrDefault<string[]>())
            {
                // A mistyped option would be taken for a file that does not exist.
                if (path.Length > 1 && path[0] == '-')
                {
                    result.AddError($"There is no option {path}. A file of that name is written ./{path}");
                }
            }
        });
        return argument;
    }
}
