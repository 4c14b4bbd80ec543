using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;

namespace Dossier.Extraction.Resolution;

/// <summary>
/// Which reports tell of the same event. Members that look the same go together; the looks are placed one by one, the finest
/// date first, then what names most, so that the vaguer finds all that it could be told of: it joins where that is one event, and
/// where it is several it stays apart, for to choose would be to invent.
/// </summary>
public static class EventResolver
{
    /// <summary>The type and the sides to it, people rolled up to their countries. Events of two blocks are never the same.</summary>
    public static string Block(EventMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return string.Join('|', member.Participants.Select(EventLook.SideOf).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Prepend(member.Type));
    }

    /// <param name="block">All members of one block.</param>
    /// <returns>Each member in exactly one event; in the order of the events' first reports.</returns>
    public static IReadOnlyList<ResolvedEvent> Resolve(IReadOnlyCollection<EventMember> block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var reports = block.Order(FirstReportFirst).ToList();
        var looks = new Dictionary<string, (EventLook Look, List<EventMember> Members)>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            var look = EventLook.Of(report);
            if (!looks.TryGetValue(look.Key, out var alike))
            {
                looks[look.Key] = alike = (look, []);
            }

            alike.Members.Add(report);
        }

        var placing = new EventPlacing();
        foreach (var (look, members) in looks.Values
            .OrderBy(alike => alike.Look.Period.Coarseness)
            .ThenBy(alike => alike.Look.Period.Edtf, StringComparer.Ordinal)
            .ThenByDescending(alike => alike.Look.Detail)
            .ThenByDescending(alike => alike.Members.Count)
            .ThenBy(alike => alike.Members[0], FirstReportFirst)
            .ThenBy(alike => alike.Look.Key, StringComparer.Ordinal))
        {
            placing.Place(look, HappensOnce(members[0]));
        }

        return [.. placing.Clusters
            .Select(cluster => cluster.Looks.SelectMany(look => looks[look.Key].Members).Order(FirstReportFirst).ToList())
            .OrderBy(members => members[0], FirstReportFirst)
            .Select(EventSummary.Of)];
    }

    /// <summary>An undated report of what happens once may be of the only such event that has a date.</summary>
    private static bool HappensOnce(EventMember member) => (member.Type, member.Mode) is ("SUPPORT", "sign" or "ratify") or ("RETREAT", "resign");

    private static readonly Comparer<EventMember> FirstReportFirst = Comparer<EventMember>.Create((left, right) =>
    {
        var order = ComparePublished(left.Published, right.Published);
        order = order != 0 ? order : left.Article.CompareTo(right.Article);
        return order != 0 ? order : left.OwnId.CompareTo(right.OwnId);
    });

    /// <summary>By the earliest day that an article can be from; those that nothing dates come last.</summary>
    internal static int ComparePublished(EdtfDate? left, EdtfDate? right) =>
        (left?.Earliest ?? DateOnly.MaxValue).CompareTo(right?.Earliest ?? DateOnly.MaxValue);
}
