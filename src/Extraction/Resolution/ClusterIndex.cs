using System.Runtime.InteropServices;

namespace Dossier.Extraction.Resolution;

/// <summary>
/// Clusters by who is named in them and by day, so that a look is held against those only that could take it. Two sides that both
/// name somebody unify only where they share somebody: a cluster that names nobody of the look is no candidate unless it names
/// nobody at all on that side.
/// </summary>
internal sealed class ClusterIndex
{
    private readonly ByDay _all = new();
    private readonly Dictionary<Guid, ByDay> _naming = [];
    private readonly Dictionary<string, ByDay> _unnamed = new(StringComparer.Ordinal);

    public IEnumerable<EventCluster> Clusters => _all.All;

    public void Add(EventCluster cluster)
    {
        _all.Add(cluster);
        foreach (var side in cluster.Sides)
        {
            var names = cluster.NamedOn(side);
            if (names.Count == 0)
            {
                Of(_unnamed, side).Add(cluster);
            }

            foreach (var actor in names)
            {
                Of(_naming, actor).Add(cluster);
            }
        }
    }

    /// <summary>The cluster stays where it stood under nobody's name: it is asked again whether it takes a look.</summary>
    public void Join(EventCluster cluster, EventLook look)
    {
        foreach (var actor in cluster.Add(look))
        {
            Of(_naming, actor).Add(cluster);
        }
    }

    public Found Find(EventLook look)
    {
        EventCluster? only = null;
        foreach (var clusters in Candidates(look))
        {
            foreach (var cluster in clusters.Around(look.Period))
            {
                if (cluster == only || !cluster.Accepts(look))
                {
                    continue;
                }

                if (only is not null)
                {
                    return new Found(2, only, this);
                }

                only = cluster;
            }
        }

        return new Found(only is null ? 0 : 1, only, this);
    }

    /// <summary>The fewest: by the side that has the least.</summary>
    private List<ByDay> Candidates(EventLook look)
    {
        List<ByDay>? fewest = null;
        foreach (var (side, actors) in look.Named)
        {
            var some = new List<ByDay>(actors.Count + 1);
            if (_unnamed.TryGetValue(side, out var unnamed))
            {
                some.Add(unnamed);
            }

            foreach (var actor in actors.Keys)
            {
                if (_naming.TryGetValue(actor, out var naming))
                {
                    some.Add(naming);
                }
            }

            if (fewest is null || some.Sum(clusters => clusters.Count) < fewest.Sum(clusters => clusters.Count))
            {
                fewest = some;
            }
        }

        return fewest ?? [_all];
    }

    private static ByDay Of<TKey>(Dictionary<TKey, ByDay> clusters, TKey key)
        where TKey : notnull
    {
        ref var some = ref CollectionsMarshal.GetValueRefOrAddDefault(clusters, key, out _);
        return some ??= new ByDay();
    }

    /// <summary>Clusters of exact days in the order of the days, and the others.</summary>
    private sealed class ByDay
    {
        private readonly List<int> _days = [];
        private readonly List<EventCluster> _exact = [];
        private readonly List<EventCluster> _coarse = [];

        public int Count => _exact.Count + _coarse.Count;

        public IEnumerable<EventCluster> All => _exact.Concat(_coarse);

        public void Add(EventCluster cluster)
        {
            if (!cluster.Period.IsExactDay)
            {
                _coarse.Add(cluster);
                return;
            }

            var day = cluster.Period.Earliest!.Value.DayNumber;
            var at = After(day);
            _days.Insert(at, day);
            _exact.Insert(at, cluster);
        }

        /// <summary>Those whose day is inside the period, and all whose date is coarse.</summary>
        public IEnumerable<EventCluster> Around(EventPeriod period)
        {
            var end = period.Latest is { } latest ? After(latest.DayNumber) : _exact.Count;
            for (var i = period.Earliest is { } earliest ? After(earliest.DayNumber - 1) : 0; i < end; i++)
            {
                yield return _exact[i];
            }

            foreach (var cluster in _coarse)
            {
                yield return cluster;
            }
        }

        private int After(int day)
        {
            var (low, high) = (0, _days.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _days[middle] <= day ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
