using OgiReports.Pdf.Bounds;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OgiReports.Pdf.Pages;

/// <summary>Runs a page's operators and gathers what reading needs, with what tells whether it can be seen.</summary>
internal sealed class ContentReader : PathReader, IOperationContext
{
    private const int DeepestForm = 24;
    private const int MostGlyphs = 250_000;
    private const int MostPaths = 120_000;
    private const int CheckInterval = 0xFF;

    // A glyph of which less than this share lies within the clip can't be read.
    private const double LegibleShare = 0.25;

    private readonly ReadingOptions _options;
    private readonly GraphicsSaves _clips = new();
    private readonly PaintedAreas _areas = new();
    private readonly List<PaintedPath> _paths = [];
    private readonly Stack<bool> _marks = [];
    private readonly List<DictionaryToken> _resources = [];
    private readonly Ink _ink = new();
    private PrintedGlyph[] _glyphs = [];
    private int _glyphCount, _order, _steps, _formDepth, _hiddenMarks;
    private bool _followsSpace, _isClipPending, _isOverlaid;

    public ContentReader(
        int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser, ILookupFilterProvider filterProvider,
        CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, in TransformationMatrix initialMatrix, ReadingOptions options)
        : base(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, options) => _options = options;

    public required DictionaryToken Page { get; init; }

    /// <summary>The page's width in points as displayed.</summary>
    public required double Width { get; init; }

    public required double Height { get; init; }

    private bool IsHidden => _hiddenMarks > 0;

    public override PageContent Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        if (PageResources.Find(Page, PdfScanner) is { } resources)
        {
            _resources.Add(resources);
            _options.Load.Add(resources, PdfScanner);
        }

        _clips.Current = new PaintBox(0, 0, Width, Height);
        var initial = CloneAllStates();
        ProcessOperations(operations);

        // Annotations lie over the page in its own coordinates, whatever state its content has left.
        GraphicsStack = initial;
        _clips.Reset(new PaintBox(0, 0, Width, Height));
        (_hiddenMarks, _formDepth, _isOverlaid) = (0, 0, true);
        foreach (var (form, matrix) in AnnotationForms.Find(Page, PdfScanner, _options.Layers))
        {
            PushState();
            ModifyCurrentTransformationMatrix(matrix);
            ProcessFormXObject(form, NameToken.Create("Annotation"));
            PopState();
        }

        return new PageAssembler(PageNumber, Width, Height, _options.Buffers).Assemble(_glyphs.AsSpan(0, _glyphCount), _areas, _paths, new PageNotes
        {
            IsCut = _options.Budget.HasDamage,
            UndrawnCount = AnnotationForms.CountUndrawn(Page, PdfScanner),
        });
    }

    void IOperationContext.ShowText(IInputBytes bytes)
    {
        var font = GetCurrentState().FontState;
        if (!font.FromExtendedGraphicsState && ResourceStore.GetFont(font.FontName) is null)
        {
            AddUnreadable(bytes.Length);
            return;
        }

        ShowText(bytes);
    }

    public override void ShowPositionedText(IReadOnlyList<IToken> tokens)
    {
        if (ResourceStore.GetFont(GetCurrentState().FontState.FontName) is null)
        {
            AddUnreadable(tokens.Sum(token => token is HexToken hex ? hex.Bytes.Length : token is StringToken text ? text.Data.Length : 0));
            return;
        }

        base.ShowPositionedText(tokens);
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        var text = _options.Fonts.Decode(font, code, PdfScanner);
        if (string.IsNullOrWhiteSpace(text))
        {
            _followsSpace |= text.Length > 0;
            return;
        }

        var advance = PerformantRectangleTransformer.Transform(renderingMatrix, textMatrix, transformationMatrix, new PdfRectangle(0, 0, characterBoundingBox.Width, 1));
        var ink = PerformantRectangleTransformer.Transform(renderingMatrix, textMatrix, transformationMatrix, characterBoundingBox.GlyphBounds);
        var hasInkBox = ink.Width > double.Epsilon || ink.Height > double.Epsilon;
        Add(text, pointSize, PaintBox.Around(hasInkBox ? ink : advance), PaintBox.Around(advance), advance.BottomLeft, advance.BottomRight, currentState);

        // Some fonts tell no advance; the direction of the text is known all the same.
        var direction = characterBoundingBox.Width > 0 ? advance : PerformantRectangleTransformer.Transform(renderingMatrix, textMatrix, transformationMatrix, new PdfRectangle(0, 0, 1, 1));
        _glyphs[_glyphCount - 1].Slope = PrintedGlyph.SlopeOf(direction.BottomRight.X - direction.BottomLeft.X, direction.BottomRight.Y - direction.BottomLeft.Y);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        for (var index = 0; index < operations.Count; index++)
        {
            Step();
            operations[index].Run(this);
        }
    }

    public override void ApplyXObject(NameToken xObjectName)
    {
        if (ResourceStore.TryGetXObject(xObjectName, out var stream) && stream.StreamDictionary.TryGet(NameToken.Create("OC"), out var layer)
            && _options.Layers.Hides(layer, PdfScanner))
        {
            _hiddenMarks++;
            base.ApplyXObject(xObjectName);
            _hiddenMarks--;
            return;
        }

        base.ApplyXObject(xObjectName);
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (_formDepth == DeepestForm)
        {
            throw new StreamTooLargeException();
        }

        var hasResources = formStream.StreamDictionary.TryGet(NameToken.Resources, PdfScanner, out DictionaryToken? resources);
        if (hasResources)
        {
            _resources.Add(resources!);
            _options.Load.Add(resources!, PdfScanner);
        }

        _formDepth++;
        base.ProcessFormXObject(formStream, xObjectName);
        _formDepth--;
        if (hasResources)
        {
            _resources.RemoveAt(_resources.Count - 1);
        }
    }

    public override void PushState()
    {
        base.PushState();
        _clips.Push();
    }

    public override void PopState()
    {
        if (StackSize > 1)
        {
            _clips.Pop();
        }

        base.PopState();
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        _clips.Intersect(PaintBox.Around(CurrentTransformationMatrix.Transform(rectangle)));

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _isClipPending = true;

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        var hides = name.Data == "OC" && _options.Layers.Hides(PageResources.FindProperties(_resources, propertyDictionaryName, PdfScanner), PdfScanner);
        _marks.Push(hides);
        _hiddenMarks += hides ? 1 : 0;
    }

    public override void EndMarkedContent()
    {
        if (_marks.TryPop(out var hides) && hides)
        {
            _hiddenMarks--;
        }
    }

    public override void PaintShading(NameToken shadingName) => _areas.AddUnknown(_clips.Current, _order++, _clips.Current);

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var image = xObjectContentRecord.Stream.StreamDictionary;
        var isSolid = !image.ContainsKey(NameToken.Smask) && !image.ContainsKey(NameToken.Mask) && !image.ContainsKey(NameToken.ImageMask) && !image.ContainsKey(NameToken.Create("SMaskInData"));
        AddImage(xObjectContentRecord.AppliedTransformation.Transform(new PdfRectangle(0, 0, 1, 1)), isSolid);
    }

    protected override void RenderInlineImage(InlineImage inlineImage) => AddImage(inlineImage.BoundingBox, isSolid: !inlineImage.IsImageMask);

    private void AddImage(in PdfRectangle box, bool isSolid)
    {
        if (!IsHidden)
        {
            var isUpright = Math.Abs(box.Rotation % 90) < 0.01;
            _areas.AddImage(PaintBox.Around(box), isSolid && isUpright && Ink.IsOpaque(GetCurrentState()), _order++, _clips.Current);
        }
    }

    protected override void Paint(PdfPath? path, FillingRule? fill, bool isStroked)
    {
        if (path is null)
        {
            _isClipPending = false;
            return;
        }

        var state = GetCurrentState();
        var isFillSeen = fill is not null && !Ink.IsTransparent(state.AlphaConstantNonStroking);
        var isStrokeSeen = isStroked && !Ink.IsTransparent(state.AlphaConstantStroking);
        if (!IsHidden && (isFillSeen || isStrokeSeen) && _paths.Count < MostPaths)
        {
            if (isFillSeen)
            {
                path.SetFilled(fill!.Value);
                path.SetFillDetails(state);
                _areas.AddFill(path, _ink.Of(state.CurrentNonStrokingColor), Ink.IsOpaque(state), _order++, _clips.Current);
            }

            if (isStrokeSeen)
            {
                path.SetStroked();
                path.SetStrokeDetails(state);
            }

            _paths.Add(new PaintedPath(path, _clips.Current));
        }

        if (_isClipPending)
        {
            _isClipPending = false;
            if (path.GetBoundingRectangle() is { } bounds)
            {
                _clips.Intersect(PaintBox.Around(bounds));
            }
        }
    }

    private void Add(string text, double size, in PaintBox box, in PaintBox advance, PdfPoint start, PdfPoint end, CurrentGraphicsState state)
    {
        Step();
        if (_glyphCount == MostGlyphs)
        {
            throw new StreamTooLargeException();
        }

        if (_glyphCount == _glyphs.Length)
        {
            _glyphs = _options.Buffers.Printed(_glyphCount);
        }

        var mode = state.FontState.TextRenderingMode;
        var isStroked = mode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip;
        ref var glyph = ref _glyphs[_glyphCount++];
        glyph = default;
        glyph.Text = text;
        glyph.Box = box;
        (glyph.StartX, glyph.StartY, glyph.EndX, glyph.EndY) = (start.X, start.Y, end.X, end.Y);
        glyph.Size = size;
        glyph.Order = _order++;
        glyph.Color = _ink.Of(isStroked ? state.CurrentStrokingColor : state.CurrentNonStrokingColor);
        glyph.FollowsSpace = _followsSpace;
        glyph.IsInkless = mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;
        glyph.IsHidden = IsHidden || Ink.IsTransparent(isStroked ? state.AlphaConstantStroking : state.AlphaConstantNonStroking)
            || (IsClippedAway(box) && IsClippedAway(advance));
        glyph.IsOverlaid = _isOverlaid;
        _followsSpace = false;
    }

    private bool IsClippedAway(in PaintBox box)
    {
        var clip = _clips.Current;
        return !(box.Left >= clip.Left && box.Right <= clip.Right && box.Bottom >= clip.Bottom && box.Top <= clip.Top)
            && (box.Area > 0 ? box.Intersect(clip).Area < LegibleShare * box.Area : !clip.Contains((box.Left + box.Right) / 2, (box.Bottom + box.Top) / 2));
    }

    /// <summary>Leaves a mark for each character of a text whose font can't be loaded, so that the text is not missing in silence.</summary>
    private void AddUnreadable(long byteCount)
    {
        var state = GetCurrentState();
        var size = state.FontState.FontSize;
        for (var index = 0; index < Math.Max(1, byteCount / 2); index++)
        {
            var box = CurrentTransformationMatrix.Transform(TextMatrices.TextMatrix.Transform(new PdfRectangle(0, 0, size, 0.8 * size)));
            Add("\uFFFD", Math.Abs(box.Height / 0.8), PaintBox.Around(box), PaintBox.Around(box), box.BottomLeft, box.BottomRight, state);
            TextMatrices.TextMatrix = TextMatrices.TextMatrix.Translate(size, 0);
        }
    }

    private void Step()
    {
        if ((++_steps & CheckInterval) == 0)
        {
            _options.Clock.Check();
        }
    }
}
