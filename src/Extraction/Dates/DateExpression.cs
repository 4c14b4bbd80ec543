namespace Dossier.Extraction.Dates;

internal enum DateForm
{
    /// <summary>Some of weekday, day, month, season and year.</summary>
    Calendar,

    /// <summary>So many units from the reference: "hier", "il y a trois jours".</summary>
    Offset,

    /// <summary>So many units from the last day that the text names: "la veille".</summary>
    Anchored,

    /// <summary>"récemment".</summary>
    Recent,
    ThisWeekend,
    LastWeekend,
    NextWeekend,

    /// <summary>From one expression to another; one of them may be missing.</summary>
    Interval,
}

internal enum DateUnit
{
    None,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

/// <summary>Which part of a period: "début août".</summary>
internal enum DatePart
{
    Whole,
    Early,
    Middle,
    Late,
}

/// <summary>Which way from the reference: "lundi dernier", "ce lundi", "lundi prochain".</summary>
internal enum DateTurn
{
    None,
    Last,
    This,
    Next,
}

/// <summary>What a text says of a date, unresolved.</summary>
internal sealed record DateExpression
{
    public required TextSpan Span { get; init; }

    public required DateForm Form { get; init; }

    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>1 is Monday.</summary>
    public int? Weekday { get; init; }

    /// <summary>As EDTF numbers them: 21 is spring.</summary>
    public int? Season { get; init; }

    /// <summary>A decade or a century: 199X, 19XX.</summary>
    public string? Digits { get; init; }

    public DatePart Part { get; init; }

    public DateTurn Turn { get; init; }

    /// <summary>The words around it speak of the future.</summary>
    public bool Future { get; init; }

    public DateUnit Unit { get; init; }

    /// <summary>Negative in the past.</summary>
    public int Count { get; init; }

    /// <summary>"environ", "une dizaine de".</summary>
    public bool Approximate { get; init; }

    public DateExpression? From { get; init; }

    public DateExpression? To { get; init; }
}
