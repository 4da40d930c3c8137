using OgiReports.Cli;
using OgiReports.Cli.Output;

using var interruption = new Interruption(listensToSignals: true);
return await CommandLine.RunAsync(args, StandardStreams.CreateEnvironment(interruption));
