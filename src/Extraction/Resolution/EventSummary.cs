using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;

namespace Dossier.Extraction.Resolution;

/// <summary>What the reports of one event tell together.</summary>
internal static class EventSummary
{
    /// <param name="members">The first report first.</param>
    public static ResolvedEvent Of(List<EventMember> members) => new()
    {
        Id = members[0].OwnId,
        Block = EventResolver.Block(members[0]),
        Type = members[0].Type,
        Mode = Mode(members),
        Title = members[0].Title,
        Status = Status(members),
        Date = Date(members),
        Place = Place(members),
        Participants = Participants(members),
        Members = [.. members.Select(member => member.OwnId).Distinct()],
        ArticleCount = members.Select(member => member.Article).Distinct().Count(),
        OriginCount = members.Select(member => member.Origin).Distinct().Count(),
    };

    private static string? Mode(List<EventMember> members) => members
        .Where(member => member.Mode is not null)
        .GroupBy(member => member.Mode!, StringComparer.Ordinal)
        .OrderByDescending(alike => alike.Count())
        .ThenBy(alike => alike.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private static EventStatus Status(List<EventMember> members)
    {
        ReadOnlySpan<EventStatus> strongestFirst = [EventStatus.Denied, EventStatus.Reported, EventStatus.Alleged];
        foreach (var status in strongestFirst)
        {
            if (members.Exists(member => member.Status == status))
            {
                return status;
            }
        }

        return EventStatus.Planned;
    }

    private static ResolvedDate? Date(List<EventMember> members) => members
        .Where(member => member.Date is not null)
        .GroupBy(member => member.Date!.Value)
        .OrderBy(alike => EventPeriod.Of(alike.First().Date).Coarseness)
        .ThenByDescending(alike => alike.Count())
        .ThenBy(alike => alike.Key.Earliest ?? DateOnly.MaxValue)
        .ThenBy(alike => alike.Key.Edtf, StringComparer.Ordinal)
        .FirstOrDefault()?
        .OrderBy(member => member.Date!.Basis)
        .First().Date;

    private static EventPlace? Place(List<EventMember> members) => members
        .Where(member => member.Place is not null)
        .GroupBy(member => (member.Place!.Name, member.Place.Country, member.Place.Precision))
        .OrderByDescending(alike => alike.Key.Precision)
        .ThenByDescending(alike => alike.Count())
        .ThenBy(alike => alike.Key.Name, StringComparer.Ordinal)
        .ThenBy(alike => alike.Key.Country, StringComparer.Ordinal)
        .FirstOrDefault()?
        .OrderBy(member => member.Place!.Latitude is null)
        .First().Place;

    /// <summary>
    /// All whom some report names. Whoever one report has meet and another has act or be acted on, does that; and who is only said
    /// to meet takes the side of the country, where some report has that country act or be acted on.
    /// </summary>
    private static List<(Guid Actor, ParticipantRole Role)> Participants(List<EventMember> members)
    {
        var sides = new Dictionary<string, Roles>(StringComparer.Ordinal);
        var actors = new Dictionary<Guid, (string Side, Roles Roles)>();
        foreach (var participant in members.SelectMany(member => member.Participants))
        {
            var side = EventLook.SideOf(participant);
            var role = EventLook.RoleOf(participant.Role);
            sides[side] = sides.GetValueOrDefault(side) | role;
            var before = actors.GetValueOrDefault(participant.Actor);
            actors[participant.Actor] = (before.Side is null || string.CompareOrdinal(side, before.Side) < 0 ? side : before.Side, before.Roles | role);
        }

        var standing = new List<(Guid Actor, ParticipantRole Role)>(actors.Count);
        foreach (var (actor, (side, roles)) in actors)
        {
            var directed = roles & Roles.Directed;
            var ofSide = sides[side] & Roles.Directed;
            var stands = directed != Roles.None ? directed : ofSide is Roles.Source or Roles.Target ? ofSide : Roles.Participant;
            if (stands.HasFlag(Roles.Source))
            {
                standing.Add((actor, ParticipantRole.Source));
            }

            if (stands.HasFlag(Roles.Target))
            {
                standing.Add((actor, ParticipantRole.Target));
            }

            if (stands == Roles.Participant)
            {
                standing.Add((actor, ParticipantRole.Participant));
            }
        }

        standing.Sort((left, right) => left.Role != right.Role ? left.Role.CompareTo(right.Role) : left.Actor.CompareTo(right.Actor));
        return standing;
    }
}
