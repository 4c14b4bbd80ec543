using Dossier.Extraction;
using Dossier.Extraction.Actors;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Resolution;
using Npgsql;

namespace Dossier.Api.Ingestion;

/// <summary>
/// The tables that hold what one article says, filled by one COPY each. What resolution decides has a provisional value here:
/// an actor and an event are their own, an event's block is empty, no claim is disputed.
/// </summary>
internal static class ArticleTables
{
    private static readonly CopyTable<(ArticleRows Of, DateMention Date)> Dates = new(
        "date_mention",
        new("article_id", "uuid", r => r.Of.Id),
        new("text_length", "integer", r => r.Of.TextLength),
        new("start_at", "integer", r => r.Date.Span.Start),
        new("end_at", "integer", r => r.Date.Span.End),
        new("text", "text", r => r.Date.Span.In(r.Of.Document.Text)),
        new("edtf", "text", r => r.Date.Date?.Value.Edtf),
        new("earliest", "date", r => r.Date.Date?.Value.Earliest),
        new("latest", "date", r => r.Date.Date?.Value.Latest),
        new("basis", "text", r => Basis(r.Date.Date)),
        new("rule", "text", r => r.Date.Why.Rule),
        new("entries", "text[]", r => Entries(r.Date.Why)));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, DocumentActor Actor)> Actors = new(
        "article_actor",
        new("article_id", "uuid", r => r.Of.Id),
        new("ordinal", "integer", r => r.Ordinal),
        new("own_id", "uuid", r => r.Of.ActorIds[r.Ordinal]),
        new("own_key", "text", r => r.Actor.Key),
        new("actor_id", "uuid", r => r.Of.ActorIds[r.Ordinal]),
        new("kind", "text", r => SqlText.Of(r.Actor.Kind)),
        new("name", "text", r => r.Actor.Name),
        new("country", "text", r => r.Actor.Country),
        new("blocks", "text[]", r => ActorKey.Blocks(r.Actor.Key).ToArray()));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, ActorName Name)> Names = new(
        "article_actor_name",
        new("article_id", "uuid", r => r.Of.Id),
        new("ordinal", "integer", r => r.Ordinal),
        new("text", "text", r => r.Name.Text),
        new("count", "integer", r => r.Name.Count));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, ActorRole Role)> Roles = new(
        "article_actor_role",
        new("article_id", "uuid", r => r.Of.Id),
        new("ordinal", "integer", r => r.Ordinal),
        new("title", "text", r => r.Role.Title),
        new("country", "text", r => r.Role.Country),
        new("former", "boolean", r => r.Role.Former));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, ActorMention Mention)> ActorMentions = new(
        "actor_mention",
        new("article_id", "uuid", r => r.Of.Id),
        new("ordinal", "integer", r => r.Ordinal),
        new("text_length", "integer", r => r.Of.TextLength),
        new("start_at", "integer", r => r.Mention.Span.Start),
        new("end_at", "integer", r => r.Mention.Span.End),
        new("text", "text", r => r.Mention.Span.In(r.Of.Document.Text)),
        new("form", "text", r => SqlText.Of(r.Mention.Form)),
        new("rule", "text", r => r.Mention.Why.Rule),
        new("entries", "text[]", r => Entries(r.Mention.Why)));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, DocumentEvent Event)> Events = new(
        "article_event",
        new("article_id", "uuid", r => r.Of.Id),
        new("ordinal", "integer", r => r.Ordinal),
        new("own_id", "uuid", r => r.Of.EventIds[r.Ordinal]),
        new("event_id", "uuid", r => r.Of.EventIds[r.Ordinal]),
        new("block", "text", _ => ""),
        new("type", "text", r => r.Event.Type),
        new("mode", "text", r => r.Event.Mode),
        new("topic", "text", r => r.Event.Topic),
        new("title", "text", r => r.Event.Title),
        new("status", "text", r => SqlText.Of(r.Event.Status)),
        new("date_edtf", "text", r => r.Event.Date?.Value.Edtf),
        new("date_earliest", "date", r => r.Event.Date?.Value.Earliest),
        new("date_latest", "date", r => r.Event.Date?.Value.Latest),
        new("date_basis", "text", r => Basis(r.Event.Date)),
        new("date_text", "text", r => r.Event.Date?.Text),
        new("place_name", "text", r => r.Event.Place?.Name),
        new("place_country", "text", r => r.Event.Place?.Country),
        new("place_latitude", "double precision", r => r.Event.Place?.Latitude),
        new("place_longitude", "double precision", r => r.Event.Place?.Longitude),
        new("place_precision", "text", r => r.Event.Place is { } place ? SqlText.Of(place.Precision) : null));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, EventParticipant Participant)> Participants = new(
        "article_event_participant",
        new("article_id", "uuid", r => r.Of.Id),
        new("ordinal", "integer", r => r.Ordinal),
        new("actor_ordinal", "integer", r => r.Participant.Actor),
        new("role", "text", r => SqlText.Of(r.Participant.Role)));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, EventMention Mention)> EventMentions = new(
        "event_mention",
        new("article_id", "uuid", r => r.Of.Id),
        new("ordinal", "integer", r => r.Ordinal),
        new("text_length", "integer", r => r.Of.TextLength),
        new("start_at", "integer", r => r.Mention.Span.Start),
        new("end_at", "integer", r => r.Mention.Span.End),
        new("text", "text", r => r.Mention.Span.In(r.Of.Document.Text)),
        new("trigger_start", "integer", r => r.Mention.Trigger.Start),
        new("trigger_end", "integer", r => r.Mention.Trigger.End),
        new("trigger_text", "text", r => r.Mention.Trigger.In(r.Of.Document.Text)),
        new("rule", "text", r => r.Mention.Why.Rule),
        new("entries", "text[]", r => Entries(r.Mention.Why)));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, DocumentClaim Claim)> Claims = new(
        "claim",
        new("id", "uuid", r => r.Of.ClaimIds[r.Ordinal]),
        new("article_id", "uuid", r => r.Of.Id),
        new("ordinal", "integer", r => r.Ordinal),
        new("text_length", "integer", r => r.Of.TextLength),
        new("kind", "text", r => SqlText.Of(r.Claim.Kind)),
        new("hedged", "boolean", r => r.Claim.Hedged),
        new("start_at", "integer", r => r.Claim.Span.Start),
        new("end_at", "integer", r => r.Claim.Span.End),
        new("text", "text", r => r.Claim.Span.In(r.Of.Document.Text)),
        new("cue_start", "integer", r => r.Claim.Cue.Start),
        new("cue_end", "integer", r => r.Claim.Cue.End),
        new("cue", "text", r => r.Claim.Cue.In(r.Of.Document.Text)),
        new("sentence_start", "integer", r => r.Claim.Sentence.Start),
        new("sentence_end", "integer", r => r.Claim.Sentence.End),
        new("sentence_text", "text", r => r.Claim.Sentence.In(r.Of.Document.Text)),
        new("speaker_ordinal", "integer", r => r.Claim.Speaker?.Actor),
        new("speaker_text", "text", r => r.Claim.Speaker?.Text),
        new("event_ordinal", "integer", r => r.Claim.Event),
        new("said_edtf", "text", r => r.Claim.Said?.Value.Edtf),
        new("said_earliest", "date", r => r.Claim.Said?.Value.Earliest),
        new("said_latest", "date", r => r.Claim.Said?.Value.Latest),
        new("said_basis", "text", r => Basis(r.Claim.Said)),
        new("said_text", "text", r => r.Claim.Said?.Text),
        new("disputed", "boolean", _ => false),
        new("rule", "text", r => r.Claim.Why.Rule),
        new("entries", "text[]", r => Entries(r.Claim.Why)));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, int Position, TextSpan Span)> Quotes = new(
        "claim_quote",
        new("claim_id", "uuid", r => r.Of.ClaimIds[r.Ordinal]),
        new("ordinal", "integer", r => r.Position),
        new("article_id", "uuid", r => r.Of.Id),
        new("text_length", "integer", r => r.Of.TextLength),
        new("start_at", "integer", r => r.Span.Start),
        new("end_at", "integer", r => r.Span.End),
        new("text", "text", r => r.Span.In(r.Of.Document.Text)));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, int Position, int Actor)> Via = new(
        "claim_via",
        new("claim_id", "uuid", r => r.Of.ClaimIds[r.Ordinal]),
        new("position", "integer", r => r.Position),
        new("article_id", "uuid", r => r.Of.Id),
        new("actor_ordinal", "integer", r => r.Actor));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, int Actor)> About = new(
        "claim_about",
        new("claim_id", "uuid", r => r.Of.ClaimIds[r.Ordinal]),
        new("article_id", "uuid", r => r.Of.Id),
        new("actor_ordinal", "integer", r => r.Actor));

    private static readonly CopyTable<(ArticleRows Of, int Ordinal, ClaimLink Link)> Links = new(
        "claim_link",
        new("claim_id", "uuid", r => r.Of.ClaimIds[r.Ordinal]),
        new("type", "text", r => SqlText.Of(r.Link.Relation)),
        new("other_id", "uuid", r => r.Of.ClaimIds[r.Link.Claim]),
        new("stated", "boolean", _ => true));

    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<ArticleRows> articles, CancellationToken cancellation)
    {
        await Dates.WriteAsync(connection, articles.SelectMany(a => a.Dates.Select(d => (a, d))), cancellation);
        await Actors.WriteAsync(connection, articles.SelectMany(a => a.Document.Actors.Select((actor, i) => (a, i, actor))), cancellation);
        await Names.WriteAsync(connection, articles.SelectMany(a => a.Names.Select(n => (a, n.Ordinal, n.Name))), cancellation);
        await Roles.WriteAsync(connection, articles.SelectMany(a => a.Roles.Select(r => (a, r.Ordinal, r.Role))), cancellation);
        await ActorMentions.WriteAsync(connection, articles.SelectMany(a => a.ActorMentions.Select(m => (a, m.Ordinal, m.Mention))), cancellation);
        await Events.WriteAsync(connection, articles.SelectMany(a => a.Document.Events.Select((told, i) => (a, i, told))), cancellation);
        await Participants.WriteAsync(connection, articles.SelectMany(a => a.Participants.Select(p => (a, p.Ordinal, p.Participant))), cancellation);
        await EventMentions.WriteAsync(connection, articles.SelectMany(a => a.EventMentions.Select(m => (a, m.Ordinal, m.Mention))), cancellation);
        await Claims.WriteAsync(connection, articles.SelectMany(a => a.Document.Claims.Select((claim, i) => (a, i, claim))), cancellation);
        await Quotes.WriteAsync(connection, articles.SelectMany(a => a.Quotes.Select(q => (a, q.Ordinal, q.Position, q.Span))), cancellation);
        await Via.WriteAsync(connection, articles.SelectMany(a => a.Via.Select(v => (a, v.Ordinal, v.Position, v.Actor))), cancellation);
        await About.WriteAsync(connection, articles.SelectMany(a => a.About.Select(b => (a, b.Ordinal, b.Actor))), cancellation);
        await Links.WriteAsync(connection, articles.SelectMany(a => a.Links.Select(l => (a, l.Ordinal, l.Link))), cancellation);
    }

    private static string[] Entries(Explanation why) => [.. why.Entries];

    private static string? Basis(ResolvedDate? date) => date is null ? null : SqlText.Of(date.Basis);
}
