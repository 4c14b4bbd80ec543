namespace Dossier.Extraction.Lexicons;

/// <summary>The principal parts of verbs that no rule gives, by verb or by family ("-tenir": tenir, obtenir, maintenir).</summary>
internal sealed class IrregularVerbs
{
    private readonly Dictionary<string, List<string[]>> _rows = new(StringComparer.Ordinal);

    public IrregularVerbs(string file)
    {
        foreach (var row in LexiconFile.Read(file, 9))
        {
            if (!_rows.TryGetValue(row[0], out var rows))
            {
                _rows.Add(row[0], rows = []);
            }

            rows.Add(row);
        }
    }

    /// <summary>Its parts by its own row, else by that of its largest family, else by rule; more than one where it has two ways.</summary>
    public IEnumerable<VerbParts> PartsOf(string infinitive)
    {
        if (_rows.TryGetValue(infinitive, out var own))
        {
            // A row without forms says that the verb is regular although it looks like one of a family: "répartir".
            return own[0][1] == "-" ? [VerbRules.PartsOf(infinitive)] : own.Select(row => Parts(row, ""));
        }

        for (var start = 0; start < infinitive.Length - 3; start++)
        {
            if (_rows.TryGetValue("-" + infinitive[start..], out var family))
            {
                return family.Select(row => Parts(row, infinitive[..start]));
            }
        }

        return [VerbRules.PartsOf(infinitive)];
    }

    private static VerbParts Parts(string[] row, string prefix)
    {
        var special = LexiconFile.List(row[8]).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
        var singular = LexiconFile.List(row[1]);
        var nous = Written(row[2]);
        var ils = Written(row[3]);
        var nousStem = nous is not null && nous.EndsWith("ons", StringComparison.Ordinal) ? nous[..^3] : null;
        var ilsStem = ils is not null && ils.EndsWith("ent", StringComparison.Ordinal) ? ils[..^3] : null;
        string[][] present =
        [
            Forms(singular[0]), Forms(singular[1]), Forms(singular[2]), nous is null ? [] : [nous],
            special.TryGetValue("vous", out var vous) ? Forms(vous) : nousStem is null ? [] : [nousStem + "ez"],
            ils is null ? [] : [ils],
        ];
        var participle = LexiconFile.List(row[7]);
        return new VerbParts
        {
            Present = present,
            ImperfectStem = special.TryGetValue("imperfect", out var imperfect) ? prefix + imperfect[..^3] : nousStem,
            PastSimple = Written(row[4]),
            FutureStems = Written(row[5]) is { } future ? [future[..^2]] : [],
            Subjunctive = Subjunctive(LexiconFile.List(row[6]), nousStem, ilsStem),
            Imperative = special.TryGetValue("imperative", out var imperative)
                ? imperative == "*" ? [[], [], []] : [.. imperative.Split(',').Select(Forms)]
                : [[.. present[1].Select(ImperativeOf)], present[3], present[4]],
            PresentParticiple = special.TryGetValue("present-participle", out var ant) ? prefix + ant : nousStem is null ? null : nousStem + "ant",
            Participle = prefix + participle[0],
            FeminineParticiple = participle.Length == 1 ? prefix + participle[0] + "e" : Written(participle[1]),
            Impersonal = special.ContainsKey("impersonal"),
        };

        string? Written(string cell) => cell == "*" ? null : prefix + cell;

        string[] Forms(string cell) => cell == "*" ? [] : [prefix + cell];

        string[][] Subjunctive(string[] cells, string? nousStem, string? ilsStem)
        {
            if (cells.Length == 6)
            {
                return [.. cells.Select(Forms)];
            }

            var strong = cells.Length == 2 ? prefix + cells[0][..^1] : ilsStem;
            var weak = cells.Length == 2 ? prefix + cells[1][..^4] : nousStem;
            return
            [
                strong is null ? [] : [strong + "e"], strong is null ? [] : [strong + "es"], strong is null ? [] : [strong + "e"],
                weak is null ? [] : [weak + "ions"], weak is null ? [] : [weak + "iez"], strong is null ? [] : [strong + "ent"],
            ];
        }
    }

    /// <summary>"ouvres" gives "ouvre"; "dors" stays.</summary>
    private static string ImperativeOf(string second) => second.EndsWith("es", StringComparison.Ordinal) ? second[..^1] : second;
}
