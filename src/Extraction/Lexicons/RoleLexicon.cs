using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Lexicons;

internal enum RoleClass
{
    HeadOfState,
    HeadOfGovernment,
    Monarch,
    Minister,
    DeputyMinister,
    SecurityChief,
    Military,
    Diplomat,
    Legislator,
    Local,
    Judge,
    Spokesperson,
    PartyLeader,
    Executive,
    Religious,
    Expert,
    Activist,
    Journalist,
    Police,
    Rebel,
    Official,
    Relative,

    /// <summary>M., Mme: a title that any person has.</summary>
    Civil,
    Other,
}

/// <summary>A role as the text writes it.</summary>
/// <param name="Title">Masculine singular, without prefix: "ministre".</param>
/// <param name="Prefix">"ex", "vice", "co" or "sous", where the text puts one before it; else null.</param>
/// <param name="Standalone">With a country's adjective it names a person on its own: "le président russe".</param>
/// <param name="Feminine">Null where the form is the same for men and women.</param>
internal readonly record struct Role(string Title, RoleClass Class, bool Standalone, string? Prefix, bool? Feminine, bool Plural)
{
    /// <summary>"ex-ministre"; that of "ancien ministre" stands outside the role.</summary>
    public bool IsFormer => Prefix == "ex";
}

/// <summary>What persons are: offices, ranks, trades, and the titles of civility.</summary>
internal sealed class RoleLexicon
{
    private static readonly Lazy<RoleLexicon> LazyFrench = new(() => new RoleLexicon("French/roles.tsv"));

    private readonly PhraseTable<Role> _phrases;
    private readonly int _longest;

    private RoleLexicon(string name)
    {
        var phrases = new List<(string Phrase, Role Role)>();
        foreach (var row in LexiconFile.Read(name, 4))
        {
            var slots = row[1].Split('|', StringSplitOptions.TrimEntries);
            if (slots.Length != 3)
            {
                throw new InvalidDataException($"{name}: {row[0]} has {slots.Length} inflected forms where 3 are due.");
            }

            string[][] forms = [[row[0]], Spellings(slots[0]), Spellings(slots[1]), Spellings(slots[2])];
            var role = new Role(row[0], ClassOf(row[2]), row[3] == "yes", Prefix: null, Feminine: null, Plural: false);
            for (var slot = 0; slot < forms.Length; slot++)
            {
                var feminine = slot % 2 == 1;
                var plural = slot >= 2;
                foreach (var form in forms[slot])
                {
                    var isEpicene = forms[feminine ? slot - 1 : slot + 1].Contains(form, StringComparer.Ordinal);
                    phrases.Add((form, role with { Feminine = isEpicene ? null : feminine, Plural = plural }));
                }
            }
        }

        _longest = phrases.Max(phrase => Tokenizer.Tokenize(phrase.Phrase).Length);
        _phrases = new PhraseTable<Role>(phrases);
    }

    public static RoleLexicon French => LazyFrench.Value;

    /// <summary>The longest role that starts at <paramref name="index"/>, with its prefix if it has one.</summary>
    public bool TryMatch(Token[] tokens, int index, int end, out Role role, out int length)
    {
        if (_phrases.TryMatch(tokens, index, end, out role, out length))
        {
            // "M" is a title only with its stop, which the phrase has; "Mme" needs its capital.
            if (role.Class != RoleClass.Civil || tokens[index].IsCapitalised || role.Title.Any(char.IsWhiteSpace) || !char.IsUpper(role.Title[0]))
            {
                return true;
            }
        }
        else if (index < end && PrefixOf(tokens[index].Folded) is { } prefix)
        {
            return TryMatchAfter(prefix, tokens, index, end, out role, out length);
        }

        length = 0;
        return false;
    }

    private bool TryMatchAfter(string prefix, Token[] tokens, int index, int end, out Role role, out int length)
    {
        var rest = tokens[index..Math.Min(end, index + _longest)];
        var cut = prefix.Length + 1;
        rest[0] = rest[0] with { Start = rest[0].Start + cut, Word = WordCache.Get(rest[0].Lower.AsSpan(cut)) };
        if (TryMatch(rest, 0, rest.Length, out role, out length) && role.Class != RoleClass.Civil)
        {
            // "ex-vice-président": former outranks deputy, since it decides whether the role still holds.
            role = role with { Prefix = prefix };
            return true;
        }

        length = 0;
        return false;
    }

    private static string? PrefixOf(string folded) =>
        folded.StartsWith("ex-", StringComparison.Ordinal) ? "ex"
        : folded.StartsWith("vice-", StringComparison.Ordinal) ? "vice"
        : folded.StartsWith("co-", StringComparison.Ordinal) ? "co"
        : folded.StartsWith("sous-", StringComparison.Ordinal) ? "sous"
        : null;

    private static string[] Spellings(string slot) => slot is "-" or "" ? [] : slot.Split('/', StringSplitOptions.TrimEntries);

    private static RoleClass ClassOf(string cell) => cell switch
    {
        "head-of-state" => RoleClass.HeadOfState,
        "head-of-government" => RoleClass.HeadOfGovernment,
        "monarch" => RoleClass.Monarch,
        "minister" => RoleClass.Minister,
        "deputy-minister" => RoleClass.DeputyMinister,
        "security-chief" => RoleClass.SecurityChief,
        "military" => RoleClass.Military,
        "diplomat" => RoleClass.Diplomat,
        "legislator" => RoleClass.Legislator,
        "local" => RoleClass.Local,
        "judge" => RoleClass.Judge,
        "spokesperson" => RoleClass.Spokesperson,
        "party-leader" => RoleClass.PartyLeader,
        "executive" => RoleClass.Executive,
        "religious" => RoleClass.Religious,
        "expert" => RoleClass.Expert,
        "activist" => RoleClass.Activist,
        "journalist" => RoleClass.Journalist,
        "police" => RoleClass.Police,
        "rebel" => RoleClass.Rebel,
        "official" => RoleClass.Official,
        "relative" => RoleClass.Relative,
        "civil" => RoleClass.Civil,
        "other" => RoleClass.Other,
        _ => throw new InvalidDataException($"There is no class of roles called {cell}."),
    };
}
