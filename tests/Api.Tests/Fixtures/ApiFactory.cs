using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Dossier.Api.Tests.Fixtures;

/// <summary>The service as it runs, on a database of the test's, with nothing to seed unless a folder is named.</summary>
public sealed class ApiFactory(string connectionString, string? seeds = null) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Database", connectionString);
        builder.UseSetting("Seeding:ReceivedOn", "2025-06-01");
        builder.UseSetting("Seeding:Folder", seeds ?? Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "no-seeds")).FullName);
    }

    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        client.Timeout = TimeSpan.FromSeconds(30);
    }
}
