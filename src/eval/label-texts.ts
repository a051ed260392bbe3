import { execFileSync } from "node:child_process";
import { identifier } from "../domain/identifier.js";
import type { BlockDraft } from "../domain/source.js";
import { makeSource } from "../domain/source.js";
import type { LabelFacts } from "../domain/label-facts.js";
import type { Addition } from "../ports/library.js";
import { looksLikeADrug } from "../question/inn-stems.js";

/** A line that stands over a part of a label: "4 CONTRAINDICATIONS", "BOXED WARNING SECTION", "2.1 Important Food Effect Information". */
const HEADING =
  /^(?:\d{1,2}(?:\.\d{1,2})?\s+\p{Lu}[^.]{2,80}|(?:WARNING:?\s)?[\p{Lu}][\p{Lu}\s&/,()'’:-]{3,120}|(?:Boxed Warning|Warnings|Contraindications|Pregnancy|Drug Interactions)(?:\s+section)?:?)$/u;
/** Names of sections that stand before the first sentence of a text. */
const SECTIONS =
  /^(?:(?:(?:BOXED WARNING|DESCRIPTION|INDICATIONS|USAGE|CONTRAINDICATIONS)(?: SECTION)?|SECTION|-|<\/?\w+>)\s+)+/u;
const NAMED = /containing\s+([^.]{3,90})\.|^\s*[\p{Lu}\d][\p{L}\d®.\s-]{2,40}?\s?\(([^)]{3,120})\)/u;
/** "AMILORIDE HYDROCHLORIDE tablet": a product called by its drug. */
const BY_DRUG = /^([\p{Lu}][\p{Lu}\s]{4,60}?)(?=\s(?:tablet|capsule|injection|solution)\b|\.)/u;
/** "Lopressor, metoprolol tartrate USP, is", "Cleviprex is indicated". */
const SAID =
  /\b(\p{Lu}[\p{L}\d-]{3,30}(?: HCT)?)®?(?:(?:, | \()([\p{Ll}][\p{Ll}\s/]{5,60}?)(?: USP)?[,)])?\s(?:injection |solution )?(?:is|has the)\b/u;

/**
 * The labels of the NLM's corpus of drug interactions, which are plain texts named by their set id, as a label's reader would give them.
 * Those that name no product are left out. `archive` is the corpus's `text.tar.gz`.
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

/** How a label's text calls its product and the drugs in it: in front, else by what it says first of it, of one drug also by the one that it names most often. */
function namesOf(opening: string, text: string): { readonly brand: string; readonly drugs: string } | undefined {
  const [, containing, inBrackets] = NAMED.exec(opening) ?? [];
  const drugs = (containing ?? inBrackets)?.trim();
  if (drugs !== undefined) {
    const brand = /drug brand ([^,]+),/u.exec(opening)?.[1] ?? /^[^(]{2,40}/u.exec(opening)?.[0] ?? "";
    const name = brand.replace(/\sInjection\s*$/u, "").trim();
    // "Acetohydroxamic acid (AHA)" is known by the long name.
    return { brand: name, drugs: /^\p{Lu}{2,5}$/u.test(drugs) ? name : drugs };
  }
  const [, plain] = BY_DRUG.exec(opening) ?? [];
  const isDrug = plain?.includes(" ") === true;
  if (plain !== undefined) return { brand: plain, drugs: isDrug ? plain : (drugsMostNamed(text) ?? plain) };
  const [, brand, said] = SAID.exec(text) ?? [];
  // Of which drugs a combination is made must be told.
  if (brand === undefined || (said === undefined && /\bcombination of\b|\bHCT\b/u.test(text))) return undefined;
  return { brand, drugs: said ?? drugsMostNamed(text) ?? brand };
}

/** A product of two drugs names both so often. */
const AS_OFTEN = 0.6;

function drugsMostNamed(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{6,}/gu))
    if (looksLikeADrug(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const drugs = [...counts].flatMap(([word, count]) => (count >= most * AS_OFTEN ? [word] : []));
  return drugs.length === 0 ? undefined : drugs.join(", ");
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
  const opening = lines.slice(0, 2).join(" ").replace(SECTIONS, "");
  const named = namesOf(opening, lines.join(" "));
  if (named === undefined) return undefined;
  const { brand, drugs } = named;
  const generics = drugs
    .toLowerCase()
    .split(/\s*(?:,|\/|\band\b)\s*/u)
    .map((one) => one.replace(/\s(?:oral solution|injection|usp)$/u, "").trim())
    .filter((one) => one !== "");
  const title = `${brand} (${drugs}) label`;
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
        label: namedLabel(id.value, brand === "" ? [] : [brand], generics),
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

/** The facts of a label of which nothing is known but its names. */
export function namedLabel(setId: string, brands: readonly string[], generics: readonly string[]): LabelFacts {
  return {
    ...{ setId, brands, generics, otc: false },
    ...{ ingredients: [], routes: [], forms: [], marketing: [], classes: [] },
  };
}
