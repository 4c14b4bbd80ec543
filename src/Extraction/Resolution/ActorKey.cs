namespace Dossier.Extraction.Resolution;

/// <summary>
/// The key under which an actor is known: <c>country:KP</c>; <c>organisation:kcna</c> for one of the lexicon, else
/// <c>organisation:</c> with folded name and country; <c>person:</c> with the fingerprint of the name; <c>surname:</c> with the
/// fingerprint of a single word, where the document gives no more; <c>group:</c> with folded name and country.
/// </summary>
public static class ActorKey
{
    public const string SurnamePrefix = "surname:";
}
