using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>
/// Finds the mentions of one text, before anybody knows who they are: lexicon names, roles with or without a name, institutions by
/// their head noun, capitalised names.
/// </summary>
internal sealed partial class MentionFinder
{
    private static readonly CountryLexicon Countries = CountryLexicon.French;
    private static readonly OrganisationLexicon Organisations = OrganisationLexicon.French;

    /// <summary>In tokens, how far the name may stand from the noun that says what it is.</summary>
    private const int LongestDescription = 7;

    private readonly TokenizedText _text;
    private readonly Token[] _tokens;
    private readonly List<Mention> _mentions = [];

    /// <summary>Acronyms that the text has explained, by the mention that they stand beside.</summary>
    private readonly Dictionary<string, int> _acronyms = new(StringComparer.Ordinal);

    private int _sentence;

    private MentionFinder(TokenizedText text)
    {
        _text = text;
        _tokens = text.Tokens;
    }

    /// <returns>In reading order; a nested mention comes after the one that it is in.</returns>
    public static List<Mention> Find(TokenizedText text)
    {
        var finder = new MentionFinder(text);
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            finder._sentence = i;
            finder.FindIn(text.Sentences[i]);
        }

        return finder._mentions;
    }

    private void FindIn(Sentence sentence)
    {
        var i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            i = Math.Max(i + 1, _tokens[i].Kind == TokenKind.Word ? Read(i, sentence) : i + 1);
        }
    }

    /// <returns>The token to go on from.</returns>
    private int Read(int i, Sentence sentence)
    {
        var end = sentence.EndToken;
        if (_tokens[i].Lower.EndsWith('\''))
        {
            return i + 1;
        }

        if (Organisations.TryMatch(_tokens, _text.Text, i, end, out var organisation, out var length) && !IsPartOfName(i, length, sentence))
        {
            return Extend(AddOrganisation(i, i + length, organisation), sentence);
        }

        if (ReadDescribed(i, sentence) is { } described)
        {
            return Extend(described, sentence);
        }

        if (RolePhraseReader.TryRead(_tokens, _text.Text, i, end) is { } role && !StartsInstitution(i, end, role) && !IsAdjective(i, sentence))
        {
            return ReadRole(role, sentence);
        }

        if (InstitutionReader.TryRead(_tokens, _text.Text, i, end) is { } institution)
        {
            return Extend(AddInstitution(institution, nested: false), sentence);
        }

        if (Countries.TryMatchCountry(_tokens, i, end, out var country, out length) && country.Form != CountryForm.Adjective && !IsPartOfName(i, length, sentence))
        {
            return ReadCountry(i, length, country, sentence);
        }

        if (GroupLexicon.French.TryMatch(_tokens, i, end, out var group, out length))
        {
            Add(new Mention
            {
                Sort = MentionSort.Group, First = i, End = i + length, Span = SpanOf(i, i + length), Name = group.Name, Key = group.Key,
                Country = group.Country, Sentence = _sentence, Plural = true,
            });
            return i + length;
        }

        return _tokens[i].IsCapitalised ? ReadName(i, sentence) : i + 1;
    }

    /// <summary>"Conseil de sécurité" and the like begin with a word that is no role; "chef d'état-major de l'armée" does.</summary>
    private bool StartsInstitution(int i, int end, RolePhrase role) =>
        InstitutionReader.TryRead(_tokens, _text.Text, i, end) is { } institution && institution.End > role.End;

    private int ReadCountry(int i, int length, CountryMatch country, Sentence sentence)
    {
        if (country.Form == CountryForm.People)
        {
            var before = i > sentence.FirstToken ? _tokens[i - 1].Lower : "";
            var plural = _tokens[i + length - 1].Folded[^1] is 's' or 'x';
            if (!plural || before is not ("les" or "des" or "aux" or "entre" or "et" or "deux"))
            {
                return i + length;
            }
        }

        return AddCountry(i, length, country, nested: false).End;
    }

    private Mention AddCountry(int i, int length, CountryMatch country, bool nested)
    {
        var mention = new Mention
        {
            Sort = MentionSort.Country, First = i, End = i + length, Span = SpanOf(i, i + length), Name = SpanOf(i, i + length).In(_text.Text),
            Country = country.Code, Sentence = _sentence, Nested = nested,
            IsPlace = country.Form == CountryForm.Capital && PlaceContext.IsPlace(_tokens, i, i + length),
            IsDemonym = country.Form == CountryForm.People,
        };
        Add(mention);
        return mention;
    }

    private Mention AddOrganisation(int start, int end, Organisation organisation, bool nested = false, int? first = null) => Added(new Mention
    {
        Sort = MentionSort.Organisation, First = first ?? start, End = end, Span = SpanOf(start, end), Name = organisation.Name, Key = organisation.Key, Organisation = organisation,
        Country = organisation.Country, Sentence = _sentence, Nested = nested,
    });

    private Mention AddInstitution(Institution institution, bool nested) => Added(new Mention
    {
        Sort = institution.IsState ? MentionSort.Country : MentionSort.Organisation, First = institution.First, End = institution.End,
        Span = SpanOf(institution.First, institution.End), Name = institution.IsState ? SpanOf(institution.First, institution.End).In(_text.Text) : institution.Name,
        Country = institution.Country, Sentence = _sentence, Nested = nested, IsDemonym = institution.IsState,
    });

    private Mention Added(Mention mention)
    {
        _mentions.Add(mention);
        return mention;
    }

    private void Add(Mention mention) => _mentions.Add(mention);

    private TextSpan SpanOf(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);
}
