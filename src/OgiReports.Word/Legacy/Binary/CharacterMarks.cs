namespace OgiReports.Word.Legacy.Binary;

/// <summary>What is said of a character beyond its code.</summary>
[Flags]
internal enum CharacterMarks : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is hidden.</summary>
    Hidden = 1,

    /// <summary>It is shown, whatever its style says.</summary>
    Shown = 2,

    /// <summary>It was deleted, and the deletion is tracked.</summary>
    Deleted = 4,

    /// <summary>Its code is a control code and not text.</summary>
    Special = 8,

    /// <summary>It stands for data of a form field.</summary>
    FieldData = 16,

    /// <summary>It is part of a field's instruction.</summary>
    Instruction = 32,

    /// <summary>It is hidden exactly where the style of its paragraph does not hide it.</summary>
    Inverted = 64,

    /// <summary>It is struck through.</summary>
    Struck = 128,

    /// <summary>It is raised, as note marks are.</summary>
    Raised = 256,

    /// <summary>It is lowered.</summary>
    Lowered = 512,
}
