using System.Collections.Frozen;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Syntax;

[Flags]
internal enum WordClass : long
{
    None = 0,
    Article = 1,
    Determiner = 2,
    Preposition = 4,
    SubjectPronoun = 8,
    ObjectPronoun = 16,
    Pronoun = 32,
    Relative = 64,
    That = 128,
    Coordinator = 256,
    Subordinator = 512,
    Negation = 1024,
    Adverb = 2048,

    /// <summary>A lemma that takes a bare infinitive and says how real it is: pouvoir, devoir.</summary>
    Modal = 4096,

    /// <summary>A lemma whose compound tenses are made with être: for it, être and a participle are no passive.</summary>
    EtreVerb = 8192,

    /// <summary>A capital after it is a place.</summary>
    PlacePreposition = 16384,
    LeadVerb = 1 << 15,
    OccurVerb = 1 << 16,
    JoinVerb = 1 << 17,
    During = 1 << 18,
    Unreal = 1 << 19,
    Maybe = 1 << 20,
    Planned = 1 << 21,
    TwoPeople = 1 << 22,
    TwoCountries = 1 << 23,
    Prevents = 1 << 24,
    Plans = 1 << 25,
    Suspects = 1 << 26,
    Relays = 1 << 27,
    Motion = 1 << 28,
    InReturn = 1 << 29,
    TimeNoun = 1 << 30,
    Announces = 1L << 31,
    Favour = 1L << 32,
    Willing = 1L << 33,

    /// <summary>"source": one who tells, and is not named.</summary>
    Source = 1L << 40,

    /// <summary>A lemma: what is done to a document or a witness by those who did not write or say it.</summary>
    Consults = 1L << 41,

    /// <summary>With "ne" it negates: "pas", "jamais", "aucun".</summary>
    No = 1L << 42,

    /// <summary>Calls what was said untrue: "faux", "mensonge".</summary>
    Wrong = 1L << 43,

    /// <summary>Of what is denied or claimed, it tells nothing: "accusations", "implication".</summary>
    Vague = 1L << 44,

    /// <summary>A lemma: "a été tué", of a person, tells a killing.</summary>
    Kills = 1L << 45,

    /// <summary>A lemma: whoever does not do this does what it governs: "ne cesse de bombarder".</summary>
    Ceases = 1L << 34,

    /// <summary>Classes of lemmas or of contexts, which do not make a word a function word.</summary>
    Contextual = Modal | EtreVerb | PlacePreposition | LeadVerb | OccurVerb | JoinVerb | During | Unreal | Maybe | Planned | TwoPeople | TwoCountries | Prevents | Plans | Suspects | Relays | Motion | InReturn | TimeNoun | Announces | Favour | Source | Consults | No | Wrong | Vague | Kills | Willing | Ceases,
}

/// <summary>The closed classes of French: see function-words.tsv.</summary>
internal static class WordClasses
{
    private static readonly Lazy<FrozenDictionary<string, WordClass>> Table = new(Load);

    public static WordClass Of(string lower) => Table.Value.GetValueOrDefault(lower);

    /// <summary>A word of a closed class, whatever stands around it.</summary>
    public static bool IsFunction(string lower) => (Of(lower) & ~WordClass.Contextual) != 0;

    public static bool Is(string lower, WordClass classes) => (Of(lower) & classes) != 0;

    public static bool Is(this in Token token, WordClass classes) => token.Kind == TokenKind.Word && (token.Word.Classes & classes) != 0;

    /// <inheritdoc cref="IsFunction(string)"/>
    public static bool IsFunction(in Token token) => (token.Word.Classes & ~WordClass.Contextual) != 0;

    /// <summary>
    /// A listed adverb, or a word in -ment that nothing makes a noun: "a fermement condamné", but "le renforcement", "de renforcement".
    /// </summary>
    public static bool IsAdverb(Token[] tokens, int index)
    {
        ref readonly var token = ref tokens[index];
        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        return token.Is(WordClass.Adverb)
            || token.Case == LetterCase.Lower && token.Lower.Length > 6 && token.Lower.EndsWith("ment", StringComparison.Ordinal)
            && !(index > 0 && tokens[index - 1].Is(WordClass.Article | WordClass.Determiner | WordClass.Preposition));
    }

    private static FrozenDictionary<string, WordClass> Load()
    {
        var table = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("French/function-words.tsv", 2))
        {
            var flag = row[0] switch
            {
                "article" => WordClass.Article,
                "determiner" => WordClass.Determiner,
                "preposition" => WordClass.Preposition,
                "subject-pronoun" => WordClass.SubjectPronoun,
                "object-pronoun" => WordClass.ObjectPronoun,
                "pronoun" => WordClass.Pronoun,
                "relative" => WordClass.Relative,
                "that" => WordClass.That,
                "coordinator" => WordClass.Coordinator,
                "subordinator" => WordClass.Subordinator,
                "negation" => WordClass.Negation,
                "adverb" => WordClass.Adverb,
                "modal" => WordClass.Modal,
                "etre-verb" => WordClass.EtreVerb,
                "place-preposition" => WordClass.PlacePreposition,
                "lead-verb" => WordClass.LeadVerb,
                "occur-verb" => WordClass.OccurVerb,
                "join-verb" => WordClass.JoinVerb,
                "during" => WordClass.During,
                "unreal" => WordClass.Unreal,
                "maybe" => WordClass.Maybe,
                "planned" => WordClass.Planned,
                "two-people" => WordClass.TwoPeople,
                "two-countries" => WordClass.TwoCountries,
                "prevents" => WordClass.Prevents,
                "plans" => WordClass.Plans,
                "suspects" => WordClass.Suspects,
                "relays" => WordClass.Relays,
                "motion" => WordClass.Motion,
                "in-return" => WordClass.InReturn,
                "time-noun" => WordClass.TimeNoun,
                "announces" => WordClass.Announces,
                "favour" => WordClass.Favour,
                "willing" => WordClass.Willing,
                "source" => WordClass.Source,
                "kills" => WordClass.Kills,
                "consults" => WordClass.Consults,
                "no" => WordClass.No,
                "wrong" => WordClass.Wrong,
                "vague" => WordClass.Vague,
                "ceases" => WordClass.Ceases,
                _ => throw new InvalidDataException($"function-words.tsv: no class is called {row[0]}."),
            };
            foreach (var word in LexiconFile.List(row[1]))
            {
                table[word] = table.GetValueOrDefault(word) | flag;
            }
        }

        return table.ToFrozenDictionary();
    }
}
