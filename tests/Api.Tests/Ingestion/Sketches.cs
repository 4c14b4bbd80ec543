using Dossier.Api.Ingestion;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Events;

namespace Dossier.Api.Tests.Ingestion;

/// <summary>A few documents that tell, in part, of the same people and events.</summary>
internal static class Sketches
{
    public static DocumentSketch Visit { get; } = MakeVisit("2023-03-03");

    /// <summary>The same text on the day after.</summary>
    public static DocumentSketch VisitReprinted { get; } = MakeVisit("2023-03-04");

    public static DocumentSketch SameVisitBySurname { get; } = MakeSameVisit();

    /// <summary>Somebody else of the same surname and country.</summary>
    public static DocumentSketch Namesake { get; } = MakeNamesake();

    public static DocumentSketch VisitOfCountries { get; } = MakeVisitOfCountries();

    public static DocumentSketch Accusation { get; } = MakeAccusation("2023-05-10", "La Moldavie");

    public static DocumentSketch RepeatedAccusation { get; } = MakeAccusation("2023-05-19", "Chisinau");

    public static DocumentSketch Denial { get; } = MakeDenial();

    public static DocumentSketch OtherVisit { get; } = MakeOtherVisit();

    public static PreparedArticle[] All { get; } =
    [
        Visit.Article("visit"), VisitReprinted.Article("reprint"), SameVisitBySurname.Article("surname"), Namesake.Article("namesake"), VisitOfCountries.Article("countries"),
        Accusation.Article("accusation"), RepeatedAccusation.Article("repeated"), Denial.Article("denial"), OtherVisit.Article("other"),
    ];

    private static DocumentSketch MakeVisit(string published)
    {
        var sketch = new DocumentSketch(published, "La ministre Ana Petrescu a reçu jeudi le président Viktor Lupu à Bucarest.");
        var host = sketch.Person("Ana Petrescu", "RO", "ministre des Affaires étrangères");
        var guest = sketch.Person("Viktor Lupu", "MD", "président");
        sketch.Event(
            "CONSULT", "visit", "a reçu", "2023-03-02", [(guest, ParticipantRole.Source), (host, ParticipantRole.Target)],
            place: new EventPlace("Bucarest", "RO", 44.43, 26.1, PlacePrecision.Town));
        return sketch;
    }

    private static DocumentSketch MakeSameVisit()
    {
        var sketch = new DocumentSketch("2023-03-05", "Petrescu avait accueilli Lupu jeudi, a dit Lupu.");
        var host = sketch.Surname("Petrescu", "RO");
        var guest = sketch.Surname("Lupu", "MD");
        var visit = sketch.Event("CONSULT", "visit", "avait accueilli", "2023-03-02", [(guest, ParticipantRole.Source), (host, ParticipantRole.Target)]);
        sketch.Claim(ClaimKind.Statement, guest, "Petrescu avait accueilli Lupu", "a dit", visit, [host]);
        return sketch;
    }

    private static DocumentSketch MakeNamesake()
    {
        var sketch = new DocumentSketch("2022-11-20", "Le député Ion Petrescu a manifesté à Cluj.");
        var deputy = sketch.Person("Ion Petrescu", "RO", "député");
        sketch.Event("PROTEST", "demo", "a manifesté", "2022-11", [(deputy, ParticipantRole.Source)]);
        return sketch;
    }

    private static DocumentSketch MakeVisitOfCountries()
    {
        var sketch = new DocumentSketch("2023-04-01", "La Moldavie a rendu visite à la Roumanie en mars.");
        var guest = sketch.Country("La Moldavie", "MD");
        var host = sketch.Country("la Roumanie", "RO");
        sketch.Event("CONSULT", "visit", "a rendu visite", "2023-03", [(guest, ParticipantRole.Source), (host, ParticipantRole.Target)]);
        return sketch;
    }

    private static DocumentSketch MakeAccusation(string published, string accuser)
    {
        var sketch = new DocumentSketch(published, $"{accuser} a accusé la Roumanie d'avoir livré des armes à la Bulgarie.");
        var speaker = sketch.Country(accuser, "MD");
        var giver = sketch.Country("la Roumanie", "RO");
        var taker = sketch.Country("la Bulgarie", "BG");
        var aid = sketch.Event(
            "AID", "military", "avoir livré", "2023-05", [(giver, ParticipantRole.Source), (taker, ParticipantRole.Target)], EventStatus.Alleged, "weapons");
        sketch.Claim(ClaimKind.Accusation, speaker, "avoir livré des armes à la Bulgarie", "a accusé", aid, [giver, taker]);
        return sketch;
    }

    /// <summary>Somebody, in full or by surname, accuses a country of what two others do.</summary>
    public static DocumentSketch AccusationBy(string published, string name)
    {
        var sketch = new DocumentSketch(published, $"{name} accuse la Serbie d'avoir livré des armes à la Bulgarie.");
        var speaker = name.Contains(' ', StringComparison.Ordinal) ? sketch.Person(name, "RO") : sketch.Surname(name, "RO");
        var giver = sketch.Country("la Serbie", "RS");
        var taker = sketch.Country("la Bulgarie", "BG");
        var aid = sketch.Event(
            "AID", "military", "avoir livré", "2023-05", [(giver, ParticipantRole.Source), (taker, ParticipantRole.Target)], EventStatus.Alleged, "weapons");
        sketch.Claim(ClaimKind.Accusation, speaker, "avoir livré des armes à la Bulgarie", "accuse", aid, [giver, taker]);
        return sketch;
    }

    private static DocumentSketch MakeDenial()
    {
        var sketch = new DocumentSketch("2023-05-12", "La Roumanie nie avoir livré des armes à la Bulgarie, dit l'agence Fleuve citant Petrescu.");
        var giver = sketch.Country("La Roumanie", "RO");
        var taker = sketch.Country("la Bulgarie", "BG");
        var agency = sketch.Organisation("Fleuve", "RO");
        var minister = sketch.Surname("Petrescu", "RO");
        var aid = sketch.Event(
            "AID", "military", "avoir livré", "2023-05", [(giver, ParticipantRole.Source), (taker, ParticipantRole.Target)], EventStatus.Denied, "weapons");
        sketch.Claim(ClaimKind.Denial, giver, "avoir livré des armes à la Bulgarie", "nie", aid, [giver, taker], via: [agency, minister]);
        return sketch;
    }

    private static DocumentSketch MakeOtherVisit()
    {
        var sketch = new DocumentSketch("2023-03-22", "Ana Petrescu a reçu Lupu mardi; Viktor Lupu, ex-juge, a dit merci, et Petrescu dément un pacte.");
        var host = sketch.Person("Ana Petrescu", role: "cheffe de la diplomatie");
        var guest = sketch.Person("Viktor Lupu", "MD");
        var visit = sketch.Event("CONSULT", "visit", "a reçu", "2023-03-21", [(guest, ParticipantRole.Source), (host, ParticipantRole.Target)]);
        var thanks = sketch.Claim(ClaimKind.Statement, guest, "merci", "a dit", visit);
        sketch.Claim(ClaimKind.Denial, host, "un pacte", "dément", visit, [guest], answers: thanks);
        return sketch;
    }
}
