using System.Runtime.InteropServices;

namespace Dossier.Extraction.Resolution;

/// <summary>Puts one look after the other, finest first, to the event that it tells.</summary>
internal sealed class EventPlacing
{
    private readonly List<EventCluster> _dated = [];
    private readonly List<EventCluster> _undated = [];
    private readonly Dictionary<DateOnly, List<EventCluster>> _byDay = [];
    private readonly Dictionary<string, List<EventCluster>> _pooled = new(StringComparer.Ordinal);

    public IEnumerable<EventCluster> Clusters => _dated.Concat(_undated).Concat(_pooled.Values.SelectMany(clusters => clusters));

    /// <param name="happensOnce">Whether it may join a dated event without having a date itself.</param>
    public void Place(EventLook look, bool happensOnce)
    {
        var (only, several) = Only(Candidates(look, happensOnce), look);
        if (only is not null)
        {
            only.Add(look);
            return;
        }

        ref var pool = ref CollectionsMarshal.GetValueRefOrAddDefault(_pooled, look.Period.Edtf, out _);
        pool ??= [];
        var (alike, _) = Only([pool], look);
        if (alike is not null)
        {
            alike.Add(look);
        }
        else if (several)
        {
            pool.Add(new EventCluster(look, pooled: true));
        }
        else
        {
            Open(look);
        }
    }

    private void Open(EventLook look)
    {
        var cluster = new EventCluster(look, pooled: false);
        (look.Period.IsUndated ? _undated : _dated).Add(cluster);
        if (look.Period.IsExactDay)
        {
            OfDay(look.Period.Earliest!.Value).Add(cluster);
        }
    }

    /// <summary>Exact days come first, and find only one another: they need not look at every other day.</summary>
    private List<EventCluster>[] Candidates(EventLook look, bool happensOnce) =>
        look.Period.IsExactDay ? [OfDay(look.Period.Earliest!.Value)]
        : !look.Period.IsUndated ? [_dated]
        : happensOnce ? [_dated, _undated]
        : [_undated];

    private List<EventCluster> OfDay(DateOnly day)
    {
        ref var clusters = ref CollectionsMarshal.GetValueRefOrAddDefault(_byDay, day, out _);
        return clusters ??= [];
    }

    private static (EventCluster? Only, bool Several) Only(List<EventCluster>[] candidates, EventLook look)
    {
        EventCluster? only = null;
        foreach (var cluster in candidates.SelectMany(clusters => clusters))
        {
            if (!cluster.Accepts(look))
            {
                continue;
            }

            if (only is not null)
            {
                return (null, true);
            }

            only = cluster;
        }

        return (only, false);
    }
}
