using System.Text;
using Dossier.Api.Ingestion;
using Xunit;

namespace Dossier.Api.Tests.Ingestion;

public sealed class DocumentReaderTests
{
    [Theory]
    [InlineData("Le cœur, l’été", "Le cœur, l’été")]
    [InlineData("\uFEFFdéjà", "déjà")]
    [InlineData("un\r\ndeux\rtrois\n", "un\ndeux\ntrois\n")]
    [InlineData("a\u0007b\u0085c\td", "abc\td")]
    [InlineData("e\u0301te\u0301", "été")]
    public void Text_is_read_as_it_is_analysed(string came, string read) => Assert.Equal(read, DocumentReader.Read(Encoding.UTF8.GetBytes(came)));

    [Theory]
    [InlineData(new byte[0], "The document is empty.")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\n' }, "The document is empty.")]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b' }, "The document is no text: byte 1 is NUL.")]
    [InlineData(new byte[] { (byte)'a', (byte)'b', 0xE9, (byte)'t' }, "The document is not UTF-8: byte 2 starts no character.")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "The document is UTF-16; it must be UTF-8.")]
    public void What_is_no_text_is_refused_with_the_reason(byte[] came, string reason) =>
        Assert.Equal(reason, Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(came)).Message);
}
