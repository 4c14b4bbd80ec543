using System.Net;
using System.Text.Json.Nodes;
using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Http;

/// <summary>What Swagger UI proposes to a newcomer finds something among the documents that the service comes with.</summary>
public sealed class SeedExamplesTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Every_example_finds_something_in_the_seeds()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using (var factory = new ApiFactory(database, SeedsFolder()))
        {
            using var client = factory.CreateClient();
            await ReadyAsync(client);
            List<string> empty = [];
            foreach (var (path, item) in (await GetAsync(client, "/swagger/v1/swagger.json"))["paths"]!.AsObject())
            {
                var parameters = item!["get"]?["parameters"]?.AsArray() ?? [];
                var id = parameters.FirstOrDefault(parameter => parameter!["in"]!.GetValue<string>() == "path")?["example"]!.GetValue<string>();
                foreach (var parameter in parameters.Where(parameter => parameter!["in"]!.GetValue<string>() == "query"))
                {
                    foreach (var (_, example) in parameter!["examples"]!.AsObject().Where(pair => pair.Key != "none"))
                    {
                        var value = example!["value"] is JsonArray values ? values.Single()!.ToString() : example["value"]!.ToString();
                        var asked = $"{path.Replace("{id}", id, StringComparison.Ordinal)}?{parameter["name"]}={Uri.EscapeDataString(value)}";
                        var answer = await GetAsync(client, asked);
                        if ((answer["items"] ?? answer["actors"])!.AsArray().Count == 0)
                        {
                            empty.Add(asked);
                        }
                    }
                }
            }

            Assert.Empty(empty);
        }

        await postgres.DropDatabaseAsync(database);
    }

    private static string SeedsFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "seeds");
            if (File.Exists(Path.Combine(folder.FullName, "Api.sln")) && Directory.Exists(seeds))
            {
                return seeds;
            }
        }

        throw new DirectoryNotFoundException("No seeds above the tests.");
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            using var ready = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            if (ready.StatusCode == HttpStatusCode.OK)
            {
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The seeds did not go in within a minute.");
    }

    private static async Task<JsonNode> GetAsync(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken))!;
}
