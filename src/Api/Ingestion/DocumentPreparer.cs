using System.Security.Cryptography;
using Dossier.Extraction;
using Dossier.Extraction.Resolution;

namespace Dossier.Api.Ingestion;

/// <summary>The bytes of a document, and the digest that is its identity.</summary>
internal sealed record ReceivedDocument(string? Name, byte[] Content, DateOnly ReceivedOn)
{
    public byte[] Sha256 { get; } = SHA256.HashData(Content);

    public Guid Id => StableId.OfArticle(Sha256);

    public Submission Submission => new(Given: null, ReceivedOn, Name, Url: null);

    /// <summary>What came with it and outranks its text.</summary>
    public GivenMetadata Given { get; init; } = new(Title: null, PublishedAt: null, Outlet: null);

    /// <summary>False where it is body text already.</summary>
    public bool Clean { get; init; } = true;
}

/// <param name="PublishedAt">EDTF.</param>
internal sealed record GivenMetadata(string? Title, string? PublishedAt, string? Outlet);

/// <summary>From bytes to what is written: the one place where the extractor is called. Touches nothing shared: runs on any number of cores.</summary>
internal sealed class DocumentPreparer(Func<SourceDocument, ExtractedDocument> extract)
{
    /// <summary>What is prepared was read by this version: <see cref="DocumentExtractor.Version"/>, a test's own beside.</summary>
    public string Version { get; init; } = DocumentExtractor.Version;

    /// <exception cref="UnreadableDocumentException">The document cannot go in, and why.</exception>
    public PreparedArticle Prepare(ReceivedDocument received)
    {
        var source = new SourceDocument
        {
            Text = DocumentReader.Read(received.Content),
            ReceivedOn = received.ReceivedOn,
            Clean = received.Clean,
            Title = received.Given.Title,
            PublishedAt = received.Given.PublishedAt,
            Outlet = received.Given.Outlet,
        };
        var document = Extract(source);
        return document.Text.Length == 0
            ? throw new UnreadableDocumentException("Nothing is left of the document once the furniture of the page is taken off.")
            : new PreparedArticle
            {
                Id = received.Id,
                Sha256 = received.Sha256,
                Content = received.Content,
                Name = received.Name,
                ReceivedOn = received.ReceivedOn,
                ExtractorVersion = Version,
                Document = document,
            };
    }

    private ExtractedDocument Extract(SourceDocument source)
    {
        try
        {
            return extract(source);
        }
#pragma warning disable CA1031 // whatever one document makes the extractor do, the others go in
        catch (Exception fault)
#pragma warning restore CA1031
        {
            throw new UnreadableDocumentException($"The extractor failed on it ({fault.GetType().Name}: {fault.Message})", fault);
        }
    }
}
