import type { PublicationFacts } from "../domain/publication.js";
import type { BlockDraft } from "../domain/source.js";
import { issuingBody } from "./issuing-body.js";
import { ownDescription } from "./labels/own-description.js";
import { ownDoi } from "./own-doi.js";
import { isPrescribingInformation, prescribedProduct } from "./labels/prescribing-information.js";
import { isProductInformation } from "./labels/product-information.js";
import { productLabel } from "./labels/product-label.js";
import { productNames, productTitle } from "./labels/product-names.js";
import { reviewDate, statedDate, titleYear } from "./stated-dates.js";

/** What a reader found out about a file that carries no record of its own. */
export interface LocalDocument {
  readonly title: string;
  /** The document's blocks, without its title. */
  readonly blocks: readonly BlockDraft[];
  /** Lines of its first page or screen, as they stand. */
  readonly opening: readonly string[];
  readonly language: string;
  /** Names the file by its content (hexadecimal digits of a hash). */
  readonly key: string;
}

/** Blocks at each end in which a document tells of itself: date, version, review. */
const ENDS = 60;

/**
 * The facts of a guideline, protocol or other document that the user gives: product informations and prescribing information are labels,
 * what calls itself guidance is a guideline, anything else research. It is known by the DOI that it gives as its own, else as `local:`
 * and its key: a new version of a file is a publication beside the old one, never taken for it.
 */
export function localFacts({ title, blocks, opening, language, key }: LocalDocument): PublicationFacts {
  const headings = blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text);
  const isLabel = isProductInformation(headings);
  const ends = [...opening, ...blocks.slice(0, ENDS), ...blocks.slice(-ENDS)].map((one) =>
    typeof one === "string" ? one : one.text,
  );
  const date = statedDate(ends);
  const year = date?.slice(0, 4);
  const common = {
    titleBasis: "printed",
    authors: [],
    language,
    ...(date === undefined ? {} : { date }),
    ...(year === undefined ? {} : { year: Number(year) }),
  } as const;
  const local = { scheme: "local", value: key } as const;
  if (isLabel) {
    const label = productLabel(blocks, productNames(blocks));
    return {
      ...common,
      ...(label === undefined ? {} : { label }),
      identifiers: [local],
      title: productTitle(blocks) ?? withoutLeaflet(title),
      tier: "label",
      design: "label",
      designBasis: "its numbered sections are a product information's",
    };
  }
  const doi = ownDoi(opening);
  const { design, tier, basis } = ownDescription(title, opening, isReport(blocks) ? prose(blocks) : "");
  // A ward's protocol for a drug may have a label's headings; it calls itself one.
  if (tier !== "guideline" && doi === undefined && isPrescribingInformation(headings)) {
    const label = prescribedProduct(
      [title, ...opening],
      blocks.map(({ text }) => text),
    );
    return {
      ...common,
      ...(label === undefined ? {} : { label }),
      identifiers: [local],
      title,
      tier: "label",
      design: "label",
      designBasis: "its sections are those of prescribing information",
    };
  }
  const review = reviewDate(ends);
  const body = tier === "guideline" ? issuingBody(title, opening) : undefined;
  const titled = tier === "guideline" && year === undefined ? (titleYear(title) ?? updateYear(opening)) : undefined;
  return {
    ...common,
    ...(body === undefined ? {} : { authors: [body] }),
    ...(titled === undefined ? {} : { year: titled, date: String(titled) }),
    identifiers: [doi ?? local],
    title,
    tier,
    design,
    ...(basis === undefined ? {} : { designBasis: basis }),
    ...(review === undefined ? {} : { reviewBy: review }),
  };
}

/** "Package leaflet: Information for the user", which every leaflet's title begins with. */
const LEAFLET =
  /^(?:package leaflet(?: \([A-Z]+\))?[\s:–—-]*|patient information leaflet[\s:–—-]*|information for the (?:user|patient)s?[\s:–—-]*)+/iu;

function withoutLeaflet(title: string): string {
  const name = title.replace(LEAFLET, "").trim();
  return name === "" ? title : name;
}

/** "2018 update", on a short line of its own. */
function updateYear(opening: readonly string[]): number | undefined {
  return opening
    .filter((line) => line.length < 60)
    .map(titleYear)
    .find((year) => year !== undefined);
}

const ABSTRACT = /^(?:structured )?(?:abstract|summary)\b/i;
const METHODS =
  /^(?:\d{1,2}\.?\s+)?(?:(?:study |materials? |patients? |subjects? |participants? )(?:and |design\b)?)?(?:methods?|design)\b/i;
const RESULTS = /^(?:\d{1,2}\.?\s+)?(?:main )?(?:results|findings)\b/i;

/**
 * Whether a text has the form of a study's report: an abstract, or methods and results, by its headings or by labels that begin
 * its paragraphs ("METHODS: …"). Elsewhere words such as "patients were randomised" tell of somebody else's study.
 */
function isReport(blocks: readonly BlockDraft[]): boolean {
  const labels = blocks.flatMap(({ kind, text }) => {
    if (kind === "heading") return [text];
    const label = /^\P{Ll}[\p{L} ]{3,30}(?=[:.])/u.exec(text)?.[0];
    return label === undefined ? [] : [label];
  });
  const has = (words: RegExp) => labels.some((label) => words.test(label));
  return has(ABSTRACT) || (has(METHODS) && has(RESULTS));
}

function prose(blocks: readonly BlockDraft[]): string {
  return blocks
    .filter(({ kind }) => kind === "paragraph")
    .slice(0, 12)
    .map(({ text }) => text)
    .join(" ");
}
