namespace Dossier.Api.Events;

/// <summary>
/// PLOVER's event types and modes, and the modes of ours, as the database holds them. REQUEST, ACCUSE, REJECT and THREATEN are acts
/// of speech: here they are claims, and no events.
/// </summary>
internal static class Plover
{
    public const string ActsOfSpeechAreClaims = "; REQUEST, ACCUSE, REJECT and THREATEN are acts of speech, which are claims: ask /v1/claims for them";

    public static readonly string[] Types =
    [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ];

    public static readonly string[] Modes =
    [
        "visit", "third-party", "multilateral", "phone",
        "sign", "ratify", "endorse",
        "military", "humanitarian", "financial",
        "withdraw", "release", "disarm", "ceasefire", "access", "resign",
        "demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize",
        "convict", "expel", "discontinue",
        "troops", "weapons", "police", "militia",
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber",
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial",
        "drone", "heavy-weapons", "crowd-control", "unconventional",
    ];
}
