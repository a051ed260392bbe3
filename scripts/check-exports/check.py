"""Reads exported files with readers that are not ours: python-docx, rispy, bibtexparser, csv and pypdf.

    pip install python-docx rispy "bibtexparser<2" pypdf
    python scripts/check-exports/check.py ANSWER.json FOLDER

FOLDER holds the answer's exports as answer.docx, .ris, .bib, .csl.json, .csv, .txt, .md, .html and, where there is one, .pdf.
Every reference, statement and gap of the answer must be in them. Prints what was found, ends with 1 when anything is missing.
"""

import csv
import json
import os
import re
import sys
import unicodedata

import bibtexparser
import docx
import rispy

answer, folder = json.load(open(sys.argv[1], encoding="utf8")), sys.argv[2]
path = lambda name: os.path.join(folder, name)
flat = lambda text: re.sub(r"\s+", " ", text).strip()
letters = lambda text: re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()
failed = []


def check(name, missing, total):
    print(f"{name}: {total - len(missing)} of {total}")
    if missing:
        failed.append(name)
        for one in missing[:3]:
            print(f"  missing: {one[:120]}")


references = answer["references"]
statements, gaps = [], []
for tier in answer["tiers"]:
    lead = tier["lead"]
    (statements if "statement" in lead else gaps).append(lead.get("statement", lead.get("gap"))["text"])
    statements += [one["text"] for section in tier["sections"] for one in section["statements"]]
    gaps += [gap["text"] for gap in tier["gaps"]]
dois = [i[4:] for r in references for i in r["identifiers"] if i.startswith("doi:")]

document = docx.Document(path("answer.docx"))
text = letters(" ".join(p.text for p in document.paragraphs))
headings = [p.text for p in document.paragraphs if p.style.name.lower().startswith("heading")]
print("DOCX headings:", len(headings), "tables:", len(document.tables), "rows:", [len(t.rows) for t in document.tables])
check("DOCX statements", [s for s in statements if letters(s) not in text], len(statements))
check("DOCX gaps", [g for g in gaps if letters(g) not in text], len(gaps))
check("DOCX titles", [r["title"] for r in references if letters(r["title"]) not in text], len(references))

ris = rispy.load(open(path("answer.ris"), encoding="utf8"))
titles = {letters(e.get("title") or e.get("primary_title") or "") for e in ris}
check("RIS titles", [r["title"] for r in references if letters(r["title"]) not in titles], len(references))
check("RIS DOIs", [d for d in dois if d.lower() not in {(e.get("doi") or "").lower() for e in ris}], len(dois))
check("RIS authors", [r["title"] for r, e in zip(references, ris) if len(r["authors"]) != len(e.get("authors", []))], len(references))

bib = bibtexparser.load(open(path("answer.bib"), encoding="utf8"), bibtexparser.bparser.BibTexParser(common_strings=True, ignore_nonstandard_types=False))
check("BibTeX entries", [] if len(bib.entries) == len(references) else ["entries"], len(references))
check("BibTeX keys", [] if len({e["ID"] for e in bib.entries}) == len(references) else ["keys twice"], len(references))
check("BibTeX DOIs", [d for d in dois if d.lower() not in {e.get("doi", "").lower().replace("\\_", "_") for e in bib.entries}], len(dois))

csl = json.load(open(path("answer.csl.json"), encoding="utf8"))
check("CSL titles", [r["title"] for r, e in zip(references, csl) if r["title"] != e["title"]], len(references))

rows = list(csv.DictReader(open(path("answer.csv"), encoding="utf8", newline="")))
check("CSV rows", [r["title"] for r, row in zip(references, rows) if row["publication"] != r["publication"] or row["title"].lstrip("'") != r["title"]], len(references))

for name in ("answer.md", "answer.html"):
    plain = open(path(name), encoding="utf8").read()
    plain = re.sub(r"<style>.*?</style>|<[^>]+>", "", plain, flags=re.S) if name.endswith("html") else plain.replace("\\", "")
    import html

    whole = letters(html.unescape(plain))
    check(f"{name} statements", [s for s in statements if letters(s) not in whole], len(statements))

lines = [line for line in open(path("answer.txt"), encoding="utf8") if line.strip()]
check("list of references", [r["title"] for r, line in zip(references, lines) if not line.startswith(f"{r['number']}. ") or letters(r["title"])[:40] not in letters(line)], len(references))

if os.path.exists(path("answer.pdf")):
    import pypdf

    pages = pypdf.PdfReader(path("answer.pdf")).pages
    words = letters(" ".join(page.extract_text() for page in pages))
    # A word broken at a line's end is no failure of ours: its beginning must be there.
    check("PDF statements", [s for s in statements if letters(s)[:25] not in words], len(statements))
sys.exit(1 if failed else 0)
