using System.Globalization;
using System.Text;
using Dossier.Extraction.Actors;
using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Resolution;

/// <summary>The part that one side of an event takes: whoever acts for one country, or an actor that has none.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Source = 1,
    Target = 2,
    Participant = 4,
    Directed = Source | Target,
}

/// <summary>What tells an event from others of its block. Members that look the same are the same event.</summary>
internal sealed class EventLook
{
    public required string Key { get; init; }

    public required string? Mode { get; init; }

    public required string? Topic { get; init; }

    public required EventPeriod Period { get; init; }

    /// <summary>Folded name and country of the town or site, for types that many places can see on one day; else null.</summary>
    public required string? Town { get; init; }

    /// <summary>The roles of each side, by country or actor id.</summary>
    public required IReadOnlyDictionary<string, Roles> Sides { get; init; }

    /// <summary>Who is named beyond the country: by side, the roles of each actor.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<Guid, Roles>> Named { get; init; }

    /// <summary>How much it tells of who takes part: looks that tell more are placed first.</summary>
    public required int Detail { get; init; }

    public static string SideOf(MemberParticipant participant) => participant.Country ?? participant.Actor.ToString("N", CultureInfo.InvariantCulture);

    public static Roles RoleOf(ParticipantRole role) => role switch
    {
        ParticipantRole.Source => Roles.Source,
        ParticipantRole.Target => Roles.Target,
        _ => Roles.Participant,
    };

    /// <summary>A group ("the soldiers of") stands for its country as the country itself does; people and organisations are themselves.</summary>
    public static bool IsNamed(MemberParticipant participant) =>
        participant.Country is not null && participant.Kind is ActorKind.Person or ActorKind.Organisation;

    public static EventLook Of(EventMember member)
    {
        var sides = new SortedDictionary<string, Roles>(StringComparer.Ordinal);
        var named = new SortedDictionary<string, SortedDictionary<Guid, Roles>>(StringComparer.Ordinal);
        foreach (var participant in member.Participants)
        {
            var side = SideOf(participant);
            var role = RoleOf(participant.Role);
            sides[side] = sides.GetValueOrDefault(side) | role;
            if (IsNamed(participant))
            {
                if (!named.TryGetValue(side, out var actors))
                {
                    named[side] = actors = [];
                }

                actors[participant.Actor] = actors.GetValueOrDefault(participant.Actor) | role;
            }
        }

        var mode = ModeOf(member);
        var period = EventPeriod.Of(member.Date);
        var town = TownOf(member);
        var key = new StringBuilder();
        key.Append(CultureInfo.InvariantCulture, $"{period.Edtf}\u001f{period.Earliest:O}\u001f{period.Latest:O}\u001f{mode}\u001f{member.Topic}\u001f{town}");
        foreach (var (side, roles) in sides)
        {
            key.Append(CultureInfo.InvariantCulture, $"\u001f{side}{(int)roles}");
        }

        foreach (var (actor, roles) in named.Values.SelectMany(actors => actors))
        {
            key.Append(CultureInfo.InvariantCulture, $"\u001f{actor:N}{(int)roles}");
        }

        return new EventLook
        {
            Key = key.ToString(),
            Mode = mode,
            Topic = member.Topic,
            Period = period,
            Town = town,
            Sides = sides,
            Named = named.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<Guid, Roles>)pair.Value, StringComparer.Ordinal),
            Detail = (8 * named.Values.Sum(actors => actors.Count)) + (4 * sides.Values.Count(roles => (roles & Roles.Directed) != Roles.None))
                + (mode is null ? 0 : 2) + (member.Topic is null ? 0 : 2) + (town is null ? 0 : 1),
        };
    }

    // A visit is a meeting too; who visits whom, the roles tell.
    private static string? ModeOf(EventMember member) =>
        member.Type == "CONSULT" && member.Mode is "visit" or "meeting" ? null : member.Mode;

    // Strikes or demonstrations in two towns on one day are two; talks are told from the capital, the palace or the hall.
    private static string? TownOf(EventMember member) =>
        member.Type is "ASSAULT" or "PROTEST" or "COERCE" or "MOBILIZE" && member.Place is { Precision: PlacePrecision.Town } place
            ? Folding.Fold(place.Name) + "|" + place.Country : null;
}
