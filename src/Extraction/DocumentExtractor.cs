using Dossier.Extraction.Actors;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Cleaning;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Dossier.Extraction.Metadata;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction;

/// <summary>The pipeline: calls the stages in order, nothing else.</summary>
public static class DocumentExtractor
{
    /// <summary>Grows with every change that alters a result: what was read by another version is read again.</summary>
    public const string Version = "2";

    /// <summary>Reads one document. The result depends on nothing but <paramref name="source"/>.</summary>
    /// <returns>An empty <see cref="ExtractedDocument.Text"/> where nothing on the page is an article's text.</returns>
    public static ExtractedDocument Extract(SourceDocument source)
    {
        var cleaned = source.Clean ? DocumentCleaner.Clean(source.Text) : DocumentCleaner.Keep(source.Text);
        var metadata = MetadataExtractor.Extract(cleaned, source);
        var published = metadata.Published?.Value;

        var body = SentenceSplitter.Split(cleaned.Body);
        var around = SentenceSplitter.Split(string.Join("\n\n", [metadata.Title, metadata.Lead, .. metadata.Captions.Select(caption => caption.Text)]));
        var dates = DateExtractor.Extract(body, published);
        var analysis = ActorExtractor.Extract(body, around);
        var sentences = SyntaxReader.Read(body, analysis.Mentions, dates);

        var actors = new ActorDirectory(analysis, sentences, body.Text);
        var context = new EventContext(body, dates, actors, sentences, published, cleaned.Dateline is null ? null : metadata.Published);
        var events = EventExtractor.Extract(context, sentences);
        CaptionDates.Apply(events, metadata.Captions, actors, published);
        EventExtractor.DateFromStory(events, context);
        var claims = ClaimExtractor.Extract(context, sentences, events, metadata.Dateline?.Date ?? metadata.Published);

        return new ExtractedDocument
        {
            Metadata = metadata,
            Text = cleaned.Body,
            Sentences = Array.ConvertAll(body.Sentences, sentence => sentence.Span),
            Dates = dates,
            Actors = ActorExtractor.ToActors(actors, body),
            Events = EventExtractor.ToEvents(events, actors),
            Claims = claims,
        };
    }
}
