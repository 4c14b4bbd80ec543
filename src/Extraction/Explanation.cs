namespace Dossier.Extraction;

/// <summary>Why something was read in a text.</summary>
/// <param name="Rule">The rule that read it, by a name that stays: <c>event.light-verb</c>, <c>actor.role</c>.</param>
/// <param name="Entries">
/// The lexicon entries that fired, each as file and row: <c>event-triggers: apporter~aide AID</c>. None where form alone decided,
/// as of a capitalised name that no lexicon has.
/// </param>
public sealed record Explanation(string Rule, IReadOnlyList<string> Entries)
{
    /// <param name="entry">Null where no lexicon entry fired.</param>
    internal static Explanation Of(string rule, string? entry) => new(rule, entry is null ? [] : [entry]);
}
