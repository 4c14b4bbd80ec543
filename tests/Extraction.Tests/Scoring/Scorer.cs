namespace Dossier.Extraction.Tests.Scoring;

/// <summary>
/// Compares what was found in a document with its gold annotations. Actors match one to one where they share a name; events where
/// they have one type, share at least half of the participants and do not contradict each other in date; claims where they have
/// one speaker and share enough words.
/// </summary>
public sealed class Scorer
{
    private readonly ScoreCard _card;
    private readonly GoldDocument _gold;
    private readonly FoundDocument _found;
    private readonly string _document;

    /// <summary>By the id of a found actor: the gold one that it is.</summary>
    private readonly Dictionary<string, string> _actors = new(StringComparer.Ordinal);

    private Scorer(ScoreCard card, GoldDocument gold, FoundDocument found)
    {
        _card = card;
        _gold = gold;
        _found = found;
        _document = gold.Document[..Math.Min(12, gold.Document.Length)];
    }

    /// <param name="found">Null where the document was not read at all.</param>
    public static void Score(ScoreCard card, GoldDocument gold, FoundDocument? found)
    {
        if (found is null)
        {
            card.Misses.Add($"{gold.Document}: not found");
            card.Article.Add(0, 6, 0);
            card.Actors.Add(0, gold.Actors.Count(a => !a.Optional), 0);
            card.Events.Add(0, gold.Events.Count(e => !e.Optional), 0);
            card.Claims.Add(0, gold.Claims.Count(c => !c.Optional), 0);
            return;
        }

        var scorer = new Scorer(card, gold, found);
        scorer.ScoreArticle();
        scorer.ScoreActors();
        scorer.ScoreEvents();
        scorer.ScoreClaims();
        scorer.ScoreSpeakers();
    }

    /// <summary>Compares the body word for word with the page's, which the annotations alone do not hold.</summary>
    public static void ScoreBody(ScoreCard card, GoldDocument gold, string page, FoundDocument found)
    {
        var (shared, theirs, ours) = Likeness.Common(gold.Article.BodyOf(page), found.Text);
        card.Body.Add(ours, theirs, shared);
    }

    private void ScoreArticle()
    {
        var want = _gold.Article;
        var flat = Flat(_found.Text);
        (string Fact, bool Right)[] facts =
        [
            ("title", want.Title.Any(t => t is null ? string.IsNullOrEmpty(_found.Title) : Likeness.Fold(t) == Likeness.Fold(_found.Title))),
            ("published", _found.Published == want.Published || (want.PublishedNote is not null && MayBeInferred(_found.Published))),
            ("agencies", want.Agencies.Select(Likeness.Fold).ToHashSet(StringComparer.Ordinal).IsSubsetOf(_found.Agencies.Select(Likeness.Fold))),
            ("language", _found.Language == want.Language),
            ("body", flat.StartsWith(Flat(want.BodyStarts), StringComparison.Ordinal) && flat.EndsWith(Flat(want.BodyEnds), StringComparison.Ordinal)),
            ("furniture", !want.NotInBody.Any(f => _found.Text.Contains(f, StringComparison.Ordinal))),
        ];
        _card.Article.AddShare(facts.Length, facts.Count(f => f.Right));
        _card.Misses.AddRange(facts.Where(f => !f.Right).Select(f => $"{_document} article: {f.Fact} is wrong"));

        // The one gold document without a date can be dated from the others.
        static bool MayBeInferred(string? published) => published is null || Likeness.Intersect(published, "2024-11/..");
    }

    private void ScoreActors()
    {
        var match = Match(_gold.Actors, _found.Actors, SameActor);
        foreach (var (gold, found) in match.Pairs)
        {
            _actors[found.Id] = gold.Id;
        }

        Count(_card.Actors, match, _gold.Actors);
        _card.ActorKind.AddShare(match.Pairs.Count, match.Pairs.Count(p => p.Gold.Kind == p.Found.Kind));
        Miss(match, "actor", a => a.Name, a => $"{a.Name} ({a.Kind})");

        static double SameActor(GoldActor gold, FoundActor found)
        {
            var mine = gold.Names.Append(gold.Name).Select(Likeness.Fold).ToHashSet(StringComparer.Ordinal);
            mine.IntersectWith(found.Names.Append(found.Name).Select(Likeness.Fold));
            return mine.Count == 0 ? 0 : mine.Count + (gold.Kind == found.Kind ? 0.5 : 0);
        }
    }

    private void ScoreEvents()
    {
        var match = Match(_gold.Events, _found.Events, SameEvent);
        Count(_card.Events, match, _gold.Events);
        foreach (var type in _gold.Events.Select(e => e.Type).Concat(_found.Events.Select(e => e.Type)).Distinct(StringComparer.Ordinal))
        {
            var right = match.Pairs.Count(p => !p.Gold.Optional && p.Gold.Type == type);
            ScoreCard.In(_card.ByType, type).Add(
                right + match.Extra.Count(e => e.Type == type), _gold.Events.Count(e => !e.Optional && e.Type == type), right);
        }

        var dated = match.Pairs.FindAll(p => p.Gold.Date is not null);
        _card.EventDate.AddShare(dated.Count, dated.Count(p => Likeness.Inside(p.Found.Date, p.Gold.Date)));
        _card.EventStatus.AddShare(match.Pairs.Count, match.Pairs.Count(p => p.Gold.Status == p.Found.Status));
        var directed = match.Pairs.SelectMany(p => p.Gold.Participants.Where(g => g.Role != "participant").Select(g => (Gold: g, p.Found))).ToList();
        var misdirected = directed.FindAll(d => !d.Found.Participants.Any(p => p.Role == d.Gold.Role && GoldActor(p.Actor) == d.Gold.Actor));
        _card.EventRole.AddShare(directed.Count, directed.Count - misdirected.Count);
        Miss(match, "event", e => $"{e.Type} {e.Date} {Short(e.Evidence[0])}", e => $"{e.Type} {e.Date} {Short(e.Title)}");
        _card.Misses.AddRange(dated.Where(p => !Likeness.Inside(p.Found.Date, p.Gold.Date)).Select(p => $"{_document} event date: {p.Gold.Date}, not {p.Found.Date}: {Short(p.Gold.Evidence[0])}"));
        _card.Misses.AddRange(misdirected.Select(d => $"{_document} event role: {d.Gold.Actor} is no {d.Gold.Role}: {d.Found.Type} {d.Found.Date} {Short(d.Found.Title)}"));
        _card.Misses.AddRange(match.Pairs.Where(p => p.Gold.Status != p.Found.Status).Select(p => $"{_document} event status: {p.Gold.Status}, not {p.Found.Status}: {Short(p.Gold.Evidence[0])}"));
    }

    private double SameEvent(GoldEvent gold, FoundEvent found)
    {
        if (gold.Type != found.Type)
        {
            return 0;
        }

        var mine = gold.Participants.Select(p => p.Actor).ToHashSet(StringComparer.Ordinal);
        var shared = mine.Intersect(found.Participants.Select(p => GoldActor(p.Actor)), StringComparer.Ordinal).Count();
        if (shared * 2 < mine.Count || (mine.Count == 2 && shared < 2))
        {
            return 0;
        }

        var truth = gold.DateTruth ?? gold.Date;
        var dated = truth is not null && found.Date is not null;
        return dated && !Likeness.Intersect(truth, found.Date)
            ? 0
            : shared + (dated ? 1 : 0) + Likeness.Overlap(string.Join(' ', gold.Evidence), string.Join(' ', found.Evidence)).Shorter;
    }

    private void ScoreClaims()
    {
        var match = Match(_gold.Claims, _found.Claims, SameClaim);
        Count(_card.Claims, match, _gold.Claims);
        foreach (var kind in _gold.Claims.Select(c => c.Kind).Concat(_found.Claims.Select(c => c.Kind)).Distinct(StringComparer.Ordinal))
        {
            var pairs = match.Pairs.FindAll(p => !p.Gold.Optional);
            ScoreCard.In(_card.ByKind, kind).Add(
                pairs.Count(p => p.Found.Kind == kind) + match.Extra.Count(c => c.Kind == kind),
                _gold.Claims.Count(c => !c.Optional && c.Kind == kind),
                pairs.Count(p => p.Gold.Kind == kind && p.Found.Kind == kind));
        }

        var kinds = match.Pairs.FindAll(p => p.Gold.Kind != p.Found.Kind);
        _card.ClaimKind.AddShare(match.Pairs.Count, match.Pairs.Count - kinds.Count);
        _card.ClaimHedged.AddShare(match.Pairs.Count, match.Pairs.Count(p => p.Gold.Hedged == p.Found.Hedged));
        var relayed = match.Pairs.FindAll(p => p.Gold.Via.SequenceEqual(p.Found.Via.Select(GoldActor), StringComparer.Ordinal));
        _card.ClaimVia.AddShare(match.Pairs.Count, relayed.Count);
        Miss(match, "claim", c => $"{c.Kind} by {c.Speaker}: {Short(c.Text)}", c => $"{c.Kind} by {c.Speaker?.Name ?? c.Speaker?.Text}: {Short(c.Text)}");
        _card.Misses.AddRange(kinds.Select(p => $"{_document} claim kind: {p.Gold.Kind}, not {p.Found.Kind}: {Short(p.Gold.Text)}"));
        _card.Misses.AddRange(match.Pairs.Except(relayed).Select(p => $"{_document} claim via: [{string.Join(", ", p.Gold.Via)}], not [{string.Join(", ", p.Found.Via.Select(v => GoldActor(v) ?? v))}]: {Short(p.Gold.Text)}"));

        var ids = match.Pairs.ToDictionary(p => p.Found.Id, p => p.Gold.Id, StringComparer.Ordinal);
        var links = match.Pairs.SelectMany(p => p.Gold.Denies.Select(d => (p.Gold.Id, Denied: d))).ToHashSet();
        var theirs = match.Pairs.SelectMany(p => p.Found.Denies.Where(ids.ContainsKey).Select(d => (p.Gold.Id, Denied: ids[d]))).ToHashSet();
        _card.Denials.Add(theirs.Count, _gold.Claims.Sum(c => c.Denies.Count), theirs.Count(links.Contains));
    }

    private void ScoreSpeakers()
    {
        var claims = Match(_gold.Claims, _found.Claims, (gold, found) => SameWords(gold.Text, found.Text) is > 0 and var words ? words + (SameSpeaker(gold, found) ? 1 : 0) : 0);
        var wrong = claims.Pairs.FindAll(p => !SameSpeaker(p.Gold, p.Found));
        _card.ClaimSpeaker.AddShare(claims.Pairs.Count, claims.Pairs.Count - wrong.Count);
        _card.Misses.AddRange(wrong.Select(p => $"{_document} claim speaker: {p.Gold.Speaker}, not {p.Found.Speaker?.Name ?? p.Found.Speaker?.Text}: {Short(p.Gold.Text)}"));

        // The same words may be quoted under several claims: they are one quotation.
        List<(GoldClaim Claim, string Text)> gold = [.. _gold.Claims.SelectMany(c => c.Quotes.Select(q => (c, q))).DistinctBy(q => Likeness.Fold(q.q))];
        List<(FoundClaim Claim, string Text)> found = [.. _found.Claims.SelectMany(c => c.Quotes.Select(q => (c, q))).DistinctBy(q => Likeness.Fold(q.q))];
        var quotations = Match(gold, found, (g, f) => SameWords(g.Text, f.Text));
        _card.Quotations.Add(found.Count, gold.Count, quotations.Pairs.Count);
        _card.QuotationSpeaker.AddShare(quotations.Pairs.Count, quotations.Pairs.Count(p => SameSpeaker(p.Gold.Claim, p.Found.Claim)));
        _card.Misses.AddRange(quotations.Missing.Select(q => $"{_document} quotation missing: {Short(q.Text)}"));
    }

    private double SameClaim(GoldClaim gold, FoundClaim found) => SameSpeaker(gold, found) ? SameWords(gold.Text, found.Text) : 0;

    private bool SameSpeaker(GoldClaim gold, FoundClaim found)
    {
        var (actor, name, words) = (found.Speaker?.Actor, found.Speaker?.Name, found.Speaker?.Text);
        return gold.Speaker switch
        {
            null => actor is null && string.IsNullOrEmpty(words),
            { Actor: { } id } => actor is not null && GoldActor(actor) == id,
            var unnamed => Likeness.Overlap(unnamed.Unnamed, actor is not null ? name : words).Shorter >= 0.5,
        };
    }

    private static double SameWords(string gold, string found)
    {
        var (shorter, longer) = Likeness.Overlap(gold, found);
        return shorter >= 0.5 && longer >= 1.0 / 3 ? shorter + longer : 0;
    }

    private string? GoldActor(string found) => _actors.GetValueOrDefault(found);

    private static void Count<TGold, TFound>(Tally tally, Matching<TGold, TFound> match, IReadOnlyList<TGold> gold)
        where TGold : IGoldItem
    {
        var right = match.Pairs.Count(p => !p.Gold.Optional);
        tally.Add(right + match.Extra.Count, gold.Count(g => !g.Optional), right);
    }

    private void Miss<TGold, TFound>(Matching<TGold, TFound> match, string layer, Func<TGold, string> gold, Func<TFound, string> found)
        where TGold : IGoldItem
    {
        _card.Misses.AddRange(match.Missing.Where(g => !g.Optional).Select(g => $"{_document} {layer} missing: {gold(g)}"));
        _card.Misses.AddRange(match.Extra.Select(f => $"{_document} {layer} too much: {found(f)}"));
    }

    /// <summary>One to one, the best first; of equal ones the later first, as the reference implementation has it.</summary>
    private static Matching<TGold, TFound> Match<TGold, TFound>(IReadOnlyList<TGold> gold, IReadOnlyList<TFound> found, Func<TGold, TFound, double> same)
    {
        var scored = new List<(double Score, int Gold, int Found)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                if (same(gold[i], found[j]) is > 0 and var score)
                {
                    scored.Add((score, i, j));
                }
            }
        }

        scored.Sort((a, b) => b.CompareTo(a));
        HashSet<int> usedGold = [];
        HashSet<int> usedFound = [];
        List<(TGold, TFound)> pairs = [];
        foreach (var (_, i, j) in scored.Where(s => !usedGold.Contains(s.Gold) && !usedFound.Contains(s.Found)))
        {
            usedGold.Add(i);
            usedFound.Add(j);
            pairs.Add((gold[i], found[j]));
        }

        return new(pairs, [.. gold.Where((_, i) => !usedGold.Contains(i))], [.. found.Where((_, j) => !usedFound.Contains(j))]);
    }

    private static string Flat(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string Short(string text) => text.Length <= 70 ? text : text[..70];

    private sealed record Matching<TGold, TFound>(List<(TGold Gold, TFound Found)> Pairs, List<TGold> Missing, List<TFound> Extra);
}
