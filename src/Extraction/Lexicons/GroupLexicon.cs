using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

/// <param name="Country">ISO 3166-1 alpha-2; null where it belongs to none or to several.</param>
internal sealed record ActorGroup(string Key, string Name, string? Country);

/// <summary>Collective actors that are neither a state nor an organisation: the West, the Kurds.</summary>
internal sealed class GroupLexicon
{
    private static readonly Lazy<GroupLexicon> LazyFrench = new(() => new GroupLexicon("French/groups.tsv"));

    private readonly PhraseTable<(ActorGroup Group, PhraseCase Case)> _phrases;

    private GroupLexicon(string name)
    {
        var phrases = new List<(string, (ActorGroup, PhraseCase))>();
        foreach (var row in LexiconFile.Read(name, 4))
        {
            var group = new ActorGroup(row[0], row[1], LexiconFile.Optional(row[2]));
            foreach (var alias in LexiconFile.List(row[3]).Prepend(row[1]))
            {
                phrases.Add((alias, (group, PhraseCase.Of(alias))));
            }
        }

        _phrases = new PhraseTable<(ActorGroup, PhraseCase)>(phrases);
    }

    public static GroupLexicon French => LazyFrench.Value;

    /// <summary>The longest name of a group that starts at <paramref name="index"/>.</summary>
    public bool TryMatch(Token[] tokens, int index, int end, out ActorGroup group, out int length)
    {
        if (_phrases.TryMatch(tokens, index, end, out var found, out length) && found.Case.Allows(tokens, index))
        {
            group = found.Group;
            return true;
        }

        length = 0;
        group = null!;
        return false;
    }
}
