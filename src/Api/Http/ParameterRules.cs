using System.Globalization;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;

namespace Dossier.Api.Http;

/// <summary>A rule for the text of a parameter, which also says what is allowed, to the reader of an error and to OpenAPI.</summary>
internal interface IParameterRule
{
    /// <summary>What is allowed, in words.</summary>
    string Allowed { get; }

    /// <summary>The values, where they are few.</summary>
    IReadOnlyList<string> Choices { get; }

    void Describe(OpenApiSchema schema);
}

internal sealed class ParameterRule<T>(string allowed, Func<string, bool> accepts, Action<OpenApiSchema> describe, IReadOnlyList<string>? choices = null)
    : PropertyValidator<T, string?>, IParameterRule
{
    public const string AllowedArgument = "Allowed";
    public const string SuggestionArgument = "Suggestion";

    public override string Name => "ParameterRule";

    public string Allowed { get; } = allowed;

    public IReadOnlyList<string> Choices { get; } = choices ?? [];

    public void Describe(OpenApiSchema schema) => describe(schema);

    public override bool IsValid(ValidationContext<T> context, string? value)
    {
        if (value is null || accepts(value))
        {
            return true;
        }

        context.MessageFormatter.AppendArgument(AllowedArgument, Allowed);
        context.MessageFormatter.AppendArgument(SuggestionArgument, NearestName.Of(value, Choices));
        return false;
    }

    protected override string GetDefaultMessageTemplate(string errorCode) => "{Allowed}";
}

/// <summary>The kinds of parameter that there are.</summary>
internal static class ParameterRules
{
    public const int LongestWords = 200;

    /// <summary>The members of an enumeration, as the database and the contracts spell them.</summary>
    public static IRuleBuilderOptions<T, string?> OneOf<T, TEnum>(this IRuleBuilder<T, string?> rule)
        where TEnum : struct, Enum => rule.OneOf(Names<TEnum>());

    public static IReadOnlyList<string> Names<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(name => name.ToLowerInvariant())];

    public static IRuleBuilderOptions<T, string?> OneOf<T>(this IRuleBuilder<T, string?> rule, IReadOnlyList<string> choices, string? note = null) =>
        rule.SetValidator(new ParameterRule<T>(
            "One of " + string.Join(", ", choices) + note,
            choices.Contains,
            schema => schema.Enum = [.. choices.Select(choice => System.Text.Json.Nodes.JsonValue.Create(choice)!)],
            choices));

    public static IRuleBuilderOptions<T, string?> Flag<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(new ParameterRule<T>("true or false", value => value is "true" or "false", schema => schema.Type = JsonSchemaType.Boolean, ["true", "false"]));

    public static IRuleBuilderOptions<T, string?> WholeNumber<T>(this IRuleBuilder<T, string?> rule, int least, int most, int usual) =>
        rule.SetValidator(new ParameterRule<T>(
            $"A whole number from {least} to {most}",
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most,
            schema =>
            {
                schema.Type = JsonSchemaType.Integer;
                schema.Minimum = least.ToString(CultureInfo.InvariantCulture);
                schema.Maximum = most.ToString(CultureInfo.InvariantCulture);
                schema.Default = usual;
            }));

    public static IRuleBuilderOptions<T, string?> EdtfPeriod<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(new ParameterRule<T>(
            "A day, a month or a year: 2024-06-19, 2024-06 or 2024",
            value => Period.TryParse(value, out _),
            schema => schema.Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"));

    /// <summary>As <see cref="EdtfPeriod"/>, of the end of a period.</summary>
    /// <param name="from">Its start.</param>
    public static IRuleBuilderOptions<T, string?> NotBefore<T>(this IRuleBuilder<T, string?> rule, Func<T, string?> from) =>
        rule.EdtfPeriod().Must((query, to, context) =>
        {
            if (!Period.TryParse(from(query), out var start) || !Period.TryParse(to, out var end) || start.First <= end.Last)
            {
                return true;
            }

            context.MessageFormatter.AppendArgument(ParameterRule<T>.AllowedArgument, "Nothing before 'from', which is " + from(query));
            return false;
        });

    public static IRuleBuilderOptions<T, string?> Id<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(new ParameterRule<T>("An id as this service gives it", value => Guid.TryParseExact(value, "D", out _), schema => schema.Format = "uuid"));

    public static IRuleBuilderOptions<T, string?> Actor<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Words("The id of an actor, or any spelling of its name");

    public static IRuleBuilderOptions<T, string?> Words<T>(this IRuleBuilder<T, string?> rule, string allowed = "Words") =>
        rule.SetValidator(new ParameterRule<T>(
            $"{allowed}, at most {LongestWords} characters",
            value => value.Length <= LongestWords && !string.IsNullOrWhiteSpace(value) && !value.Contains('\0', StringComparison.Ordinal),
            schema =>
            {
                schema.MinLength = 1;
                schema.MaxLength = LongestWords;
            }));

    public static IRuleBuilderOptions<T, string?> Country<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(new ParameterRule<T>(
            "A country by its two letters of ISO 3166-1: RU, KP",
            value => value.Length == 2 && value.All(char.IsAsciiLetter),
            schema => schema.Pattern = "^[A-Za-z]{2}$"));

    public static IRuleBuilderOptions<T, string?> Language<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(new ParameterRule<T>(
            "A language by its BCP 47 tag: fr",
            value => value.Length is >= 2 and <= 35 && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(value[0]),
            schema => schema.Pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"));

    public static IRuleBuilderOptions<T, string?> Opaque<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(new ParameterRule<T>("The cursor of a 'next' link", value => value.Length > 0, _ => { }));
}
