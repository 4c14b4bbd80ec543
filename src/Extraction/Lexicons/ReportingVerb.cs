using Dossier.Extraction.Claims;

namespace Dossier.Extraction.Lexicons;

/// <summary>What a reporting verb may be followed by; what is said is the part in capitals.</summary>
[Flags]
internal enum ReportingFrames
{
    None = 0,

    /// <summary>affirmer que CLAUSE</summary>
    Que = 1,

    /// <summary>nier AVOIR FAIT</summary>
    Inf = 1 << 1,

    /// <summary>promettre de FAIRE</summary>
    DeInf = 1 << 2,

    /// <summary>s'engager à FAIRE</summary>
    AInf = 1 << 3,

    /// <summary>saluer UN GESTE</summary>
    Np = 1 << 4,

    /// <summary>décrire X COMME Y</summary>
    Comme = 1 << 5,

    /// <summary>se féliciter DE Y; qualifier X DE Y</summary>
    DeNp = 1 << 6,

    /// <summary>s'opposer à UN PROJET</summary>
    ANp = 1 << 7,

    /// <summary>accuser X D'AVOIR FAIT, X DE Y</summary>
    TargetDe = 1 << 8,

    /// <summary>reprocher à X DE FAIRE</summary>
    ATargetDe = 1 << 9,

    /// <summary>appeler X À FAIRE, X À Y</summary>
    TargetA = 1 << 10,

    /// <summary>Stands beside or inside direct speech: "…", a-t-il ajouté.</summary>
    Quote = 1 << 11,

    /// <summary>protester contre Y</summary>
    Contre = 1 << 12,

    /// <summary>alerter sur Y</summary>
    Sur = 1 << 13,

    /// <summary>plaider pour Y</summary>
    Pour = 1 << 14,

    /// <summary>juger X INFONDÉ</summary>
    Adj = 1 << 15,

    /// <summary>annoncer AVOIR FAIT, where <see cref="Inf"/> has another kind</summary>
    PerfectInf = 1 << 16,

    /// <summary>exclure TOUT RETRAIT</summary>
    AnyNp = 1 << 17,

    /// <summary>exprimer SA CRAINTE: a noun of speech, whose kind goes before the verb's</summary>
    NounNp = 1 << 18,

    /// <summary>évoquer « UNE ERREUR », DEUX MORTS: a noun with a quotation or a number</summary>
    QuotedNp = 1 << 19,

    /// <summary>parler d'« UNE ERREUR », de TROIS MORTS</summary>
    QuotedDeNp = 1 << 20,

    /// <summary>imputer LA PANNE À Y</summary>
    NpA = 1 << 21,

    /// <summary>y voir UNE ERREUR</summary>
    YNp = 1 << 22,

    /// <summary>soutenir UN PROJET, in a tense that is not compound</summary>
    NowNp = 1 << 23,

    /// <summary>s'EN défendre: what was said before</summary>
    En = 1 << 24,

    /// <summary>"…", prévient X: a threat where the words tell what is to come, else a statement</summary>
    WarningQuote = 1 << 25,
}

/// <summary>A verb that reports what somebody says, in one of its senses.</summary>
/// <param name="Lemma">The head verb's infinitive: "mettre" of "mettre en garde".</param>
/// <param name="Always">It is a verb of speech by itself; else only one of its frames makes it one.</param>
/// <param name="Tail">The words due after the verb, folded: "en", "garde"; the direct object may stand before them ("met Paris en garde"). An inflected adjective has an entry for each of its forms.</param>
/// <param name="Negated">The sense of the negated verb: "n'exclut pas".</param>
/// <param name="Entry">File and row, for explanations.</param>
internal sealed record ReportingVerb(string Lemma, ClaimKind Kind, ReportingFrames Frames, bool Always, string[] Tail, bool Reflexive, bool Negated, string Entry);

internal enum AttributionSort
{
    /// <summary>The speaker follows: "selon X", "de l'aveu de X".</summary>
    Preposition,

    /// <summary>A noun of speech: "l'accusation de X", "son démenti".</summary>
    Noun,

    /// <summary>Tells how it was said and names nobody: "sous couvert d'anonymat".</summary>
    Circumstance,
}

/// <summary>An attribution that is no verb.</summary>
/// <param name="Entry">File and row, for explanations.</param>
internal sealed record Attribution(string Phrase, AttributionSort Sort, ClaimKind Kind, string Entry);
