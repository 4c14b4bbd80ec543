using System.Text.Json.Nodes;
using Dossier.Extraction.Tests.Scoring;

namespace Dossier.Api.Tests.Gold;

/// <summary>What the service says of one article, through its public answers alone.</summary>
internal static class ServedDocument
{
    public static async Task<FoundDocument> ReadAsync(SeededFixture service, string id)
    {
        var article = await service.GetAsync($"/v1/articles/{id}");
        return new FoundDocument
        {
            Title = Text(article["title"]),
            Published = Text(article["published"]?["edtf"]),
            Language = Text(article["language"])!,
            Agencies = [.. article["agencies"]!.AsArray().Select(a => Text(a)!)],
            Text = Text(article["text"])!,
            Actors = (await service.ListAsync($"/v1/actors?article={id}&limit=100")).ConvertAll(Actor),
            Events = (await service.ListAsync($"/v1/events?article={id}&limit=100")).ConvertAll(Event),
            Claims = (await service.ListAsync($"/v1/claims?article={id}&limit=100")).ConvertAll(Claim),
        };
    }

    private static FoundActor Actor(JsonNode actor) => new(
        Text(actor["id"])!, Text(actor["name"])!, Text(actor["kind"])!, [.. actor["names"]!.AsArray().Select(n => Text(n!["text"])!)]);

    private static FoundEvent Event(JsonNode told) => new()
    {
        Type = Text(told["type"])!,
        Date = Text(told["date"]?["edtf"]),
        Status = Text(told["status"])!,
        Title = Text(told["title"])!,
        Participants = [.. told["participants"]!.AsArray().Select(p => new FoundParticipant(Text(p!["actor"]!["id"])!, Text(p["role"])!))],
        Evidence = [.. told["mentions"]!.AsArray().Select(m => Text(m!["text"])!)],
    };

    private static FoundClaim Claim(JsonNode claim) => new()
    {
        Id = Text(claim["id"])!,
        Kind = Text(claim["kind"])!,
        Hedged = claim["hedged"]!.GetValue<bool>(),
        Text = Text(claim["text"])!,
        Speaker = claim["speaker"] is { } speaker ? new FoundSpeaker(Text(speaker["actor"]?["id"]), Text(speaker["actor"]?["name"]), Text(speaker["text"])!) : null,
        Via = [.. claim["via"]!.AsArray().Select(v => Text(v!["id"])!)],
        Quotes = [.. claim["quotes"]!.AsArray().Select(q => Text(q!["text"])!)],
        Denies = [.. claim["relations"]!.AsArray().Where(r => Text(r!["type"]) == "denies").Select(r => Text(r!["claim"])!)],
    };

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
