using System.Collections.Frozen;
using Dossier.Extraction.Claims;

namespace Dossier.Extraction.Lexicons;

/// <summary>How French says who says what: verbs with their frames, prepositions and nouns of speech.</summary>
internal sealed class ReportingLexicon
{
    private static readonly Lazy<ReportingLexicon> Instance = new(() => new ReportingLexicon());

    private readonly FrozenDictionary<string, ReportingVerb[]> _verbs;

    private ReportingLexicon()
    {
        _verbs = LexiconFile.Read("French/reporting-verbs.tsv", 4).SelectMany(ReadVerb)
            .GroupBy(verb => verb.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(verb => verb.Tail.Length).ToArray(), StringComparer.Ordinal);
        Attributions = new PhraseTable<Attribution>(LexiconFile.Read("French/reporting-nouns.tsv", 3).SelectMany(ReadAttribution));
    }

    public static ReportingLexicon French => Instance.Value;

    /// <summary>Prepositions, nouns of speech (singular and plural) and circumstances. A final "de" or "à" is matched with the article it ran into ("du", "aux").</summary>
    public PhraseTable<Attribution> Attributions { get; }

    public IEnumerable<ReportingVerb> Verbs => _verbs.Values.SelectMany(verbs => verbs);

    /// <summary>The senses of a head verb, those with the longest tail first, then in the order of the file.</summary>
    public bool TryGet(string lemma, out ReportingVerb[] entries)
    {
        if (_verbs.TryGetValue(lemma, out var found))
        {
            entries = found;
            return true;
        }

        entries = [];
        return false;
    }

    private static IEnumerable<ReportingVerb> ReadVerb(string[] row)
    {
        var (head, reflexive, tail) = VerbLexicon.Split(row[0]);
        var frames = LexiconFile.List(row[2]).Aggregate(ReportingFrames.None, (all, frame) => all | Frame(frame));
        var always = row[3] switch
        {
            "always" => true,
            "frame" => false,
            _ => throw new InvalidDataException($"{row[0]}: {row[3]} is no weight."),
        };
        var negated = row[0].StartsWith(VerbLexicon.Negation, StringComparison.Ordinal);
        foreach (var words in WordForms.OfTail(tail))
        {
            yield return new ReportingVerb(head, Kind(row[1]), frames, always, words, reflexive, negated, $"reporting-verbs: {row[0]} {row[1]}");
        }
    }

    private static IEnumerable<(string Phrase, Attribution Value)> ReadAttribution(string[] row)
    {
        var sort = Enum.Parse<AttributionSort>(row[1], ignoreCase: true);
        var attribution = new Attribution(row[0], sort, Kind(row[2]), $"reporting-nouns: {row[0]} {row[2]}");
        var forms = sort == AttributionSort.Noun ? [row[0], WordForms.PluralOfPhrase(row[0])] : WordForms.WithContractions(row[0]);
        return forms.Select(form => (form, attribution));
    }

    private static ClaimKind Kind(string cell) => Enum.Parse<ClaimKind>(cell, ignoreCase: true);

    private static ReportingFrames Frame(string cell) => cell switch
    {
        "que" => ReportingFrames.Que,
        "inf" => ReportingFrames.Inf,
        "perfect-inf" => ReportingFrames.PerfectInf,
        "de-inf" => ReportingFrames.DeInf,
        "à-inf" => ReportingFrames.AInf,
        "np" => ReportingFrames.Np,
        "any-np" => ReportingFrames.AnyNp,
        "noun-np" => ReportingFrames.NounNp,
        "quoted-np" => ReportingFrames.QuotedNp,
        "quoted-de-np" => ReportingFrames.QuotedDeNp,
        "en" => ReportingFrames.En,
        "warning-quote" => ReportingFrames.WarningQuote | ReportingFrames.Quote,
        "now-np" => ReportingFrames.NowNp,
        "np-à" => ReportingFrames.NpA,
        "y-np" => ReportingFrames.YNp,
        "comme" => ReportingFrames.Comme,
        "de-np" => ReportingFrames.DeNp,
        "à-np" => ReportingFrames.ANp,
        "target-de" => ReportingFrames.TargetDe,
        "à-target-de" => ReportingFrames.ATargetDe,
        "target-à" => ReportingFrames.TargetA,
        "quote" => ReportingFrames.Quote,
        "adj" => ReportingFrames.Adj,
        "contre" => ReportingFrames.Contre,
        "sur" => ReportingFrames.Sur,
        "pour" => ReportingFrames.Pour,
        _ => throw new InvalidDataException($"{cell} is no frame of a reporting verb."),
    };
}
