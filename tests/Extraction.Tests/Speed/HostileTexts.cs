using System.Globalization;
using System.Text;

namespace Dossier.Extraction.Tests.Speed;

/// <summary>Texts that nobody writes, made to cost as much as they can.</summary>
internal static class HostileTexts
{
    private const int Long = 5_000_000;

    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["one line without spaces"] = () => Repeat("abc,def.ghi-jkl'mno", Long),
        ["one word"] = () => new string('a', Long),
        ["one word in capitals"] = () => new string('A', Long),
        ["one number"] = () => new string('9', Long),
        ["100 000 quotation marks"] = () => new string('"', 100_000),
        ["100 000 quotation marks with words"] = () => Repeat("\" mot ", 600_000),
        ["100 000 marks that open"] = () => Repeat("« mot ", 600_000),
        ["quotations within quotations"] = () => Repeat("« mot ", 300_000) + Repeat(" mot »", 300_000),
        ["quotations in sentences"] = () => Repeat("« Il a dit oui. » ", 1_000_000),
        ["50 000 capitals"] = () => Repeat("Alba ", 250_000),
        ["50 000 different capitals"] = () => Joined(50_000, i => "K" + Word(i) + " "),
        ["a million newlines"] = () => new string('\n', 1_000_000),
        ["a million newlines and letters"] = () => Repeat("a\n", 2_000_000),
        ["a million commas"] = () => new string(',', 1_000_000),
        ["a million spaces"] = () => new string(' ', 1_000_000),
        ["brackets in brackets"] = () => Repeat("(", 100_000) + "mot" + Repeat(")", 100_000),
        ["accents by themselves"] = () => Repeat("e\u0301", Long),
        ["apostrophes"] = () => Repeat("l'", 1_000_000),
        ["hyphens"] = () => Repeat("a-b-", Long),
        ["dates"] = () => Repeat("le 12 mars 2024, ", 1_000_000),
        ["a sentence that does not end"] = () => Repeat("Paris a accusé Moscou d'avoir attaqué Kiev et ", 250_000),
        ["one claim over and over"] = () => Repeat("Paris a accusé Moscou d'avoir attaqué Kiev. Moscou a nié avoir attaqué Kiev. ", 250_000),
        ["sources only"] = () => Repeat("selon Paris ", 100_000),
        ["pronouns only"] = () => Repeat("Il a dit qu'il viendra. ", 250_000),
        ["the two men"] = () => Repeat("Les deux hommes se sont vus. Les deux pays ont signé un accord. ", 250_000),
        ["strangers"] = () => Joined(2_000, Strangers),
    };

    /// <summary>Sentences with persons and an organisation that no other number gives.</summary>
    public static string Strangers(int i) => string.Create(CultureInfo.InvariantCulture,
        $"Jean K{Word(i)} a rencontré Paul L{Word(i * 7)} à Paris le {(i % 28) + 1} mars {1990 + (i % 30)}. Le ministre a accusé le Comité national du M{Word(i * 3)} d'avoir volé des armes. Il a nié. ");

    private static string Repeat(string part, int length)
    {
        var text = new StringBuilder(length + part.Length);
        while (text.Length < length)
        {
            text.Append(part);
        }

        return text.ToString(0, length);
    }

    private static string Joined(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static string Word(int number)
    {
        var word = new StringBuilder();
        do
        {
            word.Append((char)('a' + (number % 20))).Append("aeiou"[number / 20 % 5]);
            number /= 100;
        }
        while (number > 0);

        return word.ToString();
    }
}
