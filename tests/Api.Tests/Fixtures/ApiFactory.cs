using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Dossier.Api.Tests.Fixtures;

/// <summary>The service as it runs, on a database of the test's, with nothing to seed.</summary>
public sealed class ApiFactory(string connectionString) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Database", connectionString);
        builder.UseSetting("Seeding:Folder", Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "no-seeds")).FullName);
    }

    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        client.Timeout = TimeSpan.FromSeconds(30);
    }
}
