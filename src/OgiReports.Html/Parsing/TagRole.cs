namespace OgiReports.Html.Parsing;

/// <summary>What a tag does to the tree, for the tags whose place the standard tells without a look at what was misnested before.</summary>
internal enum TagRole
{
    /// <summary>It may stand in any line: span, label and all names that are not known.</summary>
    Line,

    /// <summary>It ends a paragraph.</summary>
    Block,

    /// <summary>It is a paragraph.</summary>
    Paragraph,

    /// <summary>It ends a paragraph and the heading before it.</summary>
    Heading,

    /// <summary>It ends the item before it.</summary>
    Item,

    /// <summary>It would be opened again in the paragraphs behind the one that it is left open in.</summary>
    Formatting,

    /// <summary>It holds nothing.</summary>
    Void,

    /// <summary>It holds nothing and ends a paragraph.</summary>
    Rule,

    /// <summary>It belongs into the head and holds nothing.</summary>
    HeadVoid,

    /// <summary>It holds text that is no markup, and belongs into the head.</summary>
    HeadText,

    /// <summary>It holds text that is no markup.</summary>
    RawText,

    /// <summary>It holds text with references.</summary>
    PlainText,

    /// <summary>It ends a paragraph, and drops the line break that it begins with.</summary>
    Preformatted,

    /// <summary>A form.</summary>
    Form,

    /// <summary>A button.</summary>
    Button,

    /// <summary>A list to choose from.</summary>
    Select,

    /// <summary>What is to be chosen.</summary>
    Option,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A table's caption.</summary>
    Caption,

    /// <summary>Columns of a table.</summary>
    Columns,

    /// <summary>A column of a table.</summary>
    Column,

    /// <summary>A group of rows.</summary>
    Section,

    /// <summary>A row.</summary>
    Row,

    /// <summary>A cell.</summary>
    Cell,

    /// <summary>The page.</summary>
    Html,

    /// <summary>The page's head.</summary>
    Head,

    /// <summary>The page's body.</summary>
    Body,

    /// <summary>Its place is told by rules that pages seldom need.</summary>
    Rare,
}
