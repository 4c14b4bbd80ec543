using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dossier.Api.Actors;
using Dossier.Api.Articles;
using Dossier.Api.Claims;
using Dossier.Api.Events;
using Dossier.Api.Extract;

namespace Dossier.Api.Http;

/// <summary>How everything is written: camelCase, nulls too. What is read back from the database must be whole.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Readiness))]
[JsonSerializable(typeof(Page<Article>))]
[JsonSerializable(typeof(Page<Actor>))]
[JsonSerializable(typeof(Page<Event>))]
[JsonSerializable(typeof(Page<Claim>))]
[JsonSerializable(typeof(Annotations))]
[JsonSerializable(typeof(ExtractRequest))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(IReadOnlyList<Caption>))]
[JsonSerializable(typeof(IReadOnlyList<ActorRef>))]
[JsonSerializable(typeof(IReadOnlyList<ActorSpelling>))]
[JsonSerializable(typeof(IReadOnlyList<ActorRole>))]
[JsonSerializable(typeof(IReadOnlyList<EventParticipant>))]
[JsonSerializable(typeof(IReadOnlyList<EventMention>))]
[JsonSerializable(typeof(EventRef))]
[JsonSerializable(typeof(ArticleRef))]
[JsonSerializable(typeof(ClaimSpeaker))]
[JsonSerializable(typeof(IReadOnlyList<Quote>))]
[JsonSerializable(typeof(IReadOnlyList<ClaimRelation>))]
[JsonSerializable(typeof(IReadOnlyList<AnnotatedActor>))]
[JsonSerializable(typeof(IReadOnlyList<AnnotatedDate>))]
internal sealed partial class DossierJson : JsonSerializerContext
{
    /// <summary>French stays readable: nothing beyond what JSON asks for is escaped. Answers are never put into HTML.</summary>
    public static DossierJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
