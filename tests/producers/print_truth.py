"""Prints the figures of a hand-keyed truth.json with one producer. usage: print_truth.py TRUTH PRODUCER RULES SIZE SEED OUT.pdf [key=value...]"""
import json
import pathlib
import random
import shutil
import sys
import tempfile

import figures, produce

def report_of(truth, dice):
    r = figures.Report.__new__(figures.Report)
    r.dice, r.proactive, r.requests = dice, truth["forms"]["proactive"], truth["forms"]["requests"]
    r.cells, r.printed = {}, {}
    marks = {"blank": "", "dash": "-", "slash": "/"}
    def put(cell, value):
        if isinstance(value, str):
            r.cells[cell], r.printed[cell] = None, marks[value]
        elif cell.endswith(".amount"):
            wan = f"{value / 10000:.6f}".rstrip("0").rstrip(".")
            r.cells[cell], r.printed[cell] = value, wan if "fees" in cell else (wan + "万元" if value else "0")
        else:
            r.cells[cell], r.printed[cell] = value, str(value)
    for row, columns in truth["proactive"].items():
        for column, value in columns.items():
            put(f"proactive.{row}.{column}", value)
    for table, names in (("requests", figures.COLUMNS), ("remedies", figures.OUTCOMES)):
        for row, values in truth[table].items():
            for name, value in zip(names, values if isinstance(values, list) else [values] * len(names)):
                put(f"{table}.{row}.{name}", value)
    return r

def main():
    truth_path, producer, rules, size, seed, out = sys.argv[1:7]
    truth = json.load(open(truth_path))
    dice = random.Random(int(seed))
    style = {"rules": rules, "align": "center", "labels": "left", "valign": "middle", "size": float(size), "font": "AR PL SungtiL GB", "page": "A4", "margin": 20, "width": 100, "layout": "fixed",
             "padding": 2, "lead": int(seed) % 9, "narrow": int(seed) % 2 == 0, "repeat": int(seed) % 3 == 0, "nbsp": False, "digits": "", "year": truth["year"], "agency": truth["agency"]}
    for item in sys.argv[7:]:
        key, value = item.split("=")
        style[key] = type(style[key])(value)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        produce.print_one(producer, "x", folder, report_of(truth, dice), dice, style)
        for ending in (".docx", ".html"):
            if producer in ("libreoffice", "lohtml") and (folder / ("x" + ending)).exists():
                produce.run("soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to", "pdf", "--outdir", str(folder), str(folder / ("x" + ending)))
        shutil.copy(folder / "x.pdf", out)
if __name__ == "__main__":
    main()
