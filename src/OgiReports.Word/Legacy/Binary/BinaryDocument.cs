using System.Globalization;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Word.Legacy.Assembly;
using OgiReports.Word.Legacy.CompoundFiles;

namespace OgiReports.Word.Legacy.Binary;

/// <summary>Reads the streams of a Word 97 document into blocks, story by story ([MS-DOC] 2.4.1).</summary>
internal sealed class BinaryDocument
{
    private const int MainStory = 0;
    private const int FootnoteStory = 1;
    private const int HeaderStory = 2;
    private const int EndnoteStory = 5;
    private const int TextBoxStory = 6;
    private const int HeaderTextBoxStory = 7;
    private const char Drawing = '\u0008';

    private readonly int[] _storyStarts = new int[9];
    private readonly List<Block> _blocks = [];
    private readonly List<Diagnostic> _diagnostics;
    private readonly DocumentText _text;
    private readonly Func<StoryReader> _newReader;
    private readonly TextBoxes _boxes;
    private readonly CancellationToken _cancellationToken;

    private BinaryDocument(FileInformation information, DocumentText text, Func<StoryReader> newReader, TextBoxes boxes, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        (_text, _newReader, _boxes, _diagnostics, _cancellationToken) = (text, newReader, boxes, diagnostics, cancellationToken);
        for (var story = 0; story < information.StoryLengths.Length; story++)
        {
            _storyStarts[story + 1] = (int)Math.Min((long)_storyStarts[story] + information.StoryLengths[story], int.MaxValue);
        }
    }

    /// <summary>Reads the document; null when nothing leads to its text, and then a diagnostic says so.</summary>
    public static List<Block>? Read(CompoundFile file, CompoundStream stream, FileInformation information, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (file.Read(information.TableStream) is not { } table)
        {
            diagnostics.Add(new Diagnostic(LegacyWordDiagnostics.Damaged, $"The stream {information.TableStream}, which says where the text lies, is not in the file. Open it in Word or WPS, which may repair it, and save it again."));
            return null;
        }

        var pieceBytes = information.Cut(table.Bytes, FileInformation.Pieces, out _).ToArray();
        if (PieceTable.Read(pieceBytes) is not { } pieces)
        {
            diagnostics.Add(new Diagnostic(LegacyWordDiagnostics.Damaged, "The table of text pieces is missing or cut. Open the file in Word or WPS, which may repair it, and save it again."));
            return null;
        }

        var data = file.Read("Data")?.Bytes ?? ReadOnlyMemory<byte>.Empty;
        var characterPages = new FormattedPages(Table(FileInformation.CharacterPages, out var isCut), stream.Bytes, isParagraph: false);
        var paragraphs = new ParagraphReader(new FormattedPages(Table(FileInformation.ParagraphPages, out var isCutToo), stream.Bytes, isParagraph: true), data);
        var styles = StyleSheet.Read(Table(FileInformation.StyleSheet, out var isCutAlso).Span);
        var lists = ListTables.Read(information.CutOpen(table.Bytes.Span, FileInformation.Lists), information.SizeOf(FileInformation.Lists), Table(FileInformation.ListOverrides, out _).Span);
        var numbering = new ListNumbering(lists);
        var text = DocumentText.Read(pieces, stream.Bytes.Span, characterPages, styles, ModifiersOf);
        var boxes = TextBoxes.Read(Table(FileInformation.TextBoxes, out _).Span, Table(FileInformation.TextBoxAnchors, out _).Span, information.StoryLengths[TextBoxStory]);
        var document = new BinaryDocument(information, text, () => new StoryReader(text, pieces.Pieces, paragraphs, styles, numbering, ModifiersOf), boxes, diagnostics, cancellationToken);
        document.ReadStories();
        if (document._storyStarts[1] > text.Characters.Length || text.IsCut)
        {
            diagnostics.Add(new Diagnostic(LegacyWordDiagnostics.TextMissing, string.Create(CultureInfo.InvariantCulture, $"The document says that its text has {document._storyStarts[^1]:N0} characters; not all of them lie in the file. What is missing stays unread: get the whole file.")));
        }

        if (isCut || isCutToo || isCutAlso || characterPages.IsDamaged || paragraphs.IsDamaged)
        {
            diagnostics.Add(new Diagnostic(LegacyWordDiagnostics.FormattingMissing, "Some formatting lies outside the file or makes no sense. A table may be told as paragraphs, and hidden or deleted text as shown: compare with the file opened in Word or WPS."));
        }

        return document._blocks;

        ReadOnlyMemory<byte> Table(int index, out bool isShort) => information.Cut(table.Bytes, index, out isShort);

        byte[] ModifiersOf(Piece piece)
        {
            if (piece.Modifier == 0)
            {
                return [];
            }

            if ((piece.Modifier & 1) == 0)
            {
                var code = ModifierCode.OfShort((piece.Modifier >> 1) & 0x7F);
                return code == 0 ? [] : [(byte)code, (byte)(code >> 8), (byte)(piece.Modifier >> 8)];
            }

            var number = piece.Modifier >> 1;
            return number < pieces.Modifiers.Count ? pieceBytes.AsSpan(pieces.Modifiers[number].Offset, pieces.Modifiers[number].Length).ToArray() : [];
        }
    }

    private void ReadStories()
    {
        var main = _newReader();
        main.AfterParagraph = ReadAnchoredBoxes;
        Read(main, MainStory, 0, _storyStarts[1] - _storyStarts[0], "body", isFurniture: false);
        foreach (var box in _boxes.TakeOthers())
        {
            ReadBox(box);
        }

        ReadWhole(FootnoteStory, "footnotes", isFurniture: false);
        ReadWhole(EndnoteStory, "endnotes", isFurniture: false);
        ReadWhole(HeaderStory, "headers", isFurniture: true);
        ReadWhole(HeaderTextBoxStory, "headerTextBoxes", isFurniture: true);
    }

    private void ReadAnchoredBoxes(int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            var step = _text.Characters[index..end].IndexOf(Drawing);
            if (step < 0)
            {
                return;
            }

            index += step;
            if (_boxes.TakeAt(index) is { } box)
            {
                ReadBox(box);
            }
        }
    }

    private void ReadBox((int Number, int Start, int End) box) =>
        Read(_newReader(), TextBoxStory, box.Start, box.End, string.Create(CultureInfo.InvariantCulture, $"body/txbx[{box.Number}]"), isFurniture: false);

    private void ReadWhole(int story, string root, bool isFurniture) =>
        Read(_newReader(), story, 0, _storyStarts[story + 1] - _storyStarts[story], root, isFurniture);

    private void Read(StoryReader reader, int story, int start, int end, string root, bool isFurniture)
    {
        var limit = Math.Min(_storyStarts[story + 1], _text.Characters.Length);
        var from = Math.Min(_storyStarts[story] + start, limit);
        var to = Math.Min(_storyStarts[story] + end, limit);
        if (from == to)
        {
            return;
        }

        // Stories other than the main one end in empty paragraphs that only hold their place.
        var first = _blocks.Count;
        reader.Read(from, to, new BlockAssembler(root, isFurniture, _blocks, _diagnostics), _cancellationToken);
        while (story != MainStory && _blocks.Count > first && _blocks[^1] is ParagraphBlock { Text.Length: 0 })
        {
            _blocks.RemoveAt(_blocks.Count - 1);
        }
    }
}
