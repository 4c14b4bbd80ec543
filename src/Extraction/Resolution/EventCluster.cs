namespace Dossier.Extraction.Resolution;

/// <summary>Looks taken for one event, and what they tell together.</summary>
internal sealed class EventCluster(EventLook first)
{
    private readonly List<EventPeriod> _periods = [first.Period];
    private readonly Dictionary<string, Roles> _sides = new(first.Sides, StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<Guid, Roles>> _named =
        first.Named.ToDictionary(pair => pair.Key, pair => new Dictionary<Guid, Roles>(pair.Value), StringComparer.Ordinal);

    private string? _mode = first.Mode;
    private string? _topic = first.Topic;
    private string? _town = first.Town;

    public List<EventLook> Looks { get; } = [first];

    /// <summary>The finest date, for the finest is placed first.</summary>
    public EventPeriod Period => _periods[0];

    public IEnumerable<string> Sides => _sides.Keys;

    public IReadOnlyCollection<Guid> NamedOn(string side) => _named.TryGetValue(side, out var actors) ? actors.Keys : [];

    public bool Accepts(EventLook look)
    {
        if (Differ(_mode, look.Mode) || Differ(_topic, look.Topic) || Differ(_town, look.Town))
        {
            return false;
        }

        foreach (var (side, roles) in look.Sides)
        {
            if (Opposed(_sides.GetValueOrDefault(side), roles))
            {
                return false;
            }
        }

        foreach (var (side, actors) in look.Named)
        {
            if (_named.TryGetValue(side, out var known) && !Unify(known, actors))
            {
                return false;
            }
        }

        return look.Period.IsUndated || _periods.TrueForAll(period => period.IsUndated || period.Intersects(look.Period));
    }

    /// <returns>Those whom it names now and did not before.</returns>
    public List<Guid> Add(EventLook look)
    {
        var added = new List<Guid>();
        Looks.Add(look);
        _mode ??= look.Mode;
        _topic ??= look.Topic;
        _town ??= look.Town;
        foreach (var (side, roles) in look.Sides)
        {
            _sides[side] = _sides.GetValueOrDefault(side) | roles;
        }

        foreach (var (side, actors) in look.Named)
        {
            if (!_named.TryGetValue(side, out var known))
            {
                _named[side] = known = [];
            }

            foreach (var (actor, roles) in actors)
            {
                if (!known.TryGetValue(actor, out var before))
                {
                    added.Add(actor);
                }

                known[actor] = before | roles;
            }
        }

        if (!_periods.Contains(look.Period))
        {
            _periods.Add(look.Period);
        }

        return added;
    }

    private static bool Differ(string? left, string? right) => left is not null && right is not null && left != right;

    /// <summary>The one only acts, the other is only acted on.</summary>
    private static bool Opposed(Roles left, Roles right)
    {
        var (one, other) = (left & Roles.Directed, right & Roles.Directed);
        return one != Roles.None && other != Roles.None && (one & other) == Roles.None;
    }

    /// <summary>One names nobody whom the other, which names as many or more, does not: two people of one country never stand for each other.</summary>
    private static bool Unify(Dictionary<Guid, Roles> known, IReadOnlyDictionary<Guid, Roles> actors)
    {
        var shared = 0;
        foreach (var (actor, roles) in actors)
        {
            if (known.TryGetValue(actor, out var before))
            {
                shared++;
                if (Opposed(before, roles))
                {
                    return false;
                }
            }
        }

        return shared == Math.Min(known.Count, actors.Count);
    }
}
