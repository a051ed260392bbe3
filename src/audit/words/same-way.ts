import { directionsIn } from "./direction.js";

const WORSE = /\b(?:worsen\w*|deteriorat\w*|aggravat\w*|exacerbat\w*|harms?|harmful|harmed)\b/iu;
const WORSE_OR_MORE =
  /\b(?:worse\w*|deteriorat\w*|aggravat\w*|exacerbat\w*|harm\w*|increas\w*|rais\w*|cause[ds]?|detriment\w*|negative\w*|adverse\w*|impair\w*|poorer|higher|trigger\w*)\b/iu;
/** "Increases" and "improves", "causes": what a sentence that says both of different things does not tell of one. */
const OF_EFFECT: ReadonlySet<number | string> = new Set([0, 1, 5]);

/** A claim that something goes up or down, and the words of which a sentence that bears it out must have one. */
const MUST_SAY: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:increas(?:es?|ed|ing)|rais(?:es?|ed|ing)|elevat(?:es?|ed|ing)|higher)\b/iu,
    /\b(?:increas\w*|higher|greater|rais(?:es?|ed|ing)|elevat\w+|ris(?:es?|ing|en)|rose|gain(?:s|ed)?|enhanc\w+|boost\w*|doubl\w+|tripl\w+|more (?!\p{L}+ly\b|likely|often)|(?:more )?likely|risk(?:s| factors?)?|associated|caus\w+|induc\w+|promot\w+)\b/iu,
  ],
  [
    /\b(?:decreas(?:es?|ed|ing)|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)|declin(?:es?|ed))\b/iu,
    /\b(?:decreas\w*|reduc\w*|lower\w*|declin\w*|fewer|less|fall(?:s|ing|en)?|fell|diminish\w*|drop(?:s|ped)?|smaller|shorter|shorten\w*|prevent\w*|protect\w*|inhibit\w*|suppress\w*|attenuat\w*|blunt\w*|reliev\w*|alleviat\w*|ameliorat\w*|improv\w*|abolish\w*|halv\w*|sav(?:es|ed|ing)|effective\w*|efficac\w+|benefi\w+|loss|lost)\b/iu,
  ],
];

/**
 * Whether a sentence can bear out a claim that says which way something goes: only where it has a word for that way, not where it has words both
 * ways, of which it cannot be told what each is said of, and for something that gets worse only where it speaks of worsening or more.
 */
export function pointsSameWay(claim: string, sentence: string): boolean {
  if (WORSE.test(claim) && !WORSE_OR_MORE.test(sentence)) return false;
  const said = directionsIn(claim).filter(({ pair }) => OF_EFFECT.has(pair));
  if (said.length === 0) return true;
  if (MUST_SAY.some(([says, must]) => says.test(claim) && !must.test(sentence))) return false;
  const found = directionsIn(sentence);
  const both = ({ pair, side }: (typeof said)[number]) => found.some((one) => one.pair === pair && one.side !== side);
  const own = new Set(said.map(({ pair, side }) => `${pair} ${side}`));
  // A claim that has words both ways itself is like such a sentence.
  return said.some(({ pair, side }) => own.has(`${pair} ${1 - side}`)) || !said.some(both);
}

/** Whether a claim says which way something goes. */
export function tellsTheWay(claim: string): boolean {
  return MUST_SAY.some(([says]) => says.test(claim)) || WORSE.test(claim);
}
