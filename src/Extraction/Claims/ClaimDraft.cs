using Dossier.Extraction.Dates;

namespace Dossier.Extraction.Claims;

/// <summary>A claim as one cue reports it, for all its speakers together.</summary>
internal sealed class ClaimDraft
{
    public required ClaimKind Kind { get; init; }

    /// <summary>One claim comes of each; none where nobody is named ("est accusé de").</summary>
    public required IReadOnlyList<ClaimSpeaker> Speakers { get; set; }

    public required TextSpan Content { get; set; }

    public required TextSpan Cue { get; init; }

    public required int Sentence { get; init; }

    public required string Rule { get; init; }

    /// <summary>The lexicon entry of the cue; null where there is none.</summary>
    public string? Entry { get; init; }

    public List<int> Via { get; } = [];

    public ResolvedDate? Said { get; set; }

    public bool Hedged { get; set; }

    /// <summary>"selon X": a simple conditional in what it reports is reserve, not the future seen from the past.</summary>
    public bool IsAttribution { get; init; }

    /// <summary>The accused, the one asked: about whom the claim is though the content leaves the name out.</summary>
    public IReadOnlyList<int> Target { get; init; } = [];

    /// <summary>"ce que X nie": what is denied is what stands before, already claimed by others.</summary>
    public bool AnswersBefore { get; init; }

    /// <summary>"X dément": nothing stands for what is denied, which may stand some sentences back.</summary>
    public bool IsBare { get; init; }

    /// <summary>The claim whose content this one takes up.</summary>
    public ClaimDraft? Answers { get; set; }

    /// <summary>The verb tells of an earlier time ("avait affirmé", "accusait"): the day of the article is not when it was said.</summary>
    public bool IsEarlier { get; init; }
}
