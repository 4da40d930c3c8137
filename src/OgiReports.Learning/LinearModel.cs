using System.Collections.Immutable;
using System.Text;

namespace OgiReports.Learning;

/// <summary>
/// Weights of hashed features for each label, in one byte each: the score of a label is the sum of its weights over
/// the features, divided by the root of their number, plus its bias; confidence is the softmax of the scores.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>The number of places that features are hashed to.</summary>
    public const int FeatureCount = 1 << 14;

    private const string Magic = "OGLM1";

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _biases;

    public LinearModel(ImmutableArray<string> labels, sbyte[] weights, float[] scales, float[] biases, ulong data)
    {
        Labels = labels;
        Data = data;
        (_weights, _scales, _biases) = (weights, scales, biases);
    }

    public ImmutableArray<string> Labels { get; }

    /// <summary>The fingerprint of the data that the model was trained on.</summary>
    public ulong Data { get; }

    public static LinearModel LoadResource(string name)
    {
        using var stream = typeof(LinearModel).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks its model {name}.");
        return Load(stream);
    }

    public static LinearModel Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadString() != Magic || reader.ReadInt32() != FeatureCount)
        {
            throw new InvalidDataException("The file is no model of this version.");
        }

        var data = reader.ReadUInt64();
        var labels = new string[reader.ReadInt32()];
        var scales = new float[labels.Length];
        var biases = new float[labels.Length];
        for (var label = 0; label < labels.Length; label++)
        {
            (labels[label], scales[label], biases[label]) = (reader.ReadString(), reader.ReadSingle(), reader.ReadSingle());
        }

        var bytes = reader.ReadBytes(FeatureCount * labels.Length);
        return bytes.Length == FeatureCount * labels.Length
            ? new LinearModel([.. labels], (sbyte[])(Array)bytes, scales, biases, data)
            : throw new InvalidDataException("The model is cut short.");
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(FeatureCount);
        writer.Write(Data);
        writer.Write(Labels.Length);
        for (var label = 0; label < Labels.Length; label++)
        {
            writer.Write(Labels[label]);
            writer.Write(_scales[label]);
            writer.Write(_biases[label]);
        }

        writer.Write((byte[])(Array)_weights);
    }

    /// <summary>The likeliest label and how likely it is.</summary>
    /// <param name="features">Places from 0 to <see cref="FeatureCount"/>, as often as they occur.</param>
    public (int Label, double Confidence) Predict(ReadOnlySpan<int> features)
    {
        var count = _scales.Length;
        Span<int> sums = stackalloc int[count];
        sums.Clear();
        foreach (var feature in features)
        {
            var weights = _weights.AsSpan(feature * count, count);
            for (var label = 0; label < count; label++)
            {
                sums[label] += weights[label];
            }
        }

        var norm = 1 / Math.Sqrt(Math.Max(1, features.Length));
        Span<double> scores = stackalloc double[count];
        var best = 0;
        for (var label = 0; label < count; label++)
        {
            scores[label] = (sums[label] * _scales[label] * norm) + _biases[label];
            best = scores[label] > scores[best] ? label : best;
        }

        var total = 0d;
        foreach (var score in scores)
        {
            total += Math.Exp(score - scores[best]);
        }

        return (best, 1 / total);
    }
}
