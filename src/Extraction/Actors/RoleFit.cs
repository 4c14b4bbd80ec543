using Dossier.Extraction.Lexicons;

namespace Dossier.Extraction.Actors;

/// <summary>How well a person fits a role that stands without a name: "le dirigeant nord-coréen", "la ministre".</summary>
internal static class RoleFit
{
    /// <summary>0: cannot be; 1: nothing against it but nearness for it; 2: the same sort of role; 3: the same role.</summary>
    public static int Of(DocumentEntity entity, RolePhrase wanted)
    {
        if (wanted.Country is not null && entity.Country is not null && wanted.Country != entity.Country || entity.Feminine is { } sex && wanted.Role.Feminine is { } wantedSex && sex != wantedSex)
        {
            return 0;
        }

        var sameCountry = wanted.Country is not null && entity.Country == wanted.Country;
        var best = 0;
        foreach (var role in entity.Roles)
        {
            var former = role.Former == wanted.Former;
            if (former && role.FoldedTitle == wanted.FoldedTitle)
            {
                best = Math.Max(best, 3);
            }
            else if (former && SameSort(role, wanted))
            {
                best = Math.Max(best, 2);
            }
        }

        // "l'ex-ministre russe de la Défense": a former role is one that the text has not told before.
        // "son homologue béninois X" is "le ministre béninois": of the same rank as the other.
        if (best == 0 && sameCountry && (wanted.Role.Standalone || wanted.Role.Class == RoleClass.Minister) && entity.Roles.Exists(r => r.Role.Title == "homologue"))
        {
            return 2;
        }

        // "la responsable nord-coréenne": of the office holders of that country.
        if (best == 0 && wanted.Role.Class == RoleClass.Official && sameCountry && entity.Roles.Exists(r => !r.Former && r.Role.Class is not (RoleClass.Expert or RoleClass.Activist or RoleClass.Journalist)))
        {
            return 2;
        }

        // "le dirigeant nord-coréen" of a text that names one person without a role: that person.
        return best > 0 ? best
            : wanted.Former && (sameCountry || entity.Country is null) && !entity.Leads ? 1
            : wanted.Role.Standalone && !wanted.Former && entity.Roles.Count == 0 && entity.Country is null && entity.Mentions.Count > 1 ? 1
            : 0;
    }

    private static bool SameSort(RolePhrase role, RolePhrase wanted)
    {
        var leads = IsLeader(role.Role.Class) && IsLeader(wanted.Role.Class);
        return leads && role.Role.Class == wanted.Role.Class
            || leads && (wanted.Role.Title is "dirigeant" or "leader" or "dictateur" or "chef" || role.Role.Title is "dirigeant" or "leader" or "dictateur")
            || wanted.Role.Title == role.Role.Title && wanted.Role.Prefix == role.Role.Prefix && role.FoldedTitle.StartsWith(wanted.FoldedTitle, StringComparison.Ordinal);
    }

    private static bool IsLeader(RoleClass role) => role is RoleClass.HeadOfState or RoleClass.HeadOfGovernment or RoleClass.Monarch or RoleClass.PartyLeader;
}
