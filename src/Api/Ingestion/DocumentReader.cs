using System.Text;
using Dossier.Extraction.Lexicons;

namespace Dossier.Api.Ingestion;

/// <summary>Bytes to text: UTF-8, accents composed (NFC), lines parted by a line feed, no control characters beside it and the tab.</summary>
internal static class DocumentReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableDocumentException">The bytes are no text that can be read, and why.</exception>
    public static string Read(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }
        else if (content.StartsWith(Encoding.Unicode.Preamble) || content.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            throw new UnreadableDocumentException("The document is UTF-16; it must be UTF-8.");
        }

        var nul = content.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw new UnreadableDocumentException($"The document is no text: byte {nul} is NUL.");
        }

        var text = Accents.Compose(Clean(Decode(content)));
        return string.IsNullOrWhiteSpace(text) ? throw new UnreadableDocumentException("The document is empty.") : text;
    }

    private static string Decode(ReadOnlySpan<byte> content)
    {
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException invalid)
        {
            throw new UnreadableDocumentException($"The document is not UTF-8: byte {invalid.Index} starts no character.", invalid);
        }
    }

    private static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                // A line that ends in two characters ends in one; one that ends in a carriage return alone ends all the same.
                if (i + 1 == text.Length || text[i + 1] != '\n')
                {
                    clean.Append('\n');
                }
            }
            else if (c is '\n' or '\t' || !char.IsControl(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }
}

/// <summary>A document that cannot go in; the message says why, for whoever sent it.</summary>
public sealed class UnreadableDocumentException : Exception
{
    public UnreadableDocumentException()
    {
    }

    public UnreadableDocumentException(string message)
        : base(message)
    {
    }

    public UnreadableDocumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
