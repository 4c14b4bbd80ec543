using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads the frames of a reporting verb whose content is a noun: "salue l'accord", "proteste contre l'accord", "exprime sa crainte".</summary>
internal static class NounFrames
{
    /// <summary>In chunks, how far behind its verb a complement may stand that is what is said.</summary>
    private const int ComplementReach = 12;

    /// <summary>"saluer un renforcement", "souligner la nécessité": the object is what is said; "s'en prendre à", "se féliciter de".</summary>
    public static Frame? Read(SentenceSyntax sentence, int k, Clause clause, ReportingVerb[] entries, int after)
    {
        var thing = after > k + 1 && !(clause.Objects.Count > 0 && clause.Objects[0] > k && clause.Objects[0] < after && sentence.Chunks[clause.Objects[0]].Mention >= 0) ? NounAt(sentence, after) : clause.Objects.Count > 0 && clause.Objects[0] > k ? clause.Objects[0] : -1;
        if (thing >= 0)
        {
            if (Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.NounNp)) is { } spoken && KindOf(sentence, thing, spoken) is { } kind)
            {
                return new Frame(spoken, "noun", thing, ContentScope.End(sentence, thing, k), false, [], Noun: kind);
            }

            if (!sentence.Chunks[k].Verb!.Compound && Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.NowNp)) is { } now)
            {
                return new Frame(now, "object", thing, ContentScope.End(sentence, thing, k), false, []);
            }

            if (EntryFor(sentence, thing, entries) is { } taking && !IsSentence(sentence, clause, taking))
            {
                return new Frame(taking, "object", thing, ContentScope.End(sentence, thing, k), false, []);
            }
        }

        foreach (var (frame, preposition) in PrepositionFrames)
        {
            if (Array.Find(entries, e => e.Frames.HasFlag(frame)) is { } entry && Complement(sentence, k, after, preposition) is var noun and >= 0
                && (frame != ReportingFrames.QuotedDeNp || IsQuotedOrCounted(sentence, noun)))
            {
                return new Frame(entry, "object", noun, ContentScope.End(sentence, noun, k), false, [], Noun: KindOf(sentence, noun, entry));
            }
        }

        return null;
    }

    /// <summary>The kind of a noun of speech that a verb like "exprimer" or "faire part" takes; null of any other.</summary>
    public static ClaimKind? KindOf(SentenceSyntax sentence, int noun, ReportingVerb verb)
    {
        if (!verb.Frames.HasFlag(ReportingFrames.NounNp))
        {
            return null;
        }

        while (noun < sentence.Chunks.Count && sentence.Chunks[noun].Kind == ChunkKind.Quote)
        {
            noun++;
        }

        return noun < sentence.Chunks.Count && sentence.Chunks[noun] is { Kind: ChunkKind.Noun, Mention: < 0, Head: >= 0 } chunk
            && ReportingLexicon.French.Attributions.TryMatch(sentence.Tokens, chunk.Head, chunk.End, out var attribution, out _) && attribution.Sort == AttributionSort.Noun
            ? attribution.Kind : null;
    }

    /// <summary>The sense of the verb in which its object is what is said.</summary>
    private static ReportingVerb? EntryFor(SentenceSyntax sentence, int thing, ReportingVerb[] entries)
    {
        var any = Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.Np));
        return any is not null && !(any.Kind is ClaimKind.Statement && IsSomebody(sentence, thing)) ? any
            : IsThinkable(sentence, thing) && Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.AnyNp)) is { } possible ? possible
            : Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.QuotedNp)) is { } told && IsQuotedOrCounted(sentence, thing) ? told : null;
    }

    /// <summary>"a condamné X à deux ans de prison": a court's deed, and nobody's opinion.</summary>
    private static bool IsSentence(SentenceSyntax sentence, Clause clause, ReportingVerb entry) => entry.Kind == ClaimKind.Position
        && clause.Complements.Any(c => c.Preposition == "à" && c.At > clause.Head && c.Nouns.Any(n => IsPenalty(sentence, n)));

    /// <summary>"deux ans de prison", "la perpétuité", "une amende".</summary>
    public static bool IsPenalty(SentenceSyntax sentence, int noun)
    {
        var chunk = sentence.Chunks[noun];
        return chunk.Kind == ChunkKind.Date || sentence.Tokens[chunk.First].Kind == TokenKind.Number || sentence.Tokens[chunk.Head].Is(WordClass.TimeNoun)
            || NounClasses.French.TryGet(sentence.Tokens[chunk.Head].Folded, out var named) && named.Name is "sentence" or "measures";
    }

    /// <summary>"a rappelé son ambassadeur": whom, not what.</summary>
    private static bool IsSomebody(SentenceSyntax sentence, int chunk) =>
        RoleLexicon.French.TryMatch(sentence.Tokens, sentence.Chunks[chunk].Head, sentence.Chunks[chunk].End, out _, out _)
        || sentence.Chunks[chunk].Mention >= 0 && RoleLexicon.French.TryMatch(sentence.Tokens, Math.Min(sentence.Chunks[chunk].First + 1, sentence.Chunks[chunk].End - 1), sentence.Chunks[chunk].End, out _, out _);

    /// <summary>"exclut tout retrait", "écarte l'hypothèse d'un retrait": a thing that might be, where "exclut un député" is a deed.</summary>
    private static bool IsThinkable(SentenceSyntax sentence, int chunk)
    {
        var (first, head) = (sentence.Tokens[sentence.Chunks[chunk].First], sentence.Tokens[sentence.Chunks[chunk].Head]);
        return first.Lower is "tout" or "toute" || head.Is(WordClass.Unreal);
    }

    /// <summary>"évoque « au moins deux morts »": words or a figure that can be checked, not a subject of talk.</summary>
    private static bool IsQuotedOrCounted(SentenceSyntax sentence, int chunk) => chunk > 0 && sentence.Chunks[chunk - 1].Kind == ChunkKind.Quote
        || chunk > 1 && sentence.Chunks[chunk - 1].Kind == ChunkKind.Adverb && sentence.Chunks[chunk - 2].Kind == ChunkKind.Quote
        || chunk + 1 < sentence.Chunks.Count && sentence.Chunks[chunk + 1].Kind == ChunkKind.Quote || sentence.Chunks[chunk].Kind == ChunkKind.Quote || HasNumber(sentence, sentence.Chunks[chunk]);

    private static bool HasNumber(SentenceSyntax sentence, Chunk chunk)
    {
        for (var i = chunk.First; i < chunk.End; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    private static int NounAt(SentenceSyntax sentence, int from)
    {
        while (from < sentence.Chunks.Count && sentence.Chunks[from].Kind is ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Quote)
        {
            from++;
        }

        return from < sentence.Chunks.Count && sentence.Chunks[from].Kind == ChunkKind.Noun ? from : -1;
    }

    /// <summary>The noun after a preposition behind the verb; other complements, adverbs and dates may stand between; else -1.</summary>
    private static int Complement(SentenceSyntax sentence, int k, int after, string preposition)
    {
        for (var q = after; q + 1 < Math.Min(sentence.Chunks.Count, k + ComplementReach); q++)
        {
            switch (sentence.Chunks[q].Kind)
            {
                case ChunkKind.Preposition when SentenceSyntax.FullForm(sentence.Lower(q)) == preposition:
                    return NounAt(sentence, q + 1);
                case ChunkKind.Preposition or ChunkKind.Noun or ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Quote:
                    continue;
                case ChunkKind.Comma when q == after || sentence.Chunks[q - 1].Kind is ChunkKind.Date or ChunkKind.Adverb || sentence.Chunks[q + 1].Kind is ChunkKind.Date or ChunkKind.Adverb:
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private static readonly (ReportingFrames Frame, string Preposition)[] PrepositionFrames =
    [
        (ReportingFrames.DeNp, "de"), (ReportingFrames.QuotedDeNp, "de"), (ReportingFrames.ANp, "à"), (ReportingFrames.Contre, "contre"), (ReportingFrames.Sur, "sur"), (ReportingFrames.Pour, "pour"),
    ];
}
