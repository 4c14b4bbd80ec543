using Dossier.Extraction.Actors;
using Dossier.Extraction.Dates;

namespace Dossier.Extraction.Events;

/// <summary>All that one text tells of one event.</summary>
internal sealed class EventGroup(EventDraft first)
{
    public List<EventDraft> Drafts { get; } = [first];

    public List<EventParticipant> Participants { get; } = [.. first.Participants];

    public string Type { get; } = first.Type;

    public string? Mode { get; set; } = first.Mode;

    public string? Topic { get; set; } = first.Topic;

    public ResolvedDate? Date { get; set; } = first.Date;

    public EventPlace? Place { get; set; } = first.Place;

    public EventStatus Status { get; set; } = first.Status;

    public List<(UnnamedParty Party, ParticipantRole Role)> Unnamed { get; } = [.. first.Unnamed];

    /// <summary>Whether a draft may tell the same event: same sort of thing, same parties in the same direction, dates that allow it.</summary>
    public bool Accepts(EventDraft draft, ActorDirectory actors) =>
        draft.Type == Type && AcceptsUnnamed(draft.Unnamed) && !IsOtherHost(draft.Participants, actors) && Accepts(draft.Mode, draft.Topic, draft.Date, draft.Status, draft.Participants, actors);

    public bool Accepts(EventGroup other, ActorDirectory actors) =>
        other.Type == Type && AcceptsUnnamed(other.Unnamed) && !IsOtherHost(other.Participants, actors) && Accepts(other.Mode, other.Topic, other.Date, other.Status, other.Participants, actors);

    /// <summary>In sentences, how far from the visit the meeting may be told where one of them has no date.</summary>
    private const int NearSentences = 2;

    /// <summary>In days, how far the arrival may lie from the meeting it was for.</summary>
    private const int LongestStay = 3;

    /// <summary>A visit whose host is a country, with nobody named who receives.</summary>
    public bool IsVisitToCountry(ActorDirectory actors) => HostCountry(Participants, actors) is not null;

    /// <summary>Whether this tells whom the visitor of <paramref name="visit"/>, which names a country only, met there.</summary>
    public bool IsMeetingDuring(EventGroup visit, ActorDirectory actors)
    {
        if (Type != visit.Type || Mode is not (null or "visit") || (Status == EventStatus.Planned) != (visit.Status == EventStatus.Planned) || HostCountry(visit.Participants, actors) is not { } host
            || Disagree(Date, visit.Date) && !IsWithinStay(Date, visit.Date) || (Date is null || visit.Date is null) && !Drafts.Exists(d => visit.Drafts.Exists(v => Math.Abs(d.Sentence - v.Sentence) <= NearSentences)))
        {
            return false;
        }

        var visitors = visit.Participants.FindAll(p => p.Role == ParticipantRole.Source);
        return Participants.Count == visitors.Count + 1 && visitors.TrueForAll(v => Participants.Exists(p => p.Role != ParticipantRole.Target && p.Actor == v.Actor))
            && Participants.Exists(p => p.Role != ParticipantRole.Source && actors[p.Actor] is { Kind: not ActorKind.Country } met
                && (met.Country == host || met.Country is null && !visitors.Exists(v => v.Actor == p.Actor) && (Mode == "visit" || Drafts.Exists(d => visit.Drafts.Exists(v => d.Sentence - v.Sentence is 0 or 1)))));
    }

    /// <summary>The two tell one event: the meeting's own date stands.</summary>
    public void TakeVisit(EventGroup visit, ActorDirectory actors)
    {
        var date = Date ?? visit.Date;
        foreach (var visitor in visit.Participants.FindAll(p => p.Role == ParticipantRole.Source))
        {
            Participants[Participants.FindIndex(p => p.Actor == visitor.Actor)] = visitor;
        }

        for (var i = 0; i < Participants.Count; i++)
        {
            var host = Participants[i].Role == ParticipantRole.Participant && (actors[Participants[i].Actor].Country ?? HostCountry(visit.Participants, actors)) == HostCountry(visit.Participants, actors);
            if (host)
            {
                actors[Participants[i].Actor].Country ??= HostCountry(visit.Participants, actors);
            }

            Participants[i] = host ? Participants[i] with { Role = ParticipantRole.Target } : Participants[i];
        }

        Drafts.AddRange(visit.Drafts);
        Add("visit", visit.Topic, null, visit.Place, visit.Status, visit.Participants, actors);
        Date = date;
    }

    private static bool IsWithinStay(ResolvedDate? left, ResolvedDate? right) =>
        left is { Value: { Earliest: { } a, Latest: { } b } } && right is { Value: { Earliest: { } c, Latest: { } d } } && a == b && c == d && Math.Abs(a.DayNumber - c.DayNumber) <= LongestStay;

    /// <summary>A visit to a country and one to somebody of it are kept apart until all are known: there may be several hosts.</summary>
    private bool IsOtherHost(List<EventParticipant> participants, ActorDirectory actors)
    {
        if (Type != "CONSULT" || participants.Count < 2)
        {
            return false;
        }

        var (mine, theirs) = (HostCountry(Participants, actors), HostCountry(participants, actors));
        return (mine is null) != (theirs is null)
            && (mine is null ? Participants : participants).Exists(p => p.Role != ParticipantRole.Source && actors[p.Actor] is { Kind: not ActorKind.Country } met && met.Country == (mine ?? theirs));
    }

    private static string? HostCountry(List<EventParticipant> participants, ActorDirectory actors)
    {
        var hosts = participants.FindAll(p => p.Role != ParticipantRole.Source);
        return participants.Count > hosts.Count && hosts is [{ Role: ParticipantRole.Target } only] && actors[only.Actor].Kind == ActorKind.Country ? actors[only.Actor].Country : null;
    }

    public void Add(EventDraft draft, ActorDirectory actors)
    {
        Drafts.Add(draft);
        Unnamed.AddRange(draft.Unnamed);
        Add(draft.Mode, draft.Topic, draft.Date, draft.Place, draft.Status, draft.Participants, actors);
    }

    public void Add(EventGroup other, ActorDirectory actors)
    {
        Drafts.AddRange(other.Drafts);
        Unnamed.AddRange(other.Unnamed);
        Add(other.Mode, other.Topic, other.Date, other.Place, other.Status, other.Participants, actors);
    }

    /// <summary>A role that no named actor has goes to those who are told of first; of violence a toll is a party only where there is no other.</summary>
    public void NameUnnamed(ActorDirectory actors)
    {
        foreach (var role in Unnamed.Select(u => u.Role).Distinct().ToArray())
        {
            if (!Participants.Exists(p => (p.Role == role || p.Role == ParticipantRole.Participant) && actors[p.Actor].Kind != ActorKind.Country))
            {
                var sentence = Unnamed.First(u => u.Role == role).Party.Sentence;
                foreach (var (party, _) in Unnamed.Where(u => u.Role == role && u.Party.Sentence == sentence).DistinctBy(u => u.Party.Bare))
                {
                    if (party.IsToll && role == ParticipantRole.Target && Type == "ASSAULT" && Mode is not ("abduct" or "crowd-control") && Participants.Count > 0)
                    {
                        continue;
                    }

                    Participants.Add(new EventParticipant(actors.Unnamed(party), role));
                }
            }
        }
    }

    /// <summary>"Une attaque a fait douze morts à X. … L'attaque, menée par Y": the side that was not told before.</summary>
    public bool IsCompletedBy(EventDraft draft) =>
        draft.Type == Type && draft.Status == Status && !ModesDiffer(draft.Mode) && !Differ(draft.Topic, Topic) && !Disagree(draft.Date, Date)
        && draft.Participants.Count > 0 && draft.Participants.TrueForAll(p => Participants.TrueForAll(q => q.Role != p.Role && q.Role != ParticipantRole.Participant));

    /// <summary>"des pêcheurs" and "des étudiants" are not the same; "les manifestants" may be either.</summary>
    private bool AcceptsUnnamed(List<(UnnamedParty Party, ParticipantRole Role)> others) =>
        Type != "PROTEST" || others.Count == 0 || Unnamed.Count == 0 || others.Exists(o => o.Party.IsGeneric || Unnamed.Exists(u => u.Party.IsGeneric || u.Party.Bare == o.Party.Bare));

    private bool Accepts(string? mode, string? topic, ResolvedDate? date, EventStatus status, List<EventParticipant> participants, ActorDirectory actors)
    {
        if (ModesDiffer(mode) || Differ(topic, Topic) || Disagree(date, Date) || (status == EventStatus.Planned) != (Status == EventStatus.Planned) && Type is not ("AID" or "SUPPORT"))
        {
            return false;
        }

        var (few, many) = participants.Count <= Participants.Count ? (participants, Participants) : (Participants, participants);
        return few.TrueForAll(p => many.Exists(q => Unify(p, q, actors))) && (few.Count < 2 || many.TrueForAll(p => few.Exists(q => Unify(p, q, actors))));
    }

    private void Add(string? mode, string? topic, ResolvedDate? date, EventPlace? place, EventStatus status, List<EventParticipant> participants, ActorDirectory actors)
    {
        Mode ??= mode;
        Topic ??= topic;
        if (date is not null && (Date is null || IsFiner(date, Date)))
        {
            Date = date;
        }

        if (place is not null && (Place is null || place.Precision > Place.Precision))
        {
            Place = place;
        }

        if (status == EventStatus.Reported)
        {
            Status = EventStatus.Reported;
        }

        foreach (var participant in participants)
        {
            Join(participant, actors);
        }
    }

    private void Join(EventParticipant participant, ActorDirectory actors)
    {
        var at = Participants.FindIndex(p => Unify(p, participant, actors));
        if (at < 0)
        {
            Participants.Add(participant);
            return;
        }

        // The person outranks the country that the person acts for, and a direction outranks none.
        var actor = actors[Participants[at].Actor].Kind == ActorKind.Country ? participant.Actor : Participants[at].Actor;
        var role = Participants[at].Role == ParticipantRole.Participant ? participant.Role : Participants[at].Role;
        Participants[at] = new EventParticipant(actor, role);
    }

    private static bool Unify(EventParticipant left, EventParticipant right, ActorDirectory actors)
    {
        if (left.Role != right.Role && left.Role != ParticipantRole.Participant && right.Role != ParticipantRole.Participant)
        {
            return false;
        }

        if (left.Actor == right.Actor)
        {
            return true;
        }

        var (a, b) = (actors[left.Actor], actors[right.Actor]);
        return a.Country is not null && a.Country == b.Country && (a.Kind == ActorKind.Country) != (b.Kind == ActorKind.Country);
    }

    /// <summary>An abduction is no air raid; but who was killed by a bullet and who was murdered may be one.</summary>
    private bool ModesDiffer(string? mode) => Type == "ASSAULT"
        ? ActOf(mode) != ActOf(Mode) || Differ(mode, Mode) && mode != "targeted" && Mode != "targeted"
        : Differ(mode, Mode);

    private static string? ActOf(string? mode) => mode is "abduct" or "sexual" or "torture" or "destroy" or "crowd-control" ? mode : null;

    private static bool Differ(string? left, string? right) => left is not null && right is not null && left != right;

    private static bool Disagree(ResolvedDate? left, ResolvedDate? right) =>
        left is not null && right is not null && left.Value.Edtf != right.Value.Edtf
        && (left.Value.Earliest is null || right.Value.Latest is null || left.Value.Latest is null || right.Value.Earliest is null
            || left.Value.Earliest > right.Value.Latest || right.Value.Earliest > left.Value.Latest);

    private static bool IsFiner(ResolvedDate date, ResolvedDate than) => Days(date) < Days(than);

    private static int Days(ResolvedDate date) =>
        date.Value is { Earliest: { } from, Latest: { } to } ? to.DayNumber - from.DayNumber : int.MaxValue;
}
