using Dossier.Extraction;
using Dossier.Extraction.Actors;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Resolution;

namespace Dossier.Api.Ingestion;

/// <summary>
/// The rows that one article has of its own, each key once: what the extractor lists twice is one row, so that no table's
/// primary key can refuse a document.
/// </summary>
internal sealed class ArticleRows
{
    public ArticleRows(PreparedArticle article)
    {
        Article = article;
        ActorIds = [.. Document.Actors.Select(a => StableId.OfActor(a.Key))];
        EventIds = Distinct(Document.Events, (told, repetition) => StableId.OfEvent(article.Id, told, repetition));
        ClaimIds = Distinct(Document.Claims, (claim, repetition) => StableId.OfClaim(article.Id, claim, SpeakerKey(claim), repetition));
    }

    public PreparedArticle Article { get; }

    public Guid Id => Article.Id;

    public ExtractedDocument Document => Article.Document;

    public int TextLength => Document.Text.Length;

    public Guid[] ActorIds { get; }

    public Guid[] EventIds { get; }

    public Guid[] ClaimIds { get; }

    public IEnumerable<DateMention> Dates => Document.Dates.DistinctBy(d => d.Span);

    public IEnumerable<(int Ordinal, ActorName Name)> Names =>
        Each(Document.Actors, a => a.Names.GroupBy(n => n.Text).Select(g => new ActorName(g.Key, g.Sum(n => n.Count))));

    public IEnumerable<(int Ordinal, ActorRole Role)> Roles => Each(Document.Actors, a => a.Roles.DistinctBy(r => (r.Title, r.Former)));

    public IEnumerable<(int Ordinal, ActorMention Mention)> ActorMentions => Each(Document.Actors, a => a.Mentions.DistinctBy(m => m.Span));

    public IEnumerable<(int Ordinal, EventParticipant Participant)> Participants => Each(Document.Events, e => e.Participants.Distinct());

    public IEnumerable<(int Ordinal, EventMention Mention)> EventMentions => Each(Document.Events, e => e.Mentions.DistinctBy(m => m.Span));

    public IEnumerable<(int Ordinal, int Position, TextSpan Span)> Quotes =>
        Each(Document.Claims, c => c.Quotes.Index()).Select(q => (q.Ordinal, q.Item.Index, q.Item.Item));

    public IEnumerable<(int Ordinal, int Position, int Actor)> Via =>
        Each(Document.Claims, c => c.Via.Index()).Select(v => (v.Ordinal, v.Item.Index, v.Item.Item));

    public IEnumerable<(int Ordinal, int Actor)> About => Each(Document.Claims, c => c.About.Distinct());

    public IEnumerable<(int Ordinal, ClaimLink Link)> Links =>
        Each(Document.Claims, c => c.Links.Distinct()).Where(l => ClaimIds[l.Ordinal] != ClaimIds[l.Item.Claim]);

    /// <summary>The actor's own key, or the words that stand for one.</summary>
    private string? SpeakerKey(DocumentClaim claim) =>
        claim.Speaker is not { } speaker ? null : speaker.Actor is { } actor ? Document.Actors[actor].Key : speaker.Text;

    private static Guid[] Distinct<T>(IReadOnlyList<T> items, Func<T, int, Guid> id)
    {
        var times = new Dictionary<Guid, int>();
        var ids = new Guid[items.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var first = id(items[i], 0);
            var repetition = times.GetValueOrDefault(first);
            times[first] = repetition + 1;
            ids[i] = repetition == 0 ? first : id(items[i], repetition);
        }

        return ids;
    }

    private static IEnumerable<(int Ordinal, TItem Item)> Each<T, TItem>(IReadOnlyList<T> owners, Func<T, IEnumerable<TItem>> items) =>
        owners.Index().SelectMany(o => items(o.Item).Select(i => (o.Index, i)));
}
