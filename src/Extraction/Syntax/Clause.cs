namespace Dossier.Extraction.Syntax;

/// <summary>A preposition in its full form ("de" for d', du, des) with the nouns that it governs; all indices of chunks.</summary>
internal sealed record Complement(string Preposition, int At, IReadOnlyList<int> Nouns);

/// <summary>A verb, or a noun that tells an event, with what stands in its slots. Indices of chunks of the sentence.</summary>
internal sealed record Clause
{
    public required int Head { get; init; }

    /// <summary>Who does it: of a passive, the agent after "par" is a complement and the subject suffers it.</summary>
    public required IReadOnlyList<int> Subjects { get; init; }

    public required IReadOnlyList<int> Objects { get; init; }

    public required IReadOnlyList<Complement> Complements { get; init; }

    /// <summary>The first chunk of the clause, and the one after its last.</summary>
    public required int First { get; init; }

    public required int End { get; init; }

    /// <summary>"a-t-il": the token of an inverted pronoun, or -1.</summary>
    public int SubjectClitic { get; init; } = -1;

    /// <summary>"a exprimé … et souligné …": a participle that has the auxiliary of the verb before it, and so its subject.</summary>
    public bool IsElliptic { get; init; }
}
