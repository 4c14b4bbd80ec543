using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <content>Capitalised names, pairs of names, acronyms.</content>
internal sealed partial class MentionFinder
{
    /// <summary>The words of the names of the persons found so far: of so many mentions.</summary>
    private readonly HashSet<string> _knownNames = new(StringComparer.Ordinal);
    private int _namesRead;
    private Dictionary<string, int>? _lastAcronyms;

    /// <summary>"l'agence de presse officielle KCNA", "le site spécialisé NK News": a common noun says what the name after it is.</summary>
    private Mention? ReadDescribed(int i, Sentence sentence)
    {
        if (!HeadLexicon.French.TryMatch(_tokens, i, sentence.EndToken, out var head, out var length) || head.Sort is HeadSort.State or HeadSort.Site || !head.TakesName)
        {
            return null;
        }

        // "l'Institut Max-Planck": the capital makes the noun part of the name.
        var isPart = _tokens[i].Case == LetterCase.Capitalised && i > sentence.FirstToken;
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

                var nameEnd = TitleEnd(at, sentence, head.Sort == HeadSort.Media);
                return nameEnd > at && !isPart && !NameLexicon.French.IsGiven(token) && at > i + length - 1 && !Countries.TryMatchCountry(_tokens, at, sentence.EndToken, out _, out _)
                    ? Added(new Mention { Sort = MentionSort.Organisation, First = i, End = nameEnd, Span = SpanOf(at, nameEnd), Name = SpanOf(at, nameEnd).In(_text.Text), Sentence = _sentence, Described = SpanOf(i, nameEnd) })
                    : null;
            }

            // "l'agence de presse", "l'organisme d'enquête": bare nouns and adjectives, nothing with an article.
            if (token.Kind != TokenKind.Word || WordClasses.IsFunction(token) && token.Lower is not ("de" or "d'"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"le gouvernement Lambert", "le gouvernement conservateur de Paul Lambert": a government that goes by the name of who leads it, who is named too.</summary>
    private Mention? ReadGovernment(int i, Sentence sentence)
    {
        var end = sentence.EndToken;
        if (_tokens[i].Case != LetterCase.Lower || !OfficeWords.IsOfLeader(_tokens[i].Folded))
        {
            return null;
        }

        var at = i + 1;
        while (at < end && _tokens[at].Case == LetterCase.Lower && OfficeWords.IsAdjective(_tokens[at]))
        {
            at++;
        }

        var isOf = at + 1 < end && _tokens[at].Lower is "de" or "d'";
        at += isOf ? 1 : 0;
        var nameEnd = at < end && _tokens[at].Case == LetterCase.Capitalised && !PlaceLexicon.French.TryMatch(_tokens, at, end, out _, out _) && !Countries.TryMatchCountry(_tokens, at, end, out _, out _)
            ? NameReader.End(_tokens, at, end, false) : at;
        if (nameEnd <= at || isOf && nameEnd < at + 2)
        {
            return null;
        }

        var mention = Added(new Mention { Sort = MentionSort.Organisation, First = i, End = nameEnd, Span = SpanOf(i, nameEnd), Name = SpanOf(i, nameEnd).In(_text.Text), Sentence = _sentence });
        AddPerson(at, nameEnd, null, nested: true);
        return mention;
    }

    /// <summary>"Top Congo FM", "Kivu Airlines": a word that only organisations have ends it. "par Le Sahélien": a newspaper's, for no person is named so.</summary>
    private Mention? ReadTitle(int i, Sentence sentence)
    {
        var titleEnd = i;
        if (_tokens[i].Is(WordClass.Article))
        {
            if (i > sentence.FirstToken && i + 1 < sentence.EndToken && _tokens[i + 1].Case == LetterCase.Capitalised && _tokens[i - 1].Lower is "par" or "selon" or "après" or "dans"
                && !PlaceLexicon.French.TryMatch(_tokens, i, sentence.EndToken, out _, out _) && !IsKnownSurname(SpanOf(i, i + 2).In(_text.Text).Split(' ')[^1]))
            {
                titleEnd = TitleEnd(i, sentence, common: false);
            }
        }
        else if (!WordClasses.IsFunction(_tokens[i]) && !_tokens[i].Lower.EndsWith('\''))
        {
            titleEnd = OfficeWords.IsClub(_tokens[i].Folded) ? ClubEnd(i, sentence) : titleEnd;
            for (var at = i + 1; at < Math.Min(sentence.EndToken, i + 6) && _tokens[at].IsCapitalised && _tokens[at].Kind == TokenKind.Word && !_tokens[at].Lower.EndsWith('\''); at++)
            {
                titleEnd = OfficeWords.IsOrganisationWord(_tokens[at]) && (_tokens[at].Lower.Length > 3 || _tokens[at].Case == LetterCase.Upper) ? at + 1 : titleEnd;
            }
        }

        return titleEnd == i ? null
            : Added(new Mention { Sort = MentionSort.Organisation, First = i, End = titleEnd, Span = SpanOf(i, titleEnd), Name = SpanOf(i, titleEnd).In(_text.Text), Sentence = _sentence });
    }

    /// <summary>"la Gauche démocratique", "le Défenseur du peuple": with a capital of their own in the middle of a sentence ordinary words are a name, of somebody where it acts.</summary>
    private int CapitalPhraseEnd(int i, Sentence sentence)
    {
        if (i < sentence.FirstToken + 2 || !_tokens[i - 1].Is(WordClass.Article) || _tokens[i].Case != LetterCase.Capitalised || OfficeWords.IsThing(_tokens[i].Folded)
            || _tokens[i].Is(WordClass.TimeNoun) || !NameLexicon.French.IsCommon(_tokens[i]) || HeadLexicon.French.TryMatch(_tokens, i, sentence.EndToken, out _, out _))
        {
            return i;
        }

        var end = i + 1;
        while (end < sentence.EndToken && _tokens[end].Case == LetterCase.Lower && OfficeWords.IsAdjective(_tokens[end]))
        {
            end++;
        }

        if (end == i + 1 && end + 1 < sentence.EndToken && _tokens[end].Lower is "du" or "de" or "des" && (_tokens[end + 1].IsCapitalised || OfficeWords.IsNoun(_tokens[end + 1])))
        {
            end += 2;
        }

        return end > i + 1 ? end : i;
    }

    /// <summary>"l'AS Monaco", "l'Olympique de Marseille": with what a club's name begins, the town or the country after it.</summary>
    private int ClubEnd(int i, Sentence sentence)
    {
        var at = i + 1 < sentence.EndToken && _tokens[i + 1].Lower is "de" or "d'" or "du" ? i + 2 : i + 1;
        return at < sentence.EndToken && _tokens[at].Case == LetterCase.Capitalised && _tokens[at].Kind == TokenKind.Word && !_tokens[at].Lower.EndsWith('\'') && !NameLexicon.French.IsGiven(_tokens[at])
            ? at + 1 : i;
    }

    /// <summary>A name that may open with an article of its own: "le quotidien L'Union", "le journal Le Sahélien".</summary>
    /// <param name="common">Whether ordinary words make a title: "la revue Nature".</param>
    private int TitleEnd(int at, Sentence sentence, bool common)
    {
        var isArticle = _tokens[at].Is(WordClass.Article) && at + 1 < sentence.EndToken && _tokens[at + 1].IsCapitalised;
        return isArticle ? Math.Max(at + 2, NameReader.End(_tokens, at + 1, sentence.EndToken, false)) : NameReader.End(_tokens, at, sentence.EndToken, false, titled: common);
    }

    /// <summary>"Washington Irving", "Georgia Meloni": a known name that a longer, personal name begins or holds.</summary>
    private bool IsPartOfName(int i, int length, Sentence sentence)
    {
        if (length > 1 || !NameLexicon.French.IsGiven(_tokens[i]))
        {
            return false;
        }

        var end = NameReader.End(_tokens, i, sentence.EndToken, i == sentence.FirstToken);
        return end > i + length;
    }

    private int ReadName(int i, Sentence sentence)
    {
        var end = sentence.EndToken;
        if (IsExplainedAcronym(i, sentence))
        {
            // "le contre-espionnage polonais (ABW)", where ABW acts later on.
            _acronyms[_tokens[i].Lower] = _mentions.Count;
            Add(new Mention { Sort = MentionSort.Organisation, First = i, End = i + 1, Span = SpanOf(i, i + 1), Name = SpanOf(i, i + 1).In(_text.Text), Sentence = _sentence });
            return i + 1;
        }

        if (i > sentence.FirstToken && ReadExplained(i, sentence) is { } unheaded)
        {
            return Extend(unheaded, sentence);
        }

        if (PairOf(i) is { Count: > 0 } pair)
        {
            _mentions.AddRange(pair);
            return i + 1;
        }

        if (PlaceLexicon.French.TryMatch(_tokens, i, end, out _, out var placeLength)
            && (NameReader.End(_tokens, i, end, i == sentence.FirstToken) <= i + placeLength
                || i + placeLength < end && NameLexicon.French.IsGiven(_tokens[i + placeLength]) && !NameLexicon.French.IsGiven(_tokens[i])))
        {
            return i + placeLength;
        }

        var nameEnd = NameReader.End(_tokens, i, end, i == sentence.FirstToken);
        if (nameEnd == i && CapitalPhraseEnd(i, sentence) is var phraseEnd && phraseEnd > i)
        {
            Add(new Mention { Sort = MentionSort.Organisation, First = i, End = phraseEnd, Span = SpanOf(i, phraseEnd), Name = SpanOf(i, phraseEnd).In(_text.Text), Sentence = _sentence, IsLone = true });
            return phraseEnd;
        }

        if (nameEnd == i || nameEnd == i + 1 && _tokens[i].Case != LetterCase.Upper && HeadLexicon.French.TryMatch(_tokens, i, end, out _, out _))
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
            : Added(new Mention
            {
                Sort = sort.Value, First = i, End = nameEnd, Span = SpanOf(i, nameEnd), Name = SpanOf(i, nameEnd).In(_text.Text), Sentence = _sentence,
                IsLone = nameEnd == i + 1 && (_tokens[i].Case != LetterCase.Upper || i > 0 && !_tokens[i - 1].Is(WordClass.Article)),
            });
        return Extend(mention, sentence);
    }

    /// <summary>A short name that the text has explained: "l'ANR", "le Garante".</summary>
    private bool IsShortName(int i, Sentence sentence) =>
        _acronyms.Count > 0 && (_tokens[i].Case == LetterCase.Upper || _tokens[i].IsCapitalised && i > sentence.FirstToken) && _acronyms.ContainsKey(_tokens[i].Lower)
        && !(i + 1 < sentence.EndToken && _tokens[i].Case != LetterCase.Upper && _tokens[i + 1].IsCapitalised);

    /// <summary>"l'Alternance congolaise (AC)": what a capital begins and its own letters repeat, though no head says what it is.</summary>
    private Mention? ReadExplained(int i, Sentence sentence)
    {
        var bracket = ShortName.BracketAfter(_tokens, i, sentence.EndToken);
        return bracket > i + 1 && _tokens[bracket + 1].Case == LetterCase.Upper && ShortName.StandsFor(_tokens, i, bracket)
            && !OfficeWords.IsThing(_tokens[i].Folded) && !NameLexicon.French.IsGiven(_tokens[i])
            && !PlaceLexicon.French.TryMatch(_tokens, i, bracket, out _, out _) && ShortName.MayName(_tokens, _text.Text, bracket, sentence.EndToken, HeadSort.Party)
            ? AddExplained(new Institution(i, ShortName.EndOf(_tokens, bracket), SpanOf(i, bracket).In(_text.Text), InstitutionReader.CountryIn(_tokens, i, bracket), false, i, bracket, bracket), nested: false)
            : null;
    }

    private int AddShortName(int i, bool nested = false)
    {
        var explained = _acronyms[_tokens[i].Lower];
        Add(new Mention
        {
            Sort = MentionSort.Organisation, First = i, End = i + 1, Span = SpanOf(i, i + 1), Name = _mentions[explained].Name, Key = _mentions[explained].Key,
            Organisation = _mentions[explained].Organisation, Country = _mentions[explained].Country, Sentence = _sentence, SameAs = explained, Nested = nested,
        });
        return i + 1;
    }

    /// <summary>An unknown acronym in brackets that the text uses again without them.</summary>
    private bool IsExplainedAcronym(int i, Sentence sentence)
    {
        if (_tokens[i].Case != LetterCase.Upper || _tokens[i].Lower.Length is < 2 or > 7 || i == sentence.FirstToken || i + 1 >= sentence.EndToken
            || _tokens[i - 1].Lower != "(" || _tokens[i + 1].Lower is not (")" or ","))
        {
            return false;
        }

        return (_lastAcronyms ??= LastAcronyms()).GetValueOrDefault(_tokens[i].Lower) > i;
    }

    /// <summary>Where each word in capitals stands for the last time, but right after an opening bracket.</summary>
    private Dictionary<string, int> LastAcronyms()
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var k = 1; k + 1 < _tokens.Length; k++)
        {
            if (_tokens[k].Case == LetterCase.Upper && _tokens[k - 1].Lower != "(")
            {
                last[_tokens[k].Lower] = k;
            }
        }

        return last;
    }

    /// <summary>"Moscou-Pyongyang", "Kim-Poutine": a mention for each side of the hyphen.</summary>
    private List<Mention> PairOf(int i)
    {
        ref readonly var token = ref _tokens[i];
        var hyphen = token.Lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || hyphen + 1 >= token.Lower.Length || !char.IsUpper(_text.Text[token.Start + hyphen + 1]) || NameLexicon.French.IsGiven(token))
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
        for (; _namesRead < _mentions.Count; _namesRead++)
        {
            if (_mentions[_namesRead].Sort == MentionSort.Person)
            {
                _knownNames.UnionWith(Folding.Fold(_mentions[_namesRead].Name).Split(' '));
            }
        }

        return NameLexicon.French.IsFamilyFirst(folded) || _knownNames.Contains(folded);
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
                && (role.End >= end || _tokens[role.End].Kind == TokenKind.Punctuation || _tokens[role.End].Is(WordClass.Coordinator | WordClass.Relative | WordClass.Preposition | WordClass.ObjectPronoun | WordClass.Negation)
                    || VerbLexicon.French.TryGet(_tokens[role.End], out _)))
            {
                mention.Roles.Add(role);
                mention.Country ??= role.Country;
                AddInside(role);
                mention.End = role.End;
                return role.End;
            }
        }

        if (mention.Sort == MentionSort.Organisation && i < end && _tokens[i].Case == LetterCase.Lower && Countries.TryGetAdjective(_tokens[i], out var nationality))
        {
            mention.Country ??= nationality;
            mention.End = ++i;
        }

        if (mention.Sort == MentionSort.Organisation && i + 2 < end && _tokens[i].Lower == "(" && _tokens[i + 1].Case == LetterCase.Upper && _tokens[i + 2].Lower == ")")
        {
            var known = Organisations.TryMatch(_tokens, _text.Text, i + 1, end, out var found, out _) ? found : mention.Organisation;
            if (known is not null && mention.Key is null && !ShortName.MayBe(known, mention.Name))
            {
                known = null;
            }
            else if (mention.Key is not null && known?.Key != mention.Key && ShortName.HeadOf(_tokens, i, mention.First) >= 0)
            {
                // "le groupe État islamique (EI)": the letters are its own, whoever else goes by them.
                known = mention.Organisation;
            }

            if (known is null || mention.Key is null || known.Key == mention.Key)
            {
                if (known is not null && mention.Key is null)
                {
                    // The acronym tells which organisation the long name is.
                    (mention.Key, mention.Organisation, mention.Name) = (known.Key, known, known.Name);
                }

                _acronyms[_tokens[i + 1].Lower] = _mentions.LastIndexOf(mention);
                Add(new Mention
                {
                    Sort = MentionSort.Organisation, First = i + 1, End = i + 2, Span = SpanOf(i + 1, i + 2), Name = SpanOf(i + 1, i + 2).In(_text.Text),
                    Key = known?.Key, Organisation = known, Country = mention.Country, Sentence = _sentence, SameAs = _mentions.LastIndexOf(mention), Nested = true,
                });
                mention.End = i + 3;
                return i + 3;
            }
        }

        return mention.End;
    }

    private bool IsKnownThing(int i, int end) =>
        Organisations.TryMatch(_tokens, _text.Text, i, end, out _, out var length) && NameReader.End(_tokens, i, end, false) <= i + length
        || Countries.TryMatchCountry(_tokens, i, end, out var match, out length) && match.Form != CountryForm.People && NameReader.End(_tokens, i, end, false) <= i + length;
}
