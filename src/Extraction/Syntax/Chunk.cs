namespace Dossier.Extraction.Syntax;

internal enum ChunkKind : byte
{
    /// <summary>A noun with its determiner and adjectives, a name, a pronoun.</summary>
    Noun,
    Verb,
    Preposition,
    Relative,
    That,
    Coordinator,
    Subordinator,
    Comma,

    /// <summary>What ends a clause: ; : . ? ! – and brackets.</summary>
    Stop,
    Quote,
    Adverb,
    Date,
}

/// <summary>A run of tokens that hangs together. Indices of tokens, half-open.</summary>
internal sealed record Chunk(ChunkKind Kind, int First, int End)
{
    /// <summary>The token of the head noun, or of the preposition; -1 elsewhere.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Index of the mention that the noun chunk is, or -1.</summary>
    public int Mention { get; init; } = -1;

    /// <summary>Index of a name pair or of a name beside the head noun ("la rencontre Kim-Poutine", "le traité Lancaster"), or -1.</summary>
    public int Modifier { get; init; } = -1;

    public VerbGroup? Verb { get; init; }

    public bool IsPronoun { get; init; }

    /// <summary>"un", "une", "des", "plusieurs", or nothing before the noun.</summary>
    public bool IsIndefinite { get; init; }
}
