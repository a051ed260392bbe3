import type { Publication } from "../domain/publication.js";
import type { Source } from "../domain/source.js";

const BEASTS =
  "(?:rats?|mice|mouse|rabbits?|beagles?|dogs?|cats?|pigs?|piglets?|swine|sheep|lambs?|goats?|cattle|calves|hamsters?|guinea[ -]pigs?|ferrets?|macaques?|monkeys?|baboons?|chickens?|zebrafish|rodents?|Drosophila|C\\. elegans)";
/** A finding in animals, cells or a tube, as sentences tell it; "cat-scratch disease" and "owners of dogs" are none. */
const LABORATORY = new RegExp(
  String.raw`\b(?:in|to|of|for|given|treated|male|female|wild-type|knockout|transgenic|diabetic|pregnant|adult|aged|\d+) (?:[\p{L}-]+ ){0,3}?${BEASTS}\b(?! (?:owners?|bites?|scratch|allerg\w+|dander|handlers?|exposure))|\b(?:mouse|murine|rat|rodent|animal|porcine|canine|rabbit|primate) (?:models?|stud(?:y|ies)|experiments?|data)\b|\bin vitro\b(?! (?:fertili|matur))|\bex vivo\b|\bcell lines?\b|\bcultured (?:[\p{L}-]+ )?cells\b|\b(?:mice|rats) (?:were|was|had|show\w*|receiv\w+|treated|lacking|fed)\b`,
  "iu",
);
const PEOPLE =
  /\b(?:patients?|participants?|humans?|people|persons?|women|men|children|adults|volunteers?|subjects|infants|clinical(?:ly)?|trials?)\b/iu;
/** A title that is about animals or cells. */
const TITLED = new RegExp(
  String.raw`\b${BEASTS}\b(?! (?:owners?|bites?|scratch|allerg\w+|dander))|\b(?:murine|in vitro|cell lines?|mouse|animal) ?(?:models?|stud(?:y|ies))?\b`,
  "iu",
);
const ASKED = new RegExp(
  String.raw`\b(?:${BEASTS}|animals?|murine|in vitro|ex vivo|cell lines?|pre-?clinical|laboratory stud(?:y|ies))\b`,
  "iu",
);

/** Whether a question asks of animals or cells, so that findings in them are what it wants. */
export function asksOfLaboratory(question: string): boolean {
  return ASKED.test(question);
}

/** Whether a sentence tells of a finding in animals, cells or a tube, and of no people. */
export function tellsOfLaboratory(sentence: string): boolean {
  return LABORATORY.test(sentence) && !PEOPLE.test(sentence.replace(/\bhuman (?=[\p{L}-]+ cells?\b)/giu, ""));
}

/**
 * Whether a publication of research is a study in animals, cells or tissues, which is no clinical evidence: by its design, or, where nothing says the design,
 * by a title on them in a text whose abstract names no people.
 */
export function isLaboratory({ tier, design, title, override }: Publication, sources: readonly Source[]): boolean {
  if (tier !== "research") return false;
  if (design === "laboratory") return true;
  if (design !== "unknown" || override?.design !== undefined) return false;
  if (PEOPLE.test(title)) return false;
  const abstract = sources
    .flatMap(({ text, blocks }) =>
      blocks
        .filter(({ kind, section }) => kind === "paragraph" && /\babstract\b/iu.test(section[0] ?? ""))
        .map(({ start, end }) => text.slice(start, end)),
    )
    .join(" ");
  if (TITLED.test(title)) return !/\b(?:patients|participants|volunteers|women|men|children)\b/iu.test(abstract);
  return abstract !== "" && tellsOfLaboratory(abstract);
}
