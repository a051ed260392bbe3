import { directionsIn } from "./direction.js";

const WORSE = /\b(?:worsen\w*|deteriorat\w*|aggravat\w*|exacerbat\w*|harms?|harmful|harmed)\b/iu;
const WORSE_OR_MORE =
  /\b(?:worse\w*|deteriorat\w*|aggravat\w*|exacerbat\w*|harm\w*|increas\w*|rais\w*|cause[ds]?|detriment\w*|negative\w*|adverse\w*|impair\w*|poorer|higher|trigger\w*)\b/iu;
/** "Increases" and "improves", "causes": what a sentence that says both of different things does not tell of one. */
const OF_EFFECT: ReadonlySet<number> = new Set([0, 1, 5]);

/**
 * Whether a sentence can bear out a claim that says which way something goes: not where it has words both ways, of which it cannot be told
 * what each is said of, and for something that gets worse only where it speaks of worsening or more.
 */
export function pointsSameWay(claim: string, sentence: string): boolean {
  if (WORSE.test(claim) && !WORSE_OR_MORE.test(sentence)) return false;
  const said = directionsIn(claim).filter(({ pair }) => OF_EFFECT.has(pair));
  if (said.length === 0) return true;
  const found = directionsIn(sentence);
  const both = ({ pair, side }: (typeof said)[number]) => found.some((one) => one.pair === pair && one.side !== side);
  const own = new Set(said.map(({ pair, side }) => `${pair} ${side}`));
  // A claim that has words both ways itself is like such a sentence.
  return said.some(({ pair, side }) => own.has(`${pair} ${1 - side}`)) || !said.some(both);
}
