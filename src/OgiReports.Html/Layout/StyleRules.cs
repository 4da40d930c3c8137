using System.Buffers;
using System.Text;
using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>
/// What the style elements of a page say about <c>display</c>, as a screen of the width of a desk shows it. Linked style
/// sheets are not fetched; selectors with pseudo-classes say nothing about a page at rest and are left out.
/// </summary>
internal sealed class StyleRules
{
    private static readonly SearchValues<char> Between = SearchValues.Create(" >\t\r\n");

    // Rules beyond these are of frameworks.
    private const int RuleLimit = 2000;
    private const int RulesOfKey = 64;
    private const int SheetLimit = 1 << 20;
    private const int NestingLimit = 3;

    // Selectors that name what an element stands in cost a step for each element that is looked at.
    private const int WalkLimit = 1_000_000;

    private readonly Dictionary<string, List<Rule>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Rule>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _count;
    private int _walks = WalkLimit;

    private StyleRules() => _lookup = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the style elements of a document.</summary>
    public static StyleRules Read(PageDocument document, bool hasStyle)
    {
        var rules = new StyleRules();
        if (hasStyle)
        {
            foreach (var element in document.Styles())
            {
                var sheet = element.TextContent();
                if (sheet.Length <= SheetLimit)
                {
                    rules.AddSheet(WithoutComments(sheet), element.GetAttribute("media"), 0);
                }
            }
        }

        return rules;
    }

    /// <summary>The value of <c>display</c> (<c>none</c> for what is not visible, either) by the rules; null when they say nothing.</summary>
    public (string Display, bool IsImportant)? Of(PageElement element)
    {
        if (_byKey.Count == 0)
        {
            return null;
        }

        Rule? best = null;
        Choose(element, element.Name, ref best);
        if (element.GetAttribute("id") is { Length: > 0 } id)
        {
            Choose(element, "#" + id, ref best);
        }

        var classes = element.GetAttribute("class").AsSpan();
        Span<char> key = stackalloc char[96];
        key[0] = '.';
        foreach (var range in classes.SplitAny(" \t\r\n\f"))
        {
            var name = classes[range];
            if (name.Length > 0 && name.Length < key.Length && name.TryCopyTo(key[1..]))
            {
                Choose(element, key[..(name.Length + 1)], ref best);
            }
        }

        return best is null ? null : (best.Display, best.IsImportant);
    }

    private void Choose(PageElement element, ReadOnlySpan<char> key, ref Rule? best)
    {
        if (!_lookup.TryGetValue(key, out var rules))
        {
            return;
        }

        foreach (var rule in rules)
        {
            if ((best is null || rule.Rank.CompareTo(best.Rank) > 0) && (rule.IsSimple || PlainSelector.Matches(element, rule.Selector, ref _walks)))
            {
                best = rule;
            }
        }
    }

    private void AddSheet(ReadOnlySpan<char> sheet, ReadOnlySpan<char> media, int depth)
    {
        if (depth > NestingLimit || !IsScreen(media))
        {
            return;
        }

        while (sheet.IndexOf('{') is >= 0 and var open)
        {
            var prelude = sheet[..open].Trim();
            prelude = prelude[(prelude.LastIndexOfAny(";}") + 1)..].TrimStart();
            sheet = sheet[(open + 1)..];
            if (prelude is ['@', ..])
            {
                var length = LengthOfBlock(sheet);
                if (prelude.StartsWith("@media", StringComparison.OrdinalIgnoreCase))
                {
                    AddSheet(sheet[..length], prelude[6..], depth + 1);
                }

                sheet = sheet[Math.Min(sheet.Length, length + 1)..];
                continue;
            }

            var end = sheet.IndexOf('}');
            end = end < 0 ? sheet.Length : end;
            AddRule(prelude, sheet[..end].ToString());
            sheet = sheet[Math.Min(sheet.Length, end + 1)..];
        }
    }

    private void AddRule(ReadOnlySpan<char> selectors, string declarations)
    {
        if (InlineStyle.DisplayIn(declarations) is not ({ } display, var isImportant))
        {
            return;
        }

        foreach (var range in selectors.Split(','))
        {
            var selector = selectors[range].Trim();
            if (selector.IsEmpty || !IsPlain(selector) || _count >= RuleLimit)
            {
                continue;
            }

            var last = selector[(selector.LastIndexOfAny(Between) + 1)..];
            var mark = last.LastIndexOfAny(".#");
            var key = (mark < 0 ? last : last[mark..]).ToString();
            if (key.Length < 2 && mark >= 0)
            {
                continue;
            }

            var rank = (isImportant ? 1 : 0, selector.Count('#'), selector.Count('.'), ++_count);
            if (!_byKey.TryGetValue(key, out var rules))
            {
                _byKey.Add(key, rules = []);
            }

            if (rules.Count >= RulesOfKey)
            {
                continue;
            }

            rules.Add(new Rule(selector.ToString(), display, isImportant, key.Length == selector.Length, rank));
        }
    }

    /// <summary>Names, classes and ids with nothing but their descent between them.</summary>
    private static bool IsPlain(ReadOnlySpan<char> selector)
    {
        var previous = ' ';
        foreach (var character in selector)
        {
            var isName = char.IsAsciiLetterOrDigit(character) || character is '-' or '_' || character > '\u007F';
            var isMark = character is '.' or '#';
            var isBetween = character is ' ' or '>' or '\t' or '\r' or '\n';
            if ((!isName && !isMark && !isBetween) || (previous is '.' or '#' && (!isName || char.IsAsciiDigit(character))))
            {
                return false;
            }

            previous = character;
        }

        return previous is not ('.' or '#' or '>') && selector[0] != '>' && !selector.Contains(">>", StringComparison.Ordinal) && !selector.Contains("> >", StringComparison.Ordinal);
    }

    private static bool IsScreen(ReadOnlySpan<char> media) =>
        !media.Contains("print", StringComparison.OrdinalIgnoreCase) && !media.Contains("max-", StringComparison.OrdinalIgnoreCase)
        && !media.Contains("prefers-", StringComparison.OrdinalIgnoreCase) && !media.Contains("handheld", StringComparison.OrdinalIgnoreCase) && !media.Contains('<');

    private static int LengthOfBlock(ReadOnlySpan<char> sheet)
    {
        var depth = 1;
        for (var index = 0; index < sheet.Length; index++)
        {
            depth += sheet[index] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return index;
            }
        }

        return sheet.Length;
    }

    private static string WithoutComments(string text)
    {
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOf("/*") is >= 0 and var start)
        {
            clean.Append(rest[..start]);
            rest = rest[(start + 2)..];
            var end = rest.IndexOf("*/");
            rest = end < 0 ? [] : rest[(end + 2)..];
        }

        // Sheets were once hidden from browsers that did not know them.
        return clean.Append(rest).Replace("<!--", " ").Replace("-->", " ").ToString();
    }

    private sealed record Rule(string Selector, string Display, bool IsImportant, bool IsSimple, (int Important, int Ids, int Classes, int Order) Rank);
}
