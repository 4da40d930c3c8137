using System.Collections.Frozen;

namespace OgiReports.Html.Parsing;

/// <summary>What an element does to the flow of the text.</summary>
internal enum ElementRole
{
    /// <summary>Nothing: its text goes on where the text before it ended.</summary>
    Inline,

    /// <summary>It stands on lines of its own.</summary>
    Block,

    /// <summary>It ends a line.</summary>
    Break,

    /// <summary>It is a table.</summary>
    Table,

    /// <summary>It stands on lines of its own and keeps its white space.</summary>
    Preformatted,

    /// <summary>It is raised, as the mark of a note is.</summary>
    Raised,

    /// <summary>It is lowered, struck out or put in: its text is no part of the figure beside it.</summary>
    Apart,

    /// <summary>It is a picture.</summary>
    Image,

    /// <summary>It is a field of a form, whose value is shown.</summary>
    Field,

    /// <summary>It shows another document.</summary>
    Frame,

    /// <summary>It shows no text.</summary>
    Unseen,
}

/// <summary>The roles of the elements of HTML.</summary>
internal static class ElementRoles
{
    private static readonly FrozenDictionary<string, ElementRole> ByName = Build();

    /// <summary>The names of the elements that have a role other than that of running text.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The role of the elements of a name.</summary>
    public static ElementRole Of(string localName) => ByName.GetValueOrDefault(localName, ElementRole.Inline);

    private static FrozenDictionary<string, ElementRole> Build()
    {
        var roles = new Dictionary<string, ElementRole>(StringComparer.Ordinal);
        Add(roles, ElementRole.Block, "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd dir menu section article main header footer nav aside address blockquote center fieldset legend form figure figcaption hgroup hr details summary dialog caption thead tbody tfoot tr td th colgroup noframes option optgroup select button frameset");
        Add(roles, ElementRole.Break, "br");
        Add(roles, ElementRole.Table, "table");
        Add(roles, ElementRole.Preformatted, "pre xmp listing plaintext");
        Add(roles, ElementRole.Raised, "sup");
        Add(roles, ElementRole.Apart, "sub del ins s strike");
        Add(roles, ElementRole.Image, "img");
        Add(roles, ElementRole.Field, "input textarea");
        Add(roles, ElementRole.Frame, "iframe frame object embed");
        Add(roles, ElementRole.Unseen, "head script style template noscript noembed rt rp svg math audio video canvas map datalist link meta title base param source track col area");
        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, ElementRole> roles, ElementRole role, string names)
    {
        foreach (var name in names.Split(' '))
        {
            roles.Add(name, role);
        }
    }
}
