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
            // "selon L'Équipe": an article with a capital of its own may open a title.
            return !_tokens[i].IsCapitalised || i == sentence.FirstToken ? i + 1
                : Organisations.TryMatch(_tokens, _text.Text, i, end, out var titled, out var titleLength) ? Extend(AddOrganisation(i, i + titleLength, titled), sentence)
                : ReadTitle(i, sentence) is { } opened ? opened.End : i + 1;
        }

        if (IsShortName(i, sentence))
        {
            return AddShortName(i);
        }

        var institution = InstitutionReader.TryRead(_tokens, _text.Text, i, end);
        if (Organisations.TryMatch(_tokens, _text.Text, i, end, out var organisation, out var length) && !IsPartOfName(i, length, sentence)
            && !(institution is not null && IsOther(institution, organisation, i + length)) && !IsNumbered(i, length, end))
        {
            return Extend(AddOrganisation(i, i + length, organisation), sentence);
        }

        if (institution is { Bracket: >= 0 })
        {
            return Extend(AddInstitution(institution, nested: false), sentence);
        }

        if (ReadGovernment(i, sentence) is { } government)
        {
            return government.End;
        }

        if (ReadDescribed(i, sentence) is { } described)
        {
            return Extend(described, sentence);
        }

        if (GroupLexicon.French.TryMatch(_tokens, i, end, out var group, out length) && (length > 1 || !RoleLexicon.French.TryMatch(_tokens, i, end, out _, out _)))
        {
            Add(new Mention
            {
                Sort = MentionSort.Group, First = i, End = i + length, Span = SpanOf(i, i + length), Name = group.Name, Key = group.Key,
                Country = group.Country, Sentence = _sentence, Plural = true,
            });
            return i + length;
        }

        if (RolePhraseReader.TryRead(_tokens, _text.Text, i, end) is { } role && !StartsInstitution(institution, role) && !IsAdjective(i, sentence))
        {
            return ReadRole(role, sentence);
        }

        if (institution is not null)
        {
            return Extend(AddInstitution(institution, nested: false), sentence);
        }

        if (HeadLexicon.French.TryMatch(_tokens, i, end, out var site, out length) && site.Sort == HeadSort.Site)
        {
            // "le palais de justice": not the justice.
            return i + length;
        }

        if (_tokens[i].IsCapitalised && ReadTitle(i, sentence) is { } title)
        {
            return Extend(title, sentence);
        }

        if (Countries.TryMatchCountry(_tokens, i, end, out var country, out length) && country.Form != CountryForm.Adjective && !IsPartOfName(i, length, sentence))
        {
            return ReadCountry(i, length, country, sentence);
        }

        return _tokens[i].IsCapitalised ? ReadName(i, sentence) : i + 1;
    }

    /// <summary>
    /// "Conseil de sécurité" and the like begin with a word that is no role; "chef d'état-major de l'armée" does. "les garde-côtes chinois" are a corps
    /// rather than some of its men.
    /// </summary>
    private static bool StartsInstitution(Institution? institution, RolePhrase role) =>
        institution is not null && (institution.End > role.End || role.Plural && institution.End == role.End);

    /// <summary>"la RN 12": a road.</summary>
    private bool IsNumbered(int i, int length, int end) =>
        length == 1 && i + 1 < end && _tokens[i].Case == LetterCase.Upper && _tokens[i].Lower.Length < 4 && _tokens[i + 1].Kind == TokenKind.Number;

    /// <summary>"le Parlement européen de la jeunesse (PEJ)", "la Croix-Rouge guyanienne": begins like a known organisation, and is another.</summary>
    private static bool IsOther(Institution institution, Organisation known, int knownEnd) =>
        institution.Bracket >= 0 ? institution.NameEnd > knownEnd
            : institution.NameEnd == knownEnd && institution.Country is not null && institution.Country != known.Country && known.Kind is OrganisationKind.Party or OrganisationKind.Ngo or OrganisationKind.Institution;

    private int ReadCountry(int i, int length, CountryMatch country, Sentence sentence)
    {
        if (IsInPlace(i, sentence))
        {
            return i + length;
        }

        if (country.Form == CountryForm.People)
        {
            var before = i > sentence.FirstToken ? _tokens[i - 1].Lower : "";
            var plural = _tokens[i + length - 1].Folded[^1] is 's' or 'x' && before is not ("le" or "la" or "l'" or "un" or "une" or "du" or "au");
            if (!plural && NameReader.End(_tokens, Math.Min(i + length, sentence.EndToken - 1), sentence.EndToken, false) is var nameEnd && nameEnd > i + length + 1)
            {
                // "l'Irlandais Sean Byrne": whose he is.
                var person = AddPerson(i + length, nameEnd, null);
                person.Country = country.Code;
                return Extend(person, sentence);
            }

            if (!plural || before is not ("les" or "des" or "aux" or "entre" or "et" or "deux") && !IsCounted(i, sentence))
            {
                return i + length;
            }
        }

        return AddCountry(i, length, country, nested: false).End;
    }

    /// <summary>"la mer de Chine méridionale": a sea.</summary>
    private bool IsInPlace(int i, Sentence sentence)
    {
        if (i < sentence.FirstToken + 2 || _tokens[i - 1].Lower is not ("de" or "d'" or "du" or "l'" or "la"))
        {
            return false;
        }

        var noun = _tokens[i - 1].Lower is "l'" or "la" ? i - 3 : i - 2;
        return noun >= sentence.FirstToken && _tokens[noun].Case == LetterCase.Lower && PlaceLexicon.French.TryMatch(_tokens, noun, sentence.EndToken, out _, out var length) && noun + length > i;
    }

    /// <summary>"200 Vénézuéliens", "plusieurs Français", "des milliers de Géorgiens".</summary>
    private bool IsCounted(int i, Sentence sentence)
    {
        if (i - 1 < sentence.FirstToken)
        {
            return false;
        }

        var before = _tokens[i - 1];
        return before.Kind == TokenKind.Number || before.Lower is "plusieurs" or "quelques" || before.Word.Date.Is(DateRoles.Number)
            || before.Lower is "de" or "d'" && i - 2 >= sentence.FirstToken && CollectiveNouns.SortOf(_tokens[i - 2].Folded) == CollectiveSort.Quantity;
    }

    private Mention AddCountry(int i, int length, CountryMatch country, bool nested)
    {
        var mention = new Mention
        {
            Sort = MentionSort.Country, First = i, End = i + length, Span = SpanOf(i, i + length), Name = SpanOf(i, i + length).In(_text.Text),
            Country = country.Code, Sentence = _sentence, Nested = nested,
            IsPlace = country.Form is CountryForm.Capital or CountryForm.Seat && PlaceContext.IsPlace(_tokens, i, i + length),
            IsDemonym = country.Form == CountryForm.People,
        };
        Add(mention);
        return mention;
    }

    private Mention AddOrganisation(int start, int end, Organisation organisation, bool nested = false, int? first = null) => Added(new Mention
    {
        Sort = MentionSort.Organisation, First = first ?? start, End = end, Span = SpanOf(start, end), Name = organisation.Name, Key = organisation.Key, Organisation = organisation,
        Country = organisation.Country, Sentence = _sentence, Nested = nested,
        IsPlace = organisation.Kind == OrganisationKind.Seat && !nested && PlaceContext.IsLocated(_tokens, start),
    });

    private Mention AddInstitution(Institution institution, bool nested)
    {
        if (institution.Bracket >= 0)
        {
            return AddExplained(institution, nested);
        }

        return Added(new Mention
        {
            Sort = institution.IsState ? MentionSort.Country : MentionSort.Organisation, First = institution.First, End = institution.End,
            Span = SpanOf(institution.NameFirst, institution.End), Name = institution.IsState ? SpanOf(institution.First, institution.End).In(_text.Text) : institution.Name,
            Country = institution.Country, Sentence = _sentence, Nested = nested, IsDemonym = institution.IsState,
            Described = institution.NameFirst > institution.First ? SpanOf(institution.First, institution.NameEnd) : null,
        });
    }

    /// <summary>A name with its short one in brackets: two mentions of one organisation, and the text may use either from here on.</summary>
    private Mention AddExplained(Institution institution, bool nested)
    {
        var at = institution.Bracket + 1;
        var organisation = Organisations.TryMatch(_tokens, _text.Text, at, _tokens.Length, out var known, out _)
            && (institution.Country is null || known.Country is null || institution.Country == known.Country) && ShortName.MayBe(known, institution.Name) ? known : null;
        var index = _mentions.Count;
        var country = institution.Country ?? organisation?.Country;
        var mention = Added(new Mention
        {
            Sort = MentionSort.Organisation, First = institution.First, End = institution.End, Span = SpanOf(institution.NameFirst, institution.NameEnd),
            Name = organisation?.Name ?? institution.Name, Key = organisation?.Key, Organisation = organisation, Country = country, Sentence = _sentence, Nested = nested,
        });
        _acronyms[_tokens[at].Lower] = index;
        Add(new Mention
        {
            Sort = MentionSort.Organisation, First = at, End = at + 1, Span = SpanOf(at, at + 1), Name = SpanOf(at, at + 1).In(_text.Text), Key = organisation?.Key,
            Organisation = organisation, Country = country, Sentence = _sentence, SameAs = index, Nested = true,
        });
        return mention;
    }

    private Mention Added(Mention mention)
    {
        _mentions.Add(mention);
        return mention;
    }

    private void Add(Mention mention) => _mentions.Add(mention);

    private TextSpan SpanOf(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);
}
