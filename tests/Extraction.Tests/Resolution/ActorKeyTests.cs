using Dossier.Extraction.Resolution;
using Xunit;

namespace Dossier.Extraction.Tests.Resolution;

public sealed class ActorKeyTests
{
    [Fact]
    public void Keys_tell_their_kind_first()
    {
        Assert.Equal("country:NZ", ActorKey.Country("nz"));
        Assert.Equal("organisation:efta", ActorKey.KnownOrganisation("efta"));
        Assert.StartsWith("person:", ActorKey.Person("Ana Ruiz"), StringComparison.Ordinal);
        Assert.StartsWith(ActorKey.SurnamePrefix, ActorKey.Surname("Ruiz"), StringComparison.Ordinal);
    }

    [Fact]
    public void Organisations_and_groups_differ_by_country_and_not_by_accents_hyphens_or_article()
    {
        Assert.Equal(ActorKey.Organisation("Le Ministère de la Pêche", "NZ"), ActorKey.Organisation("ministere de la  peche", "nz"));
        Assert.NotEqual(ActorKey.Organisation("ministère de la Pêche", "NZ"), ActorKey.Organisation("ministère de la Pêche", "CL"));
        Assert.NotEqual(ActorKey.Organisation("efta", null), ActorKey.KnownOrganisation("efta"));
        Assert.Equal(ActorKey.Group("les Grands-Électeurs", null), ActorKey.Group("grands électeurs", null));
        Assert.Equal(ActorKey.Group("l'opposition", "CL"), ActorKey.Group("L’Opposition", "CL"));
    }

    [Fact]
    public void A_surname_shares_a_block_with_every_full_name_that_has_it()
    {
        var block = Assert.Single(ActorKey.Blocks(ActorKey.Surname("M. Shevtchenko")));
        Assert.Contains(block, ActorKey.Blocks(ActorKey.Person("Andriy Chevtchenko")));
        Assert.Contains(block, ActorKey.Blocks(ActorKey.Person("Shevchenko Andrey Mykolayovych")));
        Assert.DoesNotContain(block, ActorKey.Blocks(ActorKey.Person("Andriy Melnyk")));
    }

    [Fact]
    public void Only_people_have_blocks()
    {
        Assert.Empty(ActorKey.Blocks(ActorKey.Country("NZ")));
        Assert.Empty(ActorKey.Blocks(ActorKey.KnownOrganisation("efta")));
        Assert.Empty(ActorKey.Blocks(ActorKey.Group("les insurgés", "CL")));
    }
}

public sealed class ActorResolverTests
{
    private static readonly string Ruiz = ActorKey.Surname("Ruiz");

    [Fact]
    public void A_surname_is_the_only_one_of_its_country_who_has_it() =>
        Assert.Equal(ActorKey.Person("Ana Ruiz"), ActorResolver.Resolve(Ruiz, "CL", [Of("Ana Ruiz", "CL"), Of("Eva Ruiz", "PE"), Of("Ana Ruiz", "CL")]));

    [Fact]
    public void A_surname_that_two_have_stands_for_itself() =>
        Assert.Equal(Ruiz, ActorResolver.Resolve(Ruiz, "CL", [Of("Ana Ruiz", "CL"), Of("Eva Ruiz", "CL")]));

    [Fact]
    public void Where_a_country_is_not_known_a_surname_stands_for_itself()
    {
        Assert.Equal(Ruiz, ActorResolver.Resolve(Ruiz, null, [Of("Ana Ruiz", null)]));
        Assert.Equal(Ruiz, ActorResolver.Resolve(Ruiz, null, [Of("Ana Ruiz", "CL")]));
        Assert.Equal(Ruiz, ActorResolver.Resolve(Ruiz, "CL", [Of("Ana Ruiz", null)]));
    }

    [Fact]
    public void Candidates_of_another_surname_do_not_count() =>
        Assert.Equal(ActorKey.Person("Ana Ruiz"), ActorResolver.Resolve(Ruiz, "CL", [Of("Ana Ruiz", "CL"), Of("Ana Vidal", "CL")]));

    [Fact]
    public void A_full_name_stands_for_itself() =>
        Assert.Equal(ActorKey.Person("Ana Vidal"), ActorResolver.Resolve(ActorKey.Person("Ana Vidal"), "CL", [Of("Ana Ruiz", "CL")]));

    private static PersonCandidate Of(string name, string? country) => new(ActorKey.Person(name), country, []);
}
