using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

namespace OgiReports.Learning.Training;

/// <summary>Trains a multinomial logistic regression (L-BFGS, one thread, fixed seed) and rounds its weights to bytes.</summary>
internal static class Trainer
{
    private const float WeightPenalty = 0.02f;

    public static LinearModel Train(IReadOnlyList<Example> examples) => TrainWithOriginal(examples).Rounded;

    /// <summary>The rounded model, and what Microsoft.ML's own model says of features: the label, and how likely it is.</summary>
    public static (LinearModel Rounded, Func<int[], (string Label, double Confidence)> Original) TrainWithOriginal(IReadOnlyList<Example> examples)
    {
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(examples.Select(example => new Row { Label = example.Label, Features = Vector(example.Features) }));
        var keyed = context.Transforms.Conversion.MapValueToKey("Key", nameof(Row.Label), keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue).Fit(data).Transform(data);
        VBuffer<ReadOnlyMemory<char>> names = default;
        keyed.Schema["Key"].GetKeyValues(ref names);
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = "Key",
            L1Regularization = 0,
            L2Regularization = WeightPenalty,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-5f,
            MaximumNumberOfIterations = 200,
        });
        var predictor = trainer.Fit(keyed);
        var model = predictor.Model;
        VBuffer<float>[] weights = null!;
        model.GetWeights(ref weights, out var count);
        string[] labels = [.. names.DenseValues().Select(name => name.ToString())];
        var rounded = Round(labels, [.. weights.Take(count).Select(row => row.DenseValues().ToArray())], [.. model.GetBiases()], Fingerprint(examples));
        var engine = context.Model.CreatePredictionEngine<Row, Scores>(predictor);
        return (rounded, features =>
        {
            var scores = engine.Predict(new Row { Features = Vector(features) }).Score;
            var best = Array.IndexOf(scores, scores.Max());
            return (labels[best], scores[best]);
        }
        );
    }

    /// <summary>FNV-1a over labels and texts: a model that does not carry the fingerprint of the data is stale.</summary>
    public static ulong Fingerprint(IReadOnlyList<Example> examples)
    {
        var hash = 14695981039346656037UL;
        foreach (var example in examples)
        {
            foreach (var value in MemoryMarshal.AsBytes((example.Label + '\t' + example.Text + '\n').AsSpan()))
            {
                hash = unchecked((hash ^ value) * 1099511628211UL);
            }
        }

        return hash;
    }

    /// <summary>One scale a label: its largest weight becomes 127.</summary>
    private static LinearModel Round(string[] labels, float[][] weights, float[] biases, ulong data)
    {
        var scales = new float[labels.Length];
        var bytes = new sbyte[LinearModel.FeatureCount * labels.Length];
        for (var label = 0; label < labels.Length; label++)
        {
            scales[label] = Math.Max(1e-6f, weights[label].Max(Math.Abs)) / 127;
            for (var feature = 0; feature < LinearModel.FeatureCount; feature++)
            {
                bytes[(feature * labels.Length) + label] = (sbyte)Math.Round(weights[label][feature] / scales[label]);
            }
        }

        return new LinearModel([.. labels], bytes, scales, biases, data);
    }

    private static VBuffer<float> Vector(int[] features)
    {
        var norm = 1 / MathF.Sqrt(Math.Max(1, features.Length));
        var counts = features.GroupBy(feature => feature).OrderBy(group => group.Key).ToList();
        return new VBuffer<float>(LinearModel.FeatureCount, counts.Count, [.. counts.Select(group => group.Count() * norm)], [.. counts.Select(group => group.Key)]);
    }

    private sealed class Scores
    {
        public float[] Score { get; set; } = [];
    }

    private sealed class Row
    {
        public string Label { get; set; } = "";

        [VectorType(LinearModel.FeatureCount)]
        public VBuffer<float> Features { get; set; }
    }
}
