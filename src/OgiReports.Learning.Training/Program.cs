using System.Diagnostics;
using System.Globalization;
using OgiReports.Learning.Training;

// One command: dotnet run -c Release --project src/OgiReports.Learning.Training -- src/OgiReports.Learning/Models
if (args.Length != 1 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: OgiReports.Learning.Training FOLDER   (writes lines.model and documents.model there)");
    return 2;
}

var clock = Stopwatch.StartNew();
foreach (var (name, examples) in (ReadOnlySpan<(string, IReadOnlyList<Example>)>)[("lines.model", LineExamples.Make()), ("documents.model", DocumentExamples.Make())])
{
    var model = Trainer.Train(examples);
    using var file = File.Create(Path.Combine(args[0], name));
    model.Save(file);
    var right = examples.Count(example => model.Labels[model.Predict(example.Features).Label] == example.Label);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {examples.Count} examples, {100d * right / examples.Count:F2} % of them told right, {model.Labels.Length} labels, {file.Length} bytes, data {model.Data:x16}, {clock.Elapsed.TotalSeconds:F0} s"));
}

return 0;
