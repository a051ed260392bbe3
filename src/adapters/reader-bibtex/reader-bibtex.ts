import { peekText } from "../../text/encoding.js";
import type { Reader } from "../../ports/reader.js";
import { readReference, refusedReference } from "../references/reference.js";
import { bibtexEntries } from "./bibtex-entries.js";
import { bibtexFields } from "./bibtex-fields.js";
import { bibtexReference } from "./bibtex-reference.js";
import { inShort } from "../../text/in-short.js";

const READER = { name: "bibtex", version: 1 };
const ENTRY =
  /^\s*@\s*(?:article|book|booklet|in(?:book|collection|proceedings)|conference|manual|mastersthesis|misc|online|phdthesis|proceedings|report|techreport|thesis|unpublished|string|preamble|comment)\s*[{(]/im;
/** Entries that hold no publication. */
const ASIDE = new Set(["comment", "preamble"]);

/** Reads BibTeX and BibLaTeX, entry by entry. */
export const bibtexReader: Reader = {
  ...READER,
  accepts: (name, head) => {
    const text = peekText(head);
    return ENTRY.test(text) && (/\.bib(?:tex)?$/i.test(name) || /^\s*[@%]/.test(text));
  },
  async *read(input, { limits, signal }) {
    const macros = new Map<string, string>();
    for await (const entry of bibtexEntries(input.bytes, limits.documentBytes)) {
      if (signal?.aborted === true) return;
      const found = entry.wrong === "length" ? undefined : bibtexFields(entry.text, macros);
      const named = found?.key === undefined || found.key === "" ? "" : `, entry ${inShort(found.key)}`;
      const place = {
        file: input.name,
        where: `line ${entry.line}${named}`,
        reader: READER,
        longestBlock: limits.blockCharacters,
      };
      if (entry.wrong === "length")
        yield refusedReference(place, "over-limit", `the entry has more than ${limits.documentBytes} characters`);
      else if (entry.wrong === "bytes")
        yield refusedReference(place, "bad-encoding", "the entry has bytes that are not text; save the file as UTF-8");
      else if (entry.wrong === "not closed")
        yield refusedReference(place, "truncated", "the entry is not closed: a brace is missing");
      else if (found === undefined || ASIDE.has(found.type)) continue;
      else if (found.type === "string") for (const [name, value] of found.fields) macros.set(name, value);
      else yield readReference(bibtexReference(found), place);
    }
  },
};
