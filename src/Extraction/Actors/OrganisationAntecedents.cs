using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Actors;

/// <summary>Which organisation named last is of the sort that a common noun says: gathered once for each noun.</summary>
internal sealed class OrganisationAntecedents(List<DocumentEntity> entities)
{
    private readonly Dictionary<(string Title, HeadSort Sort), Candidates> _byHead = [];

    /// <summary>"la Commission" is rather the Commission européenne than the body named last.</summary>
    public DocumentEntity? Of(InstitutionHead head, string? country, int token)
    {
        if (!_byHead.TryGetValue((head.Title, head.Sort), out var candidates))
        {
            _byHead.Add((head.Title, head.Sort), candidates = Gather(head));
        }

        return Last(candidates.Named, country, token) ?? Last(candidates.Others, country, token);
    }

    /// <summary>An organisation has been pointed to at a token that lies behind all others that were.</summary>
    public void Add(DocumentEntity organisation, int token)
    {
        foreach (var (named, others) in _byHead.Values)
        {
            foreach (var list in (ReadOnlySpan<Mentioned>)[named, others])
            {
                if (list.Organisations.Contains(organisation))
                {
                    list.Since.Add((token, organisation));
                }
            }
        }
    }

    private static DocumentEntity? Last(Mentioned list, string? country, int token)
    {
        var before = LastIn(list.Places, list.Places.BinarySearch((token, null!), ByToken), country, token);
        var since = LastIn(list.Since, list.Since.Count, country, token);
        return before.Organisation is null || since.Token > before.Token ? since.Organisation : before.Organisation;
    }

    private static (int Token, DocumentEntity? Organisation) LastIn(List<(int Token, DocumentEntity Organisation)> places, int from, string? country, int token)
    {
        for (var i = Math.Min(from < 0 ? ~from : from, places.Count - 1); i >= 0; i--)
        {
            if (places[i].Token < token && (country is null || places[i].Organisation.Country is null || places[i].Organisation.Country == country))
            {
                return places[i];
            }
        }

        return default;
    }

    private Candidates Gather(InstitutionHead head)
    {
        var title = Folding.Fold(head.Title);
        var candidates = new Candidates(new Mentioned([], [], []), new Mentioned([], [], []));
        foreach (var entity in entities)
        {
            if (entity.Kind == ActorKind.Organisation && IsA(entity, head, title))
            {
                var list = entity.FoldedName.StartsWith(title + " ", StringComparison.Ordinal) ? candidates.Named : candidates.Others;
                list.Organisations.Add(entity);
                list.Places.AddRange(entity.Mentions.Select(m => (m.First, entity)));
            }
        }

        candidates.Named.Places.Sort(ByToken);
        candidates.Others.Places.Sort(ByToken);
        return candidates;
    }

    /// <summary>Of two at one place, the actor that comes first in the document is the last here: the first to be met on the way back.</summary>
    private static readonly Comparer<(int Token, DocumentEntity Organisation)> ByToken = Comparer<(int Token, DocumentEntity Organisation)>.Create((a, b) =>
        a.Token != b.Token || a.Organisation is null || b.Organisation is null ? a.Token.CompareTo(b.Token) : b.Organisation.Index.CompareTo(a.Organisation.Index));

    private static bool IsA(DocumentEntity entity, InstitutionHead head, string title)
    {
        if (entity.Organisation is { } known)
        {
            return head.Sort switch
            {
                HeadSort.Media => known.Kind is OrganisationKind.Agency or OrganisationKind.Media,
                HeadSort.Party => known.Kind is OrganisationKind.Party or OrganisationKind.ArmedGroup,
                HeadSort.Company => known.Kind is OrganisationKind.Company or OrganisationKind.ArmedGroup,
                HeadSort.Ngo => known.Kind == OrganisationKind.Ngo,
                HeadSort.Body => known.Kind is OrganisationKind.International or OrganisationKind.Institution or OrganisationKind.Alliance or OrganisationKind.Ngo or OrganisationKind.ArmedGroup,
                _ => false,
            };
        }

        return entity.FoldedName.StartsWith(title, StringComparison.Ordinal);
    }

    /// <param name="Places">Where they are named, in order.</param>
    /// <param name="Since">Where they have been pointed to, in order.</param>
    private sealed record Mentioned(HashSet<DocumentEntity> Organisations, List<(int Token, DocumentEntity Organisation)> Places, List<(int Token, DocumentEntity Organisation)> Since);

    /// <param name="Named">Those whose name begins with the noun itself.</param>
    private sealed record Candidates(Mentioned Named, Mentioned Others);
}
