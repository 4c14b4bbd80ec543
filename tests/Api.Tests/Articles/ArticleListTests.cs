using System.Net;
using System.Text;
using Dossier.Api.Tests.Fixtures;
using Xunit;

namespace Dossier.Api.Tests.Articles;

public sealed class ArticleListTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    private const string One = "/v1/articles/a0000000-0000-8000-8000-000000000001";

    [Theory]
    [InlineData("", "2 1 3")]
    [InlineData("sort=published", "3 1 2")]
    [InlineData("sort=ingested", "1 2 3")]
    [InlineData("sort=-ingested", "3 2 1")]
    [InlineData("q=navires", "1")]
    [InlineData("q=norvege", "3")]
    [InlineData("q=visite%20or%20échange", "2 1")]
    [InlineData("language=fr", "2 1 3")]
    [InlineData("language=FR", "2 1 3")]
    [InlineData("language=de", "")]
    [InlineData("outlet=le%20fjord", "1")]
    [InlineData("outlet=le%20fjord&outlet=La%20Costa", "2 1")]
    [InlineData("agency=ntb", "1")]
    [InlineData("agency=NTB&agency=ATS", "1")]
    [InlineData("agency=ATS", "")]
    [InlineData("from=2031-03-12", "2")]
    [InlineData("to=2031-03-10", "2")]
    [InlineData("from=2031&to=2031", "2 1")]
    [InlineData("from=2032", "")]
    [InlineData("actor=Oslo", "1 3")]
    [InlineData("actor=Ana%20Quispe", "2 1")]
    [InlineData("event=e0000000-0000-8000-8000-000000000001", "2 1")]
    [InlineData("event=f0000000-0000-8000-8000-000000000003", "2 1")]
    public async Task A_filter_keeps_what_it_names_in_the_order_asked_for(string query, string expected) =>
        Assert.Equal(expected, await news.IdsAsync("/v1/articles?" + query));

    [Fact]
    public async Task A_list_leaves_the_text_to_the_detail()
    {
        var listed = (await news.GetAsync("/v1/articles?actor=Lars%20Berg&to=2031-03-11"))["items"]!.AsArray();
        Assert.All(listed, item => Assert.True(item!.AsObject().TryGetPropertyValue("text", out var text) && text is null));
        Assert.Equal(150, (await news.GetAsync(One))["text"]!.GetValue<string>().Length);
    }

    [Fact]
    public async Task A_source_is_the_document_byte_for_byte_and_never_more_than_text()
    {
        using var response = await news.Client.GetAsync(new Uri(One + "/source", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Encoding.UTF8.GetBytes("Menu\nÉlan à Oslo"), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Annotations_slice_the_text()
    {
        var annotations = await news.GetAsync(One + "/annotations");
        var text = annotations["article"]!["text"]!.GetValue<string>();
        var spans = annotations["dates"]!.AsArray()
            .Concat(annotations["actors"]!.AsArray().SelectMany(actor => actor!["mentions"]!.AsArray()))
            .Concat(annotations["events"]!.AsArray().SelectMany(told => told!["mentions"]!.AsArray()))
            .Concat(annotations["claims"]!.AsArray())
            .Concat(annotations["claims"]!.AsArray().Select(claim => claim!["sentence"]))
            .Concat(annotations["claims"]!.AsArray().SelectMany(claim => claim!["quotes"]!.AsArray()))
            .ToList();
        Assert.Equal(15, spans.Count);
        Assert.All(spans, span => Assert.Equal(span!["text"]!.GetValue<string>(), text[span["start"]!.GetValue<int>()..span["end"]!.GetValue<int>()]));
    }
}
