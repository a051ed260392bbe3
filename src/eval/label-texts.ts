import { execFileSync } from "node:child_process";
import { identifier } from "../domain/identifier.js";
import type { BlockDraft } from "../domain/source.js";
import { makeSource } from "../domain/source.js";
import type { Addition } from "../ports/library.js";

/** A line that stands over a part of a label: "4 CONTRAINDICATIONS", "BOXED WARNING SECTION", "2.1 Important Food Effect Information". */
const HEADING =
  /^(?:\d{1,2}(?:\.\d{1,2})?\s+\p{Lu}[^.]{2,80}|(?:WARNING:?\s)?[\p{Lu}][\p{Lu}\s&/,()'’:-]{3,120}|(?:Boxed Warning|Warnings|Contraindications|Pregnancy|Drug Interactions)(?:\s+section)?:?)$/u;
const NAMED = /containing\s+([^.]{3,90})\.|^\s*[\p{Lu}\d][\p{L}\d® -]{2,40}\s?\(([^)]{3,80})\)/u;

/**
 * The labels of the NLM's corpus of drug interactions, which are plain texts named by their set id, as a label's reader would give them.
 * Those that do not name their drug in front are left out. `archive` is the corpus's `text.tar.gz`.
 */
export function labelTexts(archive: string): Addition[] {
  const names = execFileSync("tar", ["tzf", archive], { encoding: "utf8" })
    .split("\n")
    .filter((name) => name.endsWith(".txt"))
    .sort();
  return names.flatMap((name) => {
    const id = identifier("spl", /([^/]+)\.txt$/u.exec(name)?.[1] ?? "");
    const text = execFileSync("tar", ["xzOf", archive, name], { encoding: "utf8", maxBuffer: 1 << 26 });
    return id === undefined ? [] : (labelOf(id, text) ?? []);
  });
}

function labelOf(id: NonNullable<ReturnType<typeof identifier>>, text: string): Addition[] | undefined {
  const lines = text
    .split(/\r?\n/u)
    .map((line) =>
      line
        .replace(/<\/?\w+>/gu, " ")
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .filter((line) => line !== "");
  const opening = lines.slice(0, 2).join(" ");
  const named = NAMED.exec(opening);
  if (named === null) return undefined;
  const brand = /drug brand ([^,]+),/u.exec(opening)?.[1] ?? /^[^(]{2,40}/u.exec(opening)?.[0].trim() ?? "";
  const generics = (named[1] ?? named[2] ?? "")
    .toLowerCase()
    .split(/\s*(?:,|\/|\band\b)\s*/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const title = `${brand} (${(named[1] ?? named[2] ?? "").trim()}) label`;
  const blocks: BlockDraft[] = [{ kind: "title", section: [], text: title }];
  let section: string[] = [];
  for (const line of lines) {
    if (HEADING.test(line) && line.length <= 140) {
      blocks.push({ kind: "heading", section: [], text: line });
      // "2.1 Adults" stands under "2 DOSAGE AND ADMINISTRATION".
      section = /^\d{1,2}\.\d/u.test(line) && section[0] !== undefined ? [section[0], line] : [line];
    } else blocks.push({ kind: "paragraph", section, text: line });
  }
  return [
    {
      facts: {
        identifiers: [id],
        title,
        titleBasis: "printed",
        authors: [],
        tier: "label",
        design: "label",
        language: "en",
        label: {
          setId: id.value,
          brands: brand === "" ? [] : [brand],
          generics,
          ingredients: [],
          routes: [],
          forms: [],
          marketing: [],
          classes: [],
          otc: false,
        },
      },
      source: makeSource({
        kind: "label",
        document: `${id.scheme}:${id.value}`,
        blocks,
        reader: { name: "collection", version: 1 },
        language: "en",
      }),
    },
  ];
}
