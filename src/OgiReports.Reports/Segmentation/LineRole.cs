namespace OgiReports.Reports.Segmentation;

/// <summary>The part of a line in a document.</summary>
public enum LineRole
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>The document's title.</summary>
    Title,

    /// <summary>The heading of a section.</summary>
    Heading,

    /// <summary>A heading below the sections.</summary>
    Subheading,

    /// <summary>A label of a table.</summary>
    TableLabel,

    /// <summary>Where and how to reach the agency.</summary>
    Contact,

    /// <summary>What belongs to the page or the site: page numbers, menus, metadata.</summary>
    Furniture,
}
