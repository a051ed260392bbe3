"""Takes drug labels (SPL XML) apart without Citeside's readers and prints one JSON object a file.

    python3 eval/reading/labels.py <files>

`sections` are all sections of the label's body at any depth, in order: the LOINC code that counts for it (a section that is not
classified has that of the section it stands in), its title, and its own words without those of sections within it.
"""

import json
import sys
import xml.etree.ElementTree as ET

HL7 = "{urn:hl7-org:v3}"
UNCLASSIFIED = "42229-5"


def local(element):
    return element.tag.removeprefix(HL7)


BLOCKS = ("paragraph", "list", "item", "caption", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "br", "footnote")


def words(element):
    """All words of an element; blocks part them, inline elements do not."""
    parts = [element.text or ""]
    for child in element:
        gap = " " if local(child) in BLOCKS else ""
        parts += [gap, words(child), gap, child.tail or ""]
    return "".join(parts)


def section(element, above, found):
    code = element.find(f"{HL7}code")
    own = code.get("code") if code is not None else None
    counts = above if own in (None, UNCLASSIFIED) and above else own
    title = element.find(f"{HL7}title")
    texts = element.findall(f"{HL7}text") + element.findall(f"{HL7}excerpt/{HL7}highlight/{HL7}text")
    found.append([counts, words(title) if title is not None else "", " ".join(words(text) for text in texts)])
    for child in element.findall(f"{HL7}component/{HL7}section"):
        section(child, counts, found)


for path in sys.argv[1:]:
    root = ET.parse(path).getroot()
    found = []
    for top in root.findall(f"{HL7}component/{HL7}structuredBody/{HL7}component/{HL7}section"):
        section(top, None, found)
    print(json.dumps({"file": path, "sections": found}, ensure_ascii=False))
