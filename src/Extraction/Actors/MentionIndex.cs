using System.Runtime.InteropServices;

namespace Dossier.Extraction.Actors;

/// <summary>The mentions of a text by their place in it. Each answer is in the order of the mentions themselves.</summary>
internal sealed class MentionIndex
{
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly Dictionary<int, List<int>> _byFirst = [];
    private readonly List<int>[] _bySentence;
    private readonly List<int> _persons = [];
    private readonly int[] _leastFirst;
    private readonly int _personCount;
    private Dictionary<int, List<int>>? _ownFirsts;
    private Dictionary<string, List<int>>? _peoplesFirsts;

    public MentionIndex(IReadOnlyList<Mention> mentions, IReadOnlyList<DocumentEntity> entities, int sentences)
    {
        _mentions = mentions;
        _bySentence = new List<int>[sentences];
        var known = new HashSet<int>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (!_byFirst.TryGetValue(mention.First, out var there))
            {
                _byFirst.Add(mention.First, there = new List<int>(1));
            }

            there.Add(i);
            (_bySentence[mention.Sentence] ??= []).Add(i);
            if (mention.Actor >= 0 && entities[mention.Actor].Kind == ActorKind.Person)
            {
                _persons.Add(i);
                known.Add(mention.Actor);
            }
        }

        _personCount = known.Count;
        _leastFirst = new int[_persons.Count];
        for (var i = _persons.Count - 1; i >= 0; i--)
        {
            _leastFirst[i] = Math.Min(mentions[_persons[i]].First, i + 1 < _persons.Count ? _leastFirst[i + 1] : int.MaxValue);
        }
    }

    /// <summary>Those that begin with a token.</summary>
    public IReadOnlyList<int> At(int first) => _byFirst.GetValueOrDefault(first) ?? (IReadOnlyList<int>)[];

    public IReadOnlyList<int> InSentence(int sentence) => _bySentence[sentence] ?? (IReadOnlyList<int>)[];

    /// <summary>Those that begin and end within another, itself among them.</summary>
    public IEnumerable<Mention> Within(Mention outer)
    {
        List<int> found = [];
        for (var token = outer.First; token < outer.End; token++)
        {
            foreach (var i in At(token))
            {
                if (_mentions[i].End <= outer.End)
                {
                    found.Add(i);
                }
            }
        }

        found.Sort();
        return found.Select(i => _mentions[i]);
    }

    /// <summary>The persons spoken of last before a token, the last first; fewer than <paramref name="count"/> where there are no more.</summary>
    public List<int> LastPersons(int token, int count)
    {
        var persons = new List<int>();
        if (_personCount < count)
        {
            return persons;
        }

        // From the last place behind which everybody comes after the token.
        var after = Array.BinarySearch(_leastFirst, token);
        after = after < 0 ? ~after : after;
        while (after > 0 && _leastFirst[after - 1] >= token)
        {
            after--;
        }

        for (var i = after - 1; i >= 0 && persons.Count < count; i--)
        {
            var mention = _mentions[_persons[i]];
            if (mention.First < token && !persons.Contains(mention.Actor))
            {
                persons.Add(mention.Actor);
            }
        }

        return persons;
    }

    /// <summary>How often each country is spoken of before a token, itself or by its people in office.</summary>
    /// <param name="actorOf">The actor that a country is; -1 where it is none.</param>
    public Dictionary<int, int> CountriesBefore(int token, Func<string, int> actorOf)
    {
        if (_ownFirsts is null)
        {
            FindCountries();
        }

        var weight = new Dictionary<int, int>();
        foreach (var (actor, firsts) in _ownFirsts!)
        {
            Weigh(actor, Before(firsts, token), weight);
        }

        foreach (var (code, firsts) in _peoplesFirsts!)
        {
            Weigh(actorOf(code), Before(firsts, token), weight);
        }

        return weight;
    }

    private static void Weigh(int actor, int count, Dictionary<int, int> weight)
    {
        if (actor >= 0 && count > 0)
        {
            weight[actor] = weight.GetValueOrDefault(actor) + count;
        }
    }

    /// <summary>How many of the numbers, which are in order, are less than a token's.</summary>
    private static int Before(List<int> firsts, int token)
    {
        var count = firsts.BinarySearch(token);
        count = count < 0 ? ~count : count;
        while (count > 0 && firsts[count - 1] >= token)
        {
            count--;
        }

        return count;
    }

    private void FindCountries()
    {
        (_ownFirsts, _peoplesFirsts) = ([], new Dictionary<string, List<int>>(StringComparer.Ordinal));
        foreach (var mention in _mentions)
        {
            if (mention.Nested)
            {
                continue;
            }

            if (mention.Sort == MentionSort.Country)
            {
                if (mention.Actor >= 0)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(_ownFirsts, mention.Actor, out _) ??= []).Add(mention.First);
                }
            }
            else if (mention is { Country: { } code, Sort: MentionSort.Person or MentionSort.Role })
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_peoplesFirsts, code, out _) ??= []).Add(mention.First);
            }
        }

        foreach (var firsts in _ownFirsts.Values.Concat(_peoplesFirsts.Values))
        {
            firsts.Sort();
        }
    }
}
