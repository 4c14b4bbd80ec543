using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>
/// Finds the mentions of one text, before anybody knows who they are: lexicon names, roles with or without a name, institutions by
/// their head noun, capitalised names.
/// </summary>
internal sealed class MentionFinder
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

    /// <summary>"l'agence de presse officielle KCNA", "le site spécialisé NK News": a common noun says what the name after it is.</summary>
    private Mention? ReadDescribed(int i, Sentence sentence)
    {
        if (!HeadLexicon.French.TryMatch(_tokens, i, sentence.EndToken, out var head, out var length) || head.Sort == HeadSort.State)
        {
            return null;
        }

        for (var at = i + length; at < Math.Min(sentence.EndToken, i + LongestDescription); at++)
        {
            ref readonly var token = ref _tokens[at];
            if (token.IsCapitalised && token.Kind == TokenKind.Word)
            {
                if (_tokens[at - 1].Is(WordClass.Preposition | WordClass.Article) || PairOf(at).Count > 0)
                {
                    return null;
                }

                if (Organisations.TryMatch(_tokens, _text.Text, at, sentence.EndToken, out var organisation, out var known))
                {
                    return AddOrganisation(at, at + known, organisation, first: i);
                }

                var nameEnd = NameReader.End(_tokens, at, sentence.EndToken, false);
                return nameEnd > at && !NameLexicon.French.IsGiven(token.Folded) && at > i + length - 1 && !Countries.TryMatchCountry(_tokens, at, sentence.EndToken, out _, out _)
                    ? Added(new Mention { Sort = MentionSort.Organisation, First = i, End = nameEnd, Span = SpanOf(at, nameEnd), Name = SpanOf(at, nameEnd).In(_text.Text), Sentence = _sentence })
                    : null;
            }

            // "l'agence de presse", "l'organisme d'enquête": bare nouns and adjectives, nothing with an article.
            if (token.Kind != TokenKind.Word || WordClasses.IsFunction(token.Lower) && token.Lower is not ("de" or "d'"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"Conseil de sécurité" and the like begin with a word that is no role; "chef d'état-major de l'armée" does.</summary>
    private bool StartsInstitution(int i, int end, RolePhrase role) =>
        InstitutionReader.TryRead(_tokens, _text.Text, i, end) is { } institution && institution.End > role.End;

    /// <summary>"le média officiel", "une source militaire": a role word that is an adjective of the noun before it.</summary>
    private bool IsAdjective(int i, Sentence sentence)
    {
        if (i > sentence.FirstToken && IsParticiple(i))
        {
            return true;
        }

        if (i == sentence.FirstToken || !OfficeWords.IsAdjective(_tokens[i].Folded))
        {
            return false;
        }

        ref readonly var before = ref _tokens[i - 1];
        return before is { Kind: TokenKind.Word, Case: LetterCase.Lower } && !WordClasses.IsFunction(before.Lower) && NameLexicon.French.IsCommon(before.Folded);
    }

    /// <summary>"a juré", "est accusé", "a été élu": a role word that is a participle where nothing makes it a noun.</summary>
    private bool IsParticiple(int i)
    {
        if (!VerbLexicon.French.TryGet(_tokens[i].Lower, out var forms) || !Array.Exists(forms, f => f.Tense == VerbTense.PastParticiple))
        {
            return false;
        }

        ref readonly var before = ref _tokens[i - 1];
        return !before.Is(WordClass.Article | WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator) && before.Kind == TokenKind.Word;
    }

    /// <summary>"Washington Irving", "Georgia Meloni": a known name that a longer, personal name begins or holds.</summary>
    private bool IsPartOfName(int i, int length, Sentence sentence)
    {
        if (length > 1 || !NameLexicon.French.IsGiven(_tokens[i].Folded))
        {
            return false;
        }

        var end = NameReader.End(_tokens, i, sentence.EndToken, i == sentence.FirstToken);
        return end > i + length;
    }

    private int ReadRole(RolePhrase role, Sentence sentence)
    {
        var end = sentence.EndToken;
        if (InnerRole(role, end) is { } inner && NameReader.End(_tokens, role.End, end, false) is var innerEnd && innerEnd > role.End)
        {
            return ReadRoleOfPerson(role, inner, innerEnd, sentence);
        }

        if (NameReader.End(_tokens, Math.Min(role.End, end - 1), end, false) is var nameEnd && role.End < end && nameEnd > role.End && !IsKnownThing(role.End, end))
        {
            var mention = AddPerson(role.End, nameEnd, role);
            AddInside(role);
            return Distribute(Extend(mention, sentence), role, sentence);
        }

        if (role.End + 1 < end && _tokens[role.End].Lower is "de" or "d'" && role.Role.Class is not (RoleClass.Civil or RoleClass.HeadOfState or RoleClass.Minister)
            && (NameLexicon.French.IsGiven(_tokens[role.End + 1].Folded) || RoleLexicon.French.TryMatch(_tokens, role.End + 1, end, out var title, out _) && title.Class == RoleClass.Civil))
        {
            return ReadRoleToPerson(role, sentence);
        }

        if (ReadRoleBeside(role, sentence) is { } ranked)
        {
            return Extend(ranked, sentence);
        }

        // "le vice-ministre russe de la Défense, Alexeï Krivoroutchko,": the name stands beside the role.
        if (role.End + 1 < end && _tokens[role.End].Lower == "," && !role.Plural
            && NameReader.End(_tokens, role.End + 1, end, false) is var besideEnd && besideEnd > role.End + 1
            && (besideEnd - role.End > 2 || role.Role.Standalone) && !IsKnownThing(role.End + 1, end) && ClosesApposition(besideEnd, end))
        {
            var mention = AddPerson(role.End + 1, besideEnd, role);
            AddInside(role);
            return Extend(mention, sentence);
        }

        var alone = new Mention
        {
            Sort = MentionSort.Role, First = role.First, End = role.End, Span = SpanOf(role.First, role.End), Name = SpanOf(role.First, role.End).In(_text.Text),
            Country = role.Country, Sentence = _sentence, Plural = role.Plural,
        };
        alone.Roles.Add(role);
        if (role.Role.Class != RoleClass.Civil)
        {
            Add(alone);
            AddInside(role);
        }

        return role.End;
    }

    /// <summary>"l'avocat d'Hélène Cassagne, Me Sarde": a person's lawyer, spokesman, brother.</summary>
    private int ReadRoleToPerson(RolePhrase role, Sentence sentence)
    {
        var end = sentence.EndToken;
        var start = role.End + 1;
        if (RoleLexicon.French.TryMatch(_tokens, start, end, out var title, out var titleLength) && title.Class == RoleClass.Civil)
        {
            start += titleLength;
        }

        var innerEnd = start < end ? NameReader.End(_tokens, start, end, false) : start;
        if (innerEnd <= start)
        {
            return role.End;
        }

        var outer = role with { End = innerEnd, Title = SpanOf(role.First, innerEnd).In(_text.Text) };
        if (ReadRoleBeside(outer, sentence) is { } ranked)
        {
            AddPerson(start, innerEnd, null, nested: true);
            return Extend(ranked, sentence);
        }

        var beside = innerEnd + 1 < end && _tokens[innerEnd].Lower == "," ? NameReader.End(_tokens, innerEnd + 1, end, false) : 0;
        if (beside - innerEnd > 2 && ClosesApposition(beside, end) && !IsKnownThing(innerEnd + 1, end))
        {
            var person = AddPerson(innerEnd + 1, beside, outer);
            AddPerson(start, innerEnd, null, nested: true);
            return Extend(person, sentence);
        }

        var alone = Added(new Mention
        {
            Sort = MentionSort.Role, First = role.First, End = innerEnd, Span = SpanOf(role.First, innerEnd), Name = SpanOf(role.First, innerEnd).In(_text.Text),
            Country = role.Country, Sentence = _sentence, Plural = role.Plural,
        });
        alone.Roles.Add(outer);
        AddPerson(start, innerEnd, null, nested: true);
        return innerEnd;
    }

    /// <summary>"le porte-parole du gouvernement, le colonel Sangaré,", "son avocat, Me Dumas,": the name beside a role has a rank or a title of its own.</summary>
    private Mention? ReadRoleBeside(RolePhrase role, Sentence sentence)
    {
        var end = sentence.EndToken;
        if (role.Plural || role.Role.Class == RoleClass.Civil || role.End + 2 >= end || _tokens[role.End].Lower != ",")
        {
            return null;
        }

        var at = role.End + 1;
        if (_tokens[at].Lower is "le" or "la" or "l'")
        {
            at++;
        }

        if (RolePhraseReader.TryRead(_tokens, _text.Text, at, end) is not { Plural: false } rank || rank.End >= end)
        {
            return null;
        }

        if (_tokens[rank.End].Lower == "," && rank.Role.Class != RoleClass.Civil && rank.End + 2 < end)
        {
            // "ministre d'Etat, ministre des Affaires étrangères, M. X": one role more, then the name.
            var next = rank.End + 1;
            var title = RolePhraseReader.TryRead(_tokens, _text.Text, next, end);
            rank = rank with { End = title is { Plural: false } ? title.End : next };
        }

        if (rank.End >= end || NameReader.End(_tokens, rank.End, end, false) is var nameEnd && (nameEnd <= rank.End || IsKnownThing(rank.End, end)))
        {
            return null;
        }

        var person = AddPerson(rank.End, nameEnd, role);
        person.Roles.Add(rank);
        person.Country ??= rank.Country;
        AddInside(role);
        return person;
    }

    /// <summary>"le conseiller du président": the role inside, whose name is the one that follows; null where there is none.</summary>
    private RolePhrase? InnerRole(RolePhrase role, int end)
    {
        for (var i = role.First + 2; i < role.End && role.End < end; i++)
        {
            if (_tokens[i - 1].Lower is "du" or "de" or "la" or "le" or "l'" or "d'" && RolePhraseReader.TryRead(_tokens, _text.Text, i, end) is { } inner && inner.End == role.End
                && inner.Role.Class is not (RoleClass.Other or RoleClass.Civil))
            {
                return inner;
            }
        }

        return null;
    }

    /// <summary>"le conseiller du président Joe Biden, Anthony Fauci,": the first name is of the role inside, the second of the one around it.</summary>
    private int ReadRoleOfPerson(RolePhrase role, RolePhrase inner, int innerEnd, Sentence sentence)
    {
        var end = sentence.EndToken;
        var link = inner.First - 1;
        while (link > role.First && _tokens[link].Is(WordClass.Article | WordClass.Preposition))
        {
            link--;
        }

        var outer = role with { End = innerEnd, Title = SpanOf(role.First, inner.End).In(_text.Text), Country = role.Country };
        var beside = innerEnd + 1 < end && _tokens[innerEnd].Lower == "," ? NameReader.End(_tokens, innerEnd + 1, end, false) : 0;
        var named = beside - innerEnd > 2 && ClosesApposition(beside, end);
        if (named)
        {
            var person = AddPerson(innerEnd + 1, beside, outer);
            AddPerson(role.End, innerEnd, inner, nested: true);
            return Extend(person, sentence);
        }

        var alone = Added(new Mention
        {
            Sort = MentionSort.Role, First = role.First, End = innerEnd, Span = SpanOf(role.First, innerEnd), Name = SpanOf(role.First, innerEnd).In(_text.Text),
            Country = outer.Country, Sentence = _sentence, Plural = role.Plural,
        });
        alone.Roles.Add(outer);
        AddPerson(role.End, innerEnd, inner, nested: true);
        return innerEnd;
    }

    private bool ClosesApposition(int index, int end) => index >= end || _tokens[index].Kind != TokenKind.Word || _tokens[index].Is(WordClass.Coordinator | WordClass.Relative | WordClass.Preposition)
        || VerbLexicon.French.TryGet(_tokens[index].Lower, out _);

    /// <summary>"les présidents russe Vladimir Poutine et chinois Xi Jinping": one role for two, told apart by the adjective.</summary>
    private int Distribute(int i, RolePhrase role, Sentence sentence)
    {
        if (i + 2 < sentence.EndToken && _tokens[i].Lower is "et" or "," && _tokens[i + 1].Case == LetterCase.Lower
            && Countries.TryGetAdjective(_tokens[i + 1].Lower, out var country)
            && NameReader.End(_tokens, i + 2, sentence.EndToken, false) is var nameEnd && nameEnd > i + 2)
        {
            return Distribute(AddPerson(i + 2, nameEnd, role with { First = i + 1, End = i + 2, Country = country }).End, role, sentence);
        }

        return i;
    }

    /// <summary>Organisations and countries inside a role: "le porte-parole de l'armée israélienne".</summary>
    private void AddInside(RolePhrase role)
    {
        for (var i = role.First + 1; i < role.End;)
        {
            if (Organisations.TryMatch(_tokens, _text.Text, i, role.End, out var organisation, out var length))
            {
                AddOrganisation(i, i + length, organisation, nested: true);
            }
            else if (InstitutionReader.TryRead(_tokens, _text.Text, i, role.End) is { } institution && !institution.IsState)
            {
                AddInstitution(institution, nested: true);
                length = institution.End - i;
            }
            else if (Countries.TryMatchCountry(_tokens, i, role.End, out var country, out length) && country.Form is CountryForm.Name)
            {
                AddCountry(i, length, country, nested: true);
            }

            i += Math.Max(length, 1);
        }
    }

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

    private int ReadName(int i, Sentence sentence)
    {
        var end = sentence.EndToken;
        if (_tokens[i].Case == LetterCase.Upper && _acronyms.TryGetValue(_tokens[i].Lower, out var explained))
        {
            Add(new Mention
            {
                Sort = MentionSort.Organisation, First = i, End = i + 1, Span = SpanOf(i, i + 1), Name = _mentions[explained].Name, Key = _mentions[explained].Key,
                Organisation = _mentions[explained].Organisation, Country = _mentions[explained].Country, Sentence = _sentence, SameAs = explained,
            });
            return i + 1;
        }

        if (IsExplainedAcronym(i, sentence))
        {
            // "le contre-espionnage polonais (ABW)", where ABW acts later on.
            _acronyms[_tokens[i].Lower] = _mentions.Count;
            Add(new Mention { Sort = MentionSort.Organisation, First = i, End = i + 1, Span = SpanOf(i, i + 1), Name = SpanOf(i, i + 1).In(_text.Text), Sentence = _sentence });
            return i + 1;
        }

        if (PairOf(i) is { Count: > 0 } pair)
        {
            _mentions.AddRange(pair);
            return i + 1;
        }

        if (PlaceLexicon.French.TryMatch(_tokens, i, end, out _, out var placeLength) && NameReader.End(_tokens, i, end, i == sentence.FirstToken) <= i + placeLength)
        {
            return i + placeLength;
        }

        var nameEnd = NameReader.End(_tokens, i, end, i == sentence.FirstToken);
        if (nameEnd == i || nameEnd == i + 1 && HeadLexicon.French.TryMatch(_tokens, i, end, out _, out _))
        {
            // "l'ONG", "la Cour": points back to a name, and is none.
            return i + 1;
        }

        var sort = NameSort.Of(_tokens, i, nameEnd, sentence);
        if (sort is null)
        {
            return nameEnd;
        }

        var mention = sort == MentionSort.Person
            ? AddPerson(i, nameEnd, null)
            : Added(new Mention { Sort = sort.Value, First = i, End = nameEnd, Span = SpanOf(i, nameEnd), Name = SpanOf(i, nameEnd).In(_text.Text), Sentence = _sentence });
        return Extend(mention, sentence);
    }

    /// <summary>An unknown acronym in brackets that the text uses again without them.</summary>
    private bool IsExplainedAcronym(int i, Sentence sentence)
    {
        if (_tokens[i].Case != LetterCase.Upper || _tokens[i].Lower.Length is < 2 or > 7 || i == sentence.FirstToken || i + 1 >= sentence.EndToken
            || _tokens[i - 1].Lower != "(" || _tokens[i + 1].Lower is not (")" or ","))
        {
            return false;
        }

        for (var k = i + 1; k + 1 < _tokens.Length; k++)
        {
            if (_tokens[k].Case == LetterCase.Upper && _tokens[k].Lower == _tokens[i].Lower && _tokens[k - 1].Lower != "(")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Moscou-Pyongyang", "Kim-Poutine": a mention for each side of the hyphen.</summary>
    private List<Mention> PairOf(int i)
    {
        ref readonly var token = ref _tokens[i];
        var hyphen = token.Lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || hyphen + 1 >= token.Lower.Length || !char.IsUpper(_text.Text[token.Start + hyphen + 1]) || NameLexicon.French.IsGiven(token.Folded))
        {
            return [];
        }

        var parts = Tokenizer.Tokenize(_text.Text[token.Start..token.End].Replace('-', ' ').Replace('‑', ' '));
        if (parts.Length != 2)
        {
            return [];
        }

        var found = new List<Mention>(2);
        for (var k = 0; k < 2; k++)
        {
            var span = new TextSpan(token.Start + parts[k].Start, token.Start + parts[k].End);
            var isCountry = Countries.TryMatchCountry(parts, k, k + 1, out var country, out _);
            found.Add(new Mention
            {
                Sort = isCountry ? MentionSort.Country : MentionSort.Person, First = i, End = i + 1, Span = span, Name = span.In(_text.Text),
                Country = isCountry ? country.Code : null, Sentence = _sentence,
            });
        }

        // Two names that nothing else knows make a double name ("Saint-Simon", "Lévi-Strauss"), not a pair.
        return found.TrueForAll(m => m.Sort == MentionSort.Person) && !found.TrueForAll(m => IsKnownSurname(m.Name)) ? [] : found;
    }

    private bool IsKnownSurname(string name)
    {
        var folded = Folding.Fold(name);
        return NameLexicon.French.IsFamilyFirst(folded) || _mentions.Exists(m => m.Sort == MentionSort.Person && Folding.Fold(m.Name).Split(' ').Contains(folded));
    }

    /// <summary>The apposition after a name: ", le président français," or ", secrétaire général de l'Otan," and the acronym in brackets.</summary>
    private int Extend(Mention mention, Sentence sentence)
    {
        var i = mention.End;
        var end = sentence.EndToken;
        if (mention.Sort == MentionSort.Person && i + 1 < end && _tokens[i].Lower == ",")
        {
            var at = i + 1;
            if (_tokens[at].Lower is "le" or "la" or "l'" && at + 1 < end)
            {
                at++;
            }

            if (at < end && _tokens[at].Folded is "ancien" or "ancienne" or "actuel" or "actuelle" or "nouveau" or "nouvelle" or "jeune" or "puissant" && at + 1 < end)
            {
                at++;
            }

            if (RolePhraseReader.TryRead(_tokens, _text.Text, at, end) is { } role && !role.Plural && role.Role.Class != RoleClass.Civil
                && (role.End >= end || NameReader.End(_tokens, role.End, end, false) == role.End)
                && (role.End >= end || _tokens[role.End].Kind == TokenKind.Punctuation || _tokens[role.End].Is(WordClass.Coordinator | WordClass.Relative | WordClass.Preposition)
                    || VerbLexicon.French.TryGet(_tokens[role.End].Lower, out _)))
            {
                mention.Roles.Add(role);
                mention.Country ??= role.Country;
                AddInside(role);
                mention.End = role.End;
                return role.End;
            }
        }

        if (mention.Sort == MentionSort.Organisation && i < end && _tokens[i].Case == LetterCase.Lower && Countries.TryGetAdjective(_tokens[i].Lower, out var nationality))
        {
            mention.Country ??= nationality;
            mention.End = ++i;
        }

        if (mention.Sort == MentionSort.Organisation && i + 2 < end && _tokens[i].Lower == "(" && _tokens[i + 1].Case == LetterCase.Upper && _tokens[i + 2].Lower == ")")
        {
            var known = Organisations.TryMatch(_tokens, _text.Text, i + 1, end, out var found, out _) ? found : mention.Organisation;
            if (known is null || mention.Key is null || known.Key == mention.Key)
            {
                if (known is not null && mention.Key is null)
                {
                    // The acronym tells which organisation the long name is.
                    (mention.Key, mention.Organisation, mention.Name) = (known.Key, known, known.Name);
                }

                _acronyms[_tokens[i + 1].Lower] = _mentions.IndexOf(mention);
                Add(new Mention
                {
                    Sort = MentionSort.Organisation, First = i + 1, End = i + 2, Span = SpanOf(i + 1, i + 2), Name = SpanOf(i + 1, i + 2).In(_text.Text),
                    Key = known?.Key, Organisation = known, Country = mention.Country, Sentence = _sentence, SameAs = _mentions.IndexOf(mention), Nested = true,
                });
                mention.End = i + 3;
                return i + 3;
            }
        }

        return mention.End;
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

    private Mention AddPerson(int first, int end, RolePhrase? role, bool nested = false)
    {
        var mention = Added(new Mention
        {
            Sort = MentionSort.Person, First = role is null ? first : Math.Min(role.First, first), End = end, Span = SpanOf(first, end),
            Name = SpanOf(first, end).In(_text.Text), Country = role?.Country, Sentence = _sentence, Nested = nested,
        });
        if (role is not null)
        {
            mention.Roles.Add(role);
        }

        return mention;
    }

    private bool IsKnownThing(int i, int end) =>
        Organisations.TryMatch(_tokens, _text.Text, i, end, out _, out var length) && NameReader.End(_tokens, i, end, false) <= i + length
        || Countries.TryMatchCountry(_tokens, i, end, out var match, out length) && match.Form != CountryForm.People && NameReader.End(_tokens, i, end, false) <= i + length;

    private Mention Added(Mention mention)
    {
        _mentions.Add(mention);
        return mention;
    }

    private void Add(Mention mention) => _mentions.Add(mention);

    private TextSpan SpanOf(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);
}
