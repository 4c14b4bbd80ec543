namespace Dossier.Api.Extract;

/// <summary>A text to analyse, with what is known of it. What is given outranks what the text says.</summary>
internal sealed record ExtractRequest
{
    /// <summary>The text: a news page as it was copied, furniture and all, or body text alone.</summary>
    /// <example>Kim Jong Un a reçu vendredi à Pyongyang le ministre russe de la Défense, Sergueï Choïgou.</example>
    public string? Text { get; init; }

    /// <summary>The day that it counts as received on, which its dates are worked out against; today where it is not given.</summary>
    /// <example>2024-09-14</example>
    public string? ReceivedOn { get; init; }

    /// <summary>When it was published: an EDTF day, month or year, with the time where it is known.</summary>
    /// <example>2024-09-14</example>
    public string? PublishedAt { get; init; }

    /// <summary>Its headline.</summary>
    /// <example>null</example>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    /// <example>null</example>
    public string? Outlet { get; init; }

    /// <summary>Where it was found.</summary>
    /// <example>null</example>
    public string? Url { get; init; }

    /// <summary>BCP 47: French is the language that is read.</summary>
    /// <example>fr</example>
    public string? Language { get; init; }

    /// <summary>False where the text is body text already: then it is analysed as it stands, and offsets refer to it.</summary>
    /// <example>true</example>
    public bool? Clean { get; init; }
}
