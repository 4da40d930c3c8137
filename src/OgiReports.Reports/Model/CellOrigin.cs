namespace OgiReports.Reports.Model;

/// <summary>How it is known that a number belongs to its cell.</summary>
public enum CellOrigin
{
    /// <summary>It stood in its own cell, or in a place that leaves no choice.</summary>
    Reported,

    /// <summary>It stood there, but which cell it belongs to was proved by the form's checks.</summary>
    Inferred,
}
