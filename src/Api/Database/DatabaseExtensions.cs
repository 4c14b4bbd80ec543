using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Dossier.Api.Database;

internal static class DatabaseExtensions
{
    /// <summary>Adds <see cref="DatabaseHandle"/>, what gets it going, and its say in readiness.</summary>
    public static WebApplicationBuilder AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseHandle>();
        builder.Services.AddHostedService<DatabaseStartup>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: ["ready"], timeout: TimeSpan.FromSeconds(5));
        return builder;
    }
}

/// <summary>Ready means migrated, and answering now.</summary>
internal sealed class DatabaseHealthCheck(DatabaseHandle database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!database.Ready)
        {
            return HealthCheckResult.Unhealthy("The database is starting.");
        }

        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("select 1", connection);
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException e)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}
