using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Sentences;

namespace Dossier.Extraction.Actors;

/// <summary>Says why a mention is one: what it was found by, with the roles that stand beside it.</summary>
internal static class MentionExplanation
{
    public static Explanation OfPronoun { get; } = new("actor.pronoun", []);

    public static Explanation Of(Mention mention, TokenizedText text)
    {
        var entries = new List<string>(1 + mention.Roles.Count);
        var rule = mention.Sort switch
        {
            MentionSort.Country => OfCountry(mention, text, entries),
            MentionSort.Organisation => OfOrganisation(mention, text, entries),
            MentionSort.Group => OfGroup(mention, entries),
            MentionSort.Role => "actor.role",
            _ => OfPerson(mention, text, entries),
        };
        foreach (var role in mention.Roles)
        {
            entries.Add("roles: " + role.Role.Title);
        }

        return new Explanation(rule, entries);
    }

    private static string OfCountry(Mention mention, TokenizedText text, List<string> entries)
    {
        entries.Add("countries: " + mention.Country);
        if (!mention.IsDemonym)
        {
            return "actor.country-name";
        }

        return AddHead(mention, text, entries) ? "actor.state-institution" : "actor.people";
    }

    private static string OfOrganisation(Mention mention, TokenizedText text, List<string> entries)
    {
        if (mention.SameAs >= 0)
        {
            return "actor.acronym";
        }

        if (mention.Organisation is { } known)
        {
            entries.Add("organisations: " + known.Key);
            return "actor.organisation-name";
        }

        return AddHead(mention, text, entries) ? "actor.institution" : "actor.capitalised-name";
    }

    private static string OfGroup(Mention mention, List<string> entries)
    {
        if (mention.Key is { } key)
        {
            entries.Add("groups: " + key);
        }

        return "actor.group";
    }

    private static string OfPerson(Mention mention, TokenizedText text, List<string> entries)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (mention.Span.Contains(token.Span) && token.IsCapitalised && NameLexicon.French.IsGiven(token.Folded))
            {
                entries.Add("given-names: " + token.Folded);
                return "actor.person-name";
            }
        }

        return "actor.capitalised-name";
    }

    private static bool AddHead(Mention mention, TokenizedText text, List<string> entries)
    {
        if (!HeadLexicon.French.TryMatch(text.Tokens, mention.First, mention.End, out var head, out _))
        {
            return false;
        }

        entries.Add("org-heads: " + head.Title);
        return true;
    }
}
