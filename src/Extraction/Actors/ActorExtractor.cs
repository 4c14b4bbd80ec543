using Dossier.Extraction.Resolution;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Actors;

/// <summary>The actors of a text with all their mentions: what events and claims read.</summary>
internal sealed record ActorAnalysis(IReadOnlyList<DocumentEntity> Entities, IReadOnlyList<Mention> Mentions);

/// <summary>Finds the mentions, works out who they are, and adds the spellings and roles of headline and standfirst.</summary>
internal static class ActorExtractor
{
    /// <param name="around">Headline, standfirst and captions: they name nobody new, since a headline alone proves nothing.</param>
    public static ActorAnalysis Extract(TokenizedText body, TokenizedText around)
    {
        var mentions = MentionFinder.Find(body);
        var outside = MentionFinder.Find(around);
        var entities = Coreference.Resolve(body, mentions, known =>
        {
            foreach (var mention in outside)
            {
                KnownAs(mention, known)?.AddUnplaced(mention, mention.Span.In(around.Text));
            }
        });
        return new ActorAnalysis(entities, mentions);
    }

    /// <summary>Those of a text's actors that another text names.</summary>
    public static HashSet<DocumentEntity> KnownIn(TokenizedText text, EntityIndex known) =>
        [.. MentionFinder.Find(text).Select(mention => KnownAs(mention, known)).OfType<DocumentEntity>()];

    private static DocumentEntity? KnownAs(Mention mention, EntityIndex known)
    {
        switch (mention.Sort)
        {
            case MentionSort.Country:
                return known.WithKey(ActorKey.Country(mention.Country!));
            case MentionSort.Organisation:
                var key = mention.Key is null ? ActorKey.Organisation(mention.Name, mention.Country) : ActorKey.KnownOrganisation(mention.Key);
                return known.WithKey(key);
            case MentionSort.Group:
                return known.WithKey(ActorKey.Group(mention.Key!, null));
            case MentionSort.Person:
                var name = known.FormOf(mention.Name);
                var bearers = name.Tokens.Count switch { 0 => [], 1 => known.Bearers(name.Tokens[0]), _ => known.Namesakes(name) };
                bearers.RemoveAll(e => mention.Country is not null && e.Country is not null && mention.Country != e.Country);
                return bearers.Count == 1 ? bearers[0] : null;
            default:
                return null;
        }
    }

    /// <summary>The public form of the actors. Pronouns that events and claims resolved are mentions too.</summary>
    public static IReadOnlyList<DocumentActor> ToActors(ActorDirectory directory, TokenizedText body)
    {
        var actors = new DocumentActor[directory.Entities.Count];
        var pronouns = directory.Pronouns.ToLookup(p => p.Actor);
        for (var i = 0; i < actors.Length; i++)
        {
            var entity = directory.Entities[i];
            var mentions = entity.Mentions
                .Select(m => new ActorMention(m.Span, m.Sort == MentionSort.Role ? MentionForm.Role : MentionForm.Name, MentionExplanation.Of(m, body)))
                .Concat(pronouns[i].Select(p => new ActorMention(p.Span, MentionForm.Pronoun, MentionExplanation.OfPronoun)))
                .DistinctBy(m => m.Span)
                .OrderBy(m => m.Span)
                .ToArray();
            actors[i] = new DocumentActor
            {
                Key = entity.Key, Name = entity.Name, Kind = entity.Kind, Country = entity.Country,
                Names = [.. entity.Names.Select(n => new ActorName(n.Key, n.Value))],
                Roles = [.. entity.Roles.Select(r => new ActorRole(r.Title, r.Country ?? entity.Country, r.Former)).Distinct()],
                Mentions = mentions,
            };
        }

        return actors;
    }
}
