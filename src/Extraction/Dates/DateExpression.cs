using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Dates;

internal enum DateForm
{
    /// <summary>Some of weekday, day, month, season and year.</summary>
    Calendar,

    /// <summary>So many units from the reference: "hier", "il y a trois jours".</summary>
    Offset,

    /// <summary>"récemment", "il y a quelques mois".</summary>
    Recent,

    /// <summary>"prochainement", "dans les prochains jours".</summary>
    Soon,

    /// <summary>So many units up to the reference, or from it on: "ces trois dernières années", "sous huitaine".</summary>
    Stretch,

    /// <summary>A share of a period: "le premier trimestre", "les neuf premiers mois de 2023".</summary>
    Share,

    /// <summary>"la nuit dernière": from one day to the next.</summary>
    Night,
    Feast,
    ThisWeekend,
    LastWeekend,
    NextWeekend,

    /// <summary>From one expression to another; one of them may be missing.</summary>
    Interval,
}

internal enum DateUnit
{
    None,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
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

    /// <summary>The words around it are in the present: the nearest day is meant.</summary>
    public bool Present { get; init; }

    /// <summary>The words around it tell what is done.</summary>
    public bool Past { get; init; }

    /// <summary>It counts from the last date that the text tells: "la veille", "le mois suivant".</summary>
    public bool Anchored { get; init; }

    /// <summary>"lundi en huit": so many weeks after the next one.</summary>
    public int Weeks { get; init; }

    /// <summary>The period that it is a part of: "mardi de la semaine dernière", "fin du mois".</summary>
    public DateExpression? Within { get; init; }

    /// <summary>Which share of a period, counted from 1; -1 is the last.</summary>
    public int Index { get; init; }

    public Feast? Feast { get; init; }

    /// <summary>"En 2009": the days and months that its sentence tells behind it are of that year.</summary>
    public bool Frames { get; init; }

    public DateUnit Unit { get; init; }

    /// <summary>Negative in the past.</summary>
    public int Count { get; init; }

    /// <summary>"environ", "une dizaine de".</summary>
    public bool Approximate { get; init; }

    public DateExpression? From { get; init; }

    public DateExpression? To { get; init; }
}
