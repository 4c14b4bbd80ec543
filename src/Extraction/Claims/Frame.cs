using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Claims;

/// <summary>Which of a reporting verb's frames a clause shows, and where its content is (chunks).</summary>
/// <param name="Before">The content stands before the verb: "…, a annoncé X". Then <paramref name="Start"/> is only where to look back from.</param>
/// <param name="Target">Chunks of the accused, of the one asked.</param>
/// <param name="AnswersBefore">What is said is what was claimed before: "ce que X nie", "X dément".</param>
/// <param name="Noun">The kind that a noun of speech has, where it goes before the verb's: "exprimer sa crainte".</param>
internal sealed record Frame(ReportingVerb Entry, string Rule, int Start, int End, bool Before, IReadOnlyList<int> Target, bool AnswersBefore = false, ClaimKind? Noun = null)
{
    public ClaimKind Kind => Noun ?? Entry.Kind;

    /// <summary>Nothing stands for what is denied but the verb itself.</summary>
    public bool IsBare { get; init; }
}
