using System.Buffers;
using System.Text;
using OgiReports.Word.Legacy.Assembly;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>Reads a story, which is a range of the text, into paragraphs, cells and rows.</summary>
/// <param name="text">The characters.</param>
/// <param name="pieces">Where they lie in the file.</param>
/// <param name="paragraphs">The properties of paragraphs.</param>
/// <param name="styles">The styles.</param>
/// <param name="numbering">The counters of the lists.</param>
/// <param name="modifiersOf">What a piece lays over its paragraphs.</param>
internal sealed class StoryReader(DocumentText text, List<Piece> pieces, ParagraphReader paragraphs, StyleSheet styles, ListNumbering numbering, Func<Piece, byte[]> modifiersOf)
{
    private const char CellMark = '\u0007';
    private const char PageBreak = '\u000C';
    private const char LineBreak = '\u000B';
    private const char ColumnBreak = '\u000E';
    private const char Picture = '\u0001';
    private const char Drawing = '\u0008';
    private const char NoBreakHyphen = '\u001E';
    private const CharacterMarks Unseen = CharacterMarks.Hidden | CharacterMarks.Deleted | CharacterMarks.Instruction;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\u0007\u000C\r");

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    private readonly StringBuilder _builder = new();
    private readonly StringBuilder _struck = new();
    private readonly HashSet<int> _keptDepths = [];
    private int _piece;

    /// <summary>Called after a paragraph outside tables, with the range of its characters.</summary>
    public Action<int, int>? AfterParagraph { get; set; }

    /// <summary>Reads the characters of a half-open range.</summary>
    public void Read(int start, int end, BlockAssembler assembler, CancellationToken cancellationToken)
    {
        text.MarkInstructions(start, end);
        var characters = text.Characters;
        var first = start;
        var isContinued = false;
        var count = 0;
        for (var index = start; index < end; index++)
        {
            var step = characters[index..end].IndexOfAny(Ends);
            index = step < 0 ? end : index + step;
            if (index < end && IsInside(characters[index], text.Marks[index]))
            {
                continue;
            }

            if ((++count & 0x3FF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (index == end)
            {
                // The story breaks off within a paragraph.
                if (first < end)
                {
                    var rest = default(ParagraphProperties);
                    assembler.AddParagraph(TextOf(first, end, rest, out var images), 0, images, _struck.ToString());
                }

                break;
            }

            isContinued = ReadParagraph(first, index, isContinued, assembler);
            first = index + 1;
        }

        assembler.Finish();
    }

    /// <summary>Whether a mark ends nothing: it is part of an instruction, or it was deleted and the next paragraph goes on with this one.</summary>
    private static bool IsInside(char mark, CharacterMarks marks) =>
        marks.HasFlag(CharacterMarks.Instruction) || (mark == '\r' && marks.HasFlag(CharacterMarks.Deleted));

    private static bool IsUnseen(CharacterMarks mark, bool isHiddenByStyle) =>
        (mark & Unseen) != 0 || (isHiddenByStyle ? (mark & (CharacterMarks.Shown | CharacterMarks.Inverted)) == 0 : mark.HasFlag(CharacterMarks.Inverted));

    /// <summary>Hands on one paragraph; true when it goes on behind a page break.</summary>
    private bool ReadParagraph(int first, int mark, bool isContinued, BlockAssembler assembler)
    {
        var character = text.Characters[mark];
        var piece = PieceOf(mark);
        var offset = (uint)(piece.Offset + ((mark - piece.Start) * piece.CharacterSize));
        var properties = paragraphs.Read(offset, modifiersOf(piece), out var paragraphEnd);
        if (character == CellMark && properties.EndsRow)
        {
            EndRow(properties, mark, assembler);
            return false;
        }

        if (character == '\r' && properties.EndsInnerRow)
        {
            EndRow(properties, mark, assembler);
            return false;
        }

        // A page break is within a paragraph; only the mark of a section ends one.
        var goesOn = character == PageBreak && paragraphEnd != 0 && paragraphEnd != offset + piece.CharacterSize;
        var written = TextOf(first, mark, properties, out var imageCount);
        if (goesOn && written.Length == 0)
        {
            return isContinued;
        }

        var isUnseen = IsUnseen(text.Marks[mark], styles.Resolve(properties.Style).IsHidden == true);
        if (!isContinued && !(isUnseen && written.Length == 0))
        {
            written = NumberOf(properties) + written;
        }

        if (character == CellMark || (character == '\r' && properties.EndsInnerCell))
        {
            if (!text.Marks[mark].HasFlag(CharacterMarks.Deleted))
            {
                _keptDepths.Add(properties.Depth);
            }

            assembler.EndCell(written, properties.Depth, imageCount, _struck.ToString());
        }
        else if (!(isUnseen && written.Length == 0 && imageCount == 0))
        {
            assembler.AddParagraph(written, properties.Depth, imageCount, _struck.ToString());
        }

        if (properties.Depth == 0)
        {
            AfterParagraph?.Invoke(first, mark);
        }

        return goesOn;
    }

    private void EndRow(in ParagraphProperties properties, int mark, BlockAssembler assembler)
    {
        // A deleted row has deleted cells, too: a mark alone may belong to what was deleted behind the table.
        if (!_keptDepths.Remove(properties.Depth) && text.Marks[mark].HasFlag(CharacterMarks.Deleted))
        {
            assembler.DropRow(properties.Depth);
        }
        else
        {
            assembler.EndRow(properties.Depth, properties.Row);
        }
    }

    private string NumberOf(in ParagraphProperties properties)
    {
        if (properties.List == 0)
        {
            return "";
        }

        var style = styles.Resolve(properties.Style);
        return properties.List is { } own
            ? numbering.Next(own, properties.Level ?? style.Level, properties.Style)
            : style.List is { } list ? numbering.Next(list, properties.Level ?? style.Level, style.ListStyle ?? properties.Style) : "";
    }

    private string TextOf(int first, int end, in ParagraphProperties properties, out int imageCount)
    {
        imageCount = 0;
        _struck.Clear();
        var characters = text.Characters[first..end];
        var marks = text.Marks[first..end];
        var isHidden = styles.Resolve(properties.Style).IsHidden == true;
        if (!isHidden && marks.IndexOfAnyExcept(CharacterMarks.None) < 0 && characters.IndexOfAnyInRange('\0', '\u001F') < 0)
        {
            return characters.ToString();
        }

        _builder.Clear();
        for (var index = 0; index < characters.Length; index++)
        {
            var mark = marks[index];
            if (IsUnseen(mark, isHidden))
            {
                continue;
            }

            var character = characters[index];
            if (character >= ' ')
            {
                (mark.HasFlag(CharacterMarks.Struck) ? _struck : _builder).Append(Shifted(character, mark));
                continue;
            }

            switch (character)
            {
                case '\t':
                    _builder.Append('\t');
                    break;
                case LineBreak or ColumnBreak or '\r' or PageBreak:
                    _builder.Append('\n');
                    break;
                case NoBreakHyphen:
                    _builder.Append('-');
                    break;
                case Picture or Drawing when mark.HasFlag(CharacterMarks.Special) && !mark.HasFlag(CharacterMarks.FieldData):
                    imageCount++;
                    break;
            }
        }

        return _builder.ToString();
    }

    /// <summary>Raised or lowered digits as such: a mark behind a number must not become a digit of it.</summary>
    private static char Shifted(char character, CharacterMarks mark) =>
        !char.IsAsciiDigit(character) ? character
        : mark.HasFlag(CharacterMarks.Raised) ? Raised[character - '0']
        : mark.HasFlag(CharacterMarks.Lowered) ? Lowered[character - '0']
        : character;

    private Piece PieceOf(int index)
    {
        // Marks are asked for in order; a new story goes on behind the one before.
        if (_piece >= pieces.Count || pieces[_piece].Start > index)
        {
            _piece = 0;
        }

        while (_piece + 1 < pieces.Count && pieces[_piece].End <= index)
        {
            _piece++;
        }

        return pieces[_piece];
    }
}
