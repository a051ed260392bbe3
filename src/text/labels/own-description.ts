import type { Design } from "../../domain/design.js";
import type { Tier } from "../../domain/tier.js";
import { readDesign } from "../design/read-design.js";

/** What a document calls itself, and in which words. */
export interface OwnDescription {
  readonly design: Design;
  readonly tier: Tier;
  readonly basis?: string;
}

/** Words by which a document calls itself guidance. */
const GUIDANCE =
  /\b(?:(?:clinical |practice |treatment |management |treatment |prescribing )?(?:guidelines?|guidance)|(?:clinical |treatment |local |hospital |trust |nursing |ward |departmental )protocols?|protocols?|standard operating procedures?|SOP|(?:clinical |care |treatment )?pathways?|position (?:statement|paper)|practice (?:advisory|parameter|bulletin|statement)|recommendation statement|recommendations)\b/i;
const CONSENSUS = /\bconsensus (?:statement|recommendations?|guidelines?|guidance|document|report|conference|paper)\b/i;
/** Words that make the rest of a title speak about guidance, or about another kind of pathway, protocol or recommendation. */
const ABOUT =
  /\b(?:adheren\w+|complian\w+|implement\w+|impact of|effects? of|evaluat\w+|survey|knowledge|awareness|attitudes?|uptake|barriers|concordan\w+|according to|based on|cohort|comparison|quality of|critical (?:appraisal|review)|commentary|letter|response to|signal+ing|metabolic|biosynthe\w+|molecular|study protocol|trial protocol|review protocol|protocol (?:for|of) (?:an?|the) .{0,80}(?:trial|study|review)|randomi[sz]ed|package leaflet|drug labels?)\b/i;

/**
 * What a document given by the user is: what its title says of its design; else guidance where the title, or a line of its
 * own on the first page, calls it so; else what the abstract or opening says was done. Guidance makes the guideline tier.
 */
export function ownDescription(title: string, firstPage: readonly string[], opening: string): OwnDescription {
  if (!ABOUT.test(title)) {
    const consensus = CONSENSUS.exec(title);
    if (consensus !== null) return { design: "consensus", tier: "guideline", basis: `title: ${consensus[0]}` };
    const called = GUIDANCE.exec(title);
    if (called !== null) return { design: "guideline", tier: "guideline", basis: `title: ${called[0]}` };
  }
  const byTitle = readDesign({ types: [], title, abstract: "" });
  if (byTitle.design !== "unknown" || ABOUT.test(title)) return byTitle;
  // Only a short line speaks of the whole document: "Clinical guideline", "Trust protocol, version 3".
  for (const line of firstPage) {
    if (line.length > 120 || ABOUT.test(line) || /[.;]$/.test(line)) continue;
    const consensus = CONSENSUS.exec(line);
    if (consensus !== null) return { design: "consensus", tier: "guideline", basis: `first page: ${consensus[0]}` };
    const called = GUIDANCE.exec(line);
    if (called !== null) return { design: "guideline", tier: "guideline", basis: `first page: ${called[0]}` };
  }
  return readDesign({ types: [], title, abstract: opening });
}
