"""Reads the PDFs that produce.py wrote with `ogi parse` and counts right, flagged and silent cells by producer and by rules.

usage: measure.py DIRECTORY OGI [NAME...]     OGI is the path of the tool (or of its dll)
"""
import collections
import json
import pathlib
import subprocess
import sys


def table_of(cell):
    return cell.split(".")[0]


def compare(truth, record):
    counts, examples = collections.Counter(), []
    cells = {c["id"]: c for c in record.get("cells", [])}
    named, missing = set(), set()
    for diagnostic in record.get("diagnostics", []):
        named.update(diagnostic["cells"])
        if diagnostic["severity"] == "error" and not diagnostic["cells"]:
            for number, table in (("二", "proactive"), ("三", "requests"), ("四", "remedies")):
                if f"section {number}" in diagnostic["message"]:
                    missing.add(table)
    for check in record.get("checks", []):
        if check["status"] == "fail":
            named.update(check["cells"])
    for cell, value in truth["cells"].items():
        got = cells.get(cell)
        flagged = cell in named or record["status"] in ("notAReport", "unreadable") or (got is None and table_of(cell) in missing)
        if got is None or got["state"] == "unreadable":
            counts["absent" if flagged else "silent"] += 1
            if not flagged:
                examples.append((cell, value, None))
        elif got["value"] == value:
            counts["right"] += 1
        else:
            counts["wrong" if flagged else "silent"] += 1
            examples.append((cell, value, got["raw"]) if flagged else (cell, value, got["raw"], "SILENT"))
    for cell in cells:
        if cell not in truth["cells"] and cells[cell]["value"] is not None:
            counts["wrong" if cell in named else "silent"] += 1
            examples.append((cell, "no such cell", cells[cell]["raw"]))
    return counts, examples


def main():
    directory, ogi, names = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    command = ["dotnet", ogi] if ogi.endswith(".dll") else [ogi]
    files = sorted(p for p in directory.glob("*.pdf") if p.with_suffix(".json").exists() and (not names or any(n in p.name for n in names)))
    groups = collections.defaultdict(collections.Counter)
    silent = []
    for start in range(0, len(files), 60):
        batch = files[start:start + 60]
        output = subprocess.run(command + ["parse", "--compact"] + [str(f) for f in batch], capture_output=True, encoding="utf-8").stdout
        records = [json.loads(line) for line in output.splitlines() if line.strip()]
        assert len(records) == len(batch), (len(records), len(batch))
        for file, record in zip(batch, records):
            truth = json.loads(file.with_suffix(".json").read_text())
            counts, examples = compare(truth, record)
            whole = counts["right"] == len(truth["cells"]) and not counts["silent"] and not counts["wrong"]
            for key in (truth["producer"], "rules " + truth["style"]["rules"], "all"):
                groups[key].update(counts)
                groups[key]["documents"] += 1
                groups[key]["whole"] += whole
            if not whole:
                print(f"{file.name}: {dict(counts)} size {truth['style']['size']} {truth['style']['align']} zero {truth['style']['zero']} {examples[:4]}")
    print(f"{'':24}{'documents':>10}{'whole':>8}{'right':>9}{'absent':>9}{'wrong':>8}{'silent':>8}")
    for key in sorted(groups):
        g = groups[key]
        print(f"{key:24}{g['documents']:>10}{g['whole']:>8}{g['right']:>9}{g['absent']:>9}{g['wrong']:>8}{g['silent']:>8}")
    lost = len(list(directory.glob("*.json"))) - len(list(p for p in directory.glob("*.pdf") if p.with_suffix(".json").exists()))
    print(f"{lost} documents were not printed")


if __name__ == "__main__":
    main()
