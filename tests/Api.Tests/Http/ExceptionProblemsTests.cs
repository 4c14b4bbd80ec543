using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Dossier.Api.Database;
using Dossier.Api.Http;
using Dossier.Api.Tests.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace Dossier.Api.Tests.Http;

public sealed class ExceptionProblemsTests(PostgresFixture postgres)
{
    public static TheoryData<Exception, int, string> Table { get; } = new()
    {
        { new DatabaseStartingException("starting"), 503, "database_starting" },
        { new NpgsqlException("no route", new SocketException(111)), 503, "database_unavailable" },
        { new PostgresException("the database system is shutting down", "FATAL", "FATAL", "57P01"), 503, "database_unavailable" },
        { new PostgresException("sorry, too many clients already", "FATAL", "FATAL", "53300"), 503, "database_unavailable" },
        { new PostgresException("no such table", "ERROR", "ERROR", "42P01"), 500, "internal_error" },
        { new InvalidOperationException("a secret"), 500, "internal_error" },
        { new BadHttpRequestException("Request body too large.", 413), 413, "body_too_large" },
    };

    [Theory]
    [MemberData(nameof(Table), DisableDiscoveryEnumeration = true)]
    public async Task An_exception_has_its_problem(Exception exception, int status, string code)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.Path = "/v1/claims";
        Assert.True(await new ExceptionProblems(NullLogger<ExceptionProblems>.Instance).TryHandleAsync(context, exception, TestContext.Current.CancellationToken));

        context.Response.Body.Position = 0;
        var problem = (await JsonNode.ParseAsync(context.Response.Body, cancellationToken: TestContext.Current.CancellationToken))!;
        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal((status, code), (problem["status"]!.GetValue<int>(), problem["code"]!.GetValue<string>()));
        Assert.Equal(status == 503, context.Response.Headers.RetryAfter.Count == 1);
        Assert.DoesNotContain("secret", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_inside_is_a_problem_that_tells_nothing_of_the_inside()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using (var factory = new ApiFactory(database))
        {
            using var client = factory.CreateClient();
            using var whole = await client.GetAsync(new Uri("/v1/claims", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, whole.StatusCode);

            await using var source = NpgsqlDataSource.Create(database);
            await using var breaking = source.CreateCommand("alter table claim rename to lost");
            await breaking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            using var broken = await client.GetAsync(new Uri("/v1/claims", UriKind.Relative), TestContext.Current.CancellationToken);
            var body = await broken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
            Assert.Equal("application/problem+json", broken.Content.Headers.ContentType!.MediaType);
            Assert.Contains("internal_error", body, StringComparison.Ordinal);
            Assert.DoesNotContain("42P01", body, StringComparison.Ordinal);
        }

        await postgres.DropDatabaseAsync(database);
    }
}
