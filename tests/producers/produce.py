"""Writes random reports with known figures and prints them with the programs that agencies use, to measure the reader.

usage: produce.py DIRECTORY COUNT [--seed N] [--producers chromium,libreoffice,...] [--rules full,none,...]
Then:  measure.py DIRECTORY OGI
Programs that are not installed are left out. Nothing here is part of the test suite.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys

import figures

RULES = ["full", "none", "horizontal", "frame", "header", "dashed", "double", "zebra", "shaded", "whitegaps", "outer"]
ENVIRONMENT = dict(os.environ)


def css(rules):
    line = "0.6pt solid #000"
    base = "table{border-collapse:collapse}"
    return {
        "full": base + f"td{{border:{line}}}",
        "none": base,
        "horizontal": base + f"td{{border-top:{line};border-bottom:{line}}}",
        "frame": base + f"table{{border:1pt solid #000}} tr.head:last-of-type td{{}} tr.last td{{border-bottom:{line}}}",
        "outer": base + "table{border:1pt solid #000}",
        "header": base + f"tr.head td{{border:{line}}}",
        "dashed": base + "td{border:0.6pt dashed #333}",
        "double": base + "td{border:2pt double #000}",
        "zebra": base + "tr:nth-child(even) td{background:#e8eef7}",
        "shaded": base + "td{background:#f2f2f2;border:1.5pt solid #fff} tr.head td{background:#cfd8e6}",
        "whitegaps": "table{border-collapse:separate;border-spacing:2pt} td{background:#eef}",
    }[rules]


def html_table(rows, style, widths, heads):
    out = ["<table>", "<colgroup>" + "".join(f'<col style="width:{w}%">' for w in widths) + "</colgroup>"]
    for index, row in enumerate(rows):
        name = "head" if index < heads else "body"
        if index == heads - 1:
            name += " last"
        if index == 0 and style["repeat"]:
            out.append("<thead>")
        if index == heads and style["repeat"]:
            out.append("</thead><tbody>")
        out.append(f'<tr class="{name}">')
        for cell in row:
            spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (f' rowspan="{cell.rows}"' if cell.rows > 1 else "")
            align = style["align"] if cell.kind == "number" else ("center" if cell.kind == "title" or index < heads else style["labels"])
            out.append(f'<td{spans} class="{cell.kind}" style="text-align:{align}">{cell.text or "&#160;" if style["nbsp"] else cell.text}</td>')
        out.append("</tr>")
    out.append("</tbody></table>" if style["repeat"] else "</table>")
    return "".join(out)


def sections(report, dice, style):
    year = style["year"]
    yield "title", f"{style['agency']}{year}年政府信息公开工作年度报告"
    yield "p", f"根据《中华人民共和国政府信息公开条例》编制本报告。本报告中所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。"
    yield "h", "一、总体情况"
    for _ in range(style["lead"]):
        yield "p", figures.prose(dice, dice.randint(40, 160))
    yield "h", "二、主动公开政府信息情况"
    yield "table", (report.table2(), [34, 22, 22, 22], 2)
    yield "h", "三、收到和处理政府信息公开申请情况"
    narrow = style["narrow"]
    yield "table", (report.table3(), [4 if narrow else 8, 9, 31 if narrow else 27] + [8] * 7, 3)
    yield "h", "四、政府信息公开行政复议、行政诉讼情况"
    yield "table", (report.table4(), [6.66] * 15, 3)
    yield "h", "五、存在的主要问题及改进情况"
    yield "p", figures.prose(dice, 120)
    yield "h", "六、其他需要报告的事项"
    yield "p", "本年度无其他需要报告的事项。"


def write_html(path, report, dice, style):
    body = []
    for kind, content in sections(report, dice, style):
        if kind == "table":
            body.append(html_table(content[0], style, content[1], content[2]))
        else:
            body.append({"title": "<h2 style='text-align:center'>%s</h2>", "h": "<p class=h><b>%s</b></p>", "p": "<p class=t>%s</p>"}[kind] % content)
    size = style["size"]
    path.write_text(f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title><style>
@page{{size:{style['page']};margin:{style['margin']}mm}} body{{font-family:'{style['font']}';font-size:{size + 2}pt}}
table{{width:{style['width']}%;font-size:{size}pt;table-layout:{style['layout']}}} td{{padding:{style['padding']}pt;vertical-align:{style['valign']}}}
td.number{{{'font-family:' + style['digits'] if style['digits'] else ''}}}
p.t{{text-indent:2em;line-height:1.6;text-align:justify}} {css(style['rules'])}</style></head><body>{''.join(body)}</body></html>""", encoding="utf-8")


def write_docx(path, report, dice, style):
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt
    document = docx.Document()
    section = document.sections[0]
    if "landscape" in style["page"]:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
    else:
        section.page_width, section.page_height = Mm(210), Mm(297)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(style["margin"]))
    usable = (section.page_width - section.left_margin - section.right_margin) * style["width"] / 100

    def text(paragraph, words, size, bold=False):
        run = paragraph.add_run(words)
        run.font.size, run.font.bold, run.font.name = Pt(size), bold, style["font"]
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), style["font"])

    for kind, content in sections(report, dice, style):
        if kind != "table":
            paragraph = document.add_paragraph()
            text(paragraph, content, style["size"] + (4 if kind == "title" else 2), kind != "p")
            continue
        rows, widths, heads = content
        table = document.add_table(rows=len(rows), cols=len(widths))
        table.autofit = False
        borders = OxmlElement("w:tblBorders")
        drawn = {"full": "top left bottom right insideH insideV", "dashed": "top left bottom right insideH insideV", "double": "top left bottom right insideH insideV",
                 "horizontal": "top bottom insideH", "frame": "top left bottom right", "outer": "top left bottom right"}.get(style["rules"], "")
        for side in drawn.split():
            element = OxmlElement("w:" + side)
            for key, value in (("val", {"dashed": "dashed", "double": "double"}.get(style["rules"], "single")), ("sz", "4"), ("space", "0"), ("color", "000000")):
                element.set(qn("w:" + key), value)
            borders.append(element)
        table._tbl.tblPr.append(borders)
        free = [[True] * len(widths) for _ in rows]
        for index, row in enumerate(rows):
            if index < heads and style["repeat"]:
                table.rows[index]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            column = 0
            for cell in row:
                while not free[index][column]:
                    column += 1
                for y in range(index, index + cell.rows):
                    for x in range(column, column + cell.columns):
                        free[y][x] = False
                target = table.cell(index, column)
                if cell.rows > 1 or cell.columns > 1:
                    target = target.merge(table.cell(index + cell.rows - 1, column + cell.columns - 1))
                paragraph = target.paragraphs[0]
                text(paragraph, cell.text, style["size"])
                align = style["align"] if cell.kind == "number" else style["labels"]
                paragraph.alignment = {"center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT, "left": WD_ALIGN_PARAGRAPH.LEFT, "justify": WD_ALIGN_PARAGRAPH.JUSTIFY}[align]
                shade = {"zebra": "E8EEF7" if index % 2 else None, "shaded": "F2F2F2"}.get(style["rules"])
                if shade:
                    element = OxmlElement("w:shd")
                    element.set(qn("w:val"), "clear")
                    element.set(qn("w:fill"), shade)
                    target._tc.get_or_add_tcPr().append(element)
        total = sum(widths)
        for x, width in enumerate(widths):
            for cell in table.columns[x].cells:
                cell.width = int(usable * width / total)
    document.save(path)


def tex(words):
    return words.replace("%", r"\%").replace("-", "{-}")


def write_tex(path, report, dice, style):
    landscape = "landscape," if "landscape" in style["page"] else ""
    lines = [r"\documentclass[10pt]{article}", rf"\usepackage[{landscape}a4paper,margin={style['margin']}mm]{{geometry}}", r"\usepackage{xeCJK,longtable,multirow,array}",
             rf"\setCJKmainfont{{{style['font']}}}", r"\setlength{\tabcolsep}{2pt}", r"\begin{document}\parindent2em"]
    ruled = style["rules"] in ("full", "double", "dashed")
    vertical = "|" if ruled else ""
    horizontal = ruled or style["rules"] == "horizontal"
    for kind, content in sections(report, dice, style):
        if kind != "table":
            lines.append({"title": r"\begin{center}\Large %s\end{center}", "h": r"\noindent\textbf{%s}\par", "p": r"%s\par"}[kind] % tex(content))
            continue
        rows, widths, heads = content
        total = sum(widths)
        share = [w / total * style["width"] / 100 for w in widths]
        unit = lambda a, n: f"\\dimexpr{sum(share[a:a + n]):.4f}\\linewidth-{2 * 2}pt\\relax"
        align = {"center": r"\centering", "right": r"\raggedleft", "left": r"\raggedright", "justify": ""}
        lines.append(rf"{{\fontsize{{{style['size']}}}{{{style['size'] * 1.3:.1f}}}\selectfont\begin{{longtable}}{{" + "".join(f"{vertical}p{{{unit(i, 1)}}}" for i in range(len(widths))) + vertical + "}")
        if horizontal or style["rules"] in ("header", "frame", "outer"):
            lines.append(r"\hline")
        owners = [[None] * len(widths) for _ in rows]
        for index, row in enumerate(rows):
            column = 0
            for cell in row:
                while owners[index][column] is not None:
                    column += 1
                for y in range(index, index + cell.rows):
                    for x in range(column, column + cell.columns):
                        owners[y][x] = (cell, index, column)
        for index in range(len(rows)):
            parts, column = [], 0
            while column < len(widths):
                cell, top, left = owners[index][column]
                how = align[style["align"] if cell.kind == "number" else style["labels"]]
                body = rf"{how}\arraybackslash {tex(cell.text)}" if top == index else ""
                if top == index and cell.rows > 1:
                    lift = "*" if heads == 3 and len(rows) == 4 else unit(column, cell.columns)
                    body = rf"\multirow{{{cell.rows}}}{{{lift}}}{{{how} {tex(cell.text)}}}" if lift != "*" else rf"{how}\arraybackslash {tex(cell.text)}"
                bar = vertical
                parts.append(rf"\multicolumn{{{cell.columns}}}{{{(bar if column == 0 else '')}p{{{unit(column, cell.columns)}}}{bar}}}{{{body}}}")
                column += cell.columns
            lines.append(" & ".join(parts) + r" \\")
            if index + 1 == len(rows) or (index + 1 == heads and style["rules"] in ("header", "frame")):
                if horizontal or style["rules"] in ("header", "frame", "outer"):
                    lines.append(r"\hline")
            elif horizontal:
                runs, start = [], None
                for x in range(len(widths) + 1):
                    split = x < len(widths) and owners[index][x] != owners[index + 1][x]
                    if split and start is None:
                        start = x
                    if not split and start is not None:
                        runs.append(rf"\cline{{{start + 1}-{x}}}")
                        start = None
                lines.append("".join(runs))
        lines.append(r"\end{longtable}}")
    lines.append(r"\end{document}")
    path.write_text("\n".join(lines), encoding="utf-8")


def run(*command, seconds=120, **more):
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=seconds, env=ENVIRONMENT, **more).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def print_one(producer, name, directory, report, dice, style):
    html, pdf = directory / (name + ".html"), directory / (name + ".pdf")
    if producer == "xelatex":
        source = directory / (name + ".tex")
        write_tex(source, report, dice, style)
        run("xelatex", "-interaction=batchmode", "-output-directory", str(directory), str(source))
        run("xelatex", "-interaction=batchmode", "-output-directory", str(directory), str(source))
        for ending in (".aux", ".log"):
            (directory / (name + ending)).unlink(missing_ok=True)
    elif producer == "libreoffice":
        write_docx(directory / (name + ".docx"), report, dice, style)
        return
    elif producer == "lohtml":
        write_html(html, report, dice, style)
        return
    else:
        write_html(html, report, dice, style)
        if producer == "chromium":
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                f"--user-data-dir={directory / 'chromium'}", "--no-pdf-header-footer" if dice.random() < 0.6 else "--disable-sync", f"--print-to-pdf={pdf}", str(html))
        elif producer == "wkhtmltopdf":
            run("wkhtmltopdf", "-q", "-O", "Landscape" if "landscape" in style["page"] else "Portrait", str(html), str(pdf))
        elif producer == "weasyprint":
            run("weasyprint", "-q", str(html), str(pdf))
        elif producer == "ghostscript":
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={directory / 'chromium'}", "--no-pdf-header-footer", f"--print-to-pdf={directory / 're.pdf'}", str(html))
            run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={pdf}", str(directory / "re.pdf"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--producers", default="chromium,wkhtmltopdf,weasyprint,libreoffice,lohtml,xelatex,ghostscript")
    parser.add_argument("--rules", default=",".join(RULES))
    arguments = parser.parse_args()
    arguments.directory.mkdir(parents=True, exist_ok=True)
    producers = arguments.producers.split(",")
    office = {".docx": [], ".html": []}
    for index in range(arguments.count):
        producer = producers[index % len(producers)]
        dice = random.Random(arguments.seed * 100003 + index)
        style = {"rules": dice.choice(arguments.rules.split(",")), "align": dice.choice(["center", "center", "right", "left"]), "labels": dice.choice(["left", "left", "center", "justify"]),
                 "valign": dice.choice(["middle", "middle", "top", "bottom"]), "size": dice.choice([5, 7, 8, 9, 10.5, 10.5, 12]), "font": dice.choice(["Noto Serif CJK SC", "Noto Sans CJK SC"]),
                 "page": dice.choice(["A4", "A4", "A4", "A4 landscape"]), "margin": dice.choice([15, 20, 25]), "width": dice.choice([100, 100, 100, 80]), "layout": dice.choice(["fixed", "auto"]),
                 "padding": dice.choice([1, 2, 4]), "lead": dice.randint(0, 14), "narrow": dice.random() < 0.5, "repeat": dice.random() < 0.4, "nbsp": dice.random() < 0.3,
                 "digits": dice.choice(["", "", "'DejaVu Sans'", "'Liberation Serif'"]), "year": dice.randint(2019, 2024), "agency": dice.choice(["清河县水务局", "白石市人民政府", "青山镇人民政府", "东岭区教育局"])}
        size = dice.choice(["small", "middle", "middle", "huge"])
        zero = dice.choice(["0", "0", "0", "blank", "mixed", "dash", "slash"])
        report = figures.Report(dice, dice.choice(["2019", "2021"]), dice.choice(["2019", "2021"]), size, zero)
        name = f"{producer}-{arguments.seed}-{index:03}-{style['rules']}"
        (arguments.directory / (name + ".json")).write_text(json.dumps({"producer": producer, "style": style | {"size_of_figures": size, "zero": zero}, "cells": report.cells}, ensure_ascii=False))
        print_one(producer, name, arguments.directory, report, dice, style)
        if producer in ("libreoffice", "lohtml"):
            ending = ".docx" if producer == "libreoffice" else ".html"
            office[ending].append(str(arguments.directory / (name + ending)))
    for files in office.values():
        if files:
            run("soffice", "--headless", f"-env:UserInstallation=file://{arguments.directory.resolve()}/office", "--convert-to", "pdf", "--outdir", str(arguments.directory), *files, seconds=600)
    (arguments.directory / "re.pdf").unlink(missing_ok=True)
    for name in ("chromium", "office"):
        shutil.rmtree(arguments.directory / name, ignore_errors=True)


if __name__ == "__main__":
    main()
