#if TESTCONTAINERS
using Testcontainers.PostgreSql;

namespace Dossier.Api.Tests.Fixtures;

/// <summary>A container, where the build has Testcontainers (<c>-p:UseTestcontainers=true</c>).</summary>
internal sealed class ContainerTestServer : ITestServer
{
    private readonly PostgreSqlContainer _container;

    private ContainerTestServer(PostgreSqlContainer container) => _container = container;

    public string ConnectionString => _container.GetConnectionString();

    public static async Task<ContainerTestServer> StartAsync()
    {
        var container = new PostgreSqlBuilder("postgres:17-alpine")
            .WithCommand("-c", "max_connections=200") // beside its own, which take durability off
            .Build();
        try
        {
            await container.StartAsync();
            return new ContainerTestServer(container);
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
#endif
