using Dossier.Extraction.Lexicons;
using Xunit;

namespace Dossier.Extraction.Tests.Lexicons;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Élysée", "elysee")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Cote\u0301", "cote")]
    [InlineData("nord‑coréen", "nord-coreen")]
    [InlineData("l’État", "l'etat")]
    public void A_word_folds_to_plain_letters(string word, string folded) => Assert.Equal(folded, Folding.Fold(word));

    [Theory]
    [InlineData("de\u0301ja\u0300 vu", "déjà vu")]
    [InlineData("Nguye\u0302\u0303n", "Nguyễn")]
    [InlineData("c\u0327a", "ça")]
    [InlineData("sans accent", "sans accent")]
    [InlineData("\u0301seul", "\u0301seul")]
    [InlineData("q\u0301", "q\u0301")]
    public void A_letter_and_its_accents_become_one_character(string text, string composed) => Assert.Equal(composed, Accents.Compose(text));
}
