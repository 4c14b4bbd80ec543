using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Resolution;
using Xunit;
using static Dossier.Extraction.Tests.Resolution.Reports;

namespace Dossier.Extraction.Tests.Resolution;

public sealed class EventResolverTests
{
    [Fact]
    public void A_block_is_the_type_and_the_countries_whoever_stands_for_them()
    {
        var people = Told(1, "CONSULT", "visit", null, "S:Ann@NZ", "T:Bob@CL");
        var countries = Told(2, "CONSULT", null, null, "P:CL", "P:NZ");
        Assert.Equal("CONSULT|CL|NZ", EventResolver.Block(people));
        Assert.Equal(EventResolver.Block(people), EventResolver.Block(countries));
        Assert.NotEqual(EventResolver.Block(people), EventResolver.Block(people with { Type = "AID" }));
    }

    [Fact]
    public void A_party_without_a_country_is_a_side_of_its_own() =>
        Assert.Equal($"ASSAULT|{IdOf("pirates"):N}|CL".Split('|').Order(StringComparer.Ordinal),
            EventResolver.Block(Told(1, "ASSAULT", null, null, "S:pirates?@", "T:CL")).Split('|').Order(StringComparer.Ordinal));

    [Fact]
    public void A_treaty_told_of_states_of_leaders_and_of_a_month_without_a_year_is_one()
    {
        var treaty = Single(
            Told(1, "SUPPORT", "sign", "2019-06", "P:NZ", "P:CL"),
            Told(2, "SUPPORT", "sign", "2019-06", "P:Ann@NZ", "P:Bob@CL"),
            Told(3, "SUPPORT", "sign", "XXXX-06", "P:NZ", "P:CL"),
            Told(4, "SUPPORT", "sign", null, "P:NZ", "P:Bob@CL"));
        Assert.Equal("2019-06", treaty.Date!.Value.Edtf);
        Assert.Equal(4, treaty.ArticleCount);
        Assert.Equal(new[] { IdOf("Ann"), IdOf("Bob"), IdOf("CL"), IdOf("NZ") }.Order(), treaty.Participants.Select(party => party.Actor).Order());
    }

    [Fact]
    public void Meetings_a_week_apart_are_two() => AssertGroups("1|2",
        Told(1, "CONSULT", null, "2019-06-03", "P:Ann@NZ", "P:Bob@CL"),
        Told(2, "CONSULT", null, "2019-06-10", "P:Ann@NZ", "P:Bob@CL"));

    [Fact]
    public void A_month_joins_the_only_day_in_it() => AssertGroups("1,2",
        Told(1, "CONSULT", null, "2019-06-03", "P:Ann@NZ", "P:Bob@CL"),
        Told(2, "CONSULT", null, "2019-06", "P:Ann@NZ", "P:Bob@CL"));

    [Fact]
    public void A_month_with_two_days_in_it_stays_apart_with_what_tells_the_same_month() => AssertGroups("1|2|3,4",
        Told(1, "CONSULT", null, "2019-06-03", "P:Ann@NZ", "P:Bob@CL"),
        Told(2, "CONSULT", null, "2019-06-10", "P:Ann@NZ", "P:Bob@CL"),
        Told(3, "CONSULT", null, "2019-06", "P:Ann@NZ", "P:Bob@CL"),
        Told(4, "CONSULT", null, "2019-06", "P:NZ", "P:CL"));

    [Fact]
    public void What_stays_apart_does_not_stand_in_the_way_of_a_coarser_report() => AssertGroups("1|2,4|3",
        Told(1, "CONSULT", null, "2019-06-03", "P:Ann@NZ", "P:Bob@CL"),
        Told(2, "CONSULT", null, "2019-06-10", "P:Ann@NZ", "P:Zoe@CL"),
        Told(3, "CONSULT", null, "2019-06", "P:NZ", "P:CL"),
        Told(4, "CONSULT", null, "2019", "P:NZ", "P:Zoe@CL"));

    [Fact]
    public void An_approximate_day_is_no_exact_day() => AssertGroups("1,2",
        Told(1, "CONSULT", null, "2019-06", "P:Ann@NZ", "P:Bob@CL"),
        Told(2, "CONSULT", null, "2019-06-10~", "P:Ann@NZ", "P:Bob@CL"));

    [Theory]
    [InlineData("XXXX-06", "2019-06-10", true)]
    [InlineData("XXXX-06", "2019-07-10", false)]
    [InlineData("XXXX-06", "2019", true)]
    [InlineData("XXXX-06", "2019-07/2020-05", false)]
    [InlineData("XXXX-06", "2019-07/2020-06", true)]
    [InlineData("XXXX-06", "2019-07/..", true)]
    [InlineData("XXXX-06", "XXXX-06-10", true)]
    [InlineData("XXXX-06", "XXXX-07", false)]
    [InlineData("XXXX-02-29", "2019-02", false)]
    [InlineData("XXXX-02-29", "2020-02", true)]
    [InlineData("2019-06-20/2019-07-02", "2019-07", true)]
    [InlineData("2019-06-20/2019-07-02", "2019-08", false)]
    [InlineData("../2019-05", "2019-06", false)]
    public void Dates_that_intersect_can_be_of_one_event(string left, string right, bool one) => AssertGroups(one ? "1,2" : "1|2",
        Told(1, "CONSULT", null, left, "P:Ann@NZ", "P:Bob@CL"),
        Told(2, "CONSULT", null, right, "P:Ann@NZ", "P:Bob@CL"));

    [Fact]
    public void Two_people_of_one_country_never_stand_for_each_other() => AssertGroups("1|2",
        Told(1, "CONSULT", null, "2019-06-03", "P:Ann@NZ", "P:Bob@CL"),
        Told(2, "CONSULT", null, "2019-06-03", "P:Zoe@NZ", "P:Bob@CL"));

    [Fact]
    public void The_country_alone_is_not_given_to_one_of_two_meetings() => AssertGroups("1|2|3",
        Told(1, "CONSULT", null, "2019-06-03", "P:Ann@NZ", "P:Bob@CL"),
        Told(2, "CONSULT", null, "2019-06-03", "P:Zoe@NZ", "P:Bob@CL"),
        Told(3, "CONSULT", null, "2019-06-03", "P:NZ", "P:Bob@CL"));

    [Fact]
    public void Who_is_named_may_have_company_that_another_report_leaves_out() => AssertGroups("1,2",
        Told(1, "CONSULT", null, "2019-06-03", "P:Ann@NZ", "P:Zoe@NZ", "P:Bob@CL"),
        Told(2, "CONSULT", null, "2019-06-03", "P:Ann@NZ", "P:Bob@CL"));

    [Fact]
    public void Two_reports_that_one_event_could_take_do_not_bring_two_people_of_one_country_together() => AssertGroups("1,3|2",
        Told(1, "AID", null, "2019-06-03", "S:Ann@NZ", "T:CL"),
        Told(2, "AID", null, "2019-06", "S:NZ", "T:Bob@CL"),
        Told(3, "AID", null, "2019-06", "S:Ann@NZ", "T:Zoe@CL"));

    [Fact]
    public void Opposite_directions_are_two_events() => AssertGroups("1|2",
        Told(1, "AID", "military", null, "S:NZ", "T:CL"),
        Told(2, "AID", "military", null, "S:CL", "T:NZ"));

    [Fact]
    public void A_visit_is_the_meeting_of_host_and_visitor()
    {
        var visit = Single(
            Told(1, "CONSULT", null, "2019-06-03", "P:Ann@NZ", "P:Bob@CL"),
            Told(2, "CONSULT", "visit", "2019-06-03", "S:Ann@NZ", "T:CL"));
        Assert.Equal("visit", visit.Mode);
        Assert.Equal(3, visit.Participants.Count);
        Assert.Contains((IdOf("Ann"), ParticipantRole.Source), visit.Participants);
        Assert.Contains((IdOf("Bob"), ParticipantRole.Target), visit.Participants);
        Assert.Contains((IdOf("CL"), ParticipantRole.Target), visit.Participants);
    }

    [Fact]
    public void A_visit_and_its_return_are_two_and_a_mere_meeting_goes_to_neither() => AssertGroups("1|2|3",
        Told(1, "CONSULT", "visit", "2019-06-03", "S:Ann@NZ", "T:CL"),
        Told(2, "CONSULT", "visit", "2019-06-03", "S:CL", "T:Ann@NZ"),
        Told(3, "CONSULT", null, "2019-06-03", "P:Ann@NZ", "P:CL"));

    [Fact]
    public void Modes_that_differ_are_different_events_and_none_goes_with_the_only_one()
    {
        AssertGroups("1|2",
            Told(1, "SUPPORT", "sign", "2019-06", "P:NZ", "P:CL"),
            Told(2, "SUPPORT", "ratify", "2019-06", "P:NZ", "P:CL"));
        AssertGroups("1|2",
            Told(1, "CONSULT", "phone", "2019-06-03", "P:NZ", "P:CL"),
            Told(2, "CONSULT", "third-party", "2019-06-03", "P:NZ", "P:CL"));
        AssertGroups("1,2",
            Told(1, "AID", "military", "2019-06", "S:NZ", "T:CL"),
            Told(2, "AID", null, "2019-06", "S:NZ", "T:CL"));
    }

    [Fact]
    public void Topics_that_differ_are_different_events()
    {
        var arms = Told(1, "AID", "military", null, "S:NZ", "T:CL") with { Topic = "arms" };
        AssertGroups("1|2", arms, Told(2, "AID", "military", null, "S:NZ", "T:CL") with { Topic = "troops" });
        AssertGroups("1,2", arms, Told(2, "AID", "military", null, "S:NZ", "T:CL"));
    }

    [Fact]
    public void Undated_reports_gather_and_leave_dated_events_alone() => AssertGroups("1|2,3",
        Told(1, "AID", "military", "2019-06", "S:NZ", "T:CL"),
        Told(2, "AID", "military", null, "S:NZ", "T:CL"),
        Told(3, "AID", "military", null, "S:Ann@NZ", "T:CL"));

    [Theory]
    [InlineData("SUPPORT", "sign", "1,2")]
    [InlineData("SUPPORT", "ratify", "1,2")]
    [InlineData("SUPPORT", "endorse", "1|2")]
    [InlineData("CONSULT", "visit", "1|2")]
    public void What_happens_once_needs_no_date_to_be_the_only_one(string type, string mode, string groups) => AssertGroups(groups,
        Told(1, type, mode, "2019-06", "S:NZ", "T:CL"),
        Told(2, type, mode, null, "S:NZ", "T:CL"));

    [Fact]
    public void A_resignation_without_a_date_is_the_dated_one_of_that_person() => AssertGroups("1,3|2",
        Told(1, "RETREAT", "resign", "2019-05", "T:Ann@NZ"),
        Told(2, "RETREAT", "resign", "2019-05", "T:Zoe@NZ"),
        Told(3, "RETREAT", "resign", null, "T:Ann@NZ"));

    [Fact]
    public void An_undated_signature_between_two_treaties_is_neither() => AssertGroups("1|2|3,4",
        Told(1, "SUPPORT", "sign", "2019-06", "P:NZ", "P:CL"),
        Told(2, "SUPPORT", "sign", "2020-06", "P:NZ", "P:CL"),
        Told(3, "SUPPORT", "sign", null, "P:NZ", "P:CL"),
        Told(4, "SUPPORT", "sign", null, "P:Ann@NZ", "P:CL"));

    [Fact]
    public void Strikes_on_two_towns_in_one_day_are_two()
    {
        var first = Told(1, "ASSAULT", null, "2019-06-03", "S:NZ", "T:CL") with { Place = Town("Osorno") };
        AssertGroups("1|2", first, Told(2, "ASSAULT", null, "2019-06-03", "S:NZ", "T:CL") with { Place = Town("Talca") });
        AssertGroups("1,2", first, Told(2, "ASSAULT", null, "2019-06-03", "S:NZ", "T:CL"));
    }

    [Fact]
    public void Its_id_and_title_are_those_of_the_first_report()
    {
        var one = Single(
            Told(1, "CONSULT", null, "2019-06-03", "P:NZ", "P:CL") with { Published = null },
            Told(2, "CONSULT", null, "2019-06-03", "P:NZ", "P:CL") with { Published = Date("2019-06-05") },
            Told(3, "CONSULT", null, "2019-06-03", "P:NZ", "P:CL") with { Published = Date("2019-06-04"), Article = Id(9) },
            Told(4, "CONSULT", null, "2019-06-03", "P:NZ", "P:CL") with { Published = Date("2019-06-04"), Article = Id(8) });
        Assert.Equal(Id(4), one.Id);
        Assert.Equal("CONSULT 4", one.Title);
        Assert.Equal([Id(4), Id(3), Id(2), Id(1)], one.Members);
    }

    [Fact]
    public void A_denial_outweighs_a_report_and_a_report_an_allegation()
    {
        var member = Told(1, "AID", null, null, "S:NZ", "T:CL");
        ReadOnlySpan<EventStatus> weakestFirst = [EventStatus.Planned, EventStatus.Alleged, EventStatus.Reported, EventStatus.Denied];
        var told = new List<EventMember>();
        foreach (var status in weakestFirst)
        {
            told.Add(member with { OwnId = Id(told.Count + 1), Status = status });
            Assert.Equal(status, Single([.. told]).Status);
        }
    }

    [Fact]
    public void The_finest_date_and_place_stand()
    {
        var one = Single(
            Told(1, "CONSULT", null, "2019-06", "P:NZ", "P:CL") with { Place = new EventPlace("Chili", "CL", null, null, PlacePrecision.Country) },
            Told(2, "CONSULT", null, "2019-06", "P:NZ", "P:CL") with { Place = Town("Talca") },
            Told(3, "CONSULT", null, "2019-06-03", "P:NZ", "P:CL") with { Place = Town("Osorno") },
            Told(4, "CONSULT", null, "2019-06", "P:NZ", "P:CL") with { Place = Town("Talca") });
        Assert.Equal("2019-06-03", one.Date!.Value.Edtf);
        Assert.Equal("Talca", one.Place!.Name);
    }

    [Fact]
    public void Reprints_are_one_origin()
    {
        var wire = Told(1, "CONSULT", null, "2019-06-03", "P:NZ", "P:CL");
        var one = Single(wire, Told(2, "CONSULT", null, "2019-06-03", "P:NZ", "P:CL") with { Origin = wire.Article });
        Assert.Equal((2, 1), (one.ArticleCount, one.OriginCount));
    }

    private static EventPlace Town(string name) => new(name, "CL", -35.4, -71.7, PlacePrecision.Town);

    private static ResolvedEvent Single(params EventMember[] members) => Assert.Single(EventResolver.Resolve(members));

    private static void AssertGroups(string expected, params EventMember[] members)
    {
        var numbers = members.Select((member, i) => (member.OwnId, Number: i + 1)).ToDictionary(pair => pair.OwnId, pair => pair.Number);
        var groups = EventResolver.Resolve(members)
            .Select(one => string.Join(',', one.Members.Select(id => numbers[id]).Order()))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join('|', groups));
    }
}
