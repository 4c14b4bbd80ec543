using Dossier.Extraction.Actors;
using Dossier.Extraction.Lexicons;
using Dossier.Extraction.Syntax;

namespace Dossier.Extraction.Claims;

/// <param name="End">The chunk after what was read.</param>
/// <param name="Outlets">"cité par Y", "joint par Y": who passes it on.</param>
/// <param name="Sources">"citant X", "qui cite X": who said it to those named before.</param>
/// <param name="Issuers">"publié par X": whose text it is.</param>
internal readonly record struct Relay(int End, IReadOnlyList<int> Outlets, IReadOnlyList<ClaimSpeaker> Sources, IReadOnlyList<ClaimSpeaker> Issuers);

/// <summary>Reads what stands beside the name of a source: ", citée par l'agence Y", ", citant un témoin", ", qui cite X", ", dont le siège est à Z,".</summary>
internal sealed class RelayReader(ActorDirectory actors, SpeakerReader speakers)
{
    /// <summary>In chunks, how long an insert behind a name may be.</summary>
    private const int LongestInsert = 30;

    public bool IsOutlet(int actor) => actors[actor].Organisation is { Kind: OrganisationKind.Agency or OrganisationKind.Media };

    /// <summary>Who relays and who is cited, in the participles and relative clauses that follow a name at <paramref name="from"/>.</summary>
    public Relay After(SentenceSyntax sentence, int from)
    {
        var chunks = sentence.Chunks;
        var outlets = new List<int>();
        IReadOnlyList<ClaimSpeaker> sources = [];
        IReadOnlyList<ClaimSpeaker> issuers = [];
        var q = from;
        while (q < chunks.Count)
        {
            var comma = chunks[q].Kind == ChunkKind.Comma ? q : -1;
            var first = comma < 0 ? q : q + 1;
            if (first >= chunks.Count || !(chunks[first].Kind == ChunkKind.Relative || chunks[first].Verb is { IsBareParticiple: true } or { IsGerund: true }))
            {
                break;
            }

            var close = Close(sentence, first);
            var verb = first;
            while (verb < close && chunks[verb].Verb is null)
            {
                verb++;
            }

            if (verb < close)
            {
                var clause = sentence.ClauseOf(verb);
                if (chunks[verb].Verb is { Lemma: "citer", IsBareParticiple: false, Passive: false } && clause.Objects.Count > 0)
                {
                    sources = speakers.ReadSource(sentence, clause.Objects[0]);
                }
                else if (clause.Complements.FirstOrDefault(c => c.Preposition is "par" or "auprès" or "à") is { } agent && chunks[verb].Verb is not { IsGerund: true })
                {
                    outlets.AddRange(actors.In(sentence, agent.Nouns).Where(IsOutlet));
                    if (agent.Preposition == "par" && outlets.Count == 0 && !WordClasses.Is(chunks[verb].Verb!.Lemma, WordClass.Consults))
                    {
                        issuers = speakers.Read(sentence, agent.Nouns);
                    }
                }
                else if (comma >= 0 && chunks[first].Verb is { IsGerund: true })
                {
                    // ", ajoutant que": a claim of its own, not a part of the name.
                    break;
                }
            }

            q = close;
        }

        return new Relay(q, outlets, sources, issuers);
    }

    /// <summary>Gives the claim to those who are cited; whoever cites them relays it.</summary>
    public void Apply(ClaimDraft draft, Relay relay)
    {
        if (relay.Sources.Count > 0 && draft.Speakers.Count > 0 && draft.Speakers.All(s => s.Actor is { } actor && IsOutlet(actor)))
        {
            draft.Via.AddRange(draft.Speakers.Select(s => s.Actor!.Value).Where(a => !draft.Via.Contains(a)));
            draft.Speakers = relay.Sources;
        }

        if (relay.Issuers.Count > 0 && draft.Speakers is [{ Actor: null } text] && SpeakerReader.IsText(text.Text))
        {
            draft.Speakers = relay.Issuers;
        }

        draft.Via.AddRange(relay.Outlets.Where(o => !draft.Via.Contains(o)).Distinct());
    }

    /// <summary>The comma that closes a participle or a relative clause, or where the sentence ends.</summary>
    private static int Close(SentenceSyntax sentence, int first)
    {
        for (var q = first; q < Math.Min(sentence.Chunks.Count, first + LongestInsert); q++)
        {
            if (q > first && sentence.Chunks[q].Kind is ChunkKind.Comma or ChunkKind.Stop)
            {
                return q;
            }
        }

        return Math.Min(sentence.Chunks.Count, first + LongestInsert);
    }
}
