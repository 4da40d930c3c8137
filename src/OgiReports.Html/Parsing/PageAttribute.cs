using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace OgiReports.Html.Parsing;

/// <summary>An attribute, as the building of the tree asks for it.</summary>
internal sealed class PageAttribute(string name) : IConstructableAttr
{
    /// <inheritdoc/>
    public StringOrMemory Name { get; } = name;

    /// <inheritdoc/>
    public StringOrMemory Value { get; set; }
}
