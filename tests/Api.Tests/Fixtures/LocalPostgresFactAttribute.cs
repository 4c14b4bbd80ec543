using System.Runtime.CompilerServices;
using Dossier.Api.Database;
using Xunit;

namespace Dossier.Api.Tests.Fixtures;

/// <summary>A test of the embedded default, which takes PostgreSQL's programs: skipped on a machine without them, as where containers do.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LocalPostgresFactAttribute : FactAttribute
{
    private static readonly string? Missing = Look();

    public LocalPostgresFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Skip = Missing;

    private static string? Look()
    {
        try
        {
            _ = LocalPostgresPrograms.Find(null, null);
            return null;
        }
        catch (LocalPostgresException e)
        {
            return e.Message;
        }
    }
}
