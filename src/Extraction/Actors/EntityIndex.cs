using System.Runtime.InteropServices;
using Dossier.Extraction.Resolution;

namespace Dossier.Extraction.Actors;

/// <summary>The actors of a document, found by key, by name and by the words of a person's name without asking each of them.</summary>
internal sealed class EntityIndex
{
    private readonly Dictionary<string, DocumentEntity> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DocumentEntity>> _byFingerprint = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DocumentEntity>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DocumentEntity>> _byEnd = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<DocumentEntity>> _byInitial = [];
    private readonly Dictionary<char, List<DocumentEntity>> _byLetter = [];
    private readonly Dictionary<string, PersonNameForm> _forms = new(StringComparer.Ordinal);

    public EntityIndex()
    {
    }

    public EntityIndex(IReadOnlyList<DocumentEntity> entities)
    {
        foreach (var entity in entities)
        {
            Add(entity);
        }
    }

    /// <summary>Of several with one key, the first.</summary>
    public void Add(DocumentEntity entity)
    {
        _byKey.TryAdd(entity.Key, entity);
        if (entity.Form is not null)
        {
            AddName(entity);
        }
    }

    /// <summary>Under the name that a person has now; under an earlier one the person is still found, and has to be asked.</summary>
    public void AddName(DocumentEntity person)
    {
        var form = person.Form!;
        foreach (var word in form.Tokens)
        {
            Put(_byWord, word, person);
        }

        if (!form.IsEmpty)
        {
            Put(_byFingerprint, form.Fingerprint, person);
            foreach (var end in (ReadOnlySpan<PersonName.Part>)[form.First, form.Last])
            {
                Put(_byEnd, end.Token, person);
                Put(_byLetter, end.Folded[0], person);
                if (end.Initial)
                {
                    Put(_byInitial, end.Folded[0], person);
                }
            }
        }
    }

    public DocumentEntity? WithKey(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>A name, taken apart once for each spelling.</summary>
    public PersonNameForm FormOf(string name)
    {
        ref var form = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, name, out _);
        return form ??= PersonNameForm.Of(name);
    }

    /// <summary>The persons who have a word in their name, in order.</summary>
    public List<DocumentEntity> Bearers(string word) =>
        InOrder(_byWord.TryGetValue(word, out var some) ? some.FindAll(person => person.Tokens.Contains(word, StringComparer.Ordinal)) : []);

    /// <summary>The persons whose name may be the same, in order.</summary>
    public List<DocumentEntity> Namesakes(PersonNameForm form)
    {
        if (form.IsEmpty)
        {
            return [];
        }

        // Both ends of two names of one person agree: it is enough to ask those who share the rarer one.
        var (first, last) = (Ends(form.First), Ends(form.Last));
        List<DocumentEntity> found = [];
        foreach (var some in first.Sum(list => list.Count) < last.Sum(list => list.Count) ? first : last)
        {
            found.AddRange(some.Where(person => person.Form!.IsSamePersonAs(form)));
        }

        if (_byFingerprint.TryGetValue(form.Fingerprint, out var equal))
        {
            found.AddRange(equal.Where(person => person.Form!.IsSamePersonAs(form)));
        }

        return InOrder(found);
    }

    private List<List<DocumentEntity>> Ends(PersonName.Part end)
    {
        var lists = new List<List<DocumentEntity>>(3);
        if (_byEnd.TryGetValue(end.Token, out var same))
        {
            lists.Add(same);
        }

        if ((end.Initial ? _byLetter : _byInitial).TryGetValue(end.Folded[0], out var initial))
        {
            lists.Add(initial);
        }

        return lists;
    }

    private static List<DocumentEntity> InOrder(List<DocumentEntity> entities)
    {
        if (entities.Count < 2)
        {
            return entities;
        }

        entities.Sort((a, b) => a.Index.CompareTo(b.Index));
        var kept = 1;
        for (var i = 1; i < entities.Count; i++)
        {
            if (entities[i] != entities[kept - 1])
            {
                entities[kept++] = entities[i];
            }
        }

        entities.RemoveRange(kept, entities.Count - kept);
        return entities;
    }

    private static void Put<TKey>(Dictionary<TKey, List<DocumentEntity>> lists, TKey key, DocumentEntity entity)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        list ??= [];
        if (list.Count == 0 || list[^1] != entity)
        {
            list.Add(entity);
        }
    }
}
