using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads the claims that verbs report: "X a affirmé que…", "…, a annoncé X", "X accuse Y de…", "ce que X nie".</summary>
internal sealed class VerbClaims(EventContext context, SpeakerReader speakers, Antecedents antecedents)
{
    /// <summary>In chunks: a date further from the verb dates something else ("lors d'une cérémonie en mémoire de l'attaque d'il y a un an").</summary>
    private const int SaidReach = 6;

    private static readonly ReportingLexicon Lexicon = ReportingLexicon.French;

    private readonly PassiveClaims _passives = new(context, speakers);

    private readonly RelayReader _relays = new(context.Actors, speakers);

    /// <param name="attributed">Speakers of "selon X" in this sentence, by the chunk after them: a gerund that follows is theirs.</param>
    public IEnumerable<ClaimDraft> Read(SentenceSyntax sentence, IReadOnlyList<(int Chunk, IReadOnlyList<ClaimSpeaker> Speakers)> attributed)
    {
        for (var k = 0; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k].Verb is { } verb && Lexicon.TryGet(verb.Lemma, out var entries) && !IsUnreal(sentence, k)
                && Read(sentence, k, verb, entries, attributed) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private ClaimDraft? Read(
        SentenceSyntax sentence, int k, VerbGroup verb, ReportingVerb[] entries, IReadOnlyList<(int Chunk, IReadOnlyList<ClaimSpeaker> Speakers)> attributed)
    {
        entries = Matching(sentence, k, verb, entries, out var tail);
        if (entries.Length == 0)
        {
            return null;
        }

        var clause = sentence.ClauseOf(k);
        var inSpeech = context.Text.QuotationOf(sentence.Tokens[verb.Head].Span);
        if (inSpeech >= 0 && context.Text.Quotations[inSpeech].Inner.Length <= sentence.Tokens[verb.Head].Span.Length)
        {
            // "L'Union « déplore » la mort": the verb alone is quoted, and is the writer's.
            inSpeech = -1;
        }

        if (inSpeech >= 0 && !IsInsertedInSpeech(sentence, k, clause, entries))
        {
            // What is said inside a quotation is said by whoever is quoted.
            return null;
        }

        if ((verb.Passive || verb.IsBareParticiple && !clause.IsElliptic) && verb.Modal is null)
        {
            return verb.Negated ? null : _passives.Read(sentence, k, verb, entries, clause);
        }

        var after = CueTail.ChunkAfter(sentence, k, tail);
        var frame = FrameReader.Read(sentence, k, clause, entries, after);
        var cueEnd = tail;
        if (frame is { Rule: "infinitive", Entry.Kind: ClaimKind.Statement or ClaimKind.Commitment } && Inner(sentence, frame.Start) is { } inner)
        {
            // "dit craindre une pénurie": the second verb has the sense.
            (frame, cueEnd) = inner;
        }

        var who = frame is null ? [] : Speakers(sentence, k, clause, attributed);
        if (frame is null || who.Count == 0 || who.Count > 1 && frame.Rule == "object" && frame.Entry.Frames.HasFlag(ReportingFrames.QuotedNp))
        {
            // "les deux hommes ont évoqué « la paix »": what they talked about, not what they said.
            return null;
        }

        var content = inSpeech >= 0 ? context.Text.Quotations[inSpeech].Inner
            : frame.Before
            ? ContentScope.Span(sentence, ContentScope.Start(sentence, frame.Start), GoesOnBehind(sentence, clause) ? ContentScope.End(sentence, clause.Subjects[^1] + 2, k, isClause: true) : frame.End)
            : ContentScope.Span(sentence, frame.Start, frame.End);
        if (content.Length == 0)
        {
            return null;
        }

        var said = SaidAt(sentence, k, frame);
        var draft = new ClaimDraft
        {
            Kind = frame.Entry.Frames.HasFlag(ReportingFrames.WarningQuote) && frame.Rule is "inverted" or "colon" or "quote" && !TellsWhatComes(content) ? ClaimKind.Statement : frame.Kind, Speakers = who, Content = content, Sentence = sentence.Index, Rule = $"claim.{frame.Rule}", Entry = frame.Entry.Entry, Said = said, IsEarlier = verb.Tense == VerbTense.Imperfect,
            Cue = new TextSpan(sentence.Tokens[verb.First].Start, sentence.Tokens[Math.Min(cueEnd, sentence.Sentence.EndToken) - 1].End),
            Target = frame.Target.Count > 0 ? context.Actors.In(sentence, frame.Target) : [], AnswersBefore = frame.AnswersBefore, IsBare = frame.IsBare,
        };
        AddRelay(draft, sentence, clause);
        return draft;
    }

    /// <summary>Whether words in quotation marks speak of the future or of a condition.</summary>
    private bool TellsWhatComes(TextSpan content)
    {
        foreach (var token in Sentences.Tokenizer.Tokenize(content.In(context.Text.Text)))
        {
            if (token.Lower is "si" || VerbLexicon.French.TryGet(token, out var forms) && Array.Exists(forms, f => f.Tense is VerbTense.Future or VerbTense.Conditional))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The senses of a verb group that its words allow, those with the longest tail only.</summary>
    private static ReportingVerb[] Matching(SentenceSyntax sentence, int k, VerbGroup verb, ReportingVerb[] entries, out int tail)
    {
        var found = Array.FindAll(entries, e => e.Reflexive == verb.Reflexive && e.Negated == verb.Negated && CueTail.End(sentence, k, verb, e.Tail) >= 0);
        var longest = found.Length == 0 ? 0 : found.Max(e => e.Tail.Length);
        found = longest == 0 ? found : Array.FindAll(found, e => e.Tail.Length == longest);
        tail = found.Length == 0 ? verb.End : CueTail.End(sentence, k, verb, found[0].Tail);
        return found;
    }

    private static (Frame Frame, int CueEnd)? Inner(SentenceSyntax sentence, int k)
    {
        if (sentence.Chunks[k].Verb is not { IsInfinitive: true, Compound: false, Passive: false } verb || !Lexicon.TryGet(verb.Lemma, out var entries)
            || Matching(sentence, k, verb, entries, out var tail) is not { Length: > 0 } matching)
        {
            return null;
        }

        return FrameReader.Read(sentence, k, sentence.ClauseOf(k), matching, CueTail.ChunkAfter(sentence, k, tail)) is { Before: false, Entry.Kind: not ClaimKind.Statement } frame ? (frame, tail) : null;
    }

    /// <summary>"« Le budget est prêt, assure X. Nous voterons lundi. »": the one who is quoted is named inside the marks.</summary>
    private static bool IsInsertedInSpeech(SentenceSyntax sentence, int k, Clause clause, ReportingVerb[] entries)
    {
        if (k < 1 || sentence.Chunks[k - 1].Kind != ChunkKind.Comma || !Array.Exists(entries, e => e.Frames.HasFlag(ReportingFrames.Quote)) || !sentence.Chunks[k].Verb!.IsFinite)
        {
            return false;
        }

        return clause.SubjectClitic >= 0
            ? sentence.Tokens[clause.SubjectClitic].Lower is not ("-t-on" or "-on" or "-je" or "-tu" or "-nous" or "-vous")
            : clause.Subjects.Count > 0 && clause.Subjects[0] > k && clause.Subjects.All(s => sentence.Chunks[s] is { IsPronoun: false } noun && (noun.Mention >= 0 || SpeakerNouns.IsHuman(sentence.Tokens[noun.Head])));
    }

    /// <summary>"Le budget, a déclaré X, est prêt", "« Le budget », a dit X, « est prêt »": what stands before is no clause without what stands behind.</summary>
    private static bool GoesOnBehind(SentenceSyntax sentence, Clause clause)
    {
        if (clause.Subjects.Count == 0 || clause.Subjects[^1] < clause.Head || clause.Subjects[^1] + 2 >= sentence.Chunks.Count || sentence.Chunks[clause.Subjects[^1] + 1].Kind != ChunkKind.Comma)
        {
            return false;
        }

        if (sentence.Chunks[clause.Subjects[^1] + 2].Kind == ChunkKind.Quote)
        {
            return true;
        }

        for (var p = 0; p < clause.Head; p++)
        {
            if (sentence.Chunks[p].Verb is { IsFinite: true } || sentence.Chunks[p].Kind == ChunkKind.Quote)
            {
                return false;
            }
        }

        return true;
    }

    private IReadOnlyList<ClaimSpeaker> Speakers(
        SentenceSyntax sentence, int k, Clause clause, IReadOnlyList<(int Chunk, IReadOnlyList<ClaimSpeaker> Speakers)> attributed)
    {
        if (IsNarrativeInfinitive(sentence, k))
        {
            return k == NarrativeStart(sentence) ? antecedents.Voice is { } voice ? [voice.Speaker] : [] : speakers.Read(sentence, k - 2);
        }

        if (clause.SubjectClitic >= 0)
        {
            return sentence.Tokens[clause.SubjectClitic].Lower is "-t-on" or "-on" ? speakers.ReadSomewhere(sentence, clause) : speakers.ReadPronoun(sentence, clause.SubjectClitic);
        }

        if (clause.Subjects is [var only] && sentence.Chunks[only].IsPronoun && sentence.Lower(only) is "on" or "l'on")
        {
            return speakers.ReadSomewhere(sentence, clause);
        }

        if (sentence.Chunks[k].Verb!.IsGerund)
        {
            foreach (var (chunk, who) in attributed)
            {
                if (chunk < k && k - chunk < 5 && who.Count > 0)
                {
                    return who;
                }
            }
        }

        if (!sentence.Chunks[k].Verb!.IsFinite && clause.Subjects.Count == 0 && sentence.Governor(k) is var governor and >= 0 && sentence.ClauseOf(governor).SubjectClitic is var clitic and >= 0)
        {
            // "a-t-il déclaré, ajoutant que"
            return speakers.ReadPronoun(sentence, clitic);
        }

        // A conjugated verb that nothing but its own subject can speak for; "qui a décrit" speaks for the noun before "qui".
        return speakers.Read(sentence, clause.Subjects);
    }

    /// <summary>"ont expliqué des experts à l'AFP", "a-t-il dit sur RTL": the agency or outlet that passes it on; "a dit X, cité par Y", "a rapporté Y, citant X".</summary>
    private void AddRelay(ClaimDraft draft, SentenceSyntax sentence, Clause clause)
    {
        foreach (var complement in clause.Complements)
        {
            if (complement.Preposition is not ("à" or "sur" or "dans" or "auprès" or "au"))
            {
                continue;
            }

            foreach (var noun in complement.Nouns)
            {
                foreach (var actor in context.Actors.In(sentence, noun))
                {
                    if (_relays.IsOutlet(actor) && !draft.Via.Contains(actor))
                    {
                        draft.Via.Add(actor);
                    }
                }
            }
        }

        if (draft.Kind is ClaimKind.Statement && clause.Complements.FirstOrDefault(c => c.Preposition is "de" or "auprès" && speakers.IsSource(sentence, c.Nouns[0])) is { } source
            && draft.Speakers is [{ Actor: { } reporter }] && _relays.IsOutlet(reporter))
        {
            // "a appris l'AFP de source policière": the outlet passes on what the source says.
            draft.Speakers = speakers.ReadSource(sentence, source.Nouns[0]);
            draft.Via.Add(reporter);
        }

        var after = clause.Subjects.Count > 0 && clause.Subjects[^1] > clause.Head ? clause.Subjects[^1] + 1 : clause.Subjects is [var own, ..] && !sentence.Chunks[own].IsPronoun ? own + 1 : -1;
        if (after > 0)
        {
            _relays.Apply(draft, _relays.After(sentence, after));
        }
    }

    private Dates.ResolvedDate? SaidAt(SentenceSyntax sentence, int k, Frame frame) => frame.Before
        ? context.DateNear(sentence, k, k, Math.Min(k + SaidReach, Math.Max(sentence.ClauseOf(k).End, Math.Min(k + 3, sentence.Chunks.Count))))
        : context.DateNear(sentence, k, Math.Max(0, k - 1), Math.Max(k + 1, frame.Start)) ?? context.OpeningDate(sentence, k);

    /// <summary>"refuse de dire que", "sans préciser": nothing is said.</summary>
    private static bool IsUnreal(SentenceSyntax sentence, int k)
    {
        var verb = sentence.Chunks[k].Verb!;
        if (!verb.IsInfinitive)
        {
            return verb.Modal is "pouvoir" or "falloir" || verb.IsFuture && verb.Modal == "devoir" || verb.IsConditional && !verb.Compound && verb.Modal is null || IsImpersonal(sentence, k, verb) || IsCircumstance(sentence, k, verb);
        }

        return !IsNarrativeInfinitive(sentence, k);
    }

    /// <summary>"il convient de rappeler": nobody undertakes it.</summary>
    private static bool IsImpersonal(SentenceSyntax sentence, int k, VerbGroup verb) => verb is { Lemma: "convenir", Compound: false, Plural: false, Reflexive: false }
        && k > 0 && sentence.Chunks[k - 1].IsPronoun && sentence.Lower(k - 1) == "il";

    /// <summary>"qui a requis l'anonymat": tells how it was said, and is no demand.</summary>
    private static bool IsCircumstance(SentenceSyntax sentence, int k, VerbGroup verb) => k > 0
        && (Lexicon.Attributions.TryMatch(sentence.Tokens, sentence.Chunks[k - 1].First, sentence.Sentence.EndToken, out var how, out var length) && how.Sort == AttributionSort.Circumstance && sentence.Chunks[k - 1].First + length > verb.Head
            || Lexicon.Attributions.TryMatch(sentence.Tokens, verb.First, sentence.Sentence.EndToken, out how, out _) && how.Sort == AttributionSort.Circumstance);

    /// <summary>"Et d'ajouter :", "Et X de conclure :".</summary>
    private static bool IsNarrativeInfinitive(SentenceSyntax sentence, int k)
    {
        var start = NarrativeStart(sentence);
        return sentence.Chunks[k].Verb is { IsInfinitive: true } && k > 0 && sentence.Lower(k - 1) is "de" or "d'"
            && (k == start && start == 2 || k == start + 1 && sentence.Chunks[k - 2] is { Kind: ChunkKind.Noun, IsPronoun: false } && k + 1 < sentence.Chunks.Count && sentence.Chunks[k + 1].Kind is ChunkKind.Stop or ChunkKind.That);
    }

    private static int NarrativeStart(SentenceSyntax sentence) => sentence.Lower(0) == "et" ? 2 : 1;
}
