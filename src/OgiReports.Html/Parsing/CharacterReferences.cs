using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace OgiReports.Html.Parsing;

/// <summary>The references that pages write; what they resolve to without doubt.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 12;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly FrozenDictionary<string, char> Named = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["nbsp"] = '\u00A0',
        ["amp"] = '&',
        ["lt"] = '<',
        ["gt"] = '>',
        ["quot"] = '"',
        ["apos"] = '\'',
        ["ensp"] = '\u2002',
        ["emsp"] = '\u2003',
        ["thinsp"] = '\u2009',
        ["ldquo"] = '“',
        ["rdquo"] = '”',
        ["lsquo"] = '‘',
        ["rsquo"] = '’',
        ["mdash"] = '—',
        ["ndash"] = '–',
        ["middot"] = '·',
        ["bull"] = '•',
        ["hellip"] = '…',
        ["times"] = '×',
        ["divide"] = '÷',
        ["plusmn"] = '±',
        ["deg"] = '°',
        ["permil"] = '‰',
        ["copy"] = '©',
        ["reg"] = '®',
        ["trade"] = '™',
        ["laquo"] = '«',
        ["raquo"] = '»',
        ["yen"] = '¥',
        ["sect"] = '§',
        ["para"] = '¶',
        ["larr"] = '←',
        ["rarr"] = '→',
        ["uarr"] = '↑',
        ["darr"] = '↓',
        ["zwnj"] = '\u200C',
        ["zwj"] = '\u200D',
        ["shy"] = '\u00AD',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> NamedLookup = Named.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a text with its references resolved.</summary>
    /// <param name="source">The text as it is written.</param>
    /// <param name="isAttribute">Whether it is the value of an attribute, where an ampersand before words is seldom more than that.</param>
    /// <param name="text">Where it is added.</param>
    /// <returns>Whether all references are told; else what was added is not to be used.</returns>
    public static bool TryResolve(ReadOnlySpan<char> source, bool isAttribute, StringBuilder text)
    {
        while (source.IndexOf('&') is >= 0 and var mark)
        {
            text.Append(source[..mark]);
            source = source[(mark + 1)..];
            if (source is ['#', ..])
            {
                if (!TryNumber(source[1..], text, out var numberLength))
                {
                    return false;
                }

                source = source[(1 + numberLength)..];
                continue;
            }

            var length = source.IndexOfAnyExcept(NameCharacters);
            length = length < 0 ? source.Length : length;
            var isEnded = length < source.Length && source[length] == ';';
            if (isEnded && length <= LongestName && NamedLookup.TryGetValue(source[..length], out var character))
            {
                text.Append(character);
                source = source[(length + 1)..];
                continue;
            }

            // Some names need no semicolon; only before an equals sign in an attribute is it sure that none is meant.
            if ((length > 0 || isEnded) && !(isAttribute && length < source.Length && source[length] == '='))
            {
                return false;
            }

            text.Append('&');
        }

        text.Append(source);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> source, StringBuilder text, out int length)
    {
        var isHexadecimal = source is ['x' or 'X', ..];
        var end = source.IndexOf(';');
        length = end + 1;
        var digits = end < 0 ? [] : source[(isHexadecimal ? 1 : 0)..end];
        if (digits.Length is 0 or > 6 || !int.TryParse(digits, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        // Others stand for what an old code page had in their place, or for nothing.
        if (code is not ((>= 0x20 and < 0x7F) or (>= 0xA0 and < 0xD800) or (>= 0xE000 and < 0xFDD0) or (>= 0xFE00 and < 0xFFFE)))
        {
            return false;
        }

        text.Append((char)code);
        return true;
    }
}
