namespace Dossier.Extraction.Lexicons;

internal enum VerbTense : byte
{
    Present,
    Imperfect,
    PastSimple,
    Future,
    Conditional,
    SubjunctivePresent,
    SubjunctiveImperfect,
    Imperative,
    Infinitive,
    PresentParticiple,
    PastParticiple,
}

/// <summary>One reading of a written form.</summary>
/// <param name="Lemma">The infinitive, without its reflexive pronoun.</param>
/// <param name="Person">1 to 3; 0 for a form that has none.</param>
/// <param name="Plural">Of the person; of the past participle.</param>
/// <param name="Feminine">Of the past participle.</param>
internal readonly record struct VerbForm(string Lemma, VerbTense Tense, byte Person, bool Plural, bool Feminine)
{
    public bool IsFinite => Person != 0;
}
