using Dossier.Extraction.Actors;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Events;

/// <summary>Reads the events of every sentence, then brings together what tells the same one.</summary>
internal static class EventExtractor
{
    /// <summary>How many drafts back a noun without parties ("la réunion") may point.</summary>
    private const int PointingReach = 12;

    /// <summary>How many events back "l'attaque" may point that names another side of it.</summary>
    private const int CompletingReach = 2;

    public static List<EventGroup> Extract(EventContext context, IReadOnlyList<SentenceSyntax> sentences)
    {
        var reader = new EventReader(context);
        var drafts = new List<EventDraft>();
        foreach (var sentence in sentences)
        {
            var told = reader.Read(sentence);
            told.Sort((a, b) => a.TriggerSpan.CompareTo(b.TriggerSpan));
            drafts.AddRange(told.DistinctBy(d => (d.Type, d.TriggerSpan)));
        }

        foreach (var draft in drafts)
        {
            SetHost(draft, context.Actors);
        }

        var groups = Group(drafts, context.Actors);
        foreach (var group in groups)
        {
            SetHost(group, context.Actors);
        }

        groups = Merge(groups, context.Actors);
        MergeVisits(groups, context.Actors);
        foreach (var group in groups)
        {
            group.NameUnnamed(context.Actors);
        }

        ShareDates(groups);
        return groups;
    }

    /// <summary>Two who meet in the country of one of them: the other is the visitor.</summary>
    private static void SetHost(EventDraft draft, ActorDirectory actors)
    {
        if (draft is not { Type: "CONSULT", Place.Country: { } place, Mode: null or "visit", Participants.Count: 2 }
            || !draft.Participants.TrueForAll(p => p.Role == ParticipantRole.Participant))
        {
            return;
        }

        var hosts = draft.Participants.FindAll(p => actors[p.Actor].Country == place);
        var guests = draft.Participants.FindAll(p => actors[p.Actor].Country is { } country && country != place);
        if (hosts.Count == 1 && guests.Count == 1)
        {
            draft.Mode = "visit";
            draft.Participants.Clear();
            draft.Participants.Add(new EventParticipant(guests[0].Actor, ParticipantRole.Source));
            draft.Participants.Add(new EventParticipant(hosts[0].Actor, ParticipantRole.Target));
        }
    }

    /// <summary>
    /// The same for what several mentions tell together: and a leader whose country the text does not say, who receives a foreigner, is at home.
    /// </summary>
    private static void SetHost(EventGroup group, ActorDirectory actors)
    {
        if (group is not { Type: "CONSULT", Place.Country: { } place, Participants: [var a, var b] } || group.Mode is not (null or "visit"))
        {
            return;
        }

        foreach (var (host, guest) in new[] { (a, b), (b, a) })
        {
            var entity = actors[host.Actor];
            if (entity is { Kind: ActorKind.Person, Country: null, Leads: true } && actors[guest.Actor].Country is { } abroad && abroad != place)
            {
                entity.Country = place;
            }

            if (entity.Country == place && actors[guest.Actor].Country is { } home && home != place && host.Role == ParticipantRole.Participant)
            {
                group.Mode = "visit";
                group.Participants.Clear();
                group.Participants.Add(new EventParticipant(guest.Actor, ParticipantRole.Source));
                group.Participants.Add(new EventParticipant(host.Actor, ParticipantRole.Target));
                return;
            }
        }
    }

    /// <summary>Groups that now turn out to tell the same event.</summary>
    private static List<EventGroup> Merge(List<EventGroup> groups, ActorDirectory actors)
    {
        var merged = new EventGroupIndex(actors);
        foreach (var group in groups)
        {
            if (!merged.TryJoin(group.Type, group.Participants, g => g.Accepts(group, actors), same => same.Add(group, actors)))
            {
                merged.Add(group);
            }
        }

        return merged.Groups;
    }

    /// <summary>A visit to a country and the meeting that the visitor has there are one event; of several hosts each has his own beside it.</summary>
    private static void MergeVisits(List<EventGroup> groups, ActorDirectory actors)
    {
        var meetings = groups.FindAll(g => g.Type == "CONSULT");
        var byParty = meetings.SelectMany(g => g.Participants.Select(p => (p.Actor, Group: g))).Distinct().ToLookup(pair => pair.Actor, pair => pair.Group);
        var merged = new HashSet<EventGroup>();
        foreach (var visit in meetings.FindAll(g => g.IsVisitToCountry(actors)))
        {
            // The visitors take part in both.
            var visitor = visit.Participants.Find(p => p.Role == ParticipantRole.Source).Actor;
            if (byParty[visitor].Where(g => g != visit && !merged.Contains(g) && g.IsMeetingDuring(visit, actors)).Take(2).ToList() is [var meeting])
            {
                meeting.TakeVisit(visit, actors);
                merged.Add(visit);
            }
        }

        groups.RemoveAll(merged.Contains);
    }

    private static List<EventGroup> Group(List<EventDraft> drafts, ActorDirectory actors)
    {
        var groups = new EventGroupIndex(actors);
        foreach (var draft in drafts)
        {
            // "la rencontre", "leur réunion": the last event of its sort, if the little that is said fits.
            var pointsBack = draft.Participants.Count + draft.Unnamed.Count == 0 || draft is { PointsBack: true, Participants.Count: < 2, Type: "CONSULT" };
            var joined = pointsBack
                ? groups.TryJoinRecent(PointingReach, g => g.Type == draft.Type && g.Status != EventStatus.Planned && g.Accepts(draft, actors), g => g.Add(draft, actors))
                : groups.TryJoin(draft.Type, draft.Participants, g => g.Accepts(draft, actors), g => g.Add(draft, actors));
            joined = joined || draft is { PointsBack: true, Type: "ASSAULT" } && groups.TryJoinRecent(CompletingReach, g => g.IsCompletedBy(draft), g => g.Add(draft, actors));
            if (!joined && draft.Participants.Count + draft.Unnamed.Count > 0 && !(draft is { Type: "CONSULT", Participants.Count: < 2, IsOneSided: false }))
            {
                groups.Add(new EventGroup(draft));
            }
        }

        return groups.Groups;
    }

    /// <summary>What is told "lors de" or "après" something has its date, and the other way round, where one has none.</summary>
    private static void ShareDates(List<EventGroup> groups)
    {
        var bySentence = groups.SelectMany(g => g.Drafts.Select(d => (d.Sentence, Group: g, Draft: d))).ToLookup(told => told.Sentence);
        foreach (var group in groups)
        {
            foreach (var occasion in group.Drafts)
            {
                if (!occasion.IsOccasion)
                {
                    continue;
                }

                foreach (var other in bySentence[occasion.Sentence].Where(told => told.Group != group && IsTiedTo(told.Draft, occasion)).Select(told => told.Group).Distinct())
                {
                    group.Date ??= other.Date;
                    other.Date ??= group.Date;
                    other.Place ??= group.Place;
                }
            }
        }
    }

    /// <summary>What nothing else dates has the date of the story where its tense allows it.</summary>
    public static void DateFromStory(List<EventGroup> groups, EventContext context)
    {
        foreach (var group in groups)
        {
            foreach (var draft in group.Drafts)
            {
                if (group.Date is not null)
                {
                    break;
                }

                group.Date = context.When.FromStory(draft.Sentence, draft.Token) is { } date ? date with { Basis = DateBasis.Inferred } : null;
            }
        }
    }

    private static bool IsTiedTo(EventDraft draft, EventDraft occasion) =>
        draft.Span.Overlaps(occasion.Span) || occasion.TriggerSpan.Start < draft.TriggerSpan.Start && draft.TriggerSpan.Start - occasion.TriggerSpan.End < 80;

    /// <summary>The public form. A title is "label : sources → targets".</summary>
    public static IReadOnlyList<DocumentEvent> ToEvents(IReadOnlyList<EventGroup> groups, ActorDirectory actors)
    {
        var events = new DocumentEvent[groups.Count];
        for (var i = 0; i < events.Length; i++)
        {
            var group = groups[i];
            events[i] = new DocumentEvent
            {
                Type = group.Type, Mode = group.Mode, Topic = group.Topic, Title = Title(group, actors), Status = group.Status, Date = group.Date, Place = group.Place,
                Participants = group.Participants,
                Mentions = [.. group.Drafts.Select(d => new EventMention(d.Span, d.TriggerSpan, new Explanation(d.Rule, [d.Trigger.Entry]))).DistinctBy(m => m.Span).OrderBy(m => m.Span)],
            };
        }

        return events;
    }

    private static string Title(EventGroup group, ActorDirectory actors)
    {
        string Names(ParticipantRole role) => string.Join(", ", group.Participants.Where(p => p.Role == role).Select(p => actors[p.Actor].Name));
        var label = EventLabels.French.Of(group.Type, group.Mode);
        var (sources, targets, others) = (Names(ParticipantRole.Source), Names(ParticipantRole.Target), string.Join(" – ", group.Participants.Where(p => p.Role == ParticipantRole.Participant).Select(p => actors[p.Actor].Name)));
        var parties = (sources.Length > 0, targets.Length > 0) switch
        {
            (true, true) => $"{sources} → {targets}",
            (true, false) => sources,
            (false, true) => $"→ {targets}",
            _ => others,
        };
        return $"{label} : {parties}";
    }
}
