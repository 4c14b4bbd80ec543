using System.Runtime.InteropServices;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <summary>Every written form of every verb of the lexicon. Built once, read by any thread.</summary>
internal sealed class VerbLexicon
{
    /// <summary>Before a phrase of a table: the sense that the verb has where it is negated.</summary>
    public const string Negation = "ne pas ";

    private static readonly Lazy<VerbLexicon> Instance = new(() => new VerbLexicon());

    private readonly Dictionary<string, VerbForm[]> _forms = new(120_000, StringComparer.Ordinal);
    private readonly HashSet<string> _lemmas = new(StringComparer.Ordinal);

    private VerbLexicon()
    {
        var irregular = new IrregularVerbs("French/irregular-verbs.tsv");
        foreach (var verb in Infinitives())
        {
            if (_lemmas.Add(verb))
            {
                Action<string, VerbForm> add = SpelledTwice(verb) is var circumflex and >= 0
                    ? (written, form) => AddBoth(written, form, circumflex)
                    : Add;
                foreach (var parts in irregular.PartsOf(verb))
                {
                    VerbConjugation.AddForms(verb, parts, add);
                }
            }
        }

        foreach (var row in LexiconFile.Read("French/verb-homographs.tsv", 1))
        {
            _forms.Remove(row[0]);
        }
    }

    public static VerbLexicon French => Instance.Value;

    /// <summary>All infinitives, in no order.</summary>
    public IReadOnlyCollection<string> Lemmas => _lemmas;

    public int FormCount => _forms.Count;

    public IEnumerable<(string Written, VerbForm Form)> AllForms() => _forms.SelectMany(pair => pair.Value.Select(form => (pair.Key, form)));

    /// <summary>What a word may be as a verb: one reading or more; false where it is no form of a known verb.</summary>
    /// <param name="lower">A word as <c>Token.Lower</c> has it.</param>
    public bool TryGet(string lower, out VerbForm[] forms)
    {
        if (_forms.TryGetValue(lower, out var found))
        {
            forms = found;
            return true;
        }

        forms = [];
        return false;
    }

    /// <inheritdoc cref="TryGet(string, out VerbForm[])"/>
    public bool TryGet(in Token token, out VerbForm[] forms)
    {
        forms = token.Word.Verbs;
        return forms.Length > 0;
    }

    /// <summary>"se féliciter" is (féliciter, reflexive); "mettre en garde" is mettre and the tail "en garde"; "ne pas" goes unsaid.</summary>
    public static (string Head, bool Reflexive, string Tail) Split(string phrase)
    {
        phrase = phrase.StartsWith(Negation, StringComparison.Ordinal) ? phrase[Negation.Length..] : phrase;
        var reflexive = phrase.StartsWith("se ", StringComparison.Ordinal) || phrase.StartsWith("s'", StringComparison.Ordinal);
        var rest = reflexive ? phrase[(phrase[1] == '\'' ? 2 : 3)..] : phrase;
        var space = rest.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (rest, reflexive, "") : (rest[..space], reflexive, rest[(space + 1)..]);
    }

    private static IEnumerable<string> Infinitives()
    {
        foreach (var row in LexiconFile.Read("French/verbs.tsv", 1))
        {
            yield return row[0];
        }

        foreach (var row in LexiconFile.Read("French/reporting-verbs.tsv", 4))
        {
            yield return Split(row[0]).Head;
        }

        foreach (var row in EventTriggerLexicon.Rows())
        {
            if (row[1] != "noun")
            {
                var phrase = row[0].Split('~')[0];
                yield return Split(phrase).Head;
            }
        }

        foreach (var verb in LexiconFile.Read("French/support-verbs.tsv", 4).SelectMany(row => LexiconFile.List(row[0])))
        {
            yield return Split(verb).Head;
        }
    }

    /// <summary>Where the infinitive has the circumflex that the spelling of 1990 drops ("connaître", "coûter"); else -1.</summary>
    private static int SpelledTwice(string verb)
    {
        var at = verb.AsSpan().IndexOfAny('î', 'û');
        return at > 0 && verb[at - 1] != 'o' || at >= 0 && verb[at] == 'û' ? at : -1;
    }

    private void AddBoth(string written, VerbForm form, int circumflex)
    {
        Add(written, form);
        if (circumflex < written.Length && written[circumflex] is 'î' or 'û')
        {
            Add(string.Concat(written.AsSpan(0, circumflex), written[circumflex] == 'î' ? "i" : "u", written.AsSpan(circumflex + 1)), form);
        }
    }

    private void Add(string written, VerbForm form)
    {
        ref var forms = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, written, out var exists);
        if (!exists)
        {
            forms = [form];
        }
        else if (Array.IndexOf(forms!, form) < 0)
        {
            forms = [.. forms!, form];
        }
    }
}
