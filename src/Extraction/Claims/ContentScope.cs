using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>How far what is claimed reaches, in chunks; and its span without the commas and marks at its ends.</summary>
internal static class ContentScope
{
    /// <summary>The chunk after the content that starts at <paramref name="start"/>: the sentence's end, or where another attribution begins.</summary>
    /// <param name="cue">The verb chunk that reports it.</param>
    /// <param name="isClause">It is a clause with a verb of its own, which "et" may go on with.</param>
    public static int End(SentenceSyntax sentence, int start, int cue, bool isClause = false)
    {
        var inQuote = start > cue && Quotes(sentence, cue + 1, start) % 2 == 1;
        var opensSentence = sentence.Chunks[cue].Verb is { IsGerund: true } or { IsBareParticiple: true } && cue < 2 || IsInsert(sentence, cue);
        var isModifier = sentence.Chunks[cue].Verb is { IsBareParticiple: true } && !sentence.ClauseOf(cue).IsElliptic;
        for (var k = start; k < sentence.Chunks.Count; k++)
        {
            var chunk = sentence.Chunks[k];
            if (opensSentence && chunk.Kind == ChunkKind.Comma && !inQuote)
            {
                // "Disant craindre le pire, l'ONG a demandé", "le Rwanda, que l'ONU accuse de l'aider, n'est pas": the main clause begins.
                return k;
            }

            if (isModifier && !inQuote && k > start && chunk.Verb is { IsFinite: true } && !IsSubordinate(sentence, k, start))
            {
                // "deux hommes soupçonnés d'avoir tiré ont été arrêtés"
                return k;
            }

            if (chunk.Kind == ChunkKind.Quote)
            {
                inQuote = !inQuote;
            }

            if (inQuote)
            {
                continue;
            }

            if (chunk.Kind == ChunkKind.Stop && sentence.Lower(k) is "." or "!" or "?" or ";" && k + 1 >= sentence.Chunks.Count - 1 || chunk.Kind == ChunkKind.Stop && sentence.Lower(k) == ";")
            {
                return k;
            }

            if (k > start && OpensSpeech(sentence, k))
            {
                // "nie tout retard : « … »": what is said besides has a claim of its own.
                return k;
            }

            if (k > start && chunk.Verb is { IsGerund: true } && Reports(chunk.Verb) && k + 1 < sentence.Chunks.Count
                && (sentence.Chunks[k + 1].Kind is ChunkKind.That || sentence.Lower(k + 1) == ":" || sentence.Chunks[k - 1].Kind == ChunkKind.Quote))
            {
                // "nie toute responsabilité en affirmant que", "« … » évoquant des refus"
                return k;
            }

            if (k > start && (chunk.Kind is ChunkKind.Comma or ChunkKind.Coordinator) && OpensOther(sentence, k + 1, cue))
            {
                return k;
            }

            if (!isClause && k > start && chunk.Kind is ChunkKind.Comma or ChunkKind.Coordinator && GoesOnBeside(sentence, k, start, cue))
            {
                // "s'engage à signer et étudie", "a condamné la frappe et rappelé son ambassadeur": the second verb is the speaker's own act.
                return k;
            }

            if (k > start && AttributionAt(sentence, k) && chunk.Kind == ChunkKind.Preposition)
            {
                return sentence.Chunks[k - 1].Kind == ChunkKind.Comma ? k - 1 : k;
            }
        }

        return sentence.Chunks.Count;
    }

    /// <summary>Whether a verb stands in a clause of its own between commas: ", qui nie", ", que l'ONU accuse".</summary>
    private static bool IsInsert(SentenceSyntax sentence, int cue)
    {
        for (var p = cue - 1; p > Math.Max(0, cue - 7); p--)
        {
            if (sentence.Chunks[p].Kind is ChunkKind.Relative or ChunkKind.That)
            {
                return sentence.Chunks[p - 1].Kind == ChunkKind.Comma;
            }

            if (sentence.Chunks[p].Kind is ChunkKind.Comma or ChunkKind.Stop || sentence.Chunks[p].Verb is { IsFinite: true })
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Whether a second verb with the subject of the first begins behind a comma or a coordinator.</summary>
    private static bool GoesOnBeside(SentenceSyntax sentence, int k, int start, int cue)
    {
        var q = k;
        var joined = false;
        while (q < sentence.Chunks.Count && sentence.Chunks[q].Kind is ChunkKind.Comma or ChunkKind.Coordinator or ChunkKind.Adverb)
        {
            joined |= sentence.Chunks[q].Kind == ChunkKind.Coordinator && sentence.Lower(q) is "et" or "mais" or "puis";
            q++;
        }

        if (!joined || q >= sentence.Chunks.Count || sentence.Chunks[q].Verb is not { } verb || sentence.Chunks[cue].Verb is not { } first || IsSubordinate(sentence, k, start))
        {
            return false;
        }

        return verb.IsFinite && verb.SubjectClitic < 0 && verb.Plural == first.Plural
            || verb.IsBareParticiple && first.Compound && verb is { Feminine: false, Plural: false } && q + 1 < sentence.Chunks.Count && sentence.Chunks[q + 1].Kind == ChunkKind.Noun;
    }

    private static bool IsSubordinate(SentenceSyntax sentence, int verb, int start)
    {
        for (var p = verb - 1; p >= start; p--)
        {
            if (sentence.Chunks[p].Kind is ChunkKind.Relative or ChunkKind.That or ChunkKind.Subordinator)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Where the content before a cue begins: the sentence's start, or after a semicolon, a colon that opens direct speech, or after "mais" where a clause of its own begins.
    /// </summary>
    public static int Start(SentenceSyntax sentence, int end)
    {
        for (var k = end - 1; k > 0; k--)
        {
            if (sentence.Chunks[k].Kind == ChunkKind.Stop && sentence.Lower(k) == ";" || OpensSpeech(sentence, k))
            {
                return k + 1;
            }

            if (sentence.Chunks[k].Kind == ChunkKind.Subordinator && sentence.Lower(k) is "tandis" && k + 1 < end && sentence.Chunks[k + 1].Kind == ChunkKind.That)
            {
                return k + 2;
            }
        }

        return 0;
    }

    /// <summary>A colon with a quotation mark behind it.</summary>
    private static bool OpensSpeech(SentenceSyntax sentence, int k) => sentence.Chunks[k].Kind == ChunkKind.Stop && sentence.Lower(k) == ":"
        && k + 1 < sentence.Chunks.Count && sentence.Chunks[k + 1].Kind == ChunkKind.Quote;

    public static TextSpan Span(SentenceSyntax sentence, int first, int end)
    {
        while (first < end && IsEdge(sentence, first))
        {
            first++;
        }

        while (end > first && IsEdge(sentence, end - 1))
        {
            end--;
        }

        if (first >= end)
        {
            return default;
        }

        // A mark of quotation goes with what it encloses only where the other one is inside too.
        var span = sentence.SpanOf(first, end);
        if (first > 0 && sentence.Chunks[first - 1].Kind == ChunkKind.Quote && Quotes(sentence, first, end) % 2 == 1)
        {
            span = new TextSpan(sentence.Tokens[sentence.Chunks[first - 1].First].Start, span.End);
        }
        else if (end < sentence.Chunks.Count && sentence.Chunks[end].Kind == ChunkKind.Quote && Quotes(sentence, first, end) % 2 == 1)
        {
            span = new TextSpan(span.Start, sentence.Tokens[sentence.Chunks[end].First].End);
        }

        return span;
    }

    public static bool AttributionAt(SentenceSyntax sentence, int chunk)
    {
        var first = sentence.Chunks[chunk].First;
        return ReportingLexicon.French.Attributions.TryMatch(sentence.Tokens, first, sentence.Sentence.EndToken, out var attribution, out _)
            && attribution.Sort == AttributionSort.Preposition
            && !(chunk + 1 < sentence.Chunks.Count && sentence.Chunks[chunk + 1].Kind == ChunkKind.Relative);
    }

    private static int Quotes(SentenceSyntax sentence, int first, int end)
    {
        var count = 0;
        for (var k = first; k < end; k++)
        {
            count += sentence.Chunks[k].Kind == ChunkKind.Quote ? 1 : 0;
        }

        return count;
    }

    private static bool IsEdge(SentenceSyntax sentence, int chunk) => sentence.Chunks[chunk].Kind is ChunkKind.Comma or ChunkKind.Quote or ChunkKind.Coordinator
        || sentence.Chunks[chunk].Kind == ChunkKind.Stop && sentence.Lower(chunk) is not (")" or "]" or "(" or "[");

    /// <summary>Whether something else is reported from here: ", affirmant que", "et souligné", ", ce que X nie", ", tandis que", ", a-t-il dit".</summary>
    private static bool OpensOther(SentenceSyntax sentence, int k, int cue)
    {
        while (k < sentence.Chunks.Count && sentence.Chunks[k].Kind is ChunkKind.Adverb or ChunkKind.Coordinator or ChunkKind.Comma or ChunkKind.Quote)
        {
            k++;
        }

        if (k >= sentence.Chunks.Count)
        {
            return true;
        }

        var chunk = sentence.Chunks[k];
        if (AttributionAt(sentence, k))
        {
            return true;
        }

        if (chunk.Kind == ChunkKind.Subordinator && sentence.Lower(k) is "tandis" || sentence.Lower(k) is "alors" && k + 1 < sentence.Chunks.Count && sentence.Chunks[k + 1].Kind == ChunkKind.That && sentence.Chunks[k - 1].Kind == ChunkKind.Comma || chunk.Kind == ChunkKind.Relative && sentence.Lower(k) == "où")
        {
            return true;
        }

        if (k + 2 < sentence.Chunks.Count && (chunk.Kind == ChunkKind.Subordinator || sentence.Lower(k) == "ainsi") && (FrameReader.IsComparison(sentence, k + 1) || FrameReader.IsComparison(sentence, k + 2)))
        {
            return true;
        }

        if (IsCommentary(sentence, k))
        {
            return true;
        }

        if (chunk.IsPronoun && sentence.Lower(k) is "ce" or "c'" || sentence.Lower(k) == "ce" && k + 1 < sentence.Chunks.Count && sentence.Chunks[k + 1].Kind is ChunkKind.That or ChunkKind.Relative)
        {
            return ReportsSoon(sentence, k + 1);
        }

        if (chunk.Kind == ChunkKind.That && k > 1 && sentence.Lower(k - 1) == "alors" && sentence.Chunks[k - 2].Kind == ChunkKind.Comma)
        {
            return true;
        }

        if (k > 0 && sentence.Chunks[k - 1].Kind == ChunkKind.Comma
            && (chunk.Kind is ChunkKind.Relative or ChunkKind.That || chunk.Kind == ChunkKind.Preposition && k + 1 < sentence.Chunks.Count && sentence.Chunks[k + 1].Kind == ChunkKind.Relative))
        {
            // ", que X accuse de", ", à qui X reproche de"
            return ReportsSoon(sentence, k + 1);
        }

        if (chunk.Verb is not { } verb || !Reports(verb))
        {
            return false;
        }

        return verb.IsGerund || verb.SubjectClitic >= 0 || verb.IsBareParticiple && Shares(sentence, k, cue) || verb.IsFinite;
    }

    /// <summary>Whether the first verb of a relative clause reports something.</summary>
    private static bool ReportsSoon(SentenceSyntax sentence, int from)
    {
        for (var j = from; j < Math.Min(sentence.Chunks.Count, from + 7); j++)
        {
            if (sentence.Chunks[j].Verb is { } verb)
            {
                return Reports(verb);
            }
        }

        return false;
    }

    /// <summary>", accusation rejetée par Y", ", des propos que Y a démentis": a noun of speech behind a comma speaks of what was said.</summary>
    private static bool IsCommentary(SentenceSyntax sentence, int k)
    {
        if (k < 1 || sentence.Chunks[k - 1].Kind != ChunkKind.Comma || sentence.Chunks[k] is not { Kind: ChunkKind.Noun, Mention: < 0, IsPronoun: false, Head: >= 0 } noun || k + 1 >= sentence.Chunks.Count
            || !(sentence.Chunks[k + 1].Kind is ChunkKind.That or ChunkKind.Relative || sentence.Chunks[k + 1].Verb is { IsBareParticiple: true }))
        {
            return false;
        }

        return ReportingLexicon.French.Attributions.TryMatch(sentence.Tokens, noun.Head, noun.End, out var attribution, out _) && attribution.Sort == AttributionSort.Noun
            || SpeakerNouns.IsVehicle(sentence.Tokens[noun.Head]);
    }

    private static bool Shares(SentenceSyntax sentence, int k, int cue) => sentence.Chunks[k - 1].Kind == ChunkKind.Coordinator && sentence.Chunks[cue].Verb is { Compound: true };

    private static bool Reports(VerbGroup verb) =>
        ReportingLexicon.French.TryGet(verb.Lemma, out var entries) && Array.Exists(entries, e => e.Reflexive == verb.Reflexive);
}
