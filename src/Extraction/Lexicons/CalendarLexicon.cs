using System.Collections.Frozen;
using System.Globalization;
using Dossier.Extraction.Dates;

namespace Dossier.Extraction.Lexicons;

/// <summary>What a word does in a date: see calendar.tsv.</summary>
[Flags]
internal enum DateRoles
{
    None = 0,
    Month = 1,
    Weekday = 1 << 1,
    Season = 1 << 2,
    Number = 1 << 3,
    Vague = 1 << 4,
    Unit = 1 << 5,
    Part = 1 << 6,
    Last = 1 << 7,
    Next = 1 << 8,
    This = 1 << 9,
    The = 1 << 10,
    ThePlural = 1 << 11,
    In = 1 << 12,
    Of = 1 << 13,
    From = 1 << 14,
    Until = 1 << 15,
    Since = 1 << 16,
    To = 1 << 17,
    And = 1 << 18,
    Between = 1 << 19,
    By = 1 << 20,
    Approx = 1 << 21,
    Few = 1 << 22,
    Earlier = 1 << 23,
    Later = 1 << 24,
    After = 1 << 25,
    Before = 1 << 26,
    Night = 1 << 27,
    Each = 1 << 28,
    Ordinal = 1 << 29,
    Inside = 1 << 30,
}

/// <summary>A word with all its roles, and the value that it has in each of them.</summary>
internal sealed record DateWord
{
    public static readonly DateWord None = new();

    public DateRoles Roles { get; init; }

    public int Month { get; init; }

    public int Weekday { get; init; }

    public int Season { get; init; }

    public int Number { get; init; }

    public DateUnit Unit { get; init; }

    public DatePart Part { get; init; }

    public bool Is(DateRoles roles) => (Roles & roles) != DateRoles.None;
}

internal readonly record struct DatePhrase(DateForm Form, DateUnit Unit, int Count);

/// <summary>The words that dates are made of, fixed expressions of time, and the words that tell past from future.</summary>
internal sealed class CalendarLexicon
{
    private readonly FrozenDictionary<string, DateWord> _words;
    private readonly FrozenDictionary<string, bool> _cues;

    private CalendarLexicon(string language)
    {
        var words = new Dictionary<string, DateWord>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read($"{language}/calendar.tsv", 3))
        {
            words[row[0]] = Add(words.GetValueOrDefault(row[0], DateWord.None), row[1], row[2]);
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        var phrases = LexiconFile.Read($"{language}/date-phrases.tsv", 4).ToLookup(row => row[1] == "ago");
        Phrases = new PhraseTable<DatePhrase>(phrases[false].SelectMany(Phrase));
        Ago = new PhraseTable<bool>(phrases[true].SelectMany(row => LexiconFile.List(row[0])).Select(phrase => (phrase, true)));
        _cues = LexiconFile.Read($"{language}/time-cues.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1] == "future", StringComparer.Ordinal);
    }

    public static CalendarLexicon French { get; } = new("French");

    public PhraseTable<DatePhrase> Phrases { get; }

    /// <summary>"il y a": a length of time follows.</summary>
    public PhraseTable<bool> Ago { get; }

    /// <param name="lower">In lower case, accents kept.</param>
    public DateWord Find(string lower) => _words.GetValueOrDefault(lower, DateWord.None);

    /// <summary>True where the word speaks of the future, false of the past, null where it tells nothing.</summary>
    public bool? SpeaksOfFuture(string lower) => _cues.TryGetValue(lower, out var future) ? future : null;

    private static IEnumerable<(string Phrase, DatePhrase Value)> Phrase(string[] row)
    {
        var value = new DatePhrase(
            row[1] switch
            {
                "offset" => DateForm.Offset,
                "anchored" => DateForm.Anchored,
                "recent" => DateForm.Recent,
                "this-weekend" => DateForm.ThisWeekend,
                "last-weekend" => DateForm.LastWeekend,
                "next-weekend" => DateForm.NextWeekend,
                _ => throw new InvalidDataException($"date-phrases.tsv: '{row[1]}' is no form."),
            },
            row[2] == "-" ? DateUnit.None : UnitOf(row[2]),
            int.Parse(row[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        return LexiconFile.List(row[0]).Select(phrase => (phrase, value));
    }

    private static DateWord Add(DateWord word, string role, string value) => role switch
    {
        "month" => word with { Roles = word.Roles | DateRoles.Month, Month = Number(value) },
        "weekday" => word with { Roles = word.Roles | DateRoles.Weekday, Weekday = Number(value) },
        "season" => word with { Roles = word.Roles | DateRoles.Season, Season = Number(value) },
        "number" => word with { Roles = word.Roles | DateRoles.Number, Number = Number(value) },
        "vague" => word with { Roles = word.Roles | DateRoles.Vague, Number = Number(value) },
        "unit" => word with { Roles = word.Roles | DateRoles.Unit, Unit = UnitOf(value) },
        "part" => word with
        {
            Roles = word.Roles | DateRoles.Part,
            Part = value switch { "early" => DatePart.Early, "middle" => DatePart.Middle, "late" => DatePart.Late, _ => DatePart.Whole },
        },
        _ => word with
        {
            Roles = word.Roles | role switch
            {
                "last" => DateRoles.Last,
                "next" => DateRoles.Next,
                "this" => DateRoles.This,
                "the" => DateRoles.The,
                "the-plural" => DateRoles.ThePlural,
                "in" => DateRoles.In,
                "inside" => DateRoles.Inside,
                "of" => DateRoles.Of,
                "from" => DateRoles.From,
                "until" => DateRoles.Until,
                "since" => DateRoles.Since,
                "to" => DateRoles.To,
                "and" => DateRoles.And,
                "between" => DateRoles.Between,
                "by" => DateRoles.By,
                "approx" => DateRoles.Approx,
                "few" => DateRoles.Few,
                "earlier" => DateRoles.Earlier,
                "later" => DateRoles.Later,
                "after" => DateRoles.After,
                "before" => DateRoles.Before,
                "night" => DateRoles.Night,
                "each" => DateRoles.Each,
                "ordinal" => DateRoles.Ordinal,
                _ => throw new InvalidDataException($"calendar.tsv: '{role}' is no role."),
            },
        },
    };

    private static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateUnit UnitOf(string unit) => unit switch
    {
        "hour" => DateUnit.Hour,
        "day" => DateUnit.Day,
        "week" => DateUnit.Week,
        "month" => DateUnit.Month,
        "year" => DateUnit.Year,
        "decade" => DateUnit.Decade,
        "century" => DateUnit.Century,
        _ => throw new InvalidDataException($"'{unit}' is no unit of time."),
    };
}
