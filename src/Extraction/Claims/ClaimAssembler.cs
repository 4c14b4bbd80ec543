using Dossier.Extraction.Actors;
using Dossier.Extraction.Events;

namespace Dossier.Extraction.Claims;

/// <summary>Makes claims of drafts: one for each speaker, tied to what they answer and to the events that they tell.</summary>
internal static class ClaimAssembler
{
    public static IReadOnlyList<DocumentClaim> Assemble(EventContext context, List<ClaimDraft> drafts, IReadOnlyList<EventGroup> events)
    {
        var parts = new List<(ClaimDraft Draft, ClaimSpeaker? Speaker)>();
        foreach (var draft in drafts.OrderBy(d => d.Content.Start).ThenBy(d => d.Cue.Start))
        {
            if (draft.Speakers.Count == 0)
            {
                parts.Add((draft, null));
            }

            parts.AddRange(draft.Speakers.Select(s => (draft, (ClaimSpeaker?)s)));
        }

        parts = [.. parts.DistinctBy(p => (p.Draft.Content, p.Draft.Kind, p.Speaker?.Actor, p.Speaker?.Actor is null ? p.Speaker?.Text : null))];
        var told = parts.ConvertAll(p => EventIn(p.Draft, events, context));
        var links = Links(parts, told, context);
        SetStatus(context, parts, told, links, events);

        var claims = new DocumentClaim[parts.Count];
        for (var i = 0; i < claims.Length; i++)
        {
            var (draft, speaker) = parts[i];
            var about = context.Actors.Entities.Select((entity, index) => (entity, index))
                .Where(a => a.entity.Mentions.Exists(m => draft.Content.Contains(m.Span)) || draft.Target.Contains(a.index))
                .Select(a => a.index)
                .Where(a => a != speaker?.Actor || draft.Target.Contains(a))
                .ToArray();
            claims[i] = new DocumentClaim
            {
                Kind = draft.Kind, Hedged = draft.Hedged, Span = draft.Content, Cue = draft.Cue, Sentence = SentencesAround(context, draft), Speaker = speaker,
                Via = [.. draft.Via.Where(v => v != speaker?.Actor)], About = about, Said = draft.Said, Event = told[i], Links = links[i], Why = Explanation.Of(draft.Rule, draft.Entry),
                Quotes = [.. context.Text.Quotations.Where(q => draft.Content.Contains(q.Inner) && q.Inner.Length > 0).Select(q => q.Inner)],
            };
        }

        return claims;
    }

    private static TextSpan SentencesAround(EventContext context, ClaimDraft draft)
    {
        var (start, end) = (Math.Min(draft.Content.Start, draft.Cue.Start), Math.Max(draft.Content.End, draft.Cue.End));
        var first = Array.Find(context.Text.Sentences, s => s.Span.End > start);
        var last = Array.FindLast(context.Text.Sentences, s => s.Span.Start < end);
        return new TextSpan(Math.Min(first.Span.Start, start), Math.Max(last.Span.End, end));
    }

    /// <summary>The event whose trigger stands in the content: of several, the first.</summary>
    private static int? EventIn(ClaimDraft draft, IReadOnlyList<EventGroup> events, EventContext context)
    {
        int? best = null;
        var at = int.MaxValue;
        for (var i = 0; i < events.Count; i++)
        {
            foreach (var mention in events[i].Drafts)
            {
                if (draft.Content.Contains(mention.TriggerSpan) && mention.TriggerSpan.Start < at && !mention.IsOccasion)
                {
                    (best, at) = (i, mention.TriggerSpan.Start);
                }
            }
        }

        _ = context;
        return best;
    }

    private static List<ClaimLink>[] Links(List<(ClaimDraft Draft, ClaimSpeaker? Speaker)> parts, List<int?> told, EventContext context)
    {
        var links = parts.ConvertAll(_ => new List<ClaimLink>()).ToArray();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Draft.Kind == ClaimKind.Denial)
            {
                links[i].AddRange(DenialReader.Denied(parts, i, context).Select(j => new ClaimLink(ClaimRelation.Denies, j)));
                if (links[i].Count > 0 && told[i] is null)
                {
                    told[i] = told[links[i][0].Claim];
                }
            }
        }

        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (told[i] is not null && told[i] == told[j] && parts[i].Draft != parts[j].Draft && Asserts(parts[i].Draft.Kind) && Asserts(parts[j].Draft.Kind)
                    && parts[i].Speaker is { } speaker && !SameSpeaker(speaker, parts[j].Speaker))
                {
                    links[i].Add(new ClaimLink(ClaimRelation.Supports, j));
                }
            }
        }

        return links;
    }

    internal static bool Asserts(ClaimKind kind) => kind is ClaimKind.Statement or ClaimKind.Accusation;

    internal static bool SameSpeaker(ClaimSpeaker left, ClaimSpeaker? right) => right is not null && (left.Actor is not null ? left.Actor == right.Actor : left.Text == right.Text);

    /// <summary>An event that stands only in what somebody claims is alleged; one that a party to it denies is denied.</summary>
    private static void SetStatus(
        EventContext context, List<(ClaimDraft Draft, ClaimSpeaker? Speaker)> parts, List<int?> told, List<ClaimLink>[] links, IReadOnlyList<EventGroup> events)
    {
        foreach (var group in events)
        {
            if (group.Status == EventStatus.Reported && group.Drafts.TrueForAll(d => !d.Presupposed && IsOnlyClaimed(context, d, parts)))
            {
                group.Status = EventStatus.Alleged;
            }
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Draft.Kind != ClaimKind.Denial)
            {
                continue;
            }

            foreach (var index in links[i].Select(l => told[l.Claim]).Append(told[i]).OfType<int>().Distinct())
            {
                if (IsParty(context, events[index], parts[i].Speaker))
                {
                    events[index].Status = EventStatus.Denied;
                }
            }
        }
    }

    /// <summary>News agencies and outlets tell the news; what anybody else says, or what is told with reserve, is only claimed.</summary>
    private static bool IsOnlyClaimed(EventContext context, EventDraft draft, List<(ClaimDraft Draft, ClaimSpeaker? Speaker)> parts) =>
        parts.Exists(p => p.Draft.Content.Contains(draft.TriggerSpan) && (p.Draft.Kind is ClaimKind.Accusation or ClaimKind.Denial || p.Draft.Hedged || !IsNews(context, p.Speaker) && !IsAside(context, p.Draft, draft)));

    /// <summary>"X a libéré Y, a annoncé la présidence": the article tells it in its own words, and says from whom it has it.</summary>
    private static bool IsAside(EventContext context, ClaimDraft claim, EventDraft draft) =>
        claim.Kind == ClaimKind.Statement && (claim.IsAttribution || claim.Cue.Start >= claim.Content.End) && !Array.Exists(context.Text.Quotations, q => q.Inner.Contains(draft.TriggerSpan));

    private static bool IsNews(EventContext context, ClaimSpeaker? speaker) => speaker switch
    {
        null => false,
        { Actor: { } actor } => context.Actors[actor].Organisation is { Kind: Lexicons.OrganisationKind.Agency or Lexicons.OrganisationKind.Media },
        _ => Sentences.Tokenizer.Tokenize(speaker.Text).Any(t => Syntax.WordClasses.Is(t, Syntax.WordClass.Relays)),
    };

    private static bool IsParty(EventContext context, EventGroup group, ClaimSpeaker? speaker) => speaker?.Actor is { } actor
        && group.Participants.Exists(p => p.Actor == actor || context.Actors[p.Actor].Country is { } country && country == context.Actors[actor].Country);
}
