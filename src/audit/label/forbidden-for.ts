import { classesOfDrug } from "../../appraise/safety/drug-classes.js";
import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import type { Candidate } from "../candidate.js";
import type { Circumstances } from "./circumstances.js";
import { circumstancesOf, coreOf, namesAllOf } from "./circumstances.js";
import { forbiddenTargets } from "./forbidden-target.js";
import type { LimitClash } from "./limit.js";
import { shown } from "./limit.js";
import type { OwnNames } from "./product-names.js";
import { ownNames } from "./product-names.js";
import { isPutForward, isTaken } from "../claims/put-forward.js";

const ON_COMBINING =
  /\b(?:concomitant\w*|concurrent\w*|simultaneous\w*|co-?administ\w+|combin\w+|together|(?:us(?:e[ds]?|ing)|given|taken?|administ\w+|mixed|started) (?:\p{L}+ ){0,2}?(?:with|within|in association with))\b/iu;

/**
 * Where a claim puts a drug forward for those, or with that, for which a sentence of its label forbids it: the claim names all that the sentence names of them, whatever else it
 * names. Nothing where the label allows it for the same.
 */
export function forbiddenFor(
  given: string,
  question: Question,
  sentences: readonly Candidate[],
  main?: string,
): LimitClash[] {
  const words = withMain(given, main).replace(FALLS_SHORT, "");
  const { core, plain } = coreOf(words);
  const products = new Map<Publication, GivenProduct | undefined>();
  let claim: Circumstances | undefined;
  for (const source of sentences) {
    const { publication, block } = source;
    if (!products.has(publication)) products.set(publication, givenIn(core, publication));
    const held = products.get(publication);
    if (held === undefined) continue;
    const { product } = held;
    if (block.kind === "heading" || block.kind === "title") continue;
    const listed = block.section.some((heading) => /\bcontra-?indications?\b/iu.test(heading));
    // To somebody who takes it already, what is put forward is something else.
    if (held.isTaken && !ON_COMBINING.test(source.text)) continue;
    const targets = forbiddenTargets(source.text, product.isNamed, listed);
    if (targets.length === 0) continue;
    claim ??= circumstancesOf(core, plain, question);
    const read = claim;
    const met = targets.find((target) => target.either.some((one) => namesAllOf(read, target.always, one, product)));
    if (met === undefined || (met.starts && /\b(?:continu\w*|carry on|go(?:es)? on|stay\w*|remain\w*)\b/iu.test(core)))
      continue;
    return [{ kind: "forbidden", said: shown(given), found: shown(source.text), source }];
  }
  return [];
}

/** A product that a claim puts forward. */
interface GivenProduct {
  readonly product: OwnNames;
  /** Whether it is taken already. */
  readonly isTaken: boolean;
}

function givenIn(core: string, publication: Publication): GivenProduct | undefined {
  const product = ownNames(publication, core);
  return product === undefined || !isPutForward(core, product.said)
    ? undefined
    : { product, isTaken: isTaken(core, product.said) };
}

/** "When a statin alone is not enough, …": why something else is wanted. */
const FALLS_SHORT =
  /\b(?:when|if|where)\s[^,]{3,60}\b(?:not (?:enough|sufficient|suffice)|insufficient|inadequate|falls? short|fails?)\b/iu;

/** A claim with the drug that its text is on, where it calls that by its class. */
function withMain(words: string, main: string | undefined): string {
  const drug = main?.toLowerCase().trim() ?? "";
  if (drug === "" || words.toLowerCase().includes(drug)) return words;
  return classesOfDrug(drug).some(({ named }) => named.test(words)) ? `${words} (${main ?? ""})` : words;
}
