namespace Dossier.Extraction.Resolution;

/// <summary>A person's name, read once, to be compared with many.</summary>
internal sealed class PersonNameForm
{
    private readonly List<PersonName.Part> _parts;
    private readonly string[] _sorted;
    private string? _fingerprint;

    private PersonNameForm(string name)
    {
        var words = PersonName.Words(name);
        _parts = PersonName.Parts(words, identity: true);
        var parts = PersonName.Parts(words, identity: false);
        Tokens = parts.ConvertAll(part => part.Token);
        _sorted = new string[_parts.Count];
        for (var i = 0; i < _sorted.Length; i++)
        {
            _sorted[i] = _parts[i].Token;
        }

        Array.Sort(_sorted, StringComparer.Ordinal);
    }

    /// <inheritdoc cref="PersonName.Tokens"/>
    public IReadOnlyList<string> Tokens { get; }

    /// <inheritdoc cref="PersonName.Fingerprint"/>
    public string Fingerprint => _fingerprint ??= string.Join(' ', _sorted);

    public bool IsEmpty => _parts.Count == 0;

    /// <summary>The first word and the last, of those that tell people apart: names of one person agree in both, in one order or the other.</summary>
    public PersonName.Part First => _parts[0];

    /// <inheritdoc cref="First"/>
    public PersonName.Part Last => _parts[^1];

    public static PersonNameForm Of(string name) => new(name);

    /// <inheritdoc cref="PersonName.SamePerson"/>
    public bool IsSamePersonAs(PersonNameForm other)
    {
        var (longer, shorter) = _parts.Count < other._parts.Count ? (other, this) : (this, other);
        return shorter._parts.Count > 0
            && (longer._sorted.AsSpan().SequenceEqual(shorter._sorted) || WithMiddleNamesOut(longer._parts, shorter._parts, reversed: false)
                || WithMiddleNamesOut(longer._parts, shorter._parts, reversed: true));
    }

    private static bool WithMiddleNamesOut(List<PersonName.Part> longer, List<PersonName.Part> shorter, bool reversed)
    {
        PersonName.Part Shorter(int i) => shorter[reversed ? shorter.Count - 1 - i : i];
        if (shorter.Count < 2 || !Same(longer[0], Shorter(0)) || !Same(longer[^1], Shorter(shorter.Count - 1)))
        {
            return false;
        }

        var next = 1;
        for (var i = 1; i < longer.Count - 1; i++)
        {
            if (next < shorter.Count - 1 && Same(longer[i], Shorter(next)))
            {
                next++;
            }
            else if (longer[i].Bound)
            {
                return false;
            }
        }

        return next == shorter.Count - 1;
    }

    // An initial that stands for a whole given name remains in a name that has nothing else beside the family's.
    private static bool Same(PersonName.Part left, PersonName.Part right) =>
        left.Token == right.Token || (left.Initial || right.Initial) && left.Folded[0] == right.Folded[0];
}
