using System.Net;
using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Http;

public sealed class PagingTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    public static TheoryData<string> Lists { get; } = new(
        from list in new (string Path, string[] Sorts)[]
        {
            ("articles", ["-published", "ingested"]), ("events", ["-date", "-articles"]), ("actors", ["-mentions", "name"]), ("claims", ["-said", "article"]),
        }
        from sort in list.Sorts
        from turned in new[] { sort, sort[0] == '-' ? sort[1..] : "-" + sort }
        select $"/v1/{list.Path}?sort={turned}");

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Pages_of_one_are_the_list_however_it_is_sorted(string path)
    {
        List<string> paged = [];
        for (var next = path + "&limit=1"; next is not null;)
        {
            var page = await news.GetAsync(next);
            paged.Add(Assert.Single(page["items"]!.AsArray())!["id"]!.GetValue<string>()[^1..]);
            next = page["next"]?.GetValue<string>();
            Assert.True(paged.Count < 10, "The pages do not end.");
        }

        Assert.Equal(await news.IdsAsync(path), string.Join(' ', paged));
    }

    [Fact]
    public async Task A_page_that_holds_the_last_item_has_no_next()
    {
        Assert.Null((await news.GetAsync("/v1/claims?limit=4"))["next"]);
        Assert.NotNull((await news.GetAsync("/v1/claims?limit=3"))["next"]);
    }

    [Fact]
    public async Task A_next_link_keeps_the_filters()
    {
        var first = await news.GetAsync("/v1/claims?kind=denial&kind=statement&speaker=Quisp%C3%A9&speaker=Berg&limit=1&count=true");
        var second = await news.GetAsync(first["next"]!.GetValue<string>());
        Assert.Equal(2, second["total"]!.GetValue<int>());
        Assert.Null(second["next"]);
    }

    [Theory]
    [InlineData("/v1/articles", 3)]
    [InlineData("/v1/events?type=AID", 1)]
    [InlineData("/v1/actors?kind=person&limit=1", 2)]
    [InlineData("/v1/claims?disputed=true&limit=2", 3)]
    [InlineData("/v1/claims?speaker=nobody", 0)]
    public async Task Count_is_of_all_pages(string path, int total) =>
        Assert.Equal(total, (await news.GetAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "count=true"))["total"]!.GetValue<int>());

    [Fact]
    public async Task Without_count_there_is_no_total() => Assert.False((await news.GetAsync("/v1/claims")).AsObject().ContainsKey("total"));

    [Theory]
    [InlineData("&kind=denial")]
    [InlineData("&sort=article")]
    [InlineData("&from=2031")]
    public async Task A_cursor_is_refused_with_another_question(string more)
    {
        var next = (await news.GetAsync("/v1/claims?disputed=true&limit=1"))["next"]!.GetValue<string>();
        var problem = await news.GetAsync(next + more, HttpStatusCode.BadRequest);
        Assert.Equal("invalid_cursor", problem["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_cursor_is_refused_by_another_list()
    {
        var next = (await news.GetAsync("/v1/claims?limit=1"))["next"]!.GetValue<string>();
        await news.GetAsync(next.Replace("claims", "actors", StringComparison.Ordinal), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_cursor_carries_its_order()
    {
        var first = (await news.GetAsync("/v1/claims?sort=article&limit=1"))["next"]!.GetValue<string>();
        var rest = await news.IdsAsync(first.Replace("sort=article&", string.Empty, StringComparison.Ordinal).Replace("limit=1", "limit=9", StringComparison.Ordinal));
        Assert.Equal("2 3 4", rest);
    }

    [Theory]
    [InlineData("1\n-said\nxxxxxxxx\nnot-an-id\n2031-03-11")]
    [InlineData("1\n-said\nxxxxxxxx\nc0000000-0000-8000-8000-000000000002\n2031-99-99'; drop table claim; --")]
    [InlineData("9\nx")]
    public async Task A_forged_cursor_is_refused(string forged)
    {
        var cursor = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(forged));
        var problem = await news.GetAsync("/v1/claims?cursor=" + cursor, HttpStatusCode.BadRequest);
        Assert.Equal("invalid_cursor", problem["code"]!.GetValue<string>());
    }
}
