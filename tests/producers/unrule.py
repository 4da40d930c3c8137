"""Writes a PDF again with every path unpainted: the same letters at the same places, and no ruling. usage: unrule.py IN OUT (needs qpdf)"""
import re
import subprocess
import sys
import tempfile

with tempfile.NamedTemporaryFile(suffix=".pdf") as plain, tempfile.NamedTemporaryFile(suffix=".pdf") as edited:
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", sys.argv[1], plain.name])
    parts = re.split(rb"(stream\n.*?endstream)", open(plain.name, "rb").read(), flags=re.S)
    for index in range(1, len(parts), 2):
        if b" Tf" in parts[index] or b"\nBT" in parts[index] or b" re" in parts[index]:
            parts[index] = re.sub(rb"(?m)(^|(?<=[\s]))(S|s|f\*?|F|B\*?|b\*?)[ \t]*$", lambda m: m.group(1) + b"n" + b" " * (len(m.group(2)) - 1), parts[index])
    open(edited.name, "wb").write(b"".join(parts))
    subprocess.run(["qpdf", edited.name, sys.argv[2]])
