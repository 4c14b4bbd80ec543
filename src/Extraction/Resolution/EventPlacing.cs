using System.Runtime.InteropServices;

namespace Dossier.Extraction.Resolution;

/// <summary>Puts one look after the other, finest first, to the event that it tells.</summary>
internal sealed class EventPlacing
{
    private readonly ClusterIndex _dated = new();
    private readonly ClusterIndex _undated = new();

    /// <summary>By date: what could be told of several events, and is kept out of all.</summary>
    private readonly Dictionary<string, ClusterIndex> _pooled = new(StringComparer.Ordinal);

    public IEnumerable<EventCluster> Clusters => _pooled.Values.Prepend(_undated).Prepend(_dated).SelectMany(index => index.Clusters);

    /// <param name="happensOnce">Whether it may join a dated event without having a date itself.</param>
    public void Place(EventLook look, bool happensOnce)
    {
        var period = look.Period;
        var found = !period.IsUndated ? _dated.Find(look)
            : happensOnce ? _dated.Find(look) + _undated.Find(look)
            : _undated.Find(look);
        if (found.Count == 1)
        {
            Join(found, look);
            return;
        }

        ref var pool = ref CollectionsMarshal.GetValueRefOrAddDefault(_pooled, period.Edtf, out _);
        pool ??= new ClusterIndex();
        var alike = pool.Find(look);
        if (alike.Count == 1)
        {
            Join(alike, look);
        }
        else
        {
            var open = found.Count > 1 ? pool : period.IsUndated ? _undated : _dated;
            open.Add(new EventCluster(look));
        }
    }

    private static void Join(Found found, EventLook look) => found.Where!.Join(found.Only!, look);
}

/// <summary>What can take a look: none, one, or several (counted no further than 2).</summary>
internal readonly record struct Found(int Count, EventCluster? Only, ClusterIndex? Where)
{
    public static Found operator +(Found left, Found right) => left.Count == 0 ? right : left with { Count = left.Count + right.Count };
}
