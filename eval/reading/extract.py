"""Takes articles apart with other libraries than ours and prints what they find, one JSON object a file.

    PYTHONPATH=<folder with lxml and pubmed_parser> python3 eval/reading/extract.py <files>

`blocks` are all words of title, abstracts, body, back matter and floats by lxml, one entry a smallest block, with the reason
for which a reader might leave it out (`kind`, "text" for none). `peer` is what pubmed_parser gives of the same article.
"""

import json
import re
import sys

from lxml import etree

APART = set(
    "article-title subtitle p title label td th entry list-item term def caption disp-formula disp-quote attrib sec abstract "
    "fig table-wrap boxed-text fn verse-line speaker body back app ack ref-list glossary supplementary-material".split()
)
INLINE_OUT = {"tex-math": "TeX", "alt-text": "descriptions of pictures", "long-desc": "descriptions of pictures"}
INLINE_OUT |= {"object-id": "ids", "annotation": "TeX"}
OUT = {
    "ref-list": "references",
    "ack": "thanks",
    "bio": "about the authors",
    "permissions": "licences of figures",
    "sub-article": "letters and replies",
    "response": "letters and replies",
    "related-article": "links",
    "related-object": "links",
    "kwd-group": "keywords",
}
CLICK = re.compile(r"^Click here for (?:additional data )?file\W*$", re.I)
ADVERTISED = re.compile(r"^(?:toc|teaser|graphical|web-summary)$")


def name(element):
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def pieces(element, kind, found):
    """Cuts an element into its smallest blocks; inline elements stay in the run of text that they stand in."""
    run = []

    def flush():
        text = " ".join("".join(run).split())
        run.clear()
        if text:
            formula = " with a formula" if any(name(one) == "math" for one in element.iter()) else ""
            link = "links to files" if CLICK.match(text) else kind
            found.append([link, name(element) + formula, text])

    def take(node):
        inner = name(node)
        if inner in INLINE_OUT:
            pieces(node, INLINE_OUT[inner], found)
        elif inner == "xref" and node.get("ref-type") in ("bibr", "ref"):
            pieces(node, "marks of citations", found)
        elif inner in OUT:
            flush()
            pieces(node, OUT[inner], found)
        elif inner in APART:
            flush()
            parent = name(node.getparent())
            own = "numbers of sections and formulas" if inner == "label" and parent in ("sec", "disp-formula") else kind
            pieces(node, own, found)
        elif inner:
            run.append(node.text or "")
            for child in node:
                take(child)
                run.append(child.tail or "")

    run.append(element.text or "")
    for child in element:
        take(child)
        run.append(child.tail or "")
    flush()


def blocks(article):
    found = []
    meta = article.find("front/article-meta")
    if meta is not None:
        for group in meta.findall("title-group"):
            for part in group:
                if name(part) in ("article-title", "subtitle"):
                    pieces(part, "text", found)
        real = [one for one in meta.findall("abstract") if not ADVERTISED.match(one.get("abstract-type") or "")]
        for abstract in meta.findall("abstract"):
            pieces(abstract, "text" if abstract in real or not real else "advertisements", found)
        for abstract in meta.findall("trans-abstract"):
            pieces(abstract, "abstracts in other languages", found)
    for part in article:
        if name(part) in ("body", "floats-group", "floats-wrap"):
            pieces(part, "text", found)
        if name(part) == "back":
            for section in part:
                about = name(section) in ("app-group", "app", "glossary", "floats-group")
                kind = "text" if about else OUT.get(name(section), "back matter about authors and making")
                pieces(section, kind, found)
        if name(part) in ("sub-article", "response"):
            pieces(part, "letters and replies", found)
    return found


def peer(path):
    try:
        import pubmed_parser
    except ImportError:
        return None
    words = []
    try:
        facts = pubmed_parser.parse_pubmed_xml(path)
        words += [facts["full_title"], facts["abstract"]]
        words += [one["text"] for one in pubmed_parser.parse_pubmed_paragraph(path, all_paragraph=True)]
        words += [one["fig_caption"] for one in pubmed_parser.parse_pubmed_caption(path) or []]
        for table in pubmed_parser.parse_pubmed_table(path) or []:
            words += [table["caption"] or "", *table["table_columns"], *[cell for row in table["table_values"] for cell in row]]
    except Exception as error:  # A peer that fails on an article is a finding, not an end.
        return {"failed": f"{type(error).__name__}: {error}", "text": " ".join(filter(None, words))}
    return {"text": " ".join(filter(None, words))}


for path in sys.argv[1:]:
    parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=False, huge_tree=True, recover=True)
    article = etree.parse(path, parser).getroot()
    if name(article) != "article":
        article = article.find(".//article")
    print(json.dumps({"file": path, "blocks": blocks(article), "peer": peer(path)}, ensure_ascii=False))
