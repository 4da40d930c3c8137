using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgiReports.Reports.Tests.Json;

/// <summary>
/// Holds JSON to the published schema, more strictly than the schema asks: a property that the schema does not name is
/// an error. It knows the keywords that the schema uses, stops at any other, and remembers which properties it met.
/// </summary>
internal sealed class SchemaValidator
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$ref", "$defs", "title", "description", "type", "required", "properties", "items", "enum", "const",
        "pattern", "minimum", "minItems", "maxItems", "minProperties", "dependentRequired",
    };

    private readonly JsonElement _root;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];

    public SchemaValidator(string schema) => _root = JsonDocument.Parse(schema).RootElement;

    /// <summary>The errors of a record, each with its place.</summary>
    public IReadOnlyList<string> Validate(string json)
    {
        _errors.Clear();
        using var document = JsonDocument.Parse(json);
        Validate(document.RootElement, _root, "#", "$");
        return [.. _errors];
    }

    /// <summary>The properties that the schema names and no record so far had, as schema pointers.</summary>
    public IReadOnlyList<string> PropertiesNotMet()
    {
        var named = new List<string>();
        Collect(_root, "#", named);
        return [.. named.Where(pointer => !_met.Contains(pointer))];
    }

    private static void Collect(JsonElement schema, string pointer, List<string> named)
    {
        foreach (var holder in schema.EnumerateObject())
        {
            if (holder.Name is "properties" or "$defs")
            {
                foreach (var property in holder.Value.EnumerateObject())
                {
                    var inner = $"{pointer}/{holder.Name}/{property.Name}";
                    if (holder.Name == "properties")
                    {
                        named.Add(inner);
                    }

                    Collect(property.Value, inner, named);
                }
            }
            else if (holder.Name == "items")
            {
                Collect(holder.Value, pointer + "/items", named);
            }
        }
    }

    private void Validate(JsonElement value, JsonElement schema, string pointer, string place)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Keywords.Contains(keyword.Name))
            {
                throw new NotSupportedException($"The schema uses {keyword.Name}, which this validator does not know.");
            }
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            var target = reference.GetString()!;
            Validate(value, _root.GetProperty("$defs").GetProperty(target["#/$defs/".Length..]), target, place);
            return;
        }

        Expect(IsOfType(value, schema), place, $"is of type {value.ValueKind}");
        Expect(!schema.TryGetProperty("const", out var constant) || JsonElement.DeepEquals(constant, value), place, $"is {value}, not {constant}");
        Expect(!schema.TryGetProperty("enum", out var choices) || choices.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)), place, $"is {value}, which is none of the choices");
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                ValidateObject(value, schema, pointer, place);
                break;
            case JsonValueKind.Array:
                ValidateArray(value, schema, pointer, place);
                break;
            case JsonValueKind.String:
                Expect(!schema.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(value.GetString()!, pattern.GetString()!), place, $"is {value}, which does not match {pattern}");
                break;
            case JsonValueKind.Number:
                Expect(!schema.TryGetProperty("minimum", out var minimum) || value.GetDecimal() >= minimum.GetDecimal(), place, $"is {value}, below {minimum}");
                break;
        }
    }

    private void ValidateObject(JsonElement value, JsonElement schema, string pointer, string place)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray())
            {
                Expect(value.TryGetProperty(name.GetString()!, out _), place, $"lacks {name}");
            }
        }

        if (schema.TryGetProperty("dependentRequired", out var dependent))
        {
            foreach (var rule in dependent.EnumerateObject().Where(rule => value.TryGetProperty(rule.Name, out _)))
            {
                Expect(rule.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)), place, $"has {rule.Name} alone");
            }
        }

        Expect(!schema.TryGetProperty("minProperties", out var least) || value.EnumerateObject().Count() >= least.GetInt32(), place, "is empty");
        foreach (var property in value.EnumerateObject())
        {
            var inner = $"{place}.{property.Name}";
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var propertySchema))
            {
                var innerPointer = $"{pointer}/properties/{property.Name}";
                _met.Add(innerPointer);
                Validate(property.Value, propertySchema, innerPointer, inner);
            }
            else
            {
                _errors.Add($"{inner}: the schema does not name it");
            }
        }
    }

    private void ValidateArray(JsonElement value, JsonElement schema, string pointer, string place)
    {
        var length = value.GetArrayLength();
        Expect(!schema.TryGetProperty("minItems", out var least) || length >= least.GetInt32(), place, "has too few items");
        Expect(!schema.TryGetProperty("maxItems", out var most) || length <= most.GetInt32(), place, "has too many items");
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Validate(item, schema.GetProperty("items"), pointer + "/items", string.Create(CultureInfo.InvariantCulture, $"{place}[{index++}]"));
        }
    }

    private static bool IsOfType(JsonElement value, JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return true;
        }

        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(one => IsOfType(value, one.GetString()!))
            : IsOfType(value, type.GetString()!);
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() == decimal.Truncate(value.GetDecimal()),
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The schema uses the type {type}, which this validator does not know."),
    };

    private void Expect(bool holds, string place, string otherwise)
    {
        if (!holds)
        {
            _errors.Add($"{place}: {otherwise}");
        }
    }
}
