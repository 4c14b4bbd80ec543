using Xunit;

namespace Dossier.Extraction.Tests.Speed;

/// <summary>Tests that measure time or memory run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
