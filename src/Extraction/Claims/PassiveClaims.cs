using Dossier.Extraction.Actors;
using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Reads "X est accusé (par Y) de", "condamné par Y", "jugé insuffisant par Y": the agent speaks, or nobody who is named.</summary>
internal sealed class PassiveClaims(EventContext context, SpeakerReader speakers)
{
    public ClaimDraft? Read(SentenceSyntax sentence, int k, VerbGroup verb, ReportingVerb[] entries, Clause clause)
    {
        var agents = clause.Complements.FirstOrDefault(c => c.Preposition == "par");
        var entry = Array.Find(entries, e => e.Kind == ClaimKind.Accusation && (e.Frames & (ReportingFrames.TargetDe | ReportingFrames.ATargetDe)) != 0)
            ?? Array.Find(entries, e => e.Kind == ClaimKind.Assessment && (e.Frames & (ReportingFrames.DeNp | ReportingFrames.Comme)) != 0);
        if (entry is not null && Charge(sentence, k, verb, entry, clause, agents) is { } charge)
        {
            return charge;
        }

        if (agents is null || speakers.Read(sentence, agents.Nouns) is not { Count: > 0 } voices)
        {
            return null;
        }

        var adjective = Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.Adj));
        if (adjective is not null && k + 1 < agents.At)
        {
            // "une position jugée insuffisante par Y"
            var first = verb.IsBareParticiple || clause.Subjects.Count == 0 ? k + 1 : clause.Subjects[0];
            return Draft(sentence, k, verb, adjective, clause, voices, ContentScope.Span(sentence, first, agents.At), "passive-judgement");
        }

        // "condamné par Paris", "salué par l'ONU": what stands before is what they speak of.
        var np = Array.Find(entries, e => e.Frames.HasFlag(ReportingFrames.Np) && e.Kind is ClaimKind.Position or ClaimKind.Denial or ClaimKind.Statement);
        return np is null || clause.Subjects.Count == 0 || np.Kind == ClaimKind.Statement && verb.IsBareParticiple || np.Kind == ClaimKind.Denial && !IsOfSpeech(sentence, clause.Subjects[0]) || clause.Complements.Any(c => c.Preposition == "à" && c.Nouns.Any(n => NounFrames.IsPenalty(sentence, n)))
            ? null : Draft(sentence, k, verb, np, clause, voices, ContentScope.Span(sentence, clause.Subjects[0], k), "passive-object", answers: np.Kind == ClaimKind.Denial && verb.IsBareParticiple && clause.Subjects[0] is var of && (of == 0 || sentence.Chunks[of - 1].Kind == ChunkKind.Comma));
    }

    /// <summary>"ces accusations ont été rejetées": what is said, where "le projet a été rejeté" is a vote.</summary>
    public static bool IsOfSpeech(SentenceSyntax sentence, int chunk) => sentence.Chunks[chunk] is { Kind: ChunkKind.Noun, Mention: < 0, Head: >= 0 } noun
        && (SpeakerNouns.IsVehicle(sentence.Tokens[noun.Head])
            || ReportingLexicon.French.Attributions.TryMatch(sentence.Tokens, noun.Head, noun.End, out var attribution, out _) && attribution is { Sort: AttributionSort.Noun, Kind: ClaimKind.Accusation or ClaimKind.Statement or ClaimKind.Assessment or ClaimKind.Denial });

    private static bool IsSomebody(SentenceSyntax sentence, int chunk) => sentence.Chunks[chunk] is { Kind: ChunkKind.Noun } noun
        && (noun.Mention >= 0 || noun.IsPronoun || noun.Modifier >= 0 || SpeakerNouns.IsHuman(sentence.Tokens[noun.Head]) || HeadLexicon.French.TryMatch(sentence.Tokens, noun.Head, noun.End, out _, out _)
            || ActorDirectory.IsCollective(sentence, chunk) || sentence.Tokens[noun.Head].IsCapitalised);

    private ClaimDraft? Charge(SentenceSyntax sentence, int k, VerbGroup verb, ReportingVerb entry, Clause clause, Complement? agents)
    {
        string[] links = entry.Frames.HasFlag(ReportingFrames.Comme) && entry.Kind == ClaimKind.Assessment && !entry.Frames.HasFlag(ReportingFrames.DeNp) ? ["comme"] : ["de", "d'", "du", "des"];
        var start = FrameReader.AfterLink(sentence, agents is null ? k : agents.At < k + 4 ? Math.Max(k, agents.Nouns[^1]) : k, links);
        if (start < 0)
        {
            return null;
        }

        var end = ContentScope.End(sentence, start, k);
        if (agents is not null && agents.At > start)
        {
            // "présentée comme « préventive » par le général": the agent stands behind.
            end = Math.Min(end, agents.At);
        }

        var content = ContentScope.Span(sentence, start, end);
        IReadOnlyList<ClaimSpeaker> who = agents is null || entry.Kind == ClaimKind.Accusation && agents.At > start ? [] : speakers.Read(sentence, agents.Nouns);
        if (who.Count == 0 && !clause.Subjects.Any(s => IsSomebody(sentence, s)))
        {
            // "un transfert soupçonné de technologies": nobody is accused.
            return null;
        }

        if (content.Length == 0 || who.Count == 0 && (agents is not null && agents.At < start || entry.Kind != ClaimKind.Accusation))
        {
            return null;
        }

        return Draft(sentence, k, verb, entry, clause, who, content, "passive");
    }

    private ClaimDraft? Draft(SentenceSyntax sentence, int k, VerbGroup verb, ReportingVerb entry, Clause clause, IReadOnlyList<ClaimSpeaker> who, TextSpan content, string rule, bool answers = false)
    {
        if (content.Length == 0)
        {
            return null;
        }

        var said = context.DateNear(sentence, k, k, clause.End);
        return new ClaimDraft
        {
            Kind = entry.Kind, Speakers = who, Content = content, Cue = new TextSpan(sentence.Tokens[verb.First].Start, sentence.Tokens[verb.End - 1].End), Sentence = sentence.Index,
            Rule = $"claim.{rule}", Entry = entry.Entry, Target = context.Actors.In(sentence, clause.Subjects), Said = said, IsEarlier = verb.Tense == VerbTense.Imperfect && verb.Compound, AnswersBefore = answers,
        };
    }
}
