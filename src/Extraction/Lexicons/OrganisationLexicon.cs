using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Lexicons;

internal enum OrganisationKind
{
    /// <summary>A news agency.</summary>
    Agency,
    Media,

    /// <summary>An organisation of states, or one of its bodies.</summary>
    International,
    Party,
    ArmedGroup,
    Company,
    Ngo,

    /// <summary>A body of a state: a court, an intelligence service, a regulator.</summary>
    Institution,
    Alliance,

    /// <summary>The palace or the street of those who govern, by which they are named: "le Kremlin". It is a place where something happens in it.</summary>
    Seat,
}

/// <param name="Key">A slug that never changes: ids are derived from it.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where it belongs to none.</param>
/// <param name="Aliases">Every spelling, <paramref name="Name"/> first.</param>
internal sealed record Organisation(string Key, string Name, OrganisationKind Kind, string? Country, IReadOnlyList<string> Aliases);

/// <summary>Organisations that the press names without saying what they are.</summary>
internal sealed class OrganisationLexicon
{
    private static readonly Lazy<OrganisationLexicon> LazyFrench = new(() => new OrganisationLexicon("French/organisations.tsv"));

    private readonly PhraseTable<Entry[]> _phrases;

    private OrganisationLexicon(string name)
    {
        var phrases = new PhraseGroups<Entry>();
        var all = new List<Organisation>();
        foreach (var row in LexiconFile.Read(name, 6))
        {
            string[] aliases = [row[1], .. LexiconFile.List(row[4])];
            var organisation = new Organisation(row[0], row[1], KindOf(row[2]), LexiconFile.Optional(row[3]), aliases);
            all.Add(organisation);
            var writing = WritingOf(row[5]);
            foreach (var alias in aliases)
            {
                // "Les Républicains" may be a sentence's first words about other people; "LR" is not.
                var own = writing == Writing.Inside && alias != row[1] ? Writing.Exact : writing;
                phrases.Add(alias, new Entry(organisation, alias, PhraseCase.Of(alias), own));
            }
        }

        All = all;
        Agencies = [.. all.Where(organisation => organisation.Kind == OrganisationKind.Agency)];
        Media = [.. all.Where(organisation => organisation.Kind == OrganisationKind.Media)];
        _phrases = phrases.ToTable();
    }

    private enum Writing
    {
        /// <summary>Capitalised, however: Otan, OTAN.</summary>
        Any,

        /// <summary>As the lexicon has it, letter by letter; where it is several words, only the first capital counts (Frères Musulmans).</summary>
        Exact,

        /// <summary>As the lexicon has it, and not where a sentence starts, since any word would be capitalised there.</summary>
        Inside,
    }

    public static OrganisationLexicon French => LazyFrench.Value;

    public IReadOnlyList<Organisation> All { get; }

    /// <summary>The news agencies, for the credits of a page.</summary>
    public IReadOnlyList<Organisation> Agencies { get; }

    /// <summary>Newspapers, broadcasters and sites, for the credits of a page.</summary>
    public IReadOnlyList<Organisation> Media { get; }

    /// <summary>The longest name of an organisation that starts at <paramref name="index"/>.</summary>
    public bool TryMatch(Token[] tokens, string text, int index, int end, out Organisation organisation, out int length)
    {
        var limit = end;
        while (_phrases.TryMatch(tokens, index, limit, out var entries, out length))
        {
            foreach (var entry in entries)
            {
                if (IsWrittenSo(entry, tokens, text, index, length))
                {
                    organisation = entry.Organisation;
                    return true;
                }
            }

            limit = index + length - 1;
        }

        length = 0;
        organisation = null!;
        return false;
    }

    private static bool IsWrittenSo(Entry entry, Token[] tokens, string text, int index, int length) => entry.Writing switch
    {
        Writing.Any => entry.Case.Allows(tokens, index),
        Writing.Exact when length > 1 && char.IsUpper(entry.Alias[0]) && !tokens[index].Is(WordClass.Article) => tokens[index].IsCapitalised,
        Writing.Exact => Equal(entry.Alias, text.AsSpan(tokens[index].Start, tokens[index + length - 1].End - tokens[index].Start)),
        _ => index > 0 && !StartsSentence(tokens[index - 1], text)
            && Equal(entry.Alias, text.AsSpan(tokens[index].Start, tokens[index + length - 1].End - tokens[index].Start)),
    };

    private static bool StartsSentence(Token previous, string text) =>
        previous.Kind is TokenKind.Quote || text[previous.End - 1] is '.' or '!' or '?' or '…' or ':' or '-' or '–' or '—' or '•';

    /// <summary>Equal but for the shape of apostrophes and the kind and number of spaces.</summary>
    private static bool Equal(string alias, ReadOnlySpan<char> written)
    {
        var i = 0;
        foreach (var c in written)
        {
            if (char.IsWhiteSpace(c))
            {
                i += i < alias.Length && alias[i] == ' ' ? 1 : 0;
            }
            else if (i < alias.Length && (alias[i] == c || alias[i] == '\'' && c is '’' or 'ʼ' or '‘' || alias[i] == '-' && c is '‐' or '‑'))
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return i == alias.Length;
    }

    private static OrganisationKind KindOf(string cell) => cell switch
    {
        "agency" => OrganisationKind.Agency,
        "media" => OrganisationKind.Media,
        "international" => OrganisationKind.International,
        "party" => OrganisationKind.Party,
        "armed-group" => OrganisationKind.ArmedGroup,
        "company" => OrganisationKind.Company,
        "ngo" => OrganisationKind.Ngo,
        "institution" => OrganisationKind.Institution,
        "alliance" => OrganisationKind.Alliance,
        "seat" => OrganisationKind.Seat,
        _ => throw new InvalidDataException($"There is no kind of organisation called {cell}."),
    };

    private static Writing WritingOf(string cell) => cell switch
    {
        "any" => Writing.Any,
        "exact" => Writing.Exact,
        "inside" => Writing.Inside,
        _ => throw new InvalidDataException($"A name is written any way, exact or inside, not {cell}."),
    };

    private readonly record struct Entry(Organisation Organisation, string Alias, PhraseCase Case, Writing Writing);
}
