/** A word that points one way of a pair, so that its opposite can be told. */
export interface Direction {
  readonly word: string;
  readonly pair: number;
  readonly side: 0 | 1;
}

const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:increas(?:es?|ed|ing)|higher|greater|rais(?:es?|ed|ing)|elevat(?:es?|ed|ing|ion)|ris(?:es?|ing)|rose|more|doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing))\b/giu,
    /\b(?:decreas(?:es?|ed|ing)|reduc(?:es?|ed|ing|tions?)|lower(?:s|ed|ing)?|declin(?:es?|ed|ing)|fewer|less|falls?|fell|halv(?:es?|ed|ing)|diminish(?:es|ed)?)\b/giu,
  ],
  [
    /\b(?:improv(?:es?|ed|ing|ements?)|better|superior|benefi(?:ts?|cial))\b/giu,
    /\b(?:worsen(?:s|ed|ing)?|deteriorat(?:es?|ed)|worse|inferior|harm(?:s|ful)?)\b/giu,
  ],
  [/\b(?:effective|efficacious|useful)\b/giu, /\b(?:ineffective|inefficacious|useless)\b/giu],
  [
    /\b(?:common(?:ly)?|often|frequent(?:ly)?|usual(?:ly)?)\b/giu,
    /\b(?:rare(?:ly)?|uncommon(?:ly)?|infrequent(?:ly)?|seldom|unusual(?:ly)?)\b/giu,
  ],
  [/\b(?:safe|well tolerated)\b/giu, /\b(?:unsafe|dangerous|poorly tolerated)\b/giu],
  [/\b(?:prevents?|protects?|protective)\b/giu, /\b(?:causes?|induces?|provokes?|triggers?)\b/giu],
  [/\b(?:positive(?:ly)?)\b/giu, /\b(?:negative(?:ly)?)\b/giu],
  [/\bhyper(?=\p{L})/giu, /\bhypo(?=\p{L})/giu],
  [/\bcontinu(?:es?|ed|ing)\b/giu, /\b(?:discontinu(?:es?|ed|ing|ation)|stop(?:s|ped|ping)?|withdrawn?)\b/giu],
  [/\b(?:early|before|prior to)\b/giu, /\b(?:late|delayed|after|following)\b/giu],
  [/\b(?:minimum|at least)\b/giu, /\b(?:maximum|at most|up to)\b/giu],
];

/** The words of a sentence that point one way or its opposite. */
export function directionsIn(sentence: string): Direction[] {
  return PAIRS.flatMap((sides, pair) =>
    sides.flatMap((shape, side) =>
      [...sentence.matchAll(shape)].map((match) => ({
        word: match[0],
        pair,
        side: side === 0 ? (0 as const) : (1 as const),
      })),
    ),
  );
}

const DENIAL =
  /\b(?:no(?!,| longer than| more than| less than)|not(?! only| just| merely)|never|neither|nor|cannot|without|none|nothing|\p{L}+n['’]t|lack(?:s|ed|ing)?(?: of)?|absence of|fail(?:s|ed|ure)? to|unable to|unlikely|unreliable|unconvincing|disappointing|unproven|conflict(?:s|ing)?|insufficient|ineffective|against)\b/giu;

/** How many words of a sentence deny; an even number says what none says. */
export function denials(sentence: string): number {
  return (
    sentence
      .replace(/\b(?:not only|whether or not|may or may not|if not|not necessarily|not shown)\b/giu, " ")
      .match(DENIAL)?.length ?? 0
  );
}
