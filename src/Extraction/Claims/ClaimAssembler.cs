using Dossier.Extraction.Actors;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;

namespace Dossier.Extraction.Claims;

/// <summary>Makes claims of drafts: one for each speaker, tied to what they answer and to the events that they tell.</summary>
internal static class ClaimAssembler
{
    /// <summary>A claim is held against the first claims of an event: a text that tells it more often says nothing new.</summary>
    private const int MostSupported = 64;

    public static IReadOnlyList<DocumentClaim> Assemble(EventContext context, List<ClaimDraft> drafts, IReadOnlyList<EventGroup> events, ResolvedDate? told)
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
        var day = told is null ? null : new ResolvedDate(told.Value is { IsDay: true, Earliest: { } date } ? EdtfDate.OfDay(date) : told.Value, DateBasis.Inferred, null);
        var tellings = EventsIn(parts, events);
        var evidence = new ClaimEvidence(parts, context);
        var links = Links(evidence, tellings);
        SetStatus(context, parts, tellings, links, events);

        var claims = new DocumentClaim[parts.Count];
        for (var i = 0; i < claims.Length; i++)
        {
            var (draft, speaker) = parts[i];
            var about = context.Actors.In(draft.Content).Union(draft.Target).Where(a => a != speaker?.Actor || draft.Target.Contains(a)).Order().ToArray();
            claims[i] = new DocumentClaim
            {
                Kind = draft.Kind, Hedged = draft.Hedged, Span = draft.Content, Cue = draft.Cue, Sentence = SentencesAround(context, draft), Speaker = speaker,
                Via = [.. draft.Via.Where(v => v != speaker?.Actor)], About = about, Said = SaidOn(draft, day), Event = tellings[i], Links = links[i], Why = Explanation.Of(draft.Rule, draft.Entry),
                Quotes = QuotesIn(draft.Content, context),
            };
        }

        return claims;
    }

    /// <summary>What no date stands beside was said on the day that the article tells of; what was said before has no date then.</summary>
    private static ResolvedDate? SaidOn(ClaimDraft draft, ResolvedDate? day) =>
        draft.Said is { } said && (day?.Value.Latest is not { } last || said.Value.Earliest is not { } first || first <= last) ? said : draft.IsEarlier ? null : day;

    private static TextSpan SentencesAround(EventContext context, ClaimDraft draft)
    {
        var (start, end) = (Math.Min(draft.Content.Start, draft.Cue.Start), Math.Max(draft.Content.End, draft.Cue.End));
        var (first, after) = (context.Text.SentenceEndingAfter(start), context.Text.SentenceFrom(end));
        return new TextSpan(
            Math.Min(first < context.Text.Sentences.Length ? context.Text.Sentences[first].Span.Start : 0, start), Math.Max(after > 0 ? context.Text.Sentences[after - 1].Span.End : 0, end));
    }

    private static TextSpan[] QuotesIn(TextSpan content, EventContext context)
    {
        var quotations = context.Text.Quotations;
        var (first, end) = (context.Text.QuotationEndingAfter(content.Start), context.Text.QuotationAfter(content.End));
        return first >= end ? [] : [.. quotations[first..end].Where(q => content.Contains(q.Inner) && q.Inner.Length > 0).Select(q => q.Inner)];
    }

    /// <summary>For each claim, the event whose trigger stands in the content: of several, the first.</summary>
    private static List<int?> EventsIn(List<(ClaimDraft Draft, ClaimSpeaker? Speaker)> parts, IReadOnlyList<EventGroup> events)
    {
        var triggers = new SpanIndex<int>(events.SelectMany((told, index) => told.Drafts.Where(d => !d.IsOccasion).Select(d => (d.TriggerSpan, index))));
        return parts.ConvertAll(p => triggers.Inside(p.Draft.Content).Select(told => (int?)told).FirstOrDefault());
    }

    private static List<ClaimLink>[] Links(ClaimEvidence evidence, List<int?> told)
    {
        var parts = evidence.Parts;
        var links = parts.ConvertAll(_ => new List<ClaimLink>()).ToArray();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Draft.Kind != ClaimKind.Denial)
            {
                links[i].AddRange(DenialReader.Contradicted(evidence, i).Select(j => new ClaimLink(ClaimRelation.Denies, j)));
            }
            else
            {
                links[i].AddRange(DenialReader.Denied(evidence, i).Select(j => new ClaimLink(ClaimRelation.Denies, j)));
                if (links[i].Count > 0 && told[i] is null)
                {
                    told[i] = told[links[i][0].Claim];
                }
            }
        }

        var asserted = new Dictionary<int, List<int>>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (told[i] is not { } index || !Asserts(parts[i].Draft.Kind))
            {
                continue;
            }

            if (!asserted.TryGetValue(index, out var earlier))
            {
                asserted.Add(index, earlier = []);
            }

            foreach (var j in earlier)
            {
                if (parts[i].Draft != parts[j].Draft && parts[i].Speaker is { } speaker && !SameSpeaker(speaker, parts[j].Speaker))
                {
                    links[i].Add(new ClaimLink(ClaimRelation.Supports, j));
                }
            }

            if (earlier.Count < MostSupported)
            {
                earlier.Add(i);
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
        var contents = new SpanIndex<(ClaimDraft Draft, ClaimSpeaker? Speaker)>(parts.Select(p => (p.Draft.Content, p)));
        foreach (var group in events)
        {
            if (group.Status == EventStatus.Reported && group.Drafts.TrueForAll(d => !d.Presupposed && IsOnlyClaimed(context, d, contents)))
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
    private static bool IsOnlyClaimed(EventContext context, EventDraft draft, SpanIndex<(ClaimDraft Draft, ClaimSpeaker? Speaker)> contents) =>
        contents.Around(draft.TriggerSpan).Any(p => p.Draft.Kind is ClaimKind.Accusation or ClaimKind.Denial || p.Draft.Hedged || !IsNews(context, p.Speaker) && !IsAside(context, p.Draft, draft));

    /// <summary>"X a libéré Y, a annoncé la présidence": the article tells it in its own words, and says from whom it has it.</summary>
    private static bool IsAside(EventContext context, ClaimDraft claim, EventDraft draft) =>
        claim.Kind == ClaimKind.Statement && (claim.IsAttribution || claim.Cue.Start >= claim.Content.End) && !claim.Speakers.Any(s => IsForeignState(context, s, draft)) && !context.Text.IsQuoted(draft.TriggerSpan);

    /// <summary>"…, selon Washington", of what others do: a state tells of others what it has an interest in.</summary>
    private static bool IsForeignState(EventContext context, ClaimSpeaker speaker, EventDraft draft) =>
        speaker.Actor is { } actor && context.Actors[actor] is { Country: { } country, Organisation: null or { Kind: Lexicons.OrganisationKind.Institution } } && !draft.Participants.Exists(p => context.Actors[p.Actor].Country == country);

    private static bool IsNews(EventContext context, ClaimSpeaker? speaker) => speaker switch
    {
        null => false,
        { Actor: { } actor } => context.Actors[actor].Organisation is { Kind: Lexicons.OrganisationKind.Agency or Lexicons.OrganisationKind.Media },
        _ => Sentences.Tokenizer.Tokenize(speaker.Text).Any(t => Syntax.WordClasses.Is(t, Syntax.WordClass.Relays)),
    };

    private static bool IsParty(EventContext context, EventGroup group, ClaimSpeaker? speaker) => speaker?.Actor is { } actor
        && group.Participants.Exists(p => p.Actor == actor || context.Actors[p.Actor].Country is { } country && country == context.Actors[actor].Country);
}
