import { identifier } from "../domain/identifier.js";
import { makeSource } from "../domain/source.js";
import type { Addition } from "../ports/library.js";
import { namedLabel } from "./label-texts.js";

/** A drug, and the names by which texts call it. */
export interface Named {
  readonly drug: string;
  readonly also: readonly string[];
}

const INDICATIONS = "34067-9";
/** So far from "indicated", and from the beginning of its sentence, a drug may be named. Characters. */
const BEFORE = 160;

/** A product of several drugs, or one that is given beside the drug. */
const OF_SEVERAL = /\bcombin\w+|\bused (?:in|with)\b|\p{L}{5,}(?: \p{L}+)? and \p{L}{5,}|\p{L}{5,}\/\p{L}{5,}/iu;

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/**
 * Texts of indications that are said of a drug, as labels of it that hold nothing else. A text is of the drug that it names in the sentence in which something is first indicated;
 * texts that are the same but for their punctuation are one.
 */
export function labelsOfIndications(texts: readonly string[], { drug, also }: Named): Addition[] {
  const called = [drug, ...also].map((name) => escaped(name).replace(/ /gu, "[\\s/-]+(?:and\\s)?")).join("|");
  const named = new RegExp(
    `(?:^|[.:]\\s)([^.]{0,${BEFORE}}\\b(?:${called})\\b[^.]{0,${BEFORE}}?)\\bindicated\\b`,
    "iu",
  );
  const held = new Map<string, string>();
  for (const text of texts) {
    const [, subject] = named.exec(text) ?? [];
    if (subject === undefined || OF_SEVERAL.test(subject)) continue;
    const bare = text.toLowerCase().replace(/[^\p{L}\d]+/gu, " ");
    if (!held.has(bare)) held.set(bare, text);
  }
  return [...held.values()].map((text, at) =>
    labelOf(
      drug,
      also.filter((name) => new RegExp(`\\b${escaped(name)}\\b`, "iu").test(text)),
      text,
      at,
    ),
  );
}

function labelOf(drug: string, brands: readonly string[], text: string, at: number): Addition {
  const document = `${drug.replace(/\W+/gu, "-")}-${at + 1}`;
  const id = identifier("local", document);
  if (id === undefined) throw new Error(`no identifier can be made of “${document}”`);
  const title = `${[...brands.slice(0, 1), drug].join(" ")} label ${at + 1}`;
  return {
    facts: {
      identifiers: [id],
      title,
      titleBasis: "printed",
      authors: [],
      tier: "label",
      design: "label",
      language: "en",
      label: namedLabel(document, brands, [drug]),
    },
    source: makeSource({
      kind: "label",
      document,
      reader: { name: "collection", version: 1 },
      language: "en",
      blocks: [
        { kind: "title", section: [], text: title },
        { kind: "heading", section: [], text: "Indications and usage", code: INDICATIONS },
        { kind: "paragraph", section: ["Indications and usage"], text, code: INDICATIONS },
      ],
    }),
  };
}
