using Dossier.Api.Actors;
using Dossier.Api.Articles;
using Dossier.Api.Claims;
using Dossier.Api.Events;
using Dossier.Api.Http;
using Dossier.Api.Ingestion;
using Dossier.Extraction;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Lexicons;

namespace Dossier.Api.Extract;

/// <summary>What was read in one document, in the shape in which the tables' answers come.</summary>
internal sealed class DocumentAnnotations
{
    private readonly PreparedArticle _article;
    private readonly bool _explain;
    private readonly ArticleRows _rows;
    private readonly ExtractedDocument _document;

    /// <summary>By claim, what it answers.</summary>
    private readonly ILookup<int, Extraction.Claims.ClaimLink> _answers;

    /// <summary>By claim, the claims that answer it.</summary>
    private readonly ILookup<int, (int Claim, Extraction.Claims.ClaimRelation Relation)> _answeredBy;

    public DocumentAnnotations(PreparedArticle article, bool explain)
    {
        (_article, _explain, _rows, _document) = (article, explain, new ArticleRows(article), article.Document);
        var links = _rows.Links.ToList();
        _answers = links.ToLookup(link => link.Ordinal, link => link.Link);
        _answeredBy = links.ToLookup(link => link.Link.Claim, link => (link.Ordinal, link.Link.Relation));
    }

    /// <param name="readAt">When it was read.</param>
    public Annotations At(DateTimeOffset readAt) => new()
    {
        Article = OfArticle(readAt),
        Sentences = [.. _document.Sentences.Select(span => new Span { Start = span.Start, End = span.End })],
        Dates = [.. _rows.Dates.OrderBy(date => date.Span.Start).ThenByDescending(date => date.Span.End).Select(OfDate)],
        Actors = OfActors(),
        Events = [.. _document.Events.Select(OfEvent).OrderBy(told => told.Mentions[0].Start).ThenBy(told => told.Id)],
        Claims = [.. _document.Claims.Index().Select(claim => OfClaim(claim.Index, claim.Item)).OrderBy(claim => claim.Start)],
    };

    private Article OfArticle(DateTimeOffset readAt)
    {
        var metadata = _document.Metadata;
        return new Article
        {
            Id = _article.Id,
            Title = metadata.Title,
            Lead = metadata.Lead,
            Language = metadata.Language,
            Published = Value(metadata.Published),
            Outlet = metadata.Outlet,
            Agencies = metadata.Agencies,
            Dateline = metadata.Dateline is { } dateline ? new Dateline { Place = dateline.Place, Date = Value(dateline.Date) } : null,
            Text = _document.Text,
            Captions = [.. metadata.Captions.Select(caption => new Caption { Text = caption.Text, Credit = caption.Credit })],
            Source = new ArticleSource { Name = _article.Name, Url = _article.Url, Sha256 = Convert.ToHexStringLower(_article.Sha256) },
            CopyOf = null,
            IngestedAt = readAt,
            Counts = new ArticleCounts { Actors = _rows.ActorIds.Distinct().Count(), Events = _document.Events.Count, Claims = _document.Claims.Count },
        };
    }

    private AnnotatedDate OfDate(DateMention date) => new()
    {
        Start = date.Span.Start, End = date.Span.End, Text = date.Span.In(_document.Text), Date = Value(date.Date), Why = Why(date.Why),
    };

    private List<AnnotatedActor> OfActors() =>
    [
        .. _rows.ActorMentions
            .GroupBy(mention => _rows.ActorIds[mention.Ordinal])
            .Select(actor => new AnnotatedActor
            {
                Actor = new AnnotatedActorRef
                {
                    Id = actor.Key,
                    Name = _document.Actors[actor.First().Ordinal].Name,
                    Kind = SqlText.Of(_document.Actors[actor.First().Ordinal].Kind),
                    Country = _document.Actors[actor.First().Ordinal].Country,
                },
                Mentions =
                [
                    .. actor.Select(mention => mention.Mention)
                        .OrderBy(mention => mention.Span.Start)
                        .ThenByDescending(mention => mention.Span.End)
                        .Select(mention => new ActorMention
                        {
                            Start = mention.Span.Start, End = mention.Span.End, Text = mention.Span.In(_document.Text), Form = SqlText.Of(mention.Form), Why = Why(mention.Why),
                        }),
                ],
            })
            .OrderBy(actor => actor.Mentions[0].Start)
            .ThenBy(actor => actor.Actor.Id),
    ];

    private Event OfEvent(DocumentEvent told, int ordinal) => new()
    {
        Id = _rows.EventIds[ordinal],
        Type = told.Type,
        Mode = told.Mode,
        Title = told.Title,
        Date = Value(told.Date),
        Place = told.Place is { } place
            ? new Events.EventPlace { Name = place.Name, Country = place.Country, Latitude = place.Latitude, Longitude = place.Longitude, Precision = SqlText.Of(place.Precision) }
            : null,
        Status = SqlText.Of(told.Status),
        Participants =
        [
            .. told.Participants.Distinct()
                .OrderBy(participant => participant.Role)
                .ThenBy(participant => Folding.Fold(_document.Actors[participant.Actor].Name), StringComparer.Ordinal)
                .ThenBy(participant => _rows.ActorIds[participant.Actor])
                .Select(participant => new Events.EventParticipant { Actor = Ref(participant.Actor), Role = SqlText.Of(participant.Role) }),
        ],
        ArticleCount = 1,
        OriginCount = 1,
        Mentions =
        [
            .. told.Mentions.DistinctBy(mention => mention.Span).OrderBy(mention => mention.Span.Start).ThenBy(mention => mention.Span.End).Select(mention => new Events.EventMention
            {
                Article = Ref(),
                Start = mention.Span.Start,
                End = mention.Span.End,
                Text = mention.Span.In(_document.Text),
                Trigger = mention.Trigger.In(_document.Text),
                Why = Why(mention.Why),
            }),
        ],
    };

    private Claim OfClaim(int ordinal, DocumentClaim claim) => new()
    {
        Id = _rows.ClaimIds[ordinal],
        Kind = SqlText.Of(claim.Kind),
        Hedged = claim.Hedged,
        Text = claim.Span.In(_document.Text),
        Quotes = [.. claim.Quotes.Select(OfSpan)],
        Speaker = claim.Speaker is { } speaker ? new Claims.ClaimSpeaker { Actor = speaker.Actor is { } actor ? Ref(actor) : null, Text = speaker.Text } : null,
        Via = [.. claim.Via.Select(Ref)],
        About = [.. claim.About.Distinct().Order().Select(Ref)],
        Cue = claim.Cue.In(_document.Text),
        Said = Value(claim.Said),
        Article = Ref(),
        Start = claim.Span.Start,
        End = claim.Span.End,
        Sentence = OfSpan(claim.Sentence),
        Event = claim.Event is { } told ? new EventRef { Id = _rows.EventIds[told], Type = _document.Events[told].Type, Title = _document.Events[told].Title } : null,
        Disputed = claim.Kind == ClaimKind.Denial || Answers(ordinal, Extraction.Claims.ClaimRelation.Denies).Any(),
        Relations = Relations(ordinal),
        Why = Why(claim.Why),
    };

    private List<Claims.ClaimRelation> Relations(int ordinal) =>
    [
        .. _answers[ordinal].Select(link => Relation(SqlText.Of(link.Relation), link.Claim))
            .Concat(Answers(ordinal, Extraction.Claims.ClaimRelation.Denies).Select(answer => Relation("deniedBy", answer)))
            .Concat(Answers(ordinal, Extraction.Claims.ClaimRelation.Supports).Select(answer => Relation("supportedBy", answer)))
            .OrderBy(relation => relation.Type, StringComparer.Ordinal)
            .ThenBy(relation => relation.Claim),
    ];

    /// <summary>The claims that answer a claim.</summary>
    private IEnumerable<int> Answers(int ordinal, Extraction.Claims.ClaimRelation relation) =>
        _answeredBy[ordinal].Where(answer => answer.Relation == relation).Select(answer => answer.Claim);

    private Claims.ClaimRelation Relation(string type, int claim) => new() { Type = type, Claim = _rows.ClaimIds[claim] };

    private Quote OfSpan(TextSpan span) => new() { Start = span.Start, End = span.End, Text = span.In(_document.Text) };

    private ActorRef Ref(int actor) => new() { Id = _rows.ActorIds[actor], Name = _document.Actors[actor].Name, Kind = SqlText.Of(_document.Actors[actor].Kind) };

    private ArticleRef Ref() => new() { Id = _article.Id, Title = _document.Metadata.Title, Published = Value(_document.Metadata.Published) };

    private Articles.Explanation? Why(Extraction.Explanation why) => _explain ? new Articles.Explanation { Rule = why.Rule, Entries = why.Entries } : null;

    private static DateValue? Value(ResolvedDate? date) => date is null
        ? null
        : new DateValue { Edtf = date.Value.Edtf, Earliest = date.Value.Earliest, Latest = date.Value.Latest, Basis = SqlText.Of(date.Basis), Text = date.Text };
}
