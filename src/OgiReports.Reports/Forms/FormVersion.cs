namespace OgiReports.Reports.Forms;

/// <summary>A table form in force, named after the year of the notice that introduced it.</summary>
public enum FormVersion
{
    /// <summary>The trial form of 国办公开办函〔2019〕60号, report years 2019 and 2020.</summary>
    Form2019,

    /// <summary>The form of 国办公开办函〔2021〕30号, report years from 2021.</summary>
    Form2021,

    /// <summary>The table of 国办发〔2014〕32号, report years 2014 to 2018.</summary>
    Form2014,
}
