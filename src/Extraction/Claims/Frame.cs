using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Claims;

/// <summary>Which of a reporting verb's frames a clause shows, and where its content is (chunks).</summary>
/// <param name="Before">The content stands before the verb: "…, a annoncé X". Then <paramref name="Start"/> is only where to look back from.</param>
/// <param name="Target">Chunks of the accused, of the one asked.</param>
internal sealed record Frame(ReportingVerb Entry, string Rule, int Start, int End, bool Before, IReadOnlyList<int> Target, bool AnswersBefore = false);
