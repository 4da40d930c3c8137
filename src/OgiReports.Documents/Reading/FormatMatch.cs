namespace OgiReports.Documents.Reading;

/// <summary>How sure a reader is that a content is of its format.</summary>
public enum FormatMatch
{
    /// <summary>The content is not of this format.</summary>
    None,

    /// <summary>The file name's extension says so and the content does not contradict.</summary>
    Extension,

    /// <summary>The declared media type says so and the content does not contradict.</summary>
    MediaType,

    /// <summary>The content itself says so.</summary>
    Content,
}
