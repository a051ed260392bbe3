import type { Question } from "../../domain/question.js";
import type { Candidate } from "../candidate.js";
import type { Matter } from "./deed-matter.js";
import { heldOf, namedIn } from "./deed-matter.js";
import type { Named } from "./deed-matter.js";
import type { OwnNames } from "./product-names.js";

/** So much of what the label's sentence names, by weight, the claim names too. */
const ENOUGH = 0.6;
/** Else so much of each names the other, and so much of both together. */
const SOME = 0.2;
const BOTH = 0.9;

/** How far a claim and a label's sentence are on the same matter. */
export interface Met {
  readonly met: boolean;
  /** The more, the nearer. */
  readonly score: number;
  /** The label's sentence names nothing besides the deed and the drug. */
  readonly bare: boolean;
  /** Things of the claim that the label's sentence names. */
  readonly back: number;
}

/** Holds the matter of a label's sentence against that of a claim. */
export function meet(
  told: { readonly source: Candidate; readonly matter: Matter },
  said: { readonly matter: Matter; readonly named: Named },
  question: Question,
  own: OwnNames,
): Met {
  const there = heldOf(told.matter, said.named, own);
  const back = heldOf(said.matter, namedBy(told.source, question), own);
  const both = Math.min(there.share, back.share) >= SOME && there.share + back.share >= BOTH;
  return {
    met: there.held > 0 && (there.share >= ENOUGH || both),
    score: there.share + back.share,
    back: back.held,
    bare: there.all === 0,
  };
}

/** What a label's sentence names, with the claim's concepts in it. */
function namedBy({ text, named, about }: Candidate, { topics, ...rest }: Question): Named {
  return namedIn(text, { ...rest, topics: topics.filter((_, at) => (named[at] ?? about[at]) !== undefined) });
}
