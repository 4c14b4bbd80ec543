namespace Dossier.Extraction.Actors;

/// <summary>The persons who may hold a role that stands without a name: all of a usual text, the last spoken of where there are very many.</summary>
internal sealed class RecentPersons
{
    private const int Most = 200;

    private readonly List<DocumentEntity> _all;
    private readonly LinkedList<DocumentEntity> _last = [];
    private readonly Dictionary<DocumentEntity, LinkedListNode<DocumentEntity>> _places = [];

    public RecentPersons(List<DocumentEntity> entities) => _all = entities.FindAll(entity => entity is { Kind: ActorKind.Person, IsWeak: false });

    public IEnumerable<DocumentEntity> All => _all.Count <= Most ? _all : _last;

    public void Meet(DocumentEntity entity)
    {
        if (_all.Count <= Most || entity is not { Kind: ActorKind.Person, IsWeak: false })
        {
            return;
        }

        if (_places.TryGetValue(entity, out var place))
        {
            _last.Remove(place);
            _last.AddFirst(place);
            return;
        }

        _places.Add(entity, _last.AddFirst(entity));
        if (_last.Count > Most)
        {
            _places.Remove(_last.Last!.Value);
            _last.RemoveLast();
        }
    }
}
