namespace Dossier.Extraction;

/// <summary>Things that stand somewhere in a text, found by what they are inside of or around. Of two that start together, the first given comes first.</summary>
internal sealed class SpanIndex<T>
{
    private readonly (TextSpan Span, T Value)[] _items;

    /// <summary>By item: how far the farthest reaches of it and those before it.</summary>
    private readonly int[] _reach;

    public SpanIndex(IEnumerable<(TextSpan Span, T Value)> items)
    {
        _items = [.. items.OrderBy(item => item.Span.Start)];
        _reach = new int[_items.Length];
        for (var i = 0; i < _items.Length; i++)
        {
            _reach[i] = Math.Max(_items[i].Span.End, i > 0 ? _reach[i - 1] : 0);
        }
    }

    /// <summary>What stands inside a span, in reading order.</summary>
    public IEnumerable<T> Inside(TextSpan outer)
    {
        for (var i = FirstFrom(outer.Start); i < _items.Length && _items[i].Span.Start <= outer.End; i++)
        {
            if (outer.Contains(_items[i].Span))
            {
                yield return _items[i].Value;
            }
        }
    }

    /// <summary>What a span stands inside of, the last to start first.</summary>
    public IEnumerable<T> Around(TextSpan inner)
    {
        for (var i = FirstFrom(inner.Start + 1) - 1; i >= 0 && _reach[i] >= inner.End; i--)
        {
            if (_items[i].Span.Contains(inner))
            {
                yield return _items[i].Value;
            }
        }
    }

    private int FirstFrom(int start)
    {
        var (low, high) = (0, _items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _items[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
