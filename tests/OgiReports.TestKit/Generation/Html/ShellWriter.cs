using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace OgiReports.TestKit.Generation.Html;

/// <summary>Puts the body of an article into a page as a content management system makes it.</summary>
internal sealed class ShellWriter(ReportDraft draft, PageFamily family)
{
    public const string Charset = "\u0001charset\u0001";

    private readonly Dice _dice = draft.Dice;

    public string Write(string body)
    {
        var article = family switch
        {
            PageFamily.Trs => $"<div class=\"TRS_Editor\"><style>.TRS_Editor P{{margin:0}}</style>{body}</div>",
            PageFamily.Jcms => $"<div id=\"zoom\"><!--ZJEG_RSS.content.begin--><meta name=\"ContentStart\"/>{body}<meta name=\"ContentEnd\"/><!--ZJEG_RSS.content.end--></div>",
            PageFamily.Vsb => $"<form name=\"_newscontent_fromname\"><div id=\"vsb_content\"><div class=\"v_news_content\">{body}</div></div></form>",
            PageFamily.WordPasted => "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><div class=\"Section1\" style=\"layout-grid:15.6pt\">" + body + "<!--EndFragment--></div>",
            PageFamily.Duplicates => Duplicate(body),
            PageFamily.EscapedSource => Escape(body),
            _ => body,
        };
        return family is PageFamily.Plain or PageFamily.Unclosed or PageFamily.Encodings && _dice.Chance(0.5)
            ? $"<html><head>{Charset}<title>{Title()}</title></head><body>{article}</body></html>"
            : Page(article);
    }

    private string Title() => _dice.OneOf("政府信息公开年报", "某某人民政府", $"{draft.Agency}{draft.Year}年政府信息公开工作年度报告");

    private string Page(string article)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head>").Append(Charset).Append("<title>").Append(Title()).Append("</title>");
        html.Append("<meta name=\"SiteName\" content=\"门户网站\"><meta name=\"PubDate\" content=\"").Append(draft.Year + 1).Append("-01-21\">");
        html.Append("<style>.hide{display:none}#print,.xs{display : none !important} @media (max-width:768px){.pc{display:none}.xs{display:block}} ").Append(DivTableWriter.Sheets).Append("</style>");
        html.Append("<script>var title='二、主动公开政府信息情况';document.write('<table><tr><td>规章</td><td>99</td></tr></table>')</script></head><body>\n");
        html.Append("<div class=\"header\"><ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk\">政务公开</a></li><li><a href=\"/hd\">互动交流</a></li></ul></div>");
        html.Append("<div class=\"crumb\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/a\">政府信息公开</a> &gt; <a href=\"/a/b\">政府信息公开年报</a></div>");
        if (draft.Quirk("metadata table", 0.5))
        {
            html.Append(CultureInfo.InvariantCulture, $"<table class=\"xxgk\"><tr><td><b>索 引 号：</b>0{_dice.Between(10000, 99999)}/{draft.Year + 1}-{_dice.Between(10, 99):00000}</td><td><b>主题分类：</b>政务公开/规章</td></tr><tr><td><b>发布机构：</b>{draft.Agency}</td><td><b>发布日期：</b>{draft.Year + 1}-01-21 09:12</td></tr><tr><td><b>文　　号：</b></td><td><b>有效性：</b>有效</td></tr></table>");
        }

        html.Append(CultureInfo.InvariantCulture, $"<div class=\"tools\"><span>发布时间：{draft.Year + 1}-01-21</span> <span>浏览次数：<span id=\"hits\">312</span></span> 字号：【<a href=\"#\">大</a> <a href=\"#\">中</a> <a href=\"#\">小</a>】</div>");
        html.Append("<div class=\"content\">").Append(article).Append("</div>");
        html.Append("<div class=\"share\">分享到：<a href=\"#\" class=\"wx\"></a><a href=\"#\">微博</a></div>");
        if (draft.Quirk("articles of other years", 0.5))
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"prevnext\"><p>上一篇：<a href=\"1.html\">{WebUtility.HtmlEncode(draft.Agency)}{draft.Year - 1}年政府信息公开工作年度报告</a></p><p>下一篇：<a href=\"2.html\">{draft.Year + 1}年政府信息公开工作要点</a></p></div>");
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"related\"><h4>相关链接</h4><ul><li><a href=\"3.html\">市教育局{draft.Year - 2}年政府信息公开工作年度报告</a> <span>{draft.Year - 1}-01-15</span></li><li><a href=\"4.html\">市卫生局{draft.Year}年度政府信息公开工作年度报告</a></li></ul></div>");
        }

        html.Append("<div class=\"footer\">主办：某某人民政府办公室 备案号：某ICP备05000001号 网站标识码：3201000001 电话：025-00000000</div><noscript>请打开脚本</noscript></body></html>");
        return html.ToString();
    }

    private string Duplicate(string body)
    {
        // The hidden copy is of another draft of the report: taking its figures would show.
        var other = body.Replace(">0<", ">1<", StringComparison.Ordinal);
        return _dice.Below(7) switch
        {
            0 => $"<div class=\"pc\">{body}</div><div class=\"mobile\" style=\"display:none\">{other}</div>",
            1 => $"<div class=\"xs\">{other}</div><div class=\"pc\">{body}</div>",
            2 => $"<div class=\"hide wap\">{other}</div>{body}",
            3 => $"{body}<div id=\"print\">{other}</div>",
            4 => $"{body}<div hidden>{other}</div>",
            5 => $"<div style=\"visibility:hidden;height:0\">{other}</div>{body}",
            _ => Twice(body),
        };
    }

    private string Twice(string body)
    {
        draft.Damage("the report twice");
        return $"<div class=\"hidden-xs\">{body}</div><div class=\"visible-xs\">{body}</div>";
    }

    private string Escape(string body)
    {
        var other = body.Replace(">0<", ">1<", StringComparison.Ordinal);
        return body + _dice.Below(7) switch
        {
            0 => $"<textarea style=\"display:none\" id=\"ueditor\">{WebUtility.HtmlEncode(other)}</textarea>",
            1 => $"<input type=\"hidden\" name=\"content\" value=\"{WebUtility.HtmlEncode(other)}\">",
            2 => $"<script>var content = {JsonSerializer.Serialize(other)};</script>",
            3 => $"<script type=\"text/template\">{other.Replace("<script", "<x", StringComparison.Ordinal).Replace("</script", "</x", StringComparison.Ordinal)}</script>",
            4 => $"<template>{other}</template>",
            5 => $"<noscript>{other}</noscript>",
            _ => $"<!-- {other.Replace("--", "", StringComparison.Ordinal)} -->",
        };
    }
}
