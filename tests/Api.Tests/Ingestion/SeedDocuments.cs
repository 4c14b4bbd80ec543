using Dossier.Api.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace Dossier.Api.Tests.Ingestion;

/// <summary>The documents of the seeds folder, read as the service reads them.</summary>
internal static class SeedDocuments
{
    /// <summary>A day to infer dates against that does not move with the calendar.</summary>
    public const string ReceivedOn = "2025-06-30";

    public static string Folder { get; } =
        new SeedingOptions().Find(AppContext.BaseDirectory) ?? throw new InvalidOperationException("There is no seeds folder.");

    public static PreparedArticle[] Read()
    {
        var preparer = Preparer();
        return [.. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal)
            .Select(p => preparer.Prepare(new ReceivedDocument(Path.GetFileName(p), File.ReadAllBytes(p), DateOnly.ParseExact(ReceivedOn, "yyyy-MM-dd"))))];
    }

    /// <summary>The one that the service is composed with.</summary>
    public static DocumentPreparer Preparer() => ApiBuilder.Build([]).Services.GetRequiredService<DocumentPreparer>();
}
