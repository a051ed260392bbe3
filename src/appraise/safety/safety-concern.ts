import type { DrugClass } from "./drug-classes.js";

/** One fact of a person with the sentences that matter to it. */
export interface Concern {
  /** One note is raised for each drug and key. */
  readonly key: string;
  /** For people ("with clarithromycin", "in pregnancy"). */
  readonly words: string;
  /** Kinds of sections in which it is looked for. */
  readonly where: readonly SectionKind[];
  readonly meets: (sentence: string, section: SectionKind) => boolean;
  /** Of sentences that meet it the nearer ones, which come first where they are as grave: they name the allergen, or give a limit of filtration. */
  readonly nearer?: (sentence: string) => boolean;
  /** Whether what a sentence forbids may hold for the person only in part, so that it is no more than a warning: it names no degree, or an amount. */
  readonly inPart?: (sentence: string) => boolean;
  /** Only what is graver than what the other concern of the key raises is told, for it speaks of a class alone. */
  readonly ofClass?: DrugClass;
}

export const SECTION_KINDS = [
  "boxed warning",
  "contraindications",
  "warnings",
  "interactions",
  "pregnancy",
  "lactation",
  "pediatric use",
  "geriatric use",
  "renal impairment",
  "hepatic impairment",
  "dosing",
  "information for patients",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export const GRAVE: readonly SectionKind[] = ["boxed warning", "contraindications"];

/** A pattern for whole words of a name, its plural and its hyphens included. */
export function naming(name: string): RegExp {
  const words = name
    .trim()
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/['’]/gu, "['’]")
    .split(/[\s-]+/u);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`[\s-]+`)}s?(?![\p{L}\p{N}])`, "iu");
}

/** Words that take a warning back: they say that nothing follows. */
export const NOTHING =
  /\bno\s(?:clinically\s)?(?:significant|relevant|important|dos(?:e|age)\sadjustment|adjustment)|\b(?:no|without)\s(?:\w+\s){0,3}interactions?\b|\b(?:did|does|do)\snot\s(?:affect|alter|change|appear|interact|significantly|result\sin|have\s(?:an?\s|any\s)?(?:\w+\s)?effect)|\bhad\sno\s(?:\w+\s)?effect|\bshould\sreceive\b[^.]*\btreatments?\b|\b(?:can|may)\s(?:also\s)?be\s(?:safely\s)?(?:co-?)?(?:administered|given|used)\s(?:together\s)?with(?!\scaution)|\bnot\s(?:clinically\s)?significant|\b(?:not|un)\s?(?:necessary|needed|required)|\bwas\snot\saffected/iu;
