using Dossier.Extraction.Claims;
using Dossier.Extraction.Events;
using Dossier.Extraction.Resolution;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Dossier.Extraction.Tests.Resolution.Reports;

namespace Dossier.Extraction.Tests.Resolution;

/// <summary>The result is a function of the set of documents, never of the order in which they came.</summary>
public sealed class OrderTests
{
    private static readonly string?[] Dates =
        [null, "2019-06-03", "2019-06-04", "2019-06-03~", "2019-06", "2019-07", "2019", "XXXX-06", "XXXX-06-03", "2019-06-02/2019-06-05", "2019-06/.."];

    private static readonly string[][] Parties =
    [
        ["P:NZ", "P:CL"], ["P:Ann@NZ", "P:Bob@CL"], ["P:Zoe@NZ", "P:Bob@CL"], ["P:NZ", "P:Bob@CL"], ["P:Ann@NZ", "P:Zoe@NZ", "P:CL"],
        ["S:NZ", "T:CL"], ["S:CL", "T:NZ"], ["S:Ann@NZ", "T:Bob@CL"], ["S:Zoe@NZ", "T:CL"], ["S:navy!@NZ", "T:CL"], ["S:crews?@NZ", "T:Bob@CL"],
    ];

    private static readonly (string Type, string? Mode)[] Kinds =
        [("CONSULT", null), ("CONSULT", "visit"), ("CONSULT", "phone"), ("SUPPORT", "sign"), ("SUPPORT", "ratify"), ("SUPPORT", null), ("AID", "military"), ("ASSAULT", null)];

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Events_are_the_same_whatever_the_order()
    {
        var block =
            from kind in Gen.Elements(Kinds)
            // Few dates, so that many reports compete for few events.
            from dates in Gen.ArrayOf(Gen.Elements(Dates), 3)
            from members in Gen.ListOf(Member(kind.Type, dates))
            select members.Select((member, i) => member with { OwnId = Id(i), Article = Id(1000 + (i * 7 % 5)), Title = $"report {i}" }).ToArray();
        var shuffled =
            from members in block
            from other in Gen.Shuffle(members)
            select (members, other);
        Check.One(Thorough, Prop.ForAll(shuffled.ToArbitrary(), pair =>
        {
            var events = EventResolver.Resolve(pair.members);
            Assert.Equal(Shown(events), Shown(EventResolver.Resolve(pair.other)));
            Assert.Equal(pair.members.Select(member => member.OwnId).Order(), events.SelectMany(one => one.Members).Order());
            Assert.All(events, one => Assert.Equal(one.Members[0], one.Id));
        }));
    }

    [Fact]
    public void Members_of_one_event_never_contradict_one_another()
    {
        var block = from members in Gen.ListOf(Member("CONSULT", Dates)) select members.Select((member, i) => member with { OwnId = Id(i) }).ToArray();
        Check.One(Thorough, Prop.ForAll(block.ToArbitrary(), members =>
        {
            var byId = members.ToDictionary(member => member.OwnId);
            foreach (var one in EventResolver.Resolve(members))
            {
                var told = one.Members.Select(id => byId[id]).ToList();
                Assert.True(told.Where(member => member.Mode is not (null or "visit")).Select(member => member.Mode).Distinct().Count() <= 1);
                Assert.True(told.Select(member => member.Date?.Value.Edtf).Where(date => date is "2019-06-03" or "2019-06-04").Distinct().Count() <= 1);
                var directions = told.SelectMany(member => member.Participants).Where(party => party is { Country: "NZ", Role: not ParticipantRole.Participant });
                Assert.True(directions.Select(party => party.Role).Distinct().Count() <= 1);
            }
        }));
    }

    [Fact]
    public void The_index_finds_whatever_could_take_a_look()
    {
        var looks = from members in Gen.ListOf(Member("CONSULT", Dates)) select members.Select(EventLook.Of).ToArray();
        Check.One(Thorough, Prop.ForAll(looks.ToArbitrary(), looks =>
        {
            var index = new ClusterIndex();
            foreach (var look in looks.OrderBy(look => look.Period.Coarseness).ThenBy(look => look.Period.Edtf, StringComparer.Ordinal))
            {
                var found = index.Find(look);
                Assert.Equal(Math.Min(2, index.Clusters.Count(cluster => cluster.Accepts(look))), found.Count);
                if (found.Count == 1)
                {
                    index.Join(found.Only!, look);
                }
                else
                {
                    index.Add(new EventCluster(look));
                }
            }
        }));
    }

    [Fact]
    public void Ties_are_the_same_whatever_the_order()
    {
        var claim =
            from kind in Gen.Elements(ClaimKind.Accusation, ClaimKind.Denial, ClaimKind.Statement, ClaimKind.Assessment)
            from article in Gen.Choose(0, 6)
            from speaker in Gen.Elements<string?>(null, "a", "b", "c")
            from text in Gen.Elements("le navire a quitté le port", "navire quitté port", "une enquête est ouverte")
            select new ThreadClaim
            {
                Id = default,
                Article = Id(1000 + article),
                Ordinal = 0,
                Published = article == 0 ? null : Date($"2019-06-0{(article % 3) + 1}"),
                Kind = kind,
                Speaker = speaker,
                About = [],
                Text = text,
            };
        var shuffled =
            from claims in Gen.ListOf(claim)
            let numbered = claims.Select((one, i) => one with { Id = Id(i), Ordinal = i / 2 }).ToArray()
            from other in Gen.Shuffle(numbered)
            select (numbered, other);
        Check.One(Thorough, Prop.ForAll(shuffled.ToArbitrary(), pair =>
        {
            var ties = ClaimResolver.Tie(pair.numbered);
            Assert.Equal(ties, ClaimResolver.Tie(pair.other));
            var articles = pair.numbered.ToDictionary(one => one.Id, one => one.Article);
            Assert.All(ties, tie => Assert.NotEqual(articles[tie.Claim], articles[tie.Other]));
        }));
    }

    [Fact]
    public void A_surname_stands_for_the_same_whatever_the_order()
    {
        var candidate =
            from name in Gen.Elements("Ana Ruiz", "Eva Ruiz", "Ruiz Ana", "Ana Vidal")
            from country in Gen.Elements<string?>(null, "CL", "PE")
            select new PersonCandidate(ActorKey.Person(name), country, []);
        var shuffled =
            from candidates in Gen.ArrayOf(candidate)
            from other in Gen.Shuffle(candidates)
            from country in Gen.Elements<string?>(null, "CL", "PE")
            select (candidates, other, country);
        Check.One(Thorough, Prop.ForAll(shuffled.ToArbitrary(), pair =>
            Assert.Equal(
                ActorResolver.Resolve(ActorKey.Surname("Ruiz"), pair.country, pair.candidates),
                ActorResolver.Resolve(ActorKey.Surname("Ruiz"), pair.country, pair.other))));
    }

    [Fact]
    public void A_fingerprint_does_not_depend_on_the_order_of_the_words()
    {
        var words = from name in Gen.NonEmptyListOf(Gen.Elements("Ana", "Jean", "Sergueï", "Kim", "Jong", "Un", "Ruiz", "Chevtchenko", "Wang")) select name.ToArray();
        var shuffled = from name in words from other in Gen.Shuffle(name) select (name, other);
        Check.One(Thorough, Prop.ForAll(shuffled.ToArbitrary(), pair =>
            Assert.Equal(PersonName.Fingerprint(string.Join(' ', pair.name)), PersonName.Fingerprint(string.Join('-', pair.other)))));
    }

    [Fact]
    public void Any_text_is_read_as_a_name_without_a_fault() =>
        Check.One(Thorough, Prop.ForAll<string>(text =>
        {
            var name = text ?? "";
            Assert.True(PersonName.Tokens(name).All(token => token.Length > 0 && !token.Contains(' ')));
            Assert.Equal(PersonName.Tokens(name).Count > 0, PersonName.SamePerson(name, name));
        }));

    private static Gen<EventMember> Member(string type, string?[] dates) =>
        from mode in Gen.Elements(Kinds.Where(kind => kind.Type == type).Select(kind => kind.Mode).Append(null).ToArray())
        from date in Gen.Elements(dates)
        from parties in Gen.Elements(Parties)
        from topic in Gen.Elements<string?>(null, null, "a", "b")
        from status in Gen.Elements(EventStatus.Reported, EventStatus.Alleged, EventStatus.Denied, EventStatus.Planned)
        from published in Gen.Elements<string?>(null, "2019-06-05", "2019-06-06")
        from place in Gen.Elements<EventPlace?>(
            null, new EventPlace("Talca", "CL", null, null, PlacePrecision.Town), new EventPlace("Chili", "CL", null, null, PlacePrecision.Country))
        select Told(0, type, mode, date, parties) with
        {
            Topic = topic,
            Status = status,
            Published = published is null ? null : Date(published),
            Place = place,
        };

    private static string Shown(IReadOnlyList<ResolvedEvent> events) => string.Join('\n', events.Select(one =>
        $"{one.Id} {one.Block} {one.Mode} {one.Title} {one.Status} {one.Date} {one.Place} {string.Join(' ', one.Participants)} {string.Join(' ', one.Members)} {one.ArticleCount} {one.OriginCount}"));
}
