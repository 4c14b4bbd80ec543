using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Syntax;

/// <summary>
/// A verb with all that goes with it: negation, clitics, auxiliaries, modal, adverbs between them ("n'a jamais été officiellement reçu").
/// Token indices, half-open.
/// </summary>
internal sealed record VerbGroup
{
    public required int First { get; init; }

    public required int End { get; init; }

    /// <summary>The token of the verb that carries the sense.</summary>
    public required int Head { get; init; }

    public required string Lemma { get; init; }

    /// <summary>Of the conjugated word; infinitive or participle where there is none.</summary>
    public required VerbTense Tense { get; init; }

    /// <summary>With avoir or être and a participle.</summary>
    public bool Compound { get; init; }

    public bool Passive { get; init; }

    public bool Negated { get; init; }

    public bool Reflexive { get; init; }

    /// <summary>"doit rencontrer", "pourrait discuter": the lemma of the first of the two.</summary>
    public string? Modal { get; init; }

    /// <summary>The token of an inverted subject ("a-t-il"), or -1.</summary>
    public int SubjectClitic { get; init; } = -1;

    /// <summary>The token of "le", "la", "les", "lui" before the verb, or -1.</summary>
    public int ObjectClitic { get; init; } = -1;

    public bool Plural { get; init; }

    /// <summary>Of a participle.</summary>
    public bool Feminine { get; init; }

    public bool IsFinite => Tense is not (VerbTense.Infinitive or VerbTense.PresentParticiple or VerbTense.PastParticiple);

    public bool IsInfinitive => Tense == VerbTense.Infinitive;

    /// <summary>"affirmant que": a participle that has the subject of the verb it goes with.</summary>
    public bool IsGerund => Tense == VerbTense.PresentParticiple;

    /// <summary>"un traité signé en juin": a participle beside the noun that it was done to.</summary>
    public bool IsBareParticiple => Tense == VerbTense.PastParticiple;

    public bool IsConditional => Tense == VerbTense.Conditional;

    public bool IsFuture => Tense == VerbTense.Future || Modal is "aller" or "devoir" && Tense is VerbTense.Present or VerbTense.Imperfect;
}
