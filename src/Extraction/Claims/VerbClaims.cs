using Dossier.Extraction.Actors;
using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads the claims that verbs report: "X a affirmé que…", "…, a annoncé X", "X accuse Y de…", "est accusé de…", "ce que X nie".</summary>
internal sealed class VerbClaims(EventContext context, SpeakerReader speakers)
{
    /// <summary>In chunks: a date further from the verb dates something else ("lors d'une cérémonie en mémoire de l'attaque d'il y a un an").</summary>
    private const int SaidReach = 6;

    private static readonly ReportingLexicon Lexicon = ReportingLexicon.French;

    /// <param name="attributed">Speakers of "selon X" in this sentence, by the chunk after them: a gerund that follows is theirs.</param>
    public IEnumerable<ClaimDraft> Read(SentenceSyntax sentence, IReadOnlyList<(int Chunk, IReadOnlyList<ClaimSpeaker> Speakers)> attributed)
    {
        for (var k = 0; k < sentence.Chunks.Count; k++)
        {
            if (sentence.Chunks[k].Verb is { Negated: false } verb && Lexicon.TryGet(verb.Lemma, out var entries) && !IsUnreal(sentence, k) && !IsQuoted(sentence, verb)
                && Read(sentence, k, verb, entries, attributed) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private ClaimDraft? Read(
        SentenceSyntax sentence, int k, VerbGroup verb, ReportingVerb[] entries, IReadOnlyList<(int Chunk, IReadOnlyList<ClaimSpeaker> Speakers)> attributed)
    {
        entries = Array.FindAll(entries, e => e.Reflexive == verb.Reflexive && HasTail(sentence, verb, e.Tail));
        if (entries.Length == 0)
        {
            return null;
        }

        if (entries.Max(e => e.Tail.Length) is > 0 and var longest)
        {
            entries = Array.FindAll(entries, e => e.Tail.Length == longest);
        }

        var clause = sentence.ClauseOf(k);
        if ((verb.Passive || verb.IsBareParticiple && !clause.IsElliptic) && verb.Modal is null)
        {
            return ReadPassive(sentence, k, verb, entries, clause);
        }

        var who = Speakers(sentence, k, clause, attributed);
        var frame = FrameReader.Read(sentence, k, clause, entries);
        if (frame is null || who.Count == 0)
        {
            return null;
        }

        var content = frame.Before
            ? ContentScope.Span(sentence, ContentScope.Start(sentence, frame.Start), GoesOnBehind(sentence, clause) ? ContentScope.End(sentence, clause.Subjects[^1] + 2, k) : frame.End)
            : ContentScope.Span(sentence, frame.Start, frame.End);
        if (content.Length == 0)
        {
            return null;
        }

        var draft = new ClaimDraft
        {
            Kind = frame.Entry.Kind, Speakers = who, Content = content, Cue = CueOf(sentence, verb, frame.Entry), Sentence = sentence.Index,
            Rule = $"claim.{frame.Rule}", Entry = frame.Entry.Entry, Said = SaidAt(sentence, k, frame), Target = frame.Target.Count > 0 ? context.Actors.In(sentence, frame.Target) : [],
            AnswersBefore = frame.AnswersBefore,
        };
        AddRelay(draft, sentence, clause);
        return draft;
    }

    /// <summary>"Le budget, a déclaré X, est prêt": what stands before is no clause without what stands behind.</summary>
    private static bool GoesOnBehind(SentenceSyntax sentence, Clause clause)
    {
        if (clause.Subjects.Count == 0 || clause.Subjects[^1] < clause.Head || clause.Subjects[^1] + 2 >= sentence.Chunks.Count || sentence.Chunks[clause.Subjects[^1] + 1].Kind != ChunkKind.Comma)
        {
            return false;
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

    /// <summary>"X est accusé (par Y) de": the agent speaks, or nobody who is named.</summary>
    private ClaimDraft? ReadPassive(SentenceSyntax sentence, int k, VerbGroup verb, ReportingVerb[] entries, Clause clause)
    {
        var entry = Array.Find(entries, e => (e.Frames & (ReportingFrames.TargetDe | ReportingFrames.DeNp | ReportingFrames.Comme)) != 0 && e.Kind is ClaimKind.Accusation or ClaimKind.Assessment);
        var agents = clause.Complements.FirstOrDefault(c => c.Preposition == "par");
        if (entry is null)
        {
            // "condamné par Paris", "salué par l'ONU": what stands before is what they speak of.
            var np = Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.Np) && e.Kind is ClaimKind.Position or ClaimKind.Denial);
            if (np is null || agents is null || clause.Subjects.Count == 0 || speakers.Read(sentence, agents.Nouns) is not { Count: > 0 } voices)
            {
                return null;
            }

            var subject = ContentScope.Span(sentence, clause.Subjects[0], k);
            return subject.Length == 0 ? null : new ClaimDraft
            {
                Kind = np.Kind, Speakers = voices, Content = subject, Cue = CueOf(sentence, verb, np), Sentence = sentence.Index, Rule = "claim.passive-object", Entry = np.Entry,
                Said = context.DateNear(sentence, k, k, clause.End),
            };
        }

        var start = FrameReader.AfterLink(sentence, agents is null ? k : Math.Max(k, agents.Nouns[^1]), "de", "d'", "du", "des");
        if (start < 0)
        {
            return null;
        }

        var content = ContentScope.Span(sentence, start, ContentScope.End(sentence, start, k));
        IReadOnlyList<ClaimSpeaker> who = agents is null ? [] : speakers.Read(sentence, agents.Nouns);
        if (content.Length == 0 || who.Count == 0 && (agents is not null || entry.Kind != ClaimKind.Accusation))
        {
            return null;
        }

        return new ClaimDraft
        {
            Kind = entry.Kind, Speakers = who, Content = content, Cue = CueOf(sentence, verb, entry), Sentence = sentence.Index, Rule = "claim.passive", Entry = entry.Entry,
            Target = context.Actors.In(sentence, clause.Subjects), Said = context.DateNear(sentence, k, k, Math.Min(clause.End, start)),
            Hedged = false,
        };
    }

    private IReadOnlyList<ClaimSpeaker> Speakers(
        SentenceSyntax sentence, int k, Clause clause, IReadOnlyList<(int Chunk, IReadOnlyList<ClaimSpeaker> Speakers)> attributed)
    {
        if (IsNarrativeInfinitive(sentence, k))
        {
            return speakers.LastVoice is { } voice ? [voice] : [];
        }

        if (clause.SubjectClitic >= 0)
        {
            return speakers.ReadPronoun(sentence, clause.SubjectClitic);
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

    /// <summary>"ont expliqué des experts à l'AFP", "a-t-il dit sur RTL": the agency or outlet that passes it on.</summary>
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
                    if (context.Actors[actor].Organisation is { Kind: OrganisationKind.Agency or OrganisationKind.Media } && !draft.Via.Contains(actor))
                    {
                        draft.Via.Add(actor);
                    }
                }
            }
        }
    }

    private Dates.ResolvedDate? SaidAt(SentenceSyntax sentence, int k, Frame frame) => frame.Before
        ? context.DateNear(sentence, k, k, Math.Min(k + SaidReach, sentence.ClauseOf(k).End))
        : context.DateNear(sentence, k, Math.Max(0, k - 1), Math.Max(k + 1, frame.Start)) ?? context.OpeningDate(sentence, k);

    private static TextSpan CueOf(SentenceSyntax sentence, VerbGroup verb, ReportingVerb entry) =>
        new(sentence.Tokens[verb.First].Start, sentence.Tokens[Math.Min(verb.End + entry.Tail.Length, sentence.Sentence.EndToken) - 1].End);

    private static bool HasTail(SentenceSyntax sentence, VerbGroup verb, string[] tail)
    {
        for (var i = 0; i < tail.Length; i++)
        {
            if (verb.End + i >= sentence.Sentence.EndToken || sentence.Tokens[verb.End + i].Folded != tail[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is said inside a quotation is said by whoever is quoted.</summary>
    private bool IsQuoted(SentenceSyntax sentence, VerbGroup verb) =>
        Array.Exists(context.Text.Quotations, q => q.Inner.Contains(sentence.Tokens[verb.Head].Span));

    /// <summary>"refuse de dire que", "sans préciser": nothing is said.</summary>
    private static bool IsUnreal(SentenceSyntax sentence, int k)
    {
        var verb = sentence.Chunks[k].Verb!;
        if (!verb.IsInfinitive)
        {
            return verb.Modal is "pouvoir" or "falloir" || verb.IsConditional && !verb.Compound && verb.Modal is null;
        }

        return !IsNarrativeInfinitive(sentence, k);
    }

    /// <summary>"Et d'ajouter :": who spoke before goes on.</summary>
    private static bool IsNarrativeInfinitive(SentenceSyntax sentence, int k) =>
        k == 2 && sentence.Chunks[k].Verb is { IsInfinitive: true } && sentence.Lower(0) == "et" && sentence.Lower(1) is "de" or "d'";
}
