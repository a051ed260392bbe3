import type { Facet } from "../../domain/facet.js";

/** What a prescriber looks up in a label: its heading in an answer, where it stands (LOINC) and which sentences say it. */
export interface LabelAspect {
  readonly heading: string;
  readonly facet: Facet;
  readonly codes: readonly string[];
  /** Those of the codes whose sections are on it throughout: their sentences need not say so. */
  readonly own?: readonly string[];
  /** Other sections, looked into where somebody asks for it. */
  readonly elsewhere?: readonly string[];
  /** Sentences in question; absent where all of the section are. */
  readonly says?: RegExp;
  /** Among those, the ones that say it best. */
  readonly best?: RegExp;
  /** And the ones that say how much. */
  readonly tells?: RegExp;
  readonly most: number;
  /** How a label says that there is nothing to say, under the section's heading. */
  readonly none?: RegExp;
  /** What it is, where a gap says that a label says nothing of it ("breastfeeding"); absent where it is the heading in small letters. */
  readonly words?: string;
  /** Questions that ask for it; absent where no words do. */
  readonly asked?: RegExp;
  /** Shown to those only who ask for it. */
  readonly onlyAsked?: true;
  /** Only its sentences that name all that was asked beside the drug: a label warns of more than anybody reads. */
  readonly onlyNamed?: true;
}
