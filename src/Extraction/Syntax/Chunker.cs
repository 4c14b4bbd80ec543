using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Syntax;

/// <summary>Cuts a sentence into chunks. Names and dates, which are known by now, are never cut.</summary>
internal static class Chunker
{
    /// <param name="mentionAt">By token: the index of the outermost mention that covers it, or -1.</param>
    /// <param name="mention">By mention: its tokens.</param>
    /// <param name="dateEnd">By token: where the date expression that covers it ends, or 0.</param>
    public static List<Chunk> Chunk(Token[] tokens, Sentence sentence, int[] mentionAt, Func<int, (int First, int End)> mention, int[] dateEnd)
    {
        var chunks = new List<Chunk>((sentence.EndToken - sentence.FirstToken) / 2 + 1);
        bool IsNoun(int token) => mentionAt[token] >= 0 || dateEnd[token] > 0;

        var i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            var chunk = Next(tokens, i, sentence, mentionAt, mention, dateEnd, IsNoun, chunks);
            chunks.Add(chunk);
            i = Math.Max(chunk.End, i + 1);
        }

        return chunks;
    }

    private static Chunk Next(
        Token[] tokens, int i, Sentence sentence, int[] mentionAt, Func<int, (int First, int End)> mention, int[] dateEnd, Func<int, bool> isNoun, List<Chunk> before)
    {
        var end = sentence.EndToken;
        ref readonly var token = ref tokens[i];
        if (dateEnd[i] > 0)
        {
            return new Chunk(ChunkKind.Date, i, Math.Min(dateEnd[i], end));
        }

        if (token.Lower is "le" or "les" && i + 1 < end && dateEnd[i + 1] > 0)
        {
            return new Chunk(ChunkKind.Date, i + 1, Math.Min(dateEnd[i + 1], end));
        }

        if (mentionAt[i] >= 0)
        {
            return new Chunk(ChunkKind.Noun, i, AdjectivesEnd(tokens, Math.Min(mention(mentionAt[i]).End, end), end, isNoun)) { Head = i, Mention = mentionAt[i] };
        }

        if (token.Kind == TokenKind.Quote)
        {
            return new Chunk(ChunkKind.Quote, i, i + 1);
        }

        if (token.Kind == TokenKind.Punctuation)
        {
            if (token.Lower is "%" or "€" or "$" or "£" or "°")
            {
                // "25 % sur l'acier": a unit, which parts nothing.
                return new Chunk(ChunkKind.Adverb, i, i + 1);
            }

            return new Chunk(tokens[i].Lower == "," ? ChunkKind.Comma : ChunkKind.Stop, i, i + 1);
        }

        if (token.Kind == TokenKind.Word)
        {
            if (token.Is(WordClass.Coordinator) && token.Case == LetterCase.Lower || token.Is(WordClass.Coordinator) && i == sentence.FirstToken)
            {
                return new Chunk(ChunkKind.Coordinator, i, i + 1);
            }

            if (token.Lower == "y" && i + 1 < end && tokens[i + 1].Lower == "compris")
            {
                return new Chunk(ChunkKind.Preposition, i, i + 2) { Head = i };
            }

            if (token.Lower == "tout" && i + 1 < end && tokens[i + 1].Lower == "en")
            {
                // "tout en saluant"
                return new Chunk(ChunkKind.Adverb, i, i + 1);
            }

            if (token.Lower == "au" && i + 1 < end && tokens[i + 1].Lower is "moins" or "plus" or "total" && !(i + 2 < end && tokens[i + 2].Is(WordClass.Preposition)))
            {
                // "au moins trois morts": says how many, not where.
                return new Chunk(ChunkKind.Adverb, i, i + 2);
            }

            if (i > sentence.FirstToken && InsertPhrases.French.TryMatch(tokens, i, end, out _, out var adverbial))
            {
                // "a reçu tour à tour", "a par ailleurs"
                return new Chunk(ChunkKind.Adverb, i, i + adverbial);
            }

            if (QuantityEnd(tokens, i, end) is var quantity && quantity > i)
            {
                return NounChunk(tokens, i, end, sentence.FirstToken, mentionAt, mention, isNoun, quantity);
            }

            if (token is { Lower: "a", Case: LetterCase.Capitalised or LetterCase.Upper } && i + 1 < end && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].Lower[0] != '-')
            {
                // "A l'issue de", "A Genève": a capital without its accent.
                return new Chunk(ChunkKind.Preposition, i, i + 1) { Head = i };
            }

            if (VerbGroupReader.TryRead(tokens, i, end, sentence.FirstToken, isNoun) is { } verb)
            {
                return new Chunk(ChunkKind.Verb, i, verb.End) { Verb = verb, Head = verb.Head };
            }

            if (token.Is(WordClass.That))
            {
                return new Chunk(ChunkKind.That, i, i + 1);
            }

            if (token.Is(WordClass.Relative))
            {
                return new Chunk(ChunkKind.Relative, i, i + 1) { Head = i };
            }

            if (token.Lower is "de" or "d'" && i + 2 < end && tokens[i + 1].Lower is [.., 's' or 'x'] && tokens[i + 1].Has(WordTraits.FrontAdjective) && !isNoun(i + 1)
                && !(before.Count > 0 && (before[^1].Kind is ChunkKind.Noun or ChunkKind.Adverb || before[^1].Verb is { Passive: true } or { IsBareParticiple: true } or { Reflexive: true })))
            {
                // "de nombreux habitants", "d'autres sources": an article before an adjective.
                return NounChunk(tokens, i, end, sentence.FirstToken, mentionAt, mention, isNoun, i + 1);
            }

            if (IsPreposition(tokens, i, end, before))
            {
                return new Chunk(ChunkKind.Preposition, i, PrepositionEnd(tokens, i, end)) { Head = i };
            }

            if (token.Is(WordClass.SubjectPronoun | WordClass.Pronoun) && !token.Is(WordClass.Article))
            {
                return new Chunk(ChunkKind.Noun, i, i + 1) { Head = i, IsPronoun = true };
            }

            if (token.Lower is "lui" or "eux" && before.Count > 0 && before[^1].Kind == ChunkKind.Preposition)
            {
                return new Chunk(ChunkKind.Noun, i, i + 1) { Head = i, IsPronoun = true };
            }

            if (token.Is(WordClass.Subordinator) && !token.Is(WordClass.Adverb))
            {
                return new Chunk(ChunkKind.Subordinator, i, i + 1);
            }

            if (WordClasses.IsAdverb(tokens, i) && !token.Is(WordClass.Determiner | WordClass.Article))
            {
                return new Chunk(ChunkKind.Adverb, i, i + 1);
            }

            if (token.Is(WordClass.Negation | WordClass.ObjectPronoun) && !token.Is(WordClass.Article | WordClass.Determiner))
            {
                return new Chunk(ChunkKind.Adverb, i, i + 1);
            }
        }

        var noun = NounChunk(tokens, i, end, sentence.FirstToken, mentionAt, mention, isNoun);

        // "lundi soir", "la semaine précédente", "deux fois": says when or how often, and is nobody's object.
        return noun is { Modifier: < 0, Mention: < 0 } && noun.Head < noun.End && tokens[noun.Head].Is(WordClass.TimeNoun) && !(before.Count > 0 && before[^1].Kind == ChunkKind.Preposition)
            ? new Chunk(ChunkKind.Adverb, noun.First, noun.End)
            : noun;
    }

    /// <summary>
    /// "du" and "des" are de + article after a noun, and articles of their own after a verb ("fournir des obus"), a preposition or at the start.
    /// </summary>
    private static bool IsPreposition(Token[] tokens, int i, int end, List<Chunk> before)
    {
        ref readonly var token = ref tokens[i];
        if (token.Lower is "au" or "aux")
        {
            return true;
        }

        if (token.Lower is "du" or "des")
        {
            if (i + 1 < end && tokens[i + 1].IsCapitalised && CountryLexicon.French.TryMatchCountry(tokens, i + 1, end, out var country, out _) && country.Form == CountryForm.Name)
            {
                // "a reçu du Danemark", "a acheté des Etats-Unis": no country is counted or measured.
                return before.Count > 0;
            }

            for (var k = before.Count - 1; k >= 0; k--)
            {
                switch (before[k].Kind)
                {
                    case ChunkKind.Noun when IsRecipient(tokens, before, k): return false;
                    case ChunkKind.Noun: return !before[k].IsPronoun;
                    case ChunkKind.Comma: return ClosesInsert(before, k);
                    case ChunkKind.Date: return before[k].End == i && tokens[i].Lower == "du";
                    case ChunkKind.Verb: return before[k].Verb is { IsBareParticiple: true } or { Passive: true } || before[k].Verb is { } verb && TakesDe(verb);
                    case ChunkKind.Adverb: continue;
                    case ChunkKind.Coordinator:
                        // "du pétrole et du gaz": as the one before it.
                        var earlier = before.FindLastIndex(k, c => c.Kind is ChunkKind.Preposition or ChunkKind.Verb || c.Kind == ChunkKind.Noun && tokens[c.First].Lower is "du" or "des");
                        return earlier >= 0 && before[earlier].Kind == ChunkKind.Preposition && tokens[before[earlier].First].Lower is "du" or "des" or "de" or "d'";
                    case ChunkKind.Preposition: return false;
                    default: return false;
                }
            }

            return false;
        }

        return token.Is(WordClass.Preposition) && !(token.Lower == "y" && i + 1 < end);
    }

    /// <summary>
    /// "a offert à l'Ukraine des chars", "a lancé autour de Taïwan des manœuvres", "ont retenu pendant douze heures des clients": a name or a
    /// length of time after a verb and a preposition, where the verb still waits for its object.
    /// </summary>
    private static bool IsRecipient(Token[] tokens, List<Chunk> before, int k)
    {
        if (before[k].IsPronoun || k < 2 || before[k - 1].Kind != ChunkKind.Preposition
            || !tokens[before[k].End - 1].Is(WordClass.TimeNoun) && !(tokens[before[k].Head].IsCapitalised && (tokens[before[k - 1].First].Lower == "avec" || tokens[before[k - 1].First].Is(WordClass.PlacePreposition))))
        {
            return false;
        }

        var p = k - 2;
        while (p >= 0 && (before[p].Kind is ChunkKind.Date or ChunkKind.Adverb || before[p].Kind == ChunkKind.Preposition && before[p + 1].Kind == ChunkKind.Date
            || p > 0 && before[p].Kind == ChunkKind.Noun && before[p - 1].Kind == ChunkKind.Preposition && tokens[before[p - 1].First].Lower == "en"))
        {
            // "ont pris en otage pendant douze heures"
            p -= before[p].Kind == ChunkKind.Noun ? 2 : 1;
        }

        return p >= 0 && before[p].Verb is { Passive: false, IsBareParticiple: false };
    }

    /// <summary>"s'est réjoui du", "doute des": what the verb says is behind "de".</summary>
    private static bool TakesDe(VerbGroup verb) => ReportingLexicon.French.TryGet(verb.Lemma, out var senses)
        && Array.Exists(senses, s => s.Reflexive == verb.Reflexive && s.Tail.Length == 0 && (s.Frames & (ReportingFrames.DeNp | ReportingFrames.QuotedDeNp)) != 0);

    /// <summary>"le limogeage, par le président, du préfet": what follows goes on with the noun before the insert.</summary>
    private static bool ClosesInsert(List<Chunk> before, int close)
    {
        for (var k = close - 1; k > 0 && k > close - 8; k--)
        {
            if (before[k].Kind == ChunkKind.Comma)
            {
                return before[k + 1].Kind == ChunkKind.Preposition && before[k - 1].Kind is ChunkKind.Noun or ChunkKind.Date;
            }

            if (before[k].Kind is ChunkKind.Verb or ChunkKind.Stop)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Prepositions of more words: "auprès de", "lors de", "face à", "y compris", "de la part de", "par rapport à".</summary>
    private static int PrepositionEnd(Token[] tokens, int i, int end)
    {
        if (tokens[i].Lower is "lors" or "auprès" or "près" or "autour" or "hors" or "face" or "quant" or "grâce" or "suite" or "afin" && i + 1 < end
            && tokens[i + 1].Lower is "de" or "d'" or "du" or "des" or "à" or "au" or "aux")
        {
            return i + 2;
        }

        return i + 1;
    }

    private static Chunk NounChunk(Token[] tokens, int i, int end, int sentenceStart, int[] mentionAt, Func<int, (int First, int End)> mention, Func<int, bool> isNoun, int from = -1)
    {
        var cursor = Math.Max(i, from);
        var indefinite = true;
        while (cursor < end && !isNoun(cursor) && (tokens[cursor].Is(WordClass.Article | WordClass.Determiner) || tokens[cursor].Kind == TokenKind.Number || tokens[cursor].Lower == "["))
        {
            indefinite &= tokens[cursor].Lower is not ("le" or "la" or "les" or "l'" or "ce" or "cet" or "cette" or "ces" or "son" or "sa" or "ses" or "leur" or "leurs");
            cursor++;
        }

        if (cursor > i && cursor + 1 < end && tokens[cursor].Kind == TokenKind.Quote && (tokens[cursor].Lower == "«" || tokens[cursor].Lower != "»" && tokens[cursor].End == tokens[cursor + 1].Start && tokens[cursor].Start > tokens[cursor - 1].End) && !isNoun(cursor + 1) && tokens[cursor + 1].Kind == TokenKind.Word && tokens[cursor + 1].Case == LetterCase.Lower
            && !WordClasses.IsFunction(tokens[cursor + 1]))
        {
            // une "visite d'Etat": a quotation mark parts no noun from its article.
            cursor++;
        }

        if (cursor < end && mentionAt[cursor] >= 0)
        {
            return new Chunk(ChunkKind.Noun, i, AdjectivesEnd(tokens, Math.Min(mention(mentionAt[cursor]).End, end), end, isNoun)) { Head = cursor, Mention = mentionAt[cursor], IsIndefinite = indefinite && cursor > i };
        }

        var head = -1;
        while (cursor < end && !isNoun(cursor) && tokens[cursor].Kind == TokenKind.Word)
        {
            ref readonly var token = ref tokens[cursor];
            if (cursor > i && WordClasses.IsFunction(token) && !(head < 0 && token.Lower is "même" or "mêmes")
                && !(head < 0 && token.Is(WordClass.Preposition) && token.Lower.Length > 4 && tokens[cursor - 1].Is(WordClass.Article | WordClass.Determiner)))
            {
                break;
            }

            if (cursor > i && head >= 0 && !tokens[cursor - 1].Has(WordTraits.FrontAdjective) && VerbGroupReader.TryRead(tokens, cursor, end, sentenceStart, isNoun) is not null)
            {
                break;
            }

            // An adjective before its noun is no head: "un vaste échange", "la récente visite".
            if (head < 0 || tokens[head].Has(WordTraits.FrontAdjective) && cursor == head + 1)
            {
                head = cursor;
            }

            cursor++;
        }

        while (cursor < end && cursor > i && !isNoun(cursor) && tokens[cursor].Lower is "$" or "€" or "£" or "¥" or "%")
        {
            // "50 millions $"
            cursor++;
        }

        var modifier = -1;
        if (head >= 0 && cursor < end && mentionAt[cursor] >= 0 && mention(mentionAt[cursor]).First == cursor && !IsApart(tokens, i, head, mention(mentionAt[cursor])))
        {
            modifier = mentionAt[cursor];
            cursor = Math.Min(mention(modifier).End, end);
            if (tokens[head].Has(WordTraits.FrontAdjective) || CountryLexicon.French.TryGetAdjective(tokens[head], out _))
            {
                // "le libanais Hezbollah", "le premier ministre russe", "l'actuel président": the name is the noun.
                return new Chunk(ChunkKind.Noun, i, cursor) { Head = head + 1, Mention = modifier, IsIndefinite = indefinite };
            }
        }

        return new Chunk(ChunkKind.Noun, i, Math.Max(cursor, i + 1)) { Head = head < 0 ? i : head, Modifier = modifier, IsIndefinite = indefinite };
    }

    /// <summary>"a lancé à la tribune Nadia Keller", "a condamné à six ans d'emprisonnement Jean Roux": behind a place or a complement without an article, a full name begins something else.</summary>
    private static bool IsApart(Token[] tokens, int first, int head, (int First, int End) name) => first > 0 && (tokens[first - 1].Lower is "à" or "au" or "aux" or "devant" or "dans" or "sur" || first == head && tokens[first - 1].Lower is "de" or "d'")
        && name.End - name.First > 1 && tokens[name.First + 1].IsCapitalised && !tokens[name.First].Is(WordClass.Article) && !SpeakerNouns.IsHuman(tokens[head]) && tokens[head].Case == LetterCase.Lower
        && NameLexicon.French.IsGiven(tokens[name.First]);

    /// <summary>"le Hezbollah libanais": the nationality behind a name goes with it.</summary>
    private static int AdjectivesEnd(Token[] tokens, int from, int end, Func<int, bool> isNoun)
    {
        var cursor = from;
        while (cursor < end && !isNoun(cursor) && tokens[cursor].Case == LetterCase.Lower && CountryLexicon.French.TryGetAdjective(tokens[cursor], out _))
        {
            cursor++;
        }

        return cursor;
    }

    /// <summary>"plus de 10 000 soldats", "près de trois mille": a quantity is part of its noun. Where it ends, or <paramref name="i"/>.</summary>
    private static int QuantityEnd(Token[] tokens, int i, int end) =>
        i + 2 < end && tokens[i].Lower is "plus" or "moins" or "près" or "autour" && tokens[i + 1].Lower is "de" or "d'"
        && (tokens[i + 2].Kind == TokenKind.Number || tokens[i + 2].Is(WordClass.Determiner)) ? i + 2 : i;
}
