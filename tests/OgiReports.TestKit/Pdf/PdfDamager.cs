using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OgiReports.TestKit.Pdf;

/// <summary>Damages PDF files by chance: their bytes, their objects, or what their compressed streams hold.</summary>
public static partial class PdfDamager
{
    private const int ManyPaths = 25;
    private const int MostFlips = 20;

    /// <summary>A damaged copy.</summary>
    /// <param name="file">The file; it stays as it is.</param>
    /// <param name="damage">What happens to it.</param>
    /// <param name="random">What is struck.</param>
    /// <returns>Null where the file has nothing that the damage could strike.</returns>
    public static byte[]? Damage(byte[] file, PdfDamage damage, Random random)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(random);
        return damage switch
        {
            PdfDamage.FlippedBytes => Flip(file, random),
            PdfDamage.CutShort => file[..random.Next(file.Length)],
            PdfDamage.WrongLength => Replace(file, Lengths(), random, _ => random.Next(100_000).ToString(CultureInfo.InvariantCulture)),
            PdfDamage.WrongOffset => Replace(file, Offsets(), random, _ => random.Next(file.Length).ToString("D10", CultureInfo.InvariantCulture)),
            PdfDamage.WrongReference => Replace(file, References(), random, match => random.Next(1, 60).ToString(CultureInfo.InvariantCulture).PadRight(match.Length)),
            PdfDamage.LostObject => Replace(file, Objects(), random, match => new string('9', match.Length)),
            PdfDamage.LostEntry => Replace(file, Entries(), random, match => "Zz".PadRight(match.Length, 'z')),
            PdfDamage.MovedPage => MovePage(file, random),
            PdfDamage.DamagedFont => Rewrite(file, random, text => !IsContent(text), text => FlipText(text, random)),
            _ => Rewrite(file, random, IsContent, text => Strike(text, damage, random)),
        };
    }

    private static bool IsContent(string text) => text.Contains(" Tf", StringComparison.Ordinal);

    private static byte[] Flip(byte[] file, Random random)
    {
        var damaged = (byte[])file.Clone();
        for (var flip = random.Next(1, MostFlips); flip > 0; flip--)
        {
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
        }

        return damaged;
    }

    private static string FlipText(string text, Random random)
    {
        var damaged = text.ToCharArray();
        for (var flip = random.Next(1, MostFlips); flip > 0; flip--)
        {
            damaged[random.Next(damaged.Length)] = (char)random.Next(256);
        }

        return new string(damaged);
    }

    /// <summary>Puts something else in the place of one match.</summary>
    private static byte[]? Replace(byte[] file, Regex pattern, Random random, Func<Match, string> replacement)
    {
        var text = Encoding.Latin1.GetString(file);
        var matches = pattern.Matches(text);
        if (matches.Count == 0)
        {
            return null;
        }

        var match = matches[random.Next(matches.Count)];
        return Encoding.Latin1.GetBytes(string.Concat(text.AsSpan(0, match.Index), replacement(match), text.AsSpan(match.Index + match.Length)));
    }

    private static byte[]? MovePage(byte[] file, Random random) => Replace(file, Kids(), random, match =>
    {
        var pages = References().Matches(match.Value).Select(page => page.Value).ToArray();
        var changed = pages.Select(_ => pages[random.Next(pages.Length)]);
        return string.Join(" 0 R ", changed) + " 0 R";
    });

    private static string Strike(string text, PdfDamage damage, Random random)
    {
        var lines = text.Split('\n').ToList();
        if (damage == PdfDamage.CutContent)
        {
            return string.Join('\n', lines.Take(random.Next(lines.Count)));
        }

        var pattern = damage == PdfDamage.LostState ? States() : Paths();
        for (var count = damage == PdfDamage.LostPaths ? random.Next(1, ManyPaths) : 1; count > 0; count--)
        {
            var struck = Enumerable.Range(0, lines.Count).Where(line => pattern.IsMatch(lines[line])).ToArray();
            if (struck.Length == 0)
            {
                break;
            }

            var index = struck[random.Next(struck.Length)];
            lines[index] = damage == PdfDamage.ChangedPath ? ChangeNumber(lines[index], random) : "";
        }

        return string.Join('\n', lines);
    }

    private static string ChangeNumber(string line, Random random)
    {
        var numbers = Numbers().Matches(line);
        if (numbers.Count == 0)
        {
            return line;
        }

        var match = numbers[random.Next(numbers.Count)];
        var other = random.Next(-100, 700).ToString(CultureInfo.InvariantCulture);
        return string.Concat(line.AsSpan(0, match.Index), other, line.AsSpan(match.Index + match.Length));
    }

    /// <summary>Changes what a compressed stream holds. It keeps its length, so that nothing else in the file has to change.</summary>
    private static byte[]? Rewrite(byte[] file, Random random, Func<string, bool> isMeant, Func<string, string> change)
    {
        var streams = PackedStream.Find(file).Where(stream => isMeant(stream.Text)).ToArray();
        return streams.Length == 0 ? null : streams[random.Next(streams.Length)] is var stream && stream.Put(file, change(stream.Text)) is { } changed ? changed : null;
    }

    [GeneratedRegex(@"(?<=/Length )\d+")]
    private static partial Regex Lengths();

    [GeneratedRegex(@"\d{10}(?= 00000 n)")]
    private static partial Regex Offsets();

    [GeneratedRegex(@"(?<=[ \[\n])\d+(?= 0 R)")]
    private static partial Regex References();

    [GeneratedRegex(@"(?<=\n)\d+(?= 0 obj)")]
    private static partial Regex Objects();

    [GeneratedRegex(@"(?<=/)(?:Resources|Contents|Font|MediaBox|Rotate|ToUnicode|Encoding|W|DW|Widths|FirstChar|DescendantFonts|FontFile\d?|CIDSystemInfo|Filter|Subtype|FontDescriptor|Kids|Type)(?=[ /\[\r\n<])")]
    private static partial Regex Entries();

    [GeneratedRegex(@"(?<=/Kids ?\[\s?)(?:\d+ 0 R\s?){2,}(?=\])")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(?:^|\s)(?:re|l|m|w|S|f|f\*|h|n|W)\s*$")]
    private static partial Regex Paths();

    [GeneratedRegex(@"(?:^|\s)(?:q|Q|cm|BT|ET|gs)\s*$")]
    private static partial Regex States();

    [GeneratedRegex(@"-?\d+(?:\.\d+)?")]
    private static partial Regex Numbers();
}
