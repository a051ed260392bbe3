import type { Design } from "../../domain/design.js";
import { isNotice, meaningOfTypes, MESH_MEANINGS } from "../../domain/design-table.js";
import type { MeshHeading } from "../../domain/publication.js";
import type { Tier } from "../../domain/tier.js";
import { ABSTRACT_WORDS, METHODS_WORDS } from "./design-abstract-words.js";
import { TITLE_WORDS } from "./design-title-words.js";
import { type DesignFound, firstFound } from "./design-words.js";
import { peopleIn } from "./read-size.js";
import { studySize } from "./study-size.js";

/** What a document says of its own design, in its own words. */
export interface DesignWitness {
  /** Publication types, article types and subjects. */
  readonly types: readonly string[];
  readonly title: string;
  readonly abstract: string;
  /** The beginning of the section on methods, where the document has one. */
  readonly methods?: string;
  readonly mesh?: readonly MeshHeading[];
}

export interface ReadDesign {
  readonly design: Design;
  /** "publication type: Meta-Analysis", "title: randomised"; absent when nothing says it. */
  readonly basis?: string;
  readonly tier: Tier;
}

interface Found {
  readonly design: Design;
  readonly basis?: string;
}

/** An abstract may say more exactly what a loose type or title left open: a review that was systematic, a trial that was randomised. */
const SHARPENS: Partial<Record<Design, readonly Design[]>> = {
  "narrative review": ["systematic review", "meta-analysis", "case report"],
  "other trial": ["randomised trial", "registration"],
  cohort: ["randomised trial", "case-control", "other trial"],
  // Archives file trials under this type by mistake more often than one would think.
  "case report": ["randomised trial", "cohort", "case-control", "cross-sectional", "laboratory", "case series"],
};

/** Titles that ask what goes with what: within a trial, what they compare is not what chance made. */
const ASKS_WHAT_GOES_WITH =
  /\b(?:predict(?:s|ors?|ive|ion|ing)|correlates?|determinants|associations?|associated|prognos\w+|nomogram|risk factors?|epidemiolog\w+|relationship between)\b/i;

/** Designs of studies in people: never those of an animal's or a cell's. */
export const DESIGNS_IN_PEOPLE: ReadonlySet<Design> = new Set([
  "registration",
  "randomised trial",
  "other trial",
  "cohort",
  "case-control",
  "cross-sectional",
  "diagnostic accuracy",
  "genetic association",
  "case series",
  "case report",
]);

/**
 * The design of a publication: firm types first, then words of the title, MeSH headings, loose types and what the abstract and
 * the methods say was done; `unknown` when none says it. A study that was done in animals or cells is a laboratory one whatever
 * else it is called. Guidelines and consensus recommendations make the guideline tier.
 */
export function readDesign(witness: DesignWitness): ReadDesign {
  const words = new Words(witness);
  const { design, basis } = inAnimals(witness, words, found(witness, words));
  const tier = design === "guideline" || design === "consensus" ? "guideline" : "research";
  return { design, tier, ...(basis === undefined ? {} : { basis }) };
}

/** What the words of title and abstract say, each looked for once, and an abstract's only where a firm type leaves it open. */
class Words {
  readonly named: DesignFound | undefined;
  readonly #abstract: string;
  #told: { readonly found: DesignFound | undefined } | undefined;

  constructor({ title, abstract }: DesignWitness) {
    this.named = firstFound(TITLE_WORDS, title);
    this.#abstract = abstract;
  }

  get told(): DesignFound | undefined {
    this.#told ??= { found: firstFound(ABSTRACT_WORDS, this.#abstract) };
    return this.#told.found;
  }

  /** What the abstract tells, if it is of that design: rows behind the last of that design need no look. */
  toldAs(design: Design): DesignFound | undefined {
    const found =
      this.#told === undefined
        ? firstFound(
            ABSTRACT_WORDS.slice(0, 1 + ABSTRACT_WORDS.findLastIndex((row) => row.design === design)),
            this.#abstract,
          )
        : this.#told.found;
    return found?.design === design ? found : undefined;
  }
}

/** So many people at least are no case report. */
const MANY = 10;

function found({ types, title, abstract, methods = "", mesh = [] }: DesignWitness, words: Words): Found {
  if (isNotice(types)) return { design: "unknown" };
  const { named } = words;
  const firm = meaningOfTypes(types, true);
  // Indexers file protocols under the trial that they announce.
  const isProtocol = named?.design === "registration" && firm !== undefined && DESIGNS_IN_PEOPLE.has(firm.design);
  if (firm !== undefined && !isProtocol) return { design: firm.design, basis: `publication type: ${firm.type}` };
  const loose = meaningOfTypes(types, false);
  const isReviewed = loose?.design === "narrative review" && named?.design === "laboratory";
  if (named !== undefined && !isReviewed && !(loose?.design === "expert opinion" && isEvidence(named.design)))
    return named.open
      ? sharpened(named.design, `title: ${named.words}`, withinTrial(title, words.told))
      : of("title", named);
  const told = withinTrial(title, words.told);
  // An archive's "case report" on many people is none, and what it is only its words can say.
  const isMany = loose?.design === "case report" && peopleIn(studySize(abstract) ?? "") >= MANY;
  if (loose !== undefined && !isMany) return sharpened(loose.design, `publication type: ${loose.type}`, told);
  // What was done stands in the abstract; MeSH names designs also for studies within trials.
  if (told?.design === "randomised trial") return of("abstract", told);
  const headed = meshDesign(mesh);
  if (headed !== undefined) return headed;
  if (told !== undefined) return of("abstract", told);
  const done = withinTrial(title, firstFound(METHODS_WORDS, methods));
  return done === undefined ? { design: "unknown" } : of("methods", done);
}

/** What is told of chance in a study whose title asks what goes with what leaves its design open. */
function withinTrial(title: string, told: DesignFound | undefined): DesignFound | undefined {
  return told?.design === "randomised trial" && ASKS_WHAT_GOES_WITH.test(title) ? undefined : told;
}

function of(place: string, { design, words }: DesignFound): Found {
  return design === "unknown" ? { design } : { design, basis: `${place}: ${words}` };
}

function sharpened(design: Design, basis: string, told: DesignFound | undefined): Found {
  return told !== undefined && SHARPENS[design]?.includes(told.design) === true
    ? of("abstract", told)
    : { design, basis };
}

/** A letter or editorial that names a trial in its title comments on one. */
function isEvidence(design: Design): boolean {
  return !["case report", "case series"].includes(design);
}

function hasAnimalsOnly(mesh: readonly MeshHeading[]): boolean {
  const terms = new Set(mesh.map(({ term }) => term));
  return terms.has("Animals") && !terms.has("Humans");
}

/** Takes a design of studies in people back where the animals are named that it was done in. */
function inAnimals({ mesh = [] }: DesignWitness, words: Words, read: Found): Found {
  if (!DESIGNS_IN_PEOPLE.has(read.design)) return read;
  if (hasAnimalsOnly(mesh)) return { design: "laboratory", basis: "MeSH: Animals, not Humans" };
  if (mesh.some(({ term }) => term === "Humans")) return read;
  const { named } = words;
  if (named?.design === "laboratory") return of("title", named);
  const told = words.toldAs("laboratory");
  return told === undefined ? read : of("abstract", told);
}

function meshDesign(mesh: readonly MeshHeading[]): Found | undefined {
  if (hasAnimalsOnly(mesh)) return { design: "laboratory", basis: "MeSH: Animals, not Humans" };
  const terms = new Set(mesh.map(({ term }) => term));
  const row = MESH_MEANINGS.find(([term]) => terms.has(term));
  return row === undefined ? undefined : { design: row[1], basis: `MeSH: ${row[0]}` };
}
