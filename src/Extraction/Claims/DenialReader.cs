using Dossier.Extraction.Events;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <summary>Finds the claims that a denial answers, and what a statement that says no answers.</summary>
internal static class DenialReader
{
    /// <summary>How many sentences back a denial may look for what it denies.</summary>
    private const int Reach = 6;

    /// <summary>How many sentences back an accusation is taken as denied though nothing says whom it is against.</summary>
    private const int NearReach = 2;

    /// <summary>How many sentences back a statement that says no may look.</summary>
    private const int StatementReach = 4;

    /// <summary>In words: "C'est faux" has nothing by which what it denies could be known, and means what was said last.</summary>
    private const int ShortAnswer = 5;

    /// <summary>
    /// The claims of its own sentence that stand before it; else, of the nearest sentence, the accusations of the one who denies and the claims
    /// that share a word with what is denied; where no word tells what that is, what is said of the one who denies; else the accusation just before.
    /// </summary>
    public static List<int> Denied(ClaimEvidence evidence, int denial)
    {
        var parts = evidence.Parts;
        var (draft, speaker) = parts[denial];
        if (draft.Answers is { } answered)
        {
            return [.. evidence.InSentence(answered.Sentence).Where(j => parts[j].Draft == answered)];
        }

        List<int> own = [.. evidence.InSentence(draft.Sentence).Where(j => Answers(evidence, denial, j) && parts[j].Draft.Cue.Start < draft.Cue.Start && parts[j].Draft.Content.End <= draft.Cue.Start)];
        if (own.Count > 0)
        {
            return Best(own, parts);
        }

        var isVague = evidence.TellingWords(draft).All(word => WordClasses.Is(word, WordClass.Vague));
        var near = Nearest(evidence, denial, Reach, claim => IsAbout(evidence, draft, claim) || Concerns(claim, speaker, evidence.Context) && (claim.Kind == ClaimKind.Accusation || isVague));
        if (near.Count == 0)
        {
            near = Nearest(evidence, denial, 1, claim => claim.Hedged && claim.Kind == ClaimKind.Statement);
        }

        return near.Count > 0 ? Best(near, parts) : Nearest(evidence, denial, NearReach, claim => claim.Kind == ClaimKind.Accusation);
    }

    /// <summary>"« Je n'ai jamais volé un centime », a répondu X": what somebody else said of X; of a short answer, what was said last.</summary>
    public static List<int> Contradicted(ClaimEvidence evidence, int statement)
    {
        var (draft, speaker) = evidence.Parts[statement];
        if (draft.Kind is not (ClaimKind.Statement or ClaimKind.Assessment) || !SaysNo(evidence, draft, out var words))
        {
            return [];
        }

        if (words <= ShortAnswer)
        {
            return Best(Nearest(evidence, statement, NearReach, _ => true), evidence.Parts);
        }

        return Best(Nearest(evidence, statement, StatementReach, claim => Concerns(claim, speaker, evidence.Context) && (claim.Kind == ClaimKind.Accusation || IsAbout(evidence, draft, claim))), evidence.Parts);
    }

    /// <summary>Whether the words of a claim negate a verb of theirs, or call what was said wrong.</summary>
    private static bool SaysNo(ClaimEvidence evidence, ClaimDraft draft, out int words)
    {
        var tokens = evidence.Context.Text.Tokens;
        var (no, hasNe) = (false, false);
        words = 0;
        for (var i = evidence.Context.Text.TokenFrom(draft.Content.Start); i < tokens.Length && tokens[i].End <= draft.Content.End; i++)
        {
            words += tokens[i].Kind == TokenKind.Word ? 1 : 0;
            hasNe |= tokens[i].Lower is "ne" or "n'";
            no |= hasNe && tokens[i].Is(WordClass.No) || tokens[i].Is(WordClass.Wrong);
        }

        return no;
    }

    private static bool Answers(ClaimEvidence evidence, int answer, int claim)
    {
        var (parts, speaker) = (evidence.Parts, evidence.Parts[answer].Speaker);
        return parts[claim].Draft != parts[answer].Draft && ClaimAssembler.Asserts(parts[claim].Draft.Kind)
            && (parts[claim].Speaker is null || speaker is null || !ClaimAssembler.SameSpeaker(parts[claim].Speaker!, speaker));
    }

    private static List<int> Nearest(ClaimEvidence evidence, int answer, int reach, Func<ClaimDraft, bool> isMeant)
    {
        var parts = evidence.Parts;
        List<int> there = [];
        for (var back = 1; back <= reach && there.Count == 0; back++)
        {
            there.AddRange(evidence.InSentence(parts[answer].Draft.Sentence - back).Where(j => Answers(evidence, answer, j) && isMeant(parts[j].Draft)));
        }

        return there;
    }

    /// <summary>Of accusations and statements, the accusations.</summary>
    private static List<int> Best(List<int> claims, List<(ClaimDraft Draft, ClaimSpeaker? Speaker)> parts)
    {
        var accusations = claims.FindAll(j => parts[j].Draft.Kind == ClaimKind.Accusation);
        return accusations.Count > 0 ? accusations : claims;
    }

    private static bool IsAbout(ClaimEvidence evidence, ClaimDraft answer, ClaimDraft claim) => evidence.Stems(answer).Overlaps(evidence.Stems(claim));

    internal static bool Concerns(ClaimDraft claim, ClaimSpeaker? denier, EventContext context)
    {
        if (denier?.Actor is not { } actor || claim.Target.Contains(actor) || context.Actors.In(claim.Content).Contains(actor))
        {
            return true;
        }

        var actors = context.Actors;
        return actors[actor].Country is { } country
            && (claim.Target.Any(t => actors[t].Country == country) || actors.In(claim.Content).Any(a => actors[a].Country == country));
    }
}
