using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <content>Roles, with the names before and beside them.</content>
internal sealed partial class MentionFinder
{
    /// <summary>"le média officiel", "une source militaire": a role word that is an adjective of the noun before it.</summary>
    private bool IsAdjective(int i, Sentence sentence)
    {
        if (i > sentence.FirstToken && IsParticiple(i))
        {
            return true;
        }

        if (i == sentence.FirstToken || !OfficeWords.IsAdjective(_tokens[i]))
        {
            return false;
        }

        ref readonly var before = ref _tokens[i - 1];
        return before is { Kind: TokenKind.Word, Case: LetterCase.Lower } && !WordClasses.IsFunction(before) && NameLexicon.French.IsCommon(before);
    }

    /// <summary>"a juré", "est accusé", "a été élu": a role word that is a participle where nothing makes it a noun.</summary>
    private bool IsParticiple(int i)
    {
        if (!VerbLexicon.French.TryGet(_tokens[i], out var forms) || !Array.Exists(forms, f => f.Tense == VerbTense.PastParticiple))
        {
            return false;
        }

        ref readonly var before = ref _tokens[i - 1];
        return !before.Is(WordClass.Article | WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator) && before.Kind == TokenKind.Word;
    }

    private int ReadRole(RolePhrase role, Sentence sentence)
    {
        var end = sentence.EndToken;
        if (InnerRole(role, end) is { } inner && NameReader.End(_tokens, role.End, end, false) is var innerEnd && innerEnd > role.End)
        {
            return ReadRoleOfPerson(role, inner, innerEnd, sentence);
        }

        if (NameReader.End(_tokens, Math.Min(role.End, end - 1), end, false, titled: role.Role.Class == RoleClass.Civil || IsNamedByCommonWord(role, end)) is var nameEnd && role.End < end && nameEnd > role.End && !IsKnownThing(role.End, end))
        {
            var mention = AddPerson(role.End, nameEnd, role);
            AddInside(role);
            return Distribute(Extend(mention, sentence), role, sentence);
        }

        if (role.End + 1 < end && _tokens[role.End].Lower is "de" or "d'" && role.Role.Class is not (RoleClass.Civil or RoleClass.HeadOfState)
            && (NameLexicon.French.IsGiven(_tokens[role.End + 1]) || RolePhraseReader.IsFullName(_tokens, role.End, role.End + 1, end) || RoleLexicon.French.TryMatch(_tokens, role.End + 1, end, out var title, out _) && title.Class == RoleClass.Civil))
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

        if (ReadCompatriotBeside(role, end) is { } compatriot)
        {
            return Extend(compatriot, sentence);
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

    /// <summary>"l'analyste Pacifique Nduwayo": beside a role, an ordinary word with a capital and an unknown one after it make a name.</summary>
    private bool IsNamedByCommonWord(RolePhrase role, int end) => !role.Plural && role.End + 1 < end && _tokens[role.End].Case == LetterCase.Capitalised
        && _tokens[role.End + 1].Case == LetterCase.Capitalised && !_tokens[role.End].Lower.EndsWith('\'') && !NameLexicon.French.IsCommon(_tokens[role.End + 1])
        && !WordClasses.IsFunction(_tokens[role.End]) && !Countries.TryMatchCountry(_tokens, role.End + 1, end, out _, out _);

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

        if (rank.End >= end || NameReader.End(_tokens, rank.End, end, false, titled: rank.Role.Class == RoleClass.Civil) is var nameEnd && (nameEnd <= rank.End || IsKnownThing(rank.End, end)))
        {
            return null;
        }

        var person = AddPerson(rank.End, nameEnd, role);
        person.Roles.Add(rank);
        person.Country ??= rank.Country;
        AddInside(role);
        return person;
    }

    /// <summary>"le vice-président de la Commission, le Letton Valdis Ozols,": whose he is stands before the name.</summary>
    private Mention? ReadCompatriotBeside(RolePhrase role, int end)
    {
        var at = role.End + 2;
        if (role.Plural || role.Role.Class == RoleClass.Civil || at + 2 >= end || _tokens[role.End].Lower != "," || _tokens[role.End + 1].Lower is not ("le" or "la" or "l'")
            || !Countries.TryMatchCountry(_tokens, at, end, out var people, out var length) || people.Form != CountryForm.People
            || NameReader.End(_tokens, at + length, end, false) is var nameEnd && nameEnd <= at + length)
        {
            return null;
        }

        var person = AddPerson(at + length, nameEnd, role);
        person.Country ??= people.Code;
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
        || VerbLexicon.French.TryGet(_tokens[index], out _);

    /// <summary>"les présidents russe Vladimir Poutine et chinois Xi Jinping": one role for two, told apart by the adjective.</summary>
    private int Distribute(int i, RolePhrase role, Sentence sentence)
    {
        if (i + 2 < sentence.EndToken && _tokens[i].Lower is "et" or "," && _tokens[i + 1].Case == LetterCase.Lower
            && Countries.TryGetAdjective(_tokens[i + 1], out var country)
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
                if (role.Role.Class is RoleClass.Minister or RoleClass.DeputyMinister && institution.NameEnd - i < 3 && institution.Country is null && institution.Bracket < 0)
                {
                    // "ministre de la Communauté nationale": what the office is about.
                    break;
                }

                AddInstitution(institution, nested: true);
                length = institution.End - i;
            }
            else if (Countries.TryMatchCountry(_tokens, i, role.End, out var country, out length) && country.Form is CountryForm.Name)
            {
                AddCountry(i, length, country, nested: true);
            }

            else if (_tokens[i].IsCapitalised && _acronyms.ContainsKey(_tokens[i].Lower))
            {
                AddShortName(i, nested: true);
            }
            else if (IsUnknownOwner(i, role))
            {
                Add(new Mention
                {
                    Sort = MentionSort.Organisation, First = i, End = i + 1, Span = SpanOf(i, i + 1), Name = SpanOf(i, i + 1).In(_text.Text), Sentence = _sentence, Nested = true, IsLone = true, Acts = true,
                });
            }

            i += Math.Max(length, 1);
        }
    }

    /// <summary>"le président d'Unifor", "le fondateur de WikiLeaks": whom one heads is an organisation, unless the text says that it is somebody's surname.</summary>
    private bool IsUnknownOwner(int i, RolePhrase role) =>
        _tokens[i - 1].Lower is "de" or "d'" or "du" && _tokens[i].IsCapitalised && _tokens[i].Kind == TokenKind.Word && !_tokens[i].Lower.EndsWith('\'')
        && role.Role.Class is RoleClass.HeadOfState or RoleClass.Executive or RoleClass.Spokesperson or RoleClass.PartyLeader or RoleClass.Activist or RoleClass.Rebel
        && !NameLexicon.French.IsCommon(_tokens[i]) && !NameLexicon.French.IsGiven(_tokens[i]) && !PlaceLexicon.French.TryMatch(_tokens, i, role.End, out _, out _)
        && !VerbLexicon.French.TryGet(_tokens[i], out _);

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
}
