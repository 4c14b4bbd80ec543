using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Resolution;

namespace Dossier.Extraction.Actors;

/// <summary>An actor while its mentions are being gathered.</summary>
internal sealed class DocumentEntity(ActorKind kind, string key, string name)
{
    /// <summary>Where its mentions begin, in order; those added since are not in it yet.</summary>
    private readonly List<int> _firsts = [];
    private string? _folded;

    public ActorKind Kind { get; } = kind;

    public string Key { get; set; } = key;

    public string Name
    {
        get;
        set => (field, _folded) = (value, null);
    } = name;

    /// <summary><see cref="Name"/>, folded.</summary>
    public string FoldedName => _folded ??= Folding.Fold(Name);

    /// <summary>Its place among the actors of the document.</summary>
    public int Index { get; set; } = -1;

    public string? Country { get; set; }

    /// <summary>Of a person: the name, taken apart.</summary>
    public PersonNameForm? Form { get; set; }

    /// <summary>Fingerprints of the words of a person's name.</summary>
    public IReadOnlyList<string> Tokens => Form?.Tokens ?? [];

    public Organisation? Organisation { get; init; }

    public List<RolePhrase> Roles { get; } = [];

    public List<Mention> Mentions { get; } = [];

    /// <summary>Spellings, in order of first use.</summary>
    public Dictionary<string, int> Names { get; } = new(StringComparer.Ordinal);

    public bool? Feminine { get; set; }

    /// <summary>Met only as one word that nothing calls a person.</summary>
    public bool IsWeak { get; set; }

    /// <param name="text">What the mention's span covers.</param>
    public void Add(Mention mention, string text)
    {
        Mentions.Add(mention);
        AddUnplaced(mention, text);
    }

    /// <summary>A mention outside the body: its name and roles count, its place does not.</summary>
    public void AddUnplaced(Mention mention, string text)
    {
        if (mention.Sort != MentionSort.Role)
        {
            Names[text] = Names.GetValueOrDefault(text) + 1;
        }

        foreach (var role in mention.Roles)
        {
            AddRole(role);
        }
    }

    /// <summary>The token at which the last mention before another token begins; <see cref="int.MinValue"/> where there is none.</summary>
    public int LastBefore(int token)
    {
        for (var i = _firsts.Count; i < Mentions.Count; i++)
        {
            var at = _firsts.BinarySearch(Mentions[i].First);
            _firsts.Insert(at < 0 ? ~at : at, Mentions[i].First);
        }

        var after = _firsts.BinarySearch(token);
        after = after < 0 ? ~after : after;
        while (after > 0 && _firsts[after - 1] == token)
        {
            after--;
        }

        return after == 0 ? int.MinValue : _firsts[after - 1];
    }

    /// <summary>Head of a state or of its government, at the time of the text.</summary>
    public bool Leads => Roles.Exists(r => !r.Former && r.Role.Class is RoleClass.HeadOfState or RoleClass.HeadOfGovernment or RoleClass.Monarch);

    public void AddRole(RolePhrase role)
    {
        Feminine = role.Role.Feminine ?? Feminine;
        if (role.Country is not null && Kind == ActorKind.Person)
        {
            Country ??= role.Country;
        }

        if (role.Role.Class is not (RoleClass.Civil or RoleClass.Relative))
        {
            Roles.Add(role);
        }
    }
}
