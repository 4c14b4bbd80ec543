using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Resolution;
using Dossier.Extraction.Sentences;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Actors;

/// <summary>Works out which mentions of one text are the same actor.</summary>
internal sealed class Coreference
{
    private readonly TokenizedText _text;
    private readonly List<Mention> _mentions;
    private readonly EntityIndex _index = new();
    private readonly OrganisationNames _organisations = new();
    private List<(string Code, string Name)>? _countries;

    private Coreference(TokenizedText text, List<Mention> mentions)
    {
        _text = text;
        _mentions = mentions;
    }

    /// <summary>Sets <see cref="Mention.Actor"/> of every mention that is somebody's.</summary>
    /// <returns>In order of first mention.</returns>
    /// <param name="around">Adds what headline, standfirst and captions tell of the actors, once their names are known.</param>
    public static List<DocumentEntity> Resolve(TokenizedText text, List<Mention> mentions, Action<EntityIndex> around)
    {
        var coreference = new Coreference(text, mentions);
        coreference.TakeNames();
        coreference.TakeSurnames();
        coreference.TakeAppositions();
        around(coreference._index);
        coreference.TakeRoles();
        OrganisationAnaphora.Resolve(text, mentions, coreference.Entities);
        return coreference.Finish();
    }

    private List<DocumentEntity> Entities { get; } = [];

    private void TakeNames()
    {
        foreach (var mention in _mentions)
        {
            switch (mention.Sort)
            {
                case MentionSort.Country when !mention.IsPlace:
                    mention.Country = Meant(mention);
                    Join(mention, ActorKind.Country, ActorKey.Country(mention.Country!), CountryLexicon.French.ByCode(mention.Country!)!.Name);
                    break;
                case MentionSort.Group:
                    Join(mention, ActorKind.Group, ActorKey.Group(mention.Key!, null), mention.Name);
                    break;
                case MentionSort.Organisation when !mention.IsPlace && !mention.IsLone:
                    TakeOrganisation(mention);
                    break;
                case MentionSort.Person when mention.Name.Contains(' ', StringComparison.Ordinal) && _index.FormOf(mention.Name) is { Tokens.Count: > 1 } form:
                    TakePerson(mention, form);
                    break;
            }
        }
    }

    /// <summary>"le Congo" of a text that is about the République démocratique du Congo and names the other Congo in no other way.</summary>
    private string Meant(Mention mention)
    {
        _countries ??= [.. _mentions.Where(m => m.Sort == MentionSort.Country).Select(m => (m.Country!, m.Name)).Distinct()];
        var ending = " " + mention.Name;
        foreach (var (code, _) in _countries)
        {
            if (code != mention.Country && CountryLexicon.French.ByCode(code)!.Name.EndsWith(ending, StringComparison.Ordinal) && !_countries.Exists(c => c.Code == mention.Country && c.Name != mention.Name))
            {
                return code;
            }
        }

        return mention.Country!;
    }

    private void TakeOrganisation(Mention mention)
    {
        if (mention.SameAs >= 0 && _mentions[mention.SameAs] is { Actor: >= 0 } same)
        {
            Join(mention, Entities[same.Actor]);
            return;
        }

        if (mention.Key is { } known)
        {
            Join(mention, ActorKind.Organisation, ActorKey.KnownOrganisation(known), mention.Name);
            _organisations.AddSpelling(Entities[mention.Actor], mention.Span.In(_text.Text));
            return;
        }

        // "le Conseil de sécurité" after "le Conseil de sécurité russe", "la Cour" after "la Cour internationale de justice": the same, where only one is meant.
        if (_organisations.OnlyNamesake(Folding.Fold(mention.Name), mention.Country) is { } namesake)
        {
            namesake.Country ??= mention.Country;
            Join(mention, namesake);
            return;
        }

        Join(mention, ActorKind.Organisation, ActorKey.Organisation(mention.Name, mention.Country), mention.Name);
        _organisations.Add(Entities[mention.Actor]);
    }

    private void TakePerson(Mention mention, PersonNameForm form)
    {
        var key = ActorKey.Person(form);
        var entity = _index.WithKey(key) ?? _index.Namesakes(form).FirstOrDefault();
        if (entity is null)
        {
            Join(mention, ActorKind.Person, key, mention.Name);
            SetForm(Entities[mention.Actor], form);
            return;
        }

        if (form.Tokens.Count > entity.Tokens.Count)
        {
            entity.Name = mention.Name;
            SetForm(entity, form);
        }

        Join(mention, entity);
    }

    private void SetForm(DocumentEntity person, PersonNameForm form)
    {
        person.Form = form;
        _index.AddName(person);
    }

    /// <summary>"M. Kim", "Choïgou": the person of the text who has that name; else somebody known by it alone.</summary>
    private void TakeSurnames()
    {
        foreach (var mention in _mentions)
        {
            if (mention.IsLone)
            {
                TakeLone(mention);
                continue;
            }

            if (mention.Sort != MentionSort.Person || mention.Actor >= 0)
            {
                continue;
            }

            var form = _index.FormOf(mention.Name);
            if (form.Tokens.Count == 0)
            {
                continue;
            }

            if (Bearer(mention, form.Tokens[0]) is { } bearer)
            {
                Join(mention, bearer);
                continue;
            }

            Join(mention, ActorKind.Person, ActorKey.Surname(mention.Name), mention.Name);
            var entity = Entities[mention.Actor];
            if (entity.Form is null)
            {
                SetForm(entity, form);
            }

            entity.IsWeak = entity.Mentions.TrueForAll(m => m.Roles.Count == 0 && !AgentCue.IsAround(_text.Tokens, m.First, m.End));
        }
    }

    /// <summary>A name with an article that stands so often matters to the text, whatever it does.</summary>
    private const int OftenNamed = 3;

    /// <summary>"l'Emmo-Reg", "la Jirama": somebody where a mention of it acts.</summary>
    private void TakeLone(Mention mention)
    {
        if (_index.FormOf(mention.Name).Tokens is [var token, ..] && Bearer(mention, token) is { } bearer)
        {
            Join(mention, bearer);
            return;
        }

        TakeOrganisation(mention);
        var entity = Entities[mention.Actor];
        if (entity.Mentions.Count == 1 && entity.Organisation is null)
        {
            entity.IsWeak = true;
        }

        entity.IsWeak &= !mention.Acts && !AgentCue.IsAround(_text.Tokens, mention.First, mention.End)
            && (entity.Mentions.Count < OftenNamed || entity.Mentions.Exists(m => m.First > 1 && AgentCue.IsPlaced(_text.Tokens, m.First - 1)));
    }

    /// <summary>Of several who bear the name, the one of the same country, then the one spoken of last.</summary>
    private DocumentEntity? Bearer(Mention mention, string token)
    {
        var bearers = _index.Bearers(token).FindAll(e => e.Tokens.Count > 1);
        if (bearers.Count > 1 && mention.Country is not null && bearers.FindAll(e => e.Country == mention.Country) is { Count: > 0 } compatriots)
        {
            bearers = compatriots;
        }

        // A shared word that is one bearer's given name and the other's family name speaks for the family name.
        if (bearers.Count > 1 && bearers.FindAll(e => IsFamilyName(e, token)) is { Count: > 0 } relatives)
        {
            bearers = relatives;
        }

        return bearers.Count > 1 ? bearers.MaxBy(e => e.LastBefore(mention.First)) : bearers.Count == 1 && IsSurnameOf(bearers[0], mention) ? bearers[0] : null;
    }

    private static bool IsFamilyName(DocumentEntity entity, string token) =>
        entity.Tokens[^1] == token || entity.Tokens[0] == token && NameLexicon.French.IsFamilyFirst(Folding.Fold(entity.Name.Split(' ')[0]));

    private static bool IsSurnameOf(DocumentEntity entity, Mention mention) => entity.Country is null || mention.Country is null || entity.Country == mention.Country;

    /// <summary>In tokens, how much may complete a role before the name beside it: "le ministre en charge de la ville, X,".</summary>
    private const int LongestComplement = 9;

    /// <summary>A role that goes on in words of its own, and has its name between the next two commas.</summary>
    private void TakeAppositions()
    {
        for (var i = 0; i + 1 < _mentions.Count; i++)
        {
            var role = _mentions[i];
            if (role is not { Sort: MentionSort.Role, Actor: < 0, Plural: false, Nested: false } || !IsDefinite(role))
            {
                continue;
            }

            var name = NameBehind(i);
            if (name is null || _text.Tokens[name.First - 1].Lower != "," || name.End >= _text.Tokens.Length || _text.Tokens[name.End].Lower != ","
                || !Enumerable.Range(role.End, name.First - 1 - role.End).All(t => _text.Tokens[t].Kind == TokenKind.Word && !_text.Tokens[t].Is(WordClass.Coordinator | WordClass.Relative | WordClass.That | WordClass.SubjectPronoun)))
            {
                continue;
            }

            var entity = Entities[name.Actor];
            if (entity.Country is null || role.Country is null || entity.Country == role.Country)
            {
                Join(role, entity);
            }
        }
    }

    /// <summary>The first name of the same sentence that stands closely behind a role.</summary>
    private Mention? NameBehind(int index)
    {
        var role = _mentions[index];
        while (index > 0 && _mentions[index - 1].Sentence == role.Sentence)
        {
            index--;
        }

        for (; index < _mentions.Count && _mentions[index].Sentence == role.Sentence; index++)
        {
            var mention = _mentions[index];
            if (mention.First > role.End && mention.First - role.End < LongestComplement && mention is { Sort: MentionSort.Person, Nested: false, Actor: >= 0, Roles.Count: 0 })
            {
                return mention;
            }
        }

        return null;
    }

    private void TakeRoles()
    {
        var persons = new RecentPersons(Entities);
        foreach (var mention in _mentions)
        {
            if (mention.Sort == MentionSort.Role && !mention.Plural && IsDefinite(mention) && Holder(mention, persons) is { } holder)
            {
                Join(mention, holder);
            }

            if (mention.Actor >= 0)
            {
                persons.Meet(Entities[mention.Actor]);
            }
        }
    }

    private bool IsDefinite(Mention mention)
    {
        var before = mention.First - 1;
        while (before >= 0 && _text.Tokens[before].Kind == TokenKind.Word && !_text.Tokens[before].Is(WordClass.Article | WordClass.Determiner | WordClass.Preposition)
            && mention.First - before < 3)
        {
            before--;
        }

        return before >= 0 && _text.Tokens[before].Lower is "le" or "la" or "l'" or "du" or "au" or "ce" or "cet" or "cette" or "son" or "sa" or "leur";
    }

    /// <summary>Who holds a role that stands without a name: first by the roles that the text gives, then by country and nearness.</summary>
    private static DocumentEntity? Holder(Mention mention, RecentPersons persons)
    {
        var role = mention.Roles[0];
        DocumentEntity? best = null;
        var bestScore = (0, int.MinValue);
        foreach (var entity in persons.All)
        {
            var score = (RoleFit.Of(entity, role), entity.LastBefore(mention.First));
            if (score.Item1 > 0 && (score.Item2 > int.MinValue || score.Item1 > 2) && score.CompareTo(bestScore) > 0)
            {
                (best, bestScore) = (entity, score);
            }
        }

        return best;
    }

    private void Join(Mention mention, ActorKind kind, string key, string name)
    {
        if (_index.WithKey(key) is not { } entity)
        {
            entity = new DocumentEntity(kind, key, name) { Country = mention.Country, Organisation = mention.Organisation, Index = Entities.Count };
            _index.Add(entity);
            Entities.Add(entity);
        }

        Join(mention, entity);
    }

    private void Join(Mention mention, DocumentEntity entity)
    {
        mention.Actor = entity.Index;
        if (entity.Kind == ActorKind.Person)
        {
            entity.Country ??= mention.Country;
        }

        entity.Add(mention, mention.Span.In(_text.Text));
        if (mention.Described is { } described)
        {
            entity.Names.TryAdd(described.In(_text.Text), 1);
        }
    }

    /// <summary>Drops those met as one unknown word only, and sets the actors in order of first mention.</summary>
    private List<DocumentEntity> Finish()
    {
        var kept = Entities.FindAll(e => !e.IsWeak);
        var first = kept.ToDictionary(e => e, e => e.Mentions.Min(m => m.Span));
        kept.Sort((a, b) => first[a].CompareTo(first[b]));
        var index = new int[Entities.Count];
        Array.Fill(index, -1);
        for (var i = 0; i < kept.Count; i++)
        {
            index[kept[i].Index] = i;
        }

        foreach (var mention in _mentions)
        {
            mention.Actor = mention.Actor >= 0 ? index[mention.Actor] : -1;
        }

        foreach (var entity in kept)
        {
            entity.Index = index[entity.Index];
            entity.Key = entity.Kind == ActorKind.Person ? entity.Tokens.Count > 1 ? ActorKey.Person(entity.Form!) : entity.Key : entity.Key;
            if (entity is { Kind: ActorKind.Organisation, Organisation: null })
            {
                entity.Key = ActorKey.Organisation(entity.Name, entity.Country);
                entity.Name = entity.Mentions.Where(m => m.Sort == MentionSort.Organisation).Select(m => m.Span.In(_text.Text)).MaxBy(spelling => spelling.Length) ?? entity.Name;
            }
        }

        return kept;
    }
}
