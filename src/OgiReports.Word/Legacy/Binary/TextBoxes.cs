using System.Buffers.Binary;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>Where the text boxes are anchored and which part of their story each has ([MS-DOC] 2.8.29 PlcftxbxTxt, 2.8.23 PlcfSpa).</summary>
internal sealed class TextBoxes
{
    private const int BoxSize = 22;
    private const int ShapeSize = 26;

    private readonly Dictionary<int, int> _boxOfAnchor = [];
    private readonly (int Start, int End, bool IsTaken)[] _boxes;

    private TextBoxes((int Start, int End, bool IsTaken)[] boxes) => _boxes = boxes;

    /// <summary>Reads the boxes.</summary>
    /// <param name="boxes">The table of boxes: their ranges in the story, and the shape that each stands in.</param>
    /// <param name="anchors">The table of shapes: the characters that they hang on.</param>
    /// <param name="storyLength">The length of the story.</param>
    public static TextBoxes Read(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> anchors, int storyLength)
    {
        var shapes = new Dictionary<int, int>();
        var shapeCount = Math.Max(0, (anchors.Length - 4) / (4 + ShapeSize));
        for (var index = 0; index < shapeCount; index++)
        {
            shapes.TryAdd(Number(anchors, (4 * (shapeCount + 1)) + (ShapeSize * index)), Number(anchors, 4 * index));
        }

        // The last entry is no box.
        var count = Math.Max(0, (boxes.Length - 4) / (4 + BoxSize));
        var ranges = new (int, int, bool)[count];
        var read = new TextBoxes(ranges);
        for (var index = 0; index < count; index++)
        {
            var start = Math.Clamp(Number(boxes, 4 * index), 0, storyLength);
            ranges[index] = (start, Math.Clamp(Number(boxes, 4 * (index + 1)), start, storyLength), false);
            if (shapes.TryGetValue(Number(boxes, (4 * (count + 1)) + (BoxSize * index) + 14), out var anchor))
            {
                read._boxOfAnchor.TryAdd(anchor, index);
            }
        }

        return read;
    }

    /// <summary>Takes the box that hangs on a character; null when none does.</summary>
    public (int Number, int Start, int End)? TakeAt(int character) => _boxOfAnchor.TryGetValue(character, out var index) ? Take(index) : null;

    /// <summary>Takes the boxes that nothing took.</summary>
    public IEnumerable<(int Number, int Start, int End)> TakeOthers() => Enumerable.Range(0, _boxes.Length).Select(Take).OfType<(int, int, int)>();

    private (int Number, int Start, int End)? Take(int index)
    {
        if (_boxes[index].IsTaken)
        {
            return null;
        }

        _boxes[index].IsTaken = true;
        return (index + 1, _boxes[index].Start, _boxes[index].End);
    }

    private static int Number(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..]);
}
