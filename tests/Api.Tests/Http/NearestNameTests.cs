using Dossier.Api.Http;
using Xunit;

namespace Dossier.Api.Tests.Http;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["speaker", "about", "via", "disputed", "from", "to"];

    [Theory]
    [InlineData("speakr", "speaker")]
    [InlineData("Speaker", "speaker")]
    [InlineData("form", "from")]
    [InlineData("dispute", "disputed")]
    [InlineData("xyzzy", null)]
    [InlineData("", null)]
    public void The_nearest_is_the_one_with_the_fewest_edits_unless_half_would_have_to_change(string given, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(given, Known));

    [Fact]
    public void A_name_too_long_to_be_a_slip_has_none() => Assert.Null(NearestName.Of(new string('s', 5000), Known));
}
