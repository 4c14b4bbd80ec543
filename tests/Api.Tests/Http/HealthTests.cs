using System.Net;
using Dossier.Api.Database;
using Dossier.Api.Tests.Fixtures;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Dossier.Api.Tests.Http;

public sealed class HealthTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    [Fact]
    public async Task It_lives_and_is_ready_with_a_database()
    {
        await news.GetAsync("/v1/claims?limit=1");
        Assert.Equal("live", (await news.GetAsync("/healthz/live"))["status"]!.GetValue<string>());
        var ready = await news.GetAsync("/healthz/ready");
        Assert.Equal("ready", ready["status"]!.GetValue<string>());
        Assert.Contains("database", ready["checks"]!.AsArray().Select(check => check!.GetValue<string>()));
    }

    [Fact]
    public async Task It_says_what_is_missing_while_it_is_not_ready()
    {
        await using var factory = new ApiFactory(news.ConnectionString);
        await using var waiting = factory.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddHealthChecks().AddCheck("digging", () => HealthCheckResult.Unhealthy("Two holes of three."), ["ready"])));
        using var client = waiting.CreateClient();
        using var live = await client.GetAsync(new Uri("/healthz/live", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using var ready = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("application/problem+json", ready.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(ready.Headers.RetryAfter);
        Assert.Contains("digging: Two holes of three.", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_database_starts_a_question_is_answered_503()
    {
        await using var factory = new ApiFactory(news.ConnectionString);
        await using var starting = factory.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        {
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(DatabaseStartup)));
        }));
        using var client = starting.CreateClient();
        using var response = await client.GetAsync(new Uri("/v1/claims", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Contains("\"code\":\"database_starting\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
