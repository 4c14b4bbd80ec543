using System.Text.Encodings.Web;
using Dapper;
using Dossier.Api.Actors;
using Dossier.Api.Articles;
using Dossier.Api.Claims;
using Dossier.Api.Database;
using Dossier.Api.Events;
using Dossier.Api.Extract;
using Dossier.Api.Http;
using Dossier.Api.Ingestion;
using Dossier.Extraction;
using FluentValidation;
using Microsoft.Extensions.Configuration.Memory;

namespace Dossier.Api;

/// <summary>Composes the service, for the program, the tests and the benchmarks alike.</summary>
public static class ApiBuilder
{
    private const string DefaultUrl = "http://localhost:5080";

    public static WebApplication Build(string[] args)
    {
        // Watching the settings files watches every folder below: seconds, where the service is started from the root of a disk.
        var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.UseDefaults();
        builder.AddDatabase();
        builder.AddIngestion(DocumentExtractor.Extract);

        builder.Services.AddProblems();
        builder.Services.AddJson();
        builder.Services.AddOpenApi();
        builder.Services.AddReading();

        var app = builder.Build();
        app.UseProblems();
        app.UseOpenApi();
        app.MapArticles();
        app.MapEvents();
        app.MapActors();
        app.MapClaims();
        app.MapExtract();
        app.MapHealth();
        return app;
    }

    private static void AddReading(this IServiceCollection services)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        services.AddSingleton<ArticleQueries>().AddSingleton<IValidator<ArticleQuery>, ArticleQueryValidator>();
        services.AddSingleton<EventQueries>().AddSingleton<IValidator<EventQuery>, EventQueryValidator>();
        services.AddSingleton<ActorQueries>().AddSingleton<IValidator<ActorQuery>, ActorQueryValidator>();
        services.AddSingleton<IValidator<ExplainQuery>, ExplainQueryValidator>();
        services.AddSingleton<ClaimQueries>().AddSingleton<IValidator<ClaimQuery>, ClaimQueryValidator>();
    }

    private static void AddJson(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
    {
        options.SerializerOptions.TypeInfoResolverChain.Insert(0, DossierJson.Default);
        options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    });

    /// <summary>In code and not in a settings file, which is only found where the program is started from its own folder.</summary>
    private static void UseDefaults(this WebApplicationBuilder builder)
    {
        // Before all other sources, so that any of them outranks it. A request is not worth two lines of log, nor is every look at a
        // service that is not ready yet.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
                ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "None",
            },
        });

        var settings = builder.Configuration;
        if (settings["urls"] is null && settings["http_ports"] is null && settings["https_ports"] is null && !settings.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }
}
