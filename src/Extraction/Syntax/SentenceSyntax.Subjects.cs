using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Syntax;

/// <content>Subjects: to the left of a verb, before its relative pronoun, or behind it.</content>
internal sealed partial class SentenceSyntax
{
    /// <summary>The active verb whose auxiliary a participle after "et" shares ("a exprimé son soutien et souligné"), or -1.</summary>
    private int SharedAuxiliary(int k)
    {
        var p = Before(k);
        if (p < 0 || Chunks[p].Kind != ChunkKind.Coordinator)
        {
            return -1;
        }

        var reports = k + 1 < Chunks.Count && Chunks[k + 1].Kind == ChunkKind.That && ReportingLexicon.French.TryGet(Chunks[k].Verb!.Lemma, out _);
        for (p--; p >= Math.Max(0, k - Reach); p--)
        {
            switch (Chunks[p].Kind)
            {
                case ChunkKind.Verb or ChunkKind.That when reports && Chunks[p].Verb is not { IsFinite: true, Compound: true, Passive: false }:
                    // "a rappelé que P et promis que Q": the first clause stands between.
                    continue;
                case ChunkKind.Verb when Chunks[p].Verb!.IsFinite:
                    return Chunks[p].Verb is { Compound: true, Passive: false } ? p : -1;
                case ChunkKind.Verb when Chunks[p].Verb!.IsBareParticiple:
                    return -1;
                case ChunkKind.Stop or ChunkKind.That or ChunkKind.Relative:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>"…, a annoncé l'agence": a verb that opens its clause and has its subject behind it; "que nie Pyongyang", "où vivent".</summary>
    private bool IsInverted(int k)
    {
        var p = Before(k);
        return p < 0 || Chunks[p].Kind is ChunkKind.Comma or ChunkKind.Quote or ChunkKind.That or ChunkKind.Stop
            || Chunks[p].Kind == ChunkKind.Relative && Lower(p) != "qui" || Chunks[p].Kind == ChunkKind.Subordinator && Lower(p) == "comme";
    }

    private IReadOnlyList<int> SubjectsOf(int k)
    {
        var limit = Math.Max(0, k - Reach);
        if (Before(k) is var joined and > 0 && Chunks[joined].Kind == ChunkKind.Coordinator && VerbBefore(joined, limit) is var first and >= 0 && ClauseOf(first).Subjects is { Count: > 0 } shared)
        {
            // "a reçu le ministre et a signé": what stands between is the first verb's object.
            return shared;
        }

        var plural = Chunks[k].Verb!.Plural;
        for (var p = k - 1; p >= limit; p--)
        {
            var chunk = Chunks[p];
            switch (chunk.Kind)
            {
                case ChunkKind.Quote when Before(k) == p && HasSpeechBefore(p) && IsSaidBehind(k):
                    // "« … » a déclaré Nadia Keller"
                    return [];
                case ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Quote or ChunkKind.Coordinator or ChunkKind.Preposition:
                    continue;
                case ChunkKind.Comma when p > 0 && IsApposed(p - 1):
                    // "le porte-parole, le colonel X, a accusé": the comma closes the apposition.
                    continue;
                case ChunkKind.Comma:
                    var opening = SkipInsert(p, limit);
                    if (Before(k) == p && (opening == p && HasNounBehind(k) && TellsBefore(p) || IsSpokenByWhatFollows(k, p) && (opening == p || HasFiniteVerb(0, opening))))
                    {
                        // "…, a annoncé l'agence": nothing stands between the comma and the verb but the verb's inversion.
                        return [];
                    }

                    p = opening;
                    continue;
                case ChunkKind.Stop when Lower(p) == ")":
                    p = Opening(p, limit);
                    continue;
                case ChunkKind.Relative when Lower(p) == "qui" || Lower(p) is "lequel" or "laquelle" or "lesquels" or "lesquelles" && !(p > 0 && Chunks[p - 1].Kind == ChunkKind.Preposition):
                    return NounBefore(p) is [var antecedent] && plural ? PairWith(antecedent) : NounBefore(p);
                case ChunkKind.Noun when Before(p) is var governing and >= 0 && governing >= limit && Chunks[governing].Verb is { Passive: false, IsBareParticiple: false, SubjectClitic: < 0 } && HasSubjectBefore(governing):
                    // "les islamistes, qui contrôlent le nord, ont défilé": the noun behind a verb is its object.
                    continue;
                case ChunkKind.Noun:
                    if (IsGoverned(p) && !(plural && IsCoordinatedWithBareNoun(p)))
                    {
                        p = p > 0 && Chunks[p - 1].Kind == ChunkKind.Preposition ? p - 1 : p;
                        continue;
                    }

                    if (GerundOf(p, limit) is var gerund and >= 0)
                    {
                        // "un sommet réunissant A, B et C s'est ouvert": those are the gerund's.
                        p = gerund;
                        continue;
                    }

                    return plural || p + 1 == k ? CoordinatedLeft(p, plural) : [p];
                case ChunkKind.Verb:
                    var left = chunk.Verb!;
                    if (!left.IsFinite)
                    {
                        continue;
                    }

                    if (RelativeOf(p, limit) is var relative and >= 0)
                    {
                        p = relative;
                        continue;
                    }

                    return SharesSubject(p, k) && !MayInvert(k) ? ClauseOf(p).Subjects : [];
                default:
                    return [];
            }
        }

        return [];
    }

    /// <summary>"à X et à Y, qui se sont retrouvés": of a plural both.</summary>
    private IReadOnlyList<int> PairWith(int noun)
    {
        var p = noun - 1;
        p -= p > 0 && Chunks[p].Kind == ChunkKind.Preposition ? 1 : 0;
        return p > 0 && Chunks[p].Kind == ChunkKind.Coordinator && Chunks[p - 1].Kind == ChunkKind.Noun && Chunks[noun].Mention >= 0 && Chunks[p - 1].Mention >= 0 ? [p - 1, noun] : [noun];
    }

    private int FirstFiniteVerb()
    {
        if (_firstFinite == Unread)
        {
            _firstFinite = int.MaxValue;
            for (var p = 0; p < Chunks.Count && _firstFinite == int.MaxValue; p++)
            {
                _firstFinite = Chunks[p].Verb is { IsFinite: true } ? p : int.MaxValue;
            }
        }

        return _firstFinite;
    }

    /// <summary>The present participle, right behind its noun, that has a noun for its object; else -1.</summary>
    private int GerundOf(int noun, int limit)
    {
        for (var p = noun - 1; p > limit; p--)
        {
            switch (Chunks[p].Kind)
            {
                case ChunkKind.Noun or ChunkKind.Coordinator or ChunkKind.Comma or ChunkKind.Preposition:
                    continue;
                case ChunkKind.Verb when Chunks[p].Verb!.IsGerund && Chunks[p - 1].Kind == ChunkKind.Noun:
                    return ClauseOf(p).Objects.Contains(noun) ? p : -1;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>A gerund, or a verb of a relative clause: there is another subject to its left.</summary>
    private bool HasSubjectBefore(int verb) => Chunks[verb].Verb!.IsGerund || Before(verb) is var relative and >= 0 && Chunks[relative].Kind == ChunkKind.Relative && Lower(relative) == "qui";

    private bool IsApposedOrNamed(int noun) => Chunks[noun] is { Kind: ChunkKind.Noun, Mention: >= 0 };

    /// <summary>"Le budget, a déclaré le ministre, est prêt": the verb, its subject, a comma, and the clause goes on.</summary>
    private bool IsInserted(int k)
    {
        var (objects, _, _) = ReadRight(k, ofNoun: false);
        if (objects.Count == 0)
        {
            return false;
        }

        var q = objects[^1] + 1;
        return q + 1 < Chunks.Count && Chunks[q].Kind == ChunkKind.Comma && HasFiniteVerb(q, Chunks.Count);
    }

    /// <summary>A name with a role beside it that nothing governs.</summary>
    private bool IsApposed(int noun) => Chunks[noun].Kind == ChunkKind.Noun && !IsGoverned(noun) && IsApposedInside(noun);

    /// <summary>Whether what stands before a chunk can be something that is reported: a clause with its verb, or a quotation.</summary>
    private bool TellsBefore(int end) => HasFiniteVerb(0, end) || Enumerable.Range(0, end).Any(p => Chunks[p].Kind == ChunkKind.Quote);

    /// <summary>The finite verb of the same clause before a chunk, or -1.</summary>
    private int VerbBefore(int chunk, int limit)
    {
        for (var p = chunk - 1; p >= limit; p--)
        {
            if (Chunks[p].Verb is { IsFinite: true })
            {
                return RelativeOf(p, limit) >= 0 ? -1 : p;
            }

            if (Chunks[p].Kind is ChunkKind.Stop or ChunkKind.That or ChunkKind.Relative or ChunkKind.Subordinator)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>"…», précise la même source": a verb of speech behind a comma, with one who can speak behind it.</summary>
    private bool IsSpokenByWhatFollows(int k, int comma) => (TellsBefore(comma) || IsInserted(k)) && IsSaidBehind(k);

    /// <summary>A verb of speech, with one who can speak behind it.</summary>
    private bool IsSaidBehind(int k) =>
        ReportingLexicon.French.TryGet(Chunks[k].Verb!.Lemma, out var entries) && Array.Exists(entries, e => e.Frames.HasFlag(ReportingFrames.Quote))
        && ReadRight(k, ofNoun: false).Objects is [var behind, ..] && !Chunks[behind].IsPronoun
        && (Chunks[behind].Mention >= 0 || SpeakerNouns.IsHuman(Tokens[Chunks[behind].Head]) || SpeakerNouns.IsVehicle(Tokens[Chunks[behind].Head]));

    /// <summary>Whether the words before a closing mark have a verb of their own: they are speech, and no title.</summary>
    private bool HasSpeechBefore(int mark)
    {
        for (var p = mark - 1; p >= 0 && Chunks[p].Kind != ChunkKind.Quote; p--)
        {
            if (Chunks[p].Verb is { IsFinite: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"…, a indiqué un communiqué": a verb of speech behind a comma takes the noun behind it for its subject.</summary>
    private bool MayInvert(int k) => Chunks[Before(k)].Kind == ChunkKind.Comma && HasNounBehind(k)
        && ReportingLexicon.French.TryGet(Chunks[k].Verb!.Lemma, out var entries) && Array.Exists(entries, e => e.Frames.HasFlag(ReportingFrames.Quote));

    private bool HasNounBehind(int k) => ReadRight(k, ofNoun: false).Objects is [var behind, ..] && !Chunks[behind].IsPronoun;

    /// <summary>"a exprimé … et souligné …": nothing but a coordinator, or a comma and a coordinator, opens the second verb.</summary>
    private bool SharesSubject(int earlier, int k)
    {
        var p = Before(k);
        return p > earlier && Chunks[p].Kind is ChunkKind.Coordinator or ChunkKind.Comma && earlier < p;
    }

    /// <summary>Where the verb stands in a relative clause, its relative pronoun; else -1.</summary>
    private int RelativeOf(int verb, int limit)
    {
        for (var p = verb - 1; p >= limit && verb - p < 6; p--)
        {
            switch (Chunks[p].Kind)
            {
                case ChunkKind.Relative:
                    return p;
                case ChunkKind.That when p > 0 && Chunks[p - 1].Kind is ChunkKind.Noun or ChunkKind.Comma && !IsAfterVerb(p):
                    return p;
                case ChunkKind.Verb or ChunkKind.Stop or ChunkKind.Comma:
                    return -1;
            }
        }

        return -1;
    }

    private bool IsAfterVerb(int p) => p > 0 && Chunks[p - 1].Kind == ChunkKind.Verb;

    /// <summary>
    /// From a comma, going left: an insert between two commas (", basé à Séoul,", ", organisées vendredi,", ", qui…,") is passed over.
    /// </summary>
    private int SkipInsert(int comma, int limit)
    {
        for (var p = comma - 1; p >= limit; p--)
        {
            if (Chunks[p].Kind == ChunkKind.Comma && p + 1 < comma)
            {
                var opens = Chunks[p + 1];
                var isInsert = opens.Kind is ChunkKind.Preposition or ChunkKind.Relative or ChunkKind.Adverb or ChunkKind.Date or ChunkKind.Subordinator
                    || opens is { Kind: ChunkKind.Verb, Verb.IsFinite: false }
                    || opens.Kind == ChunkKind.Noun && !HasFiniteVerb(p + 1, comma) && p > 0 && Chunks[p - 1].Kind == ChunkKind.Noun;
                return isInsert ? p : comma;
            }

            if (Chunks[p].Kind == ChunkKind.Stop && Lower(p) == ")")
            {
                p = Opening(p, limit);
                continue;
            }

            if (Chunks[p].Kind == ChunkKind.Stop)
            {
                break;
            }
        }

        return comma;
    }

    private bool HasFiniteVerb(int first, int end)
    {
        for (var p = first; p < end; p++)
        {
            if (Chunks[p].Verb is { IsFinite: true })
            {
                return true;
            }
        }

        return false;
    }

    private int Opening(int close, int limit)
    {
        var p = close - 1;
        while (p > limit && Lower(p) != "(")
        {
            p--;
        }

        return p;
    }

    private bool IsGoverned(int noun) => noun > 0 && Chunks[noun - 1].Kind == ChunkKind.Preposition
        || noun > 1 && Chunks[noun - 1].Kind == ChunkKind.Coordinator && Chunks[noun - 2].Kind == ChunkKind.Noun && IsGoverned(noun - 2);

    /// <summary>"le ministre de la Santé et Jean Dupont ont": the noun after "et" is a subject though a complement stands before it.</summary>
    private bool IsCoordinatedWithBareNoun(int noun)
    {
        if (noun < 2 || Chunks[noun - 1].Kind != ChunkKind.Coordinator)
        {
            return false;
        }

        var p = noun - 2;
        while (p > 1 && Chunks[p].Kind == ChunkKind.Noun && Chunks[p - 1].Kind == ChunkKind.Preposition)
        {
            p -= 2;
        }

        return p >= 0 && Chunks[p].Kind == ChunkKind.Noun && p < noun - 2 && !IsGoverned(p);
    }

    private IReadOnlyList<int> CoordinatedLeft(int last, bool plural)
    {
        var nouns = new List<int> { last };
        if (!plural)
        {
            return nouns;
        }

        var p = last - 1;
        while (p >= 1)
        {
            var joined = Chunks[p].Kind == ChunkKind.Coordinator || Chunks[p].Kind == ChunkKind.Comma && nouns.Count > 1;
            if (!joined)
            {
                break;
            }

            var q = p - 1;
            if (q > 0 && Chunks[q].Kind == ChunkKind.Comma && IsApposedOrNamed(q - 1))
            {
                // "le président, M. X, et le roi, Y,": the comma closes the first apposition.
                q--;
            }

            while (q > 1 && Chunks[q].Kind == ChunkKind.Noun && Chunks[q - 1].Kind == ChunkKind.Preposition)
            {
                q -= 2;
            }

            if (q < 0 || Chunks[q].Kind != ChunkKind.Noun)
            {
                break;
            }

            nouns.Insert(0, q);
            p = q - 1;
        }

        return nouns;
    }
}
