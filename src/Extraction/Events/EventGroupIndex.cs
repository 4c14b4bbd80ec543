using System.Runtime.InteropServices;
using Dossier.Extraction.Actors;

namespace Dossier.Extraction.Events;

/// <summary>
/// The events of a text by type and party, so that what may tell the same one is found without asking them all: two that do share a
/// party, or have parties that act for one country.
/// </summary>
internal sealed class EventGroupIndex(ActorDirectory actors)
{
    private readonly Dictionary<string, List<int>> _byType = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string? Country, int Actor), List<int>> _byParty = [];

    /// <summary>In the order in which they were added.</summary>
    public List<EventGroup> Groups { get; } = [];

    public void Add(EventGroup group)
    {
        Put(_byType, group.Type, Groups.Count);
        Groups.Add(group);
        Update(group, Groups.Count - 1);
    }

    /// <summary>Has the last event that accepts a draft, or another event, take it in.</summary>
    /// <returns>False where none accepts it.</returns>
    public bool TryJoin(string type, List<EventParticipant> participants, Predicate<EventGroup> accepts, Action<EventGroup> join)
    {
        foreach (var at in Candidates(type, participants))
        {
            if (accepts(Groups[at]))
            {
                Join(at, join);
                return true;
            }
        }

        return false;
    }

    /// <summary>Has one of the last events, so many, take in a draft.</summary>
    /// <inheritdoc cref="TryJoin"/>
    public bool TryJoinRecent(int reach, Predicate<EventGroup> accepts, Action<EventGroup> join)
    {
        for (var at = Groups.Count - 1; at >= Math.Max(0, Groups.Count - reach); at--)
        {
            if (accepts(Groups[at]))
            {
                Join(at, join);
                return true;
            }
        }

        return false;
    }

    private void Join(int at, Action<EventGroup> join)
    {
        join(Groups[at]);
        Update(Groups[at], at);
    }

    /// <summary>The last one first.</summary>
    private IEnumerable<int> Candidates(string type, List<EventParticipant> participants)
    {
        if (participants.Count == 0)
        {
            return Enumerable.Reverse(_byType.GetValueOrDefault(type, []));
        }

        // An event of parties without a name may be anybody's.
        var found = new List<int>(_byParty.GetValueOrDefault((type, null, -1), []));
        foreach (var participant in participants)
        {
            found.AddRange(_byParty.GetValueOrDefault(KeyOf(type, participant), []));
        }

        found.Sort((a, b) => b.CompareTo(a));
        return found.Distinct();
    }

    private void Update(EventGroup group, int at)
    {
        if (group.Participants.Count == 0)
        {
            Put(_byParty, (group.Type, null, -1), at);
        }

        foreach (var participant in group.Participants)
        {
            Put(_byParty, KeyOf(group.Type, participant), at);
        }
    }

    private (string Type, string? Country, int Actor) KeyOf(string type, EventParticipant participant) =>
        actors[participant.Actor].Country is { } country ? (type, country, -1) : (type, null, participant.Actor);

    private static void Put<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int at)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        list ??= [];
        if (list.Count == 0 || list[^1] < at)
        {
            list.Add(at);
        }
        else if (list.BinarySearch(at) is < 0 and var place)
        {
            list.Insert(~place, at);
        }
    }
}
