using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dossier.Extraction.Tests.Scoring;

/// <summary>What a careful reader takes from a document: the annotations of a gold file, field by field.</summary>
public sealed record GoldDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The name of the source document.</summary>
    public required string Document { get; init; }

    /// <summary>The day on which it counts as received, where that decides how its dates are inferred.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public required GoldArticle Article { get; init; }

    public required IReadOnlyList<GoldActor> Actors { get; init; }

    public required IReadOnlyList<GoldEvent> Events { get; init; }

    public required IReadOnlyList<GoldClaim> Claims { get; init; }

    /// <summary>The gold files of a folder, in the order of their names.</summary>
    public static IReadOnlyList<GoldDocument> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static GoldDocument Read(string file) =>
        JsonSerializer.Deserialize<GoldDocument>(File.ReadAllText(file), Options) ?? throw new InvalidDataException($"{file} is empty.");
}

public sealed record GoldArticle
{
    /// <summary>Any one of them is right; a null among them: that there is none.</summary>
    public required IReadOnlyList<string?> Title { get; init; }

    public required string Language { get; init; }

    public string? Published { get; init; }

    /// <summary>Why there is no date, where one may be inferred from other documents.</summary>
    public string? PublishedNote { get; init; }

    public required IReadOnlyList<string> Agencies { get; init; }

    public required string BodyStarts { get; init; }

    public required string BodyEnds { get; init; }

    public required IReadOnlyList<string> NotInBody { get; init; }

    /// <summary>The body, as far as the annotations fix it: what they bound of the page, less what they say is not in it.</summary>
    public string BodyOf(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var start = page.IndexOf(BodyStarts, StringComparison.Ordinal);
        var end = page.LastIndexOf(BodyEnds, StringComparison.Ordinal) + BodyEnds.Length;
        return start < 0 || end <= start
            ? string.Empty
            : NotInBody.Where(furniture => furniture.Length > 0).Aggregate(page[start..end], (body, furniture) => body.Replace(furniture, " ", StringComparison.Ordinal));
    }
}

/// <summary>An annotation that is right to find and no error to miss is optional.</summary>
public interface IGoldItem
{
    bool Optional { get; }
}

public sealed record GoldActor : IGoldItem
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    public bool Optional { get; init; }
}

public sealed record GoldEvent : IGoldItem
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public string? Date { get; init; }

    /// <summary>When it was, where the document alone does not tell.</summary>
    public string? DateTruth { get; init; }

    public required string Status { get; init; }

    public required IReadOnlyList<GoldParticipant> Participants { get; init; }

    public required IReadOnlyList<string> Evidence { get; init; }

    public bool Optional { get; init; }
}

public sealed record GoldParticipant(string Actor, string Role);

public sealed record GoldClaim : IGoldItem
{
    public required string Id { get; init; }

    /// <summary>Null where nobody is named at all.</summary>
    [JsonConverter(typeof(GoldSpeakerConverter))]
    public GoldSpeaker? Speaker { get; init; }

    public required IReadOnlyList<string> Via { get; init; }

    public required string Kind { get; init; }

    public bool Hedged { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<string> Denies { get; init; } = [];

    public IReadOnlyList<string> Quotes { get; init; } = [];

    public bool Optional { get; init; }
}

/// <param name="Actor">The id of an actor, or null where the source has no name.</param>
/// <param name="Unnamed">"des experts", or null.</param>
public sealed record GoldSpeaker(string? Actor, string? Unnamed)
{
    public override string ToString() => Actor ?? Unnamed ?? "";
}

/// <summary>An actor's id, or <c>{"unnamed": "des experts"}</c>.</summary>
internal sealed class GoldSpeakerConverter : JsonConverter<GoldSpeaker>
{
    public override GoldSpeaker? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new GoldSpeaker(reader.GetString(), null);
        }

        using var named = JsonDocument.ParseValue(ref reader);
        return new GoldSpeaker(null, named.RootElement.GetProperty("unnamed").GetString());
    }

    public override void Write(Utf8JsonWriter writer, GoldSpeaker value, JsonSerializerOptions options) => throw new NotSupportedException();
}
