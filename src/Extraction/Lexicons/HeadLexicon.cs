using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

internal enum HeadSort
{
    Ministry,
    Party,
    Court,
    Parliament,
    Army,
    Police,

    /// <summary>Stands for the country itself: "les autorités canadiennes".</summary>
    State,
    Media,
    Company,
    Body,
    Union,
    Ngo,

    /// <summary>A building or a ground that is a place, and acts only where it says something: "l'aéroport Ben-Gourion".</summary>
    Site,
}

/// <summary>What must follow a head for the two to be the name of an institution.</summary>
internal enum HeadNeed
{
    /// <summary>Nothing more than any complement.</summary>
    Any,

    /// <summary>A country's adjective or name is enough: "armée israélienne".</summary>
    Adjective,

    /// <summary>A capitalised continuation: "mouvement Ennahdha".</summary>
    Capital,

    /// <summary>The definite article is enough: "la protection civile".</summary>
    Nothing,

    /// <summary>Its own capital: "la Ville de Paris" decides, "la ville de Paris" is a place.</summary>
    Own,
}

/// <param name="Title">Singular: "ministère".</param>
internal readonly record struct InstitutionHead(string Title, HeadSort Sort, HeadNeed Needs, bool Plural)
{
    /// <summary>"le constructeur Bolida": a name beside it is its own. What takes a nationality alone takes none: "systèmes de défense antiaérienne Iris-T".</summary>
    public bool TakesName => Needs is not (HeadNeed.Adjective or HeadNeed.Own or HeadNeed.Nothing) || Sort is HeadSort.State or HeadSort.Company or HeadSort.Party or HeadSort.Media;
}

/// <summary>Nouns that head the name of an institution.</summary>
internal sealed class HeadLexicon
{
    private static readonly Lazy<HeadLexicon> LazyFrench = new(() => new HeadLexicon("French/org-heads.tsv"));

    private readonly PhraseTable<InstitutionHead> _phrases;

    private HeadLexicon(string name)
    {
        var phrases = new List<(string, InstitutionHead)>();
        foreach (var row in LexiconFile.Read(name, 4))
        {
            var head = new InstitutionHead(row[0], SortOf(row[2]), NeedOf(row[3]), Plural: false);
            phrases.Add((row[0], head));
            phrases.AddRange(LexiconFile.List(row[1]).Select(form => (form, head with { Plural = true })));
        }

        _phrases = new PhraseTable<InstitutionHead>(phrases);
    }

    public static HeadLexicon French => LazyFrench.Value;

    /// <summary>The longest head that starts at <paramref name="index"/>.</summary>
    public bool TryMatch(Token[] tokens, int index, int end, out InstitutionHead head, out int length) =>
        _phrases.TryMatch(tokens, index, end, out head, out length);

    private static HeadSort SortOf(string cell) => cell switch
    {
        "ministry" => HeadSort.Ministry,
        "party" => HeadSort.Party,
        "court" => HeadSort.Court,
        "parliament" => HeadSort.Parliament,
        "army" => HeadSort.Army,
        "police" => HeadSort.Police,
        "state" => HeadSort.State,
        "media" => HeadSort.Media,
        "company" => HeadSort.Company,
        "body" => HeadSort.Body,
        "union" => HeadSort.Union,
        "ngo" => HeadSort.Ngo,
        "site" => HeadSort.Site,
        _ => throw new InvalidDataException($"There is no sort of institutions called {cell}."),
    };

    private static HeadNeed NeedOf(string cell) => cell switch
    {
        "any" => HeadNeed.Any,
        "adjective" => HeadNeed.Adjective,
        "capital" => HeadNeed.Capital,
        "nothing" => HeadNeed.Nothing,
        "own" => HeadNeed.Own,
        _ => throw new InvalidDataException($"A head needs any, adjective, capital, own or nothing, not {cell}."),
    };
}
