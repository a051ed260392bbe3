/** How strongly a sentence puts its matter, or how often it says that it happens. `level` orders the words of one scale. */
export interface Strength {
  readonly word: string;
  readonly scale: "duty" | "certainty" | "frequency";
  readonly level: number;
}

/** `duty`: 1 an option, 2 advised, 3 required. `certainty`: 1 may, 2 plain, 3 proved. `frequency`: 1 rare, 2 sometimes, 3 often, 4 always. */
const WORDS: readonly (readonly [Strength["scale"], number, RegExp])[] = [
  [
    "duty",
    3,
    /\b(?:must|essential|mandatory|required|imperative|always be|crucial|vital|indispensable|has to|have to|necessary)\b/giu,
  ],
  [
    "duty",
    2,
    /\b(?:should|ought to|recommend(?:s|ed)?|advised?|first-line|preferred|treatment of choice|gold standard)\b/giu,
  ],
  [
    "duty",
    1,
    /\b(?:may be (?:considered|used|useful|offered|necessary|needed|required)|can be (?:considered|used|offered)|could be considered|options?|consider(?:ed)?|optional)\b/giu,
  ],
  [
    "certainty",
    3,
    /\b(?:proven|proved|proves|definitely|certainly|undoubtedly|clearly|cures?|guarantees?|invariably)\b/giu,
  ],
  [
    "certainty",
    1,
    /\b(?:may|might|could|(?<!\bas \p{L}+ as )possibl[ey]|potential(?:ly)?|perhaps|probabl[ey]|likely|suggest(?:s|ed)?|appears?|seems?|promis(?:e|ing)|unclear|uncertain|not (?:well |fully )?(?:understood|known))\b/giu,
  ],
  [
    "frequency",
    4,
    /\b(?:always|all (?:patients|cases|people)|every (?:patient|case)|invariably|universal(?:ly)?)\b/giu,
  ],
  [
    "frequency",
    3,
    /\b(?:often|common(?:ly)?|frequent(?:ly)?|usual(?:ly)?|typical(?:ly)?|most(?:ly)?|majority|general(?:ly)?)\b/giu,
  ],
  ["frequency", 2, /\b(?:sometimes|occasional(?:ly)?|some (?:patients|cases|people)|may occur|can occur)\b/giu],
  [
    "frequency",
    1,
    /\b(?:rare(?:ly)?|uncommon(?:ly)?|infrequent(?:ly)?|seldom|never|unusual|few (?:patients|cases))\b/giu,
  ],
];

/** The words of strength in a sentence, in order of place, and where they stand. */
export function strengthsIn(sentence: string): (Strength & { readonly at: number })[] {
  return WORDS.flatMap(([scale, level, shape]) =>
    [...sentence.matchAll(shape)].map((match) => ({ word: match[0].toLowerCase(), scale, level, at: match.index })),
  ).sort((a, b) => a.at - b.at);
}

/** Words that bind to a share of people: below `RARE` per cent nothing is common, above `OFTEN` nothing is rare. */
const RARE = 10;
const OFTEN = 30;

/**
 * Whether a word of frequency and a percentage of the same thing cannot both be true. The bounds are those of the European
 * guideline on product information (common is 1 to 10 % for a drug's harms), widened so that only plain misuse is called so.
 */
export function frequencyClash(level: number, percent: number): boolean {
  return (level >= 3 && percent < RARE) || (level === 4 && percent < 95) || (level === 1 && percent > OFTEN);
}
