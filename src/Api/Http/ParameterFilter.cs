using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;

namespace Dossier.Api.Http;

/// <summary>
/// Refuses what an operation does not take, and validates what it takes. The handler's parameters are looked at once, when the
/// endpoint is built; which of them is the query also goes into the metadata, where OpenAPI finds it.
/// </summary>
internal static class ParameterFilter
{
    private const int MostRepeats = 50;

    public static RouteGroupBuilder WithParameterChecks(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault() is not { } handler)
            {
                return;
            }

            endpoint.Metadata.Add(new ProducesResponseTypeMetadata(400, typeof(Problem), [ProblemResult.MediaType]));
            endpoint.Metadata.Add(new ProducesResponseTypeMetadata(500, typeof(Problem), [ProblemResult.MediaType]));
            var parameters = handler.GetParameters();
            var position = Array.FindIndex(parameters, parameter => parameter.IsDefined(typeof(AsParametersAttribute)));
            var type = position < 0 ? null : parameters[position].ParameterType;
            if (type is not null)
            {
                endpoint.Metadata.Add(new QueryMetadata(type));
            }

            endpoint.FilterFactories.Add((context, next) =>
            {
                var known = type is null ? [] : QueryParameters.Of(type);
                var validator = type is null ? null : (IValidator)context.ApplicationServices.GetRequiredService(typeof(IValidator<>).MakeGenericType(type));
                return async invocation =>
                {
                    // A parameter that could not be bound has had its answer.
                    if (invocation.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest)
                    {
                        return await next(invocation);
                    }

                    var query = invocation.HttpContext.Request.Query;
                    return Check(query, known, validator, position < 0 ? null : invocation.Arguments[position]) ?? await next(invocation);
                };
            });
        });
        return group;
    }

    private static ProblemResult? Check(IQueryCollection given, IReadOnlyList<QueryParameter> known, IValidator? validator, object? query)
    {
        var unknown = given.Keys.Where(name => !known.Any(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .Select(name => ParameterError.Unknown("parameter", name, given[name].ToString(), [.. known.Select(parameter => parameter.Name)]))
            .ToList();
        if (unknown.Count > 0)
        {
            return Problems.UnknownParameter(unknown);
        }

        var repeated = known.Where(parameter => given[parameter.Name].Count > (parameter.Repeats ? MostRepeats : 1)).Select(Repeated).ToList();
        if (repeated.Count > 0)
        {
            return Problems.InvalidParameter(repeated);
        }

        if (validator is null || query is null)
        {
            return null;
        }

        var result = validator.Validate(new ValidationContext<object>(query));
        if (!result.IsValid)
        {
            return Problems.InvalidParameter([.. result.Errors.Select(failure => Invalid(failure, known))]);
        }

        return query is ListQuery list ? PageRequest.CursorProblem(list, given) : null;
    }

    private static ParameterError Repeated(QueryParameter parameter)
    {
        var allowed = parameter.Repeats ? $"Given at most {MostRepeats} times" : "Given once";
        return new ParameterError { Parameter = parameter.Name, Detail = $"'{parameter.Name}' is given too often.", Allowed = allowed };
    }

    private static ParameterError Invalid(FluentValidation.Results.ValidationFailure failure, IReadOnlyList<QueryParameter> known)
    {
        // RuleForEach names an element: Type[1].
        var property = failure.PropertyName.Split('[')[0];
        var name = known.FirstOrDefault(parameter => parameter.Property.Name == property)?.Name ?? property;
        var value = failure.AttemptedValue as string;
        var placeholders = failure.FormattedMessagePlaceholderValues;
        var allowed = placeholders.GetValueOrDefault(ParameterRule<object>.AllowedArgument) as string ?? failure.ErrorMessage;
        var suggestion = placeholders.GetValueOrDefault(ParameterRule<object>.SuggestionArgument) as string;
        return new ParameterError
        {
            Parameter = name,
            Value = value,
            Detail = $"'{value}' is not a value of '{name}'" + (suggestion is null ? ". " : $"; did you mean '{suggestion}'? ") + allowed + ".",
            Allowed = allowed,
            Suggestion = suggestion,
        };
    }
}

/// <summary>The type that an operation's query is bound to.</summary>
internal sealed record QueryMetadata(Type Query);
