using Dossier.Api.Database;

namespace Dossier.Api;

/// <summary>Composes the service, for the program, the tests and the benchmarks alike.</summary>
public static class ApiBuilder
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddDatabase();
        var app = builder.Build();
        return app;
    }
}
