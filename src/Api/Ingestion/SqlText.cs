using Dossier.Extraction.Actors;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;

namespace Dossier.Api.Ingestion;

/// <summary>The words that stand in the tables for the values of an enumeration: its names in lower case.</summary>
internal static class SqlText
{
    public static string Of(ActorKind kind) => Names<ActorKind>.Lower[(int)kind];

    public static string Of(MentionForm form) => Names<MentionForm>.Lower[(int)form];

    public static string Of(ClaimKind kind) => Names<ClaimKind>.Lower[(int)kind];

    public static string Of(ClaimRelation relation) => Names<ClaimRelation>.Lower[(int)relation];

    public static string Of(DateBasis basis) => Names<DateBasis>.Lower[(int)basis];

    public static string Of(EventStatus status) => Names<EventStatus>.Lower[(int)status];

    public static string Of(ParticipantRole role) => Names<ParticipantRole>.Lower[(int)role];

    public static string Of(PlacePrecision precision) => Names<PlacePrecision>.Lower[(int)precision];

    public static T To<T>(string text)
        where T : struct, Enum => (T)Enum.ToObject(typeof(T), Array.IndexOf(Names<T>.Lower, text));

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly string[] Lower = [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
    }
}
