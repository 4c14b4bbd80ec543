using System.Runtime.InteropServices;
using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Actors;

/// <summary>The organisations of a text, by their names and by the first words of these.</summary>
internal sealed class OrganisationNames
{
    private readonly Dictionary<string, List<DocumentEntity>> _byOpening = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spellings = new(StringComparer.Ordinal);

    public void Add(DocumentEntity organisation)
    {
        AddOpenings(organisation, organisation.FoldedName);
        Put(organisation.FoldedName, organisation);
    }

    /// <summary>How the text names an organisation that the lexicon has under another name: "la Cour" is the Cour internationale de justice.</summary>
    public void AddSpelling(DocumentEntity organisation, string spelling)
    {
        if (_spellings.Add(spelling))
        {
            var folded = Folding.Fold(spelling);
            AddOpenings(organisation, folded);
            Put(folded, organisation);
        }
    }

    private void AddOpenings(DocumentEntity organisation, string name)
    {
        for (var end = name.IndexOf(' ', StringComparison.Ordinal); end >= 0; end = name.IndexOf(' ', end + 1))
        {
            Put(name[..end], organisation);
        }
    }

    /// <summary>
    /// Who bears the name, or one that goes on where nothing tells its country: "le Conseil de sécurité" after "le Conseil de
    /// sécurité russe". Null where several do.
    /// </summary>
    public DocumentEntity? OnlyNamesake(string folded, string? country)
    {
        DocumentEntity? only = null;
        foreach (var organisation in _byOpening.GetValueOrDefault(folded, []))
        {
            if ((country is null || organisation.FoldedName == folded) && (organisation.Country == country || organisation.Country is null || country is null))
            {
                if (only is not null)
                {
                    return null;
                }

                only = organisation;
            }
        }

        return only;
    }

    private void Put(string opening, DocumentEntity organisation)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byOpening, opening, out _);
        list ??= [];
        if (list.Count == 0 || list[^1] != organisation)
        {
            list.Add(organisation);
        }
    }
}
