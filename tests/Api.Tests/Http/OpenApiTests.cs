using System.Text.Json.Nodes;
using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Http;

public sealed class OpenApiTests(PostgresFixture postgres, NewsFixture news) : IClassFixture<NewsFixture>
{
    [Fact]
    public async Task The_document_is_the_one_that_was_agreed_on()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using (var factory = new ApiFactory(database))
        {
            using var client = factory.CreateClient();
            var text = await client.GetStringAsync(new Uri("/swagger/v1/swagger.json", UriKind.Relative), TestContext.Current.CancellationToken);
            Snapshot.Matches("Http/openapi.json", JsonNode.Parse(text)!.ToJsonString(Snapshot.Json));
        }

        await postgres.DropDatabaseAsync(database);
    }

    [Fact]
    public async Task Everything_is_described()
    {
        var document = await news.GetAsync("/swagger/v1/swagger.json");
        List<string> mute = [];
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (_, operation) in item!.AsObject())
            {
                Require(operation!, path, "operationId", "summary", "description");
                foreach (var parameter in operation!["parameters"]?.AsArray() ?? [])
                {
                    Require(parameter!, $"{path} {parameter!["name"]}", "description");
                }

                foreach (var (status, response) in operation["responses"]!.AsObject())
                {
                    Require(response!, $"{path} {status}", "description");
                }
            }
        }

        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            Require(schema!, name, "description");
            foreach (var (field, shape) in schema!["properties"]?.AsObject() ?? [])
            {
                Require(shape!, $"{name}.{field}", "description");
                var composed = shape!["allOf"] is not null || shape["items"]?["$ref"] is not null;
                if (!composed && !shape.AsObject().ContainsKey("example"))
                {
                    mute.Add($"{name}.{field}: example");
                }
            }
        }

        Assert.Empty(mute);

        void Require(JsonNode node, string where, params string[] names) =>
            mute.AddRange(names.Where(name => string.IsNullOrWhiteSpace(node[name]?.GetValue<string>())).Select(name => $"{where}: {name}"));
    }

    [Fact]
    public async Task Every_example_works()
    {
        var document = await news.GetAsync("/swagger/v1/swagger.json");
        var tried = 0;
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            if (item!["get"] is null)
            {
                continue;
            }

            var parameters = item["get"]!["parameters"]?.AsArray() ?? [];
            var id = parameters.FirstOrDefault(parameter => parameter!["in"]!.GetValue<string>() == "path")?["example"]!.GetValue<string>();
            var asked = path.Replace("{id}", id, StringComparison.Ordinal);
            using var plain = await news.Client.GetAsync(new Uri(asked, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(plain.IsSuccessStatusCode, asked);
            foreach (var parameter in parameters.Where(parameter => parameter!["in"]!.GetValue<string>() == "query"))
            {
                foreach (var (name, example) in parameter!["examples"]!.AsObject().Where(pair => pair.Key != "none"))
                {
                    var value = example!["value"] is JsonArray values ? values.Single()!.ToString() : example["value"]!.ToString();
                    await news.GetAsync($"{asked}?{parameter["name"]}={Uri.EscapeDataString(value)}");
                    tried++;
                }
            }
        }

        Assert.True(tried > 50, $"Only {tried} examples.");
    }

    [Fact]
    public async Task The_example_of_a_body_works()
    {
        var document = await news.GetAsync("/swagger/v1/swagger.json");
        foreach (var (path, item) in document["paths"]!.AsObject().Where(pair => pair.Value!["post"] is not null))
        {
            var schema = item!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>().Split('/')[^1];
            JsonObject body = [.. document["components"]!["schemas"]![schema]!["properties"]!.AsObject().Select(field => KeyValuePair.Create(field.Key, field.Value!["example"]?.DeepClone()))];
            using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            using var answer = await news.Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }
    }

    [Fact]
    public async Task The_root_leads_to_Swagger_UI()
    {
        using var root = await news.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/swagger", root.Headers.Location!.OriginalString);
        var page = await news.Client.GetStringAsync(new Uri("/swagger/index.html", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("swagger-ui", page, StringComparison.Ordinal);
    }
}
