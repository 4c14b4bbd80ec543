using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Dossier.Api.Tests;

public sealed class ApiBuilderTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://localhost:7001", "--urls", "http://localhost:7001")]
    [InlineData(null, "--http_ports", "8080")]
    [InlineData(null, "--Kestrel:Endpoints:Http:Url", "http://localhost:7002")]
    public async Task It_listens_on_5080_unless_told_otherwise(string? urls, params string[] args)
    {
        Assert.SkipWhen(args.Length == 0 && Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(IsPort), "The environment tells otherwise.");
        await using var app = ApiBuilder.Build(args);
        Assert.Equal(urls, app.Configuration[WebHostDefaults.ServerUrlsKey]);
    }

    // The SDK's own container images set one.
    private static bool IsPort(string variable) =>
        variable is "ASPNETCORE_URLS" or "ASPNETCORE_HTTP_PORTS" or "ASPNETCORE_HTTPS_PORTS" or "DOTNET_URLS" or "DOTNET_HTTP_PORTS" or "DOTNET_HTTPS_PORTS" or "URLS" or "HTTP_PORTS";

    [Fact]
    public async Task What_is_configured_outranks_its_own_defaults()
    {
        await using var app = ApiBuilder.Build(["--Logging:LogLevel:Microsoft.AspNetCore=Debug"]);
        Assert.Equal("Debug", app.Configuration["Logging:LogLevel:Microsoft.AspNetCore"]);
    }
}
