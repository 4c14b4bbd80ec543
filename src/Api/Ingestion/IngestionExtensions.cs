using Dossier.Extraction;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dossier.Api.Ingestion;

internal static class IngestionExtensions
{
    /// <summary>Adds what takes documents in, the seeding at start-up, and its say in readiness.</summary>
    public static WebApplicationBuilder AddIngestion(this WebApplicationBuilder builder, Func<SourceDocument, ExtractedDocument> extract)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new DocumentPreparer(extract));
        builder.Services.AddSingleton<ArticleWriter>();
        builder.Services.AddSingleton<SeedingJob>();
        builder.Services.AddSingleton<SeedingProgress>();
        builder.Services.AddHostedService<SeedingWorker>();
        builder.Services.AddHealthChecks().AddCheck<SeedingProgress>("seeding", tags: ["ready"]);
        builder.Services.AddOptions<SeedingOptions>()
            .BindConfiguration(SeedingOptions.Section)
            .Validate(o => o.IsReceivedOnValid, "Seeding__ReceivedOn must be a day such as 2024-12-31, or nothing for today.")
            .ValidateOnStart();
        return builder;
    }
}
