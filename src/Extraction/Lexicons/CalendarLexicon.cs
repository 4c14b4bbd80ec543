using System.Collections.Frozen;
using System.Globalization;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>What a word does in a date: see calendar.tsv.</summary>
[Flags]
internal enum DateRoles : long
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
    Nth = 1 << 27,
    Each = 1 << 28,
    Ordinal = 1 << 29,
    Inside = 1 << 30,
    Half = 1L << 31,
    Demi = 1L << 32,
    Following = 1L << 33,
    Previous = 1L << 34,
    During = 1L << 35,
    Coming = 1L << 36,
    Dated = 1L << 37,
    School = 1L << 38,
    Era = 1L << 39,
    Exact = 1L << 40,
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

    /// <summary>A place in a row; -1 is the last.</summary>
    public int Nth { get; init; }

    public DateUnit Unit { get; init; }

    public DatePart Part { get; init; }

    public bool Is(DateRoles roles) => (Roles & roles) != DateRoles.None;
}

/// <param name="Anchored">It counts from the last date told.</param>
internal readonly record struct DatePhrase(DateForm Form, DateUnit Unit, int Count, bool Anchored);

/// <summary>What a word says of the time of its sentence: see time-cues.tsv.</summary>
internal enum TimeCue : byte
{
    Unknown,

    /// <summary>A form that looks like a verb's and is none.</summary>
    None,
    Future,

    /// <summary>A verb whose infinitive is still to come.</summary>
    Plans,

    /// <summary>The same, of a verb that does what it decides.</summary>
    Decides,

    /// <summary>A verb whose object lies ahead: "appeler à une marche", "convoquer une réunion"; its infinitive does too.</summary>
    Schedules,

    /// <summary>"venir de": an infinitive just past.</summary>
    Recent,
}

internal enum FeastRule : byte
{
    Fixed,
    Easter,
    Islamic,
    Hebrew,
    Lunar,
}

/// <param name="Day">0 where it spans the month.</param>
/// <param name="Offset">Days after Easter.</param>
/// <param name="Alone">Whether its name dates without a preposition of time before it.</param>
internal sealed record Feast(FeastRule Rule, int Month, int Day, int Offset, bool Alone);

/// <summary>The words that dates are made of, fixed expressions of time, and the words that tell past from future.</summary>
internal sealed class CalendarLexicon
{
    private readonly FrozenDictionary<string, DateWord> _words;
    private readonly FrozenDictionary<string, TimeCue> _cues;
    private readonly FrozenDictionary<string, int> _eves;

    private CalendarLexicon(string language)
    {
        var words = new Dictionary<string, DateWord>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read($"{language}/calendar.tsv", 3).Where(row => row[1] != "eve"))
        {
            words[row[0]] = Add(words.GetValueOrDefault(row[0], DateWord.None), row[1], row[2]);
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _eves = LexiconFile.Read($"{language}/calendar.tsv", 3).Where(row => row[1] == "eve").ToFrozenDictionary(row => row[0], row => int.Parse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var phrases = LexiconFile.Read($"{language}/date-phrases.tsv", 4).ToLookup(row => row[1] is "ago" or "within");
        Phrases = new PhraseTable<DatePhrase>(phrases[false].SelectMany(Phrase));
        Lengths = new PhraseTable<bool>(phrases[true].SelectMany(row => LexiconFile.List(row[0]).Select(phrase => (phrase, row[1] == "within"))));
        Feasts = new PhraseTable<Feast>(LexiconFile.Read($"{language}/feasts.tsv", 4).SelectMany(FeastsOf));
        _cues = LexiconFile.Read($"{language}/time-cues.tsv", 2).ToFrozenDictionary(row => row[0], row => CueOf(row[1]), StringComparer.Ordinal);
    }

    public static CalendarLexicon French { get; } = new("French");

    public PhraseTable<DatePhrase> Phrases { get; }

    /// <summary>What a length of time follows: "il y a", which counts back, or "sous", which sets a term (true).</summary>
    public PhraseTable<bool> Lengths { get; }

    public PhraseTable<Feast> Feasts { get; }

    /// <param name="lower">In lower case, accents kept.</param>
    public DateWord Find(string lower) => _words.GetValueOrDefault(lower, DateWord.None);

    /// <summary>"veille" is −1, "lendemain" 1: the days that a noun is away from what it is told of; 0 where it is no such noun.</summary>
    public int DaysFrom(string lower) => _eves.GetValueOrDefault(lower);

    /// <summary>Whether a fixed expression may start with a word.</summary>
    public bool Starts(Word word) => Phrases.Starts(word) || Lengths.Starts(word) || Feasts.Starts(word);

    /// <summary>What a word says of the time of its sentence.</summary>
    public TimeCue CueOfWord(string lower) => _cues.GetValueOrDefault(lower);

    private static TimeCue CueOf(string cell) => cell switch
    {
        "future" => TimeCue.Future,
        "plans" => TimeCue.Plans,
        "schedules" => TimeCue.Schedules,
        "decides" => TimeCue.Decides,
        "recent" => TimeCue.Recent,
        "none" => TimeCue.None,
        _ => throw new InvalidDataException($"time-cues.tsv: '{cell}' is no time."),
    };

    private static IEnumerable<(string Phrase, Feast Value)> FeastsOf(string[] row)
    {
        var rule = Enum.Parse<FeastRule>(row[1], ignoreCase: true);
        var parts = rule == FeastRule.Easter ? [] : row[2].Split('-');
        var feast = new Feast(
            rule,
            parts.Length > 0 ? Number(parts[0]) : 0,
            parts.Length > 1 ? Number(parts[1]) : 0,
            rule == FeastRule.Easter ? int.Parse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0,
            row[3] == "alone");
        return LexiconFile.List(row[0]).Select(phrase => (phrase, feast));
    }

    private static IEnumerable<(string Phrase, DatePhrase Value)> Phrase(string[] row)
    {
        var value = new DatePhrase(
            row[1] switch
            {
                "offset" => DateForm.Offset,
                "anchored" => DateForm.Offset,
                "recent" => DateForm.Recent,
                "soon" => DateForm.Soon,
                "stretch" => DateForm.Stretch,
                "night" => DateForm.Night,
                "this-weekend" => DateForm.ThisWeekend,
                "last-weekend" => DateForm.LastWeekend,
                "next-weekend" => DateForm.NextWeekend,
                _ => throw new InvalidDataException($"date-phrases.tsv: '{row[1]}' is no form."),
            },
            row[2] == "-" ? DateUnit.None : UnitOf(row[2]),
            int.Parse(row[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            row[1] == "anchored");
        return LexiconFile.List(row[0]).Select(phrase => (phrase, value));
    }

    private static DateWord Add(DateWord word, string role, string value) => role switch
    {
        "month" => word with { Roles = word.Roles | DateRoles.Month, Month = Number(value) },
        "weekday" => word with { Roles = word.Roles | DateRoles.Weekday, Weekday = Number(value) },
        "season" => word with { Roles = word.Roles | DateRoles.Season, Season = Number(value) },
        "number" => word with { Roles = word.Roles | DateRoles.Number, Number = Number(value) },
        "nth" => word with { Roles = word.Roles | DateRoles.Nth, Nth = value == "-1" ? -1 : Number(value) },
        "approx" => word with { Roles = word.Roles | DateRoles.Approx | (value == "exact" ? DateRoles.Exact : DateRoles.None) },
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
                "few" => DateRoles.Few,
                "earlier" => DateRoles.Earlier,
                "later" => DateRoles.Later,
                "after" => DateRoles.After,
                "before" => DateRoles.Before,
                "half" => DateRoles.Half,
                "demi" => DateRoles.Demi,
                "following" => DateRoles.Following,
                "previous" => DateRoles.Previous,
                "during" => DateRoles.During,
                "coming" => DateRoles.Coming,
                "dated" => DateRoles.Dated,
                "school" => DateRoles.School,
                "era" => DateRoles.Era,
                "each" => DateRoles.Each,
                "ordinal" => DateRoles.Ordinal,
                _ => throw new InvalidDataException($"calendar.tsv: '{role}' is no role."),
            },
        },
    };

    private static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateUnit UnitOf(string unit) => unit switch
    {
        "minute" => DateUnit.Minute,
        "hour" => DateUnit.Hour,
        "day" => DateUnit.Day,
        "week" => DateUnit.Week,
        "month" => DateUnit.Month,
        "quarter" => DateUnit.Quarter,
        "half-year" => DateUnit.HalfYear,
        "year" => DateUnit.Year,
        "decade" => DateUnit.Decade,
        "century" => DateUnit.Century,
        _ => throw new InvalidDataException($"'{unit}' is no unit of time."),
    };
}
