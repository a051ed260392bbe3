import type { Design } from "../domain/design.js";
import { meaningOfTypes, MESH_MEANINGS } from "../domain/design-table.js";
import type { MeshHeading } from "../domain/publication.js";
import type { Tier } from "../domain/tier.js";
import { designOfAbstract, designOfTitle } from "./design-words.js";

/** What a document says of its own design, in its own words. */
export interface DesignWitness {
  /** Publication types, article types and subjects. */
  readonly types: readonly string[];
  readonly title: string;
  readonly abstract: string;
  readonly mesh?: readonly MeshHeading[];
}

export interface ReadDesign {
  readonly design: Design;
  /** "publication type: Meta-Analysis", "title: randomised"; absent when nothing says it. */
  readonly basis?: string;
  readonly tier: Tier;
}

/** An abstract may say more exactly what a loose type left open: a review that was systematic, a trial that was randomised. */
const SHARPENS: Partial<Record<Design, readonly Design[]>> = {
  "narrative review": ["systematic review"],
  "other trial": ["randomised trial"],
  // Archives file trials under this type by mistake more often than one would think.
  "case report": ["randomised trial", "cohort", "case-control", "cross-sectional", "laboratory"],
};

/**
 * The design of a publication: firm types first, then words of the title, MeSH headings, loose types and what the abstract
 * says was done; `unknown` when none says it. Guidelines and consensus recommendations make the guideline tier.
 */
export function readDesign(witness: DesignWitness): ReadDesign {
  const { design, basis } = found(witness);
  const tier = design === "guideline" || design === "consensus" ? "guideline" : "research";
  return { design, tier, ...(basis === undefined ? {} : { basis }) };
}

function found({ types, title, abstract, mesh = [] }: DesignWitness): { design: Design; basis?: string } {
  const firm = meaningOfTypes(types, true);
  if (firm !== undefined) return { design: firm.design, basis: `publication type: ${firm.type}` };
  const loose = meaningOfTypes(types, false);
  const named = designOfTitle(title);
  if (named !== undefined && !(loose?.design === "expert opinion" && isEvidence(named.design)))
    return { design: named.design, basis: `title: ${named.words}` };
  const told = designOfAbstract(abstract);
  if (loose !== undefined)
    return told !== undefined && SHARPENS[loose.design]?.includes(told.design) === true
      ? { design: told.design, basis: `abstract: ${told.words}` }
      : { design: loose.design, basis: `publication type: ${loose.type}` };
  // What was done stands in the abstract; MeSH names designs also for studies within trials.
  if (told?.design === "randomised trial") return { design: told.design, basis: `abstract: ${told.words}` };
  const headed = meshDesign(mesh);
  if (headed !== undefined) return headed;
  return told === undefined ? { design: "unknown" } : { design: told.design, basis: `abstract: ${told.words}` };
}

/** A letter or editorial that names a trial in its title comments on one. */
function isEvidence(design: Design): boolean {
  return !["case report", "case series"].includes(design);
}

function meshDesign(mesh: readonly MeshHeading[]): { design: Design; basis: string } | undefined {
  const terms = new Set(mesh.map(({ term }) => term));
  if (terms.has("Animals") && !terms.has("Humans")) return { design: "laboratory", basis: "MeSH: Animals, not Humans" };
  const row = MESH_MEANINGS.find(([term]) => terms.has(term));
  return row === undefined ? undefined : { design: row[1], basis: `MeSH: ${row[0]}` };
}
