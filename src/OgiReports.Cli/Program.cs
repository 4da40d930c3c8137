using OgiReports.Cli;
using OgiReports.Cli.Output;

using var interruption = new Interruption(listensToSignals: true);
return CommandLine.Run(args, StandardStreams.CreateEnvironment(interruption));
