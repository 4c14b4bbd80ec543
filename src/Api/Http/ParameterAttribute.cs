using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Dossier.Api.Http;

/// <summary>Describes a query parameter for Swagger UI, with values worth trying.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ParameterAttribute(string description, params string[] examples) : Attribute
{
    public string Description { get; } = description;

    public string[] Examples { get; } = examples;
}

/// <summary>A query parameter: the property that it is bound to, and whether it may be given more than once.</summary>
internal sealed record QueryParameter(string Name, PropertyInfo Property, ParameterAttribute Documentation)
{
    public bool Repeats => Property.PropertyType.IsArray;
}

/// <summary>The parameters that a query type takes; read once per type.</summary>
internal static class QueryParameters
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<QueryParameter>> Known = new();

    public static IReadOnlyList<QueryParameter> Of(Type query) => Known.GetOrAdd(query, static type =>
    [
        .. from property in type.GetProperties()
           let name = property.GetCustomAttribute<FromQueryAttribute>()?.Name
           let documentation = property.GetCustomAttribute<ParameterAttribute>()
           where name is not null && documentation is not null
           select new QueryParameter(name, property, documentation),
    ]);
}
