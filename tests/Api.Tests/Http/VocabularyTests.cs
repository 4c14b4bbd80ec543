using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Dossier.Api.Actors;
using Dossier.Api.Articles;
using Dossier.Api.Claims;
using Dossier.Api.Events;
using Dossier.Api.Http;
using Dossier.Extraction;
using Dossier.Extraction.Actors;
using Dossier.Extraction.Claims;
using Dossier.Extraction.Dates;
using Dossier.Extraction.Events;
using Xunit;
using ActorMention = Dossier.Api.Articles.ActorMention;
using EventParticipant = Dossier.Api.Events.EventParticipant;
using EventPlace = Dossier.Api.Events.EventPlace;

namespace Dossier.Api.Tests.Http;

/// <summary>What the API says that it takes and gives is what the extractor makes.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void Contracts_list_the_values_that_the_extractor_gives()
    {
        Lists<ActorKind>(typeof(Actor), nameof(Actor.Kind));
        Lists<ActorKind>(typeof(ActorRef), nameof(ActorRef.Kind));
        Lists<ActorKind>(typeof(AnnotatedActorRef), nameof(AnnotatedActorRef.Kind));
        Lists<MentionForm>(typeof(ActorMention), nameof(ActorMention.Form));
        Lists<DateBasis>(typeof(DateValue), nameof(DateValue.Basis));
        Lists<EventStatus>(typeof(Event), nameof(Event.Status));
        Lists<ParticipantRole>(typeof(EventParticipant), nameof(EventParticipant.Role));
        Lists<PlacePrecision>(typeof(EventPlace), nameof(EventPlace.Precision));
        Lists<ClaimKind>(typeof(Claim), nameof(Claim.Kind));
    }

    [Theory]
    [InlineData("French/event-triggers.tsv")]
    [InlineData("French/event-triggers-conflict.tsv")]
    public void Every_type_and_mode_that_a_trigger_gives_can_be_asked_for(string lexicon)
    {
        using var stream = typeof(DocumentExtractor).Assembly.GetManifestResourceStream(lexicon)!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Select(row => row[2]).Distinct(StringComparer.Ordinal).Except(Plover.Types, StringComparer.Ordinal));
        Assert.Empty(rows.Select(row => row[3]).Where(mode => mode != "-").Distinct(StringComparer.Ordinal).Except(Plover.Modes, StringComparer.Ordinal));
    }

    private static void Lists<TEnum>(Type contract, string field)
        where TEnum : struct, Enum =>
        Assert.Equal(ParameterRules.Names<TEnum>(), contract.GetProperty(field)!.GetCustomAttribute<AllowedValuesAttribute>()!.Values.Cast<string>());
}
