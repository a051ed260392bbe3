import { analyse } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** A word that points one way of a pair, so that its opposite can be told; only those of one pair are opposites. */
export interface Direction {
  readonly word: string;
  /** The pair's number; of words for times with what they stand before: "before surgery" is no opposite of "after breakfast". */
  readonly pair: number | string;
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
  [/\bearly\b/giu, /\b(?:late|delayed)\b/giu],
  [/\b(?:minimum|at least)\b/giu, /\b(?:maximum|at most|up to)\b/giu],
];

/** "Before surgery" and "after surgery". */
const TIMES: readonly [RegExp, RegExp] = [/\b(?:before|prior to|ahead of)\b/giu, /\b(?:after|following)\b/giu];
/** Content words behind a word for a time that may be what it is a time of, and the characters they are looked for in. */
const OF_TIME = 2;
const NEAR = 50;
const ENDS = /[,;:.()]|\b(?:and|or|but|with|in|of|than|was|were|is|are|who|which|that)\b/iu;

/** "Before an operation, …" and "…, following surgery" may each be the time of something else: of what is given, of what is seen. */
const SET_APART = /(?:^|,)\s*$/u;

/** The words of a sentence for a time before or after something, one for each thing that may be. */
function timesIn(sentence: string): Direction[] {
  return TIMES.flatMap((shape, side) =>
    [...sentence.matchAll(shape)].flatMap(({ index, 0: word }) => {
      if (SET_APART.test(sentence.slice(0, index))) return [];
      const [behind = ""] = sentence.slice(index + word.length, index + word.length + NEAR).split(ENDS);
      return analyse(behind)
        .filter(({ term }) => !isStopWord(term) && !/^\d/u.test(term))
        .slice(0, OF_TIME)
        .map(({ term }) => ({ word, pair: `time of ${term}`, side: side === 0 ? (0 as const) : (1 as const) }));
    }),
  );
}

/** The words of a sentence that point one way or its opposite. */
export function directionsIn(sentence: string): Direction[] {
  return [...pairsIn(sentence), ...timesIn(sentence)];
}

function pairsIn(sentence: string): Direction[] {
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
  /\b(?:no(?!,|[-‐‑]\p{L}| longer than| more than| less than)|not(?! only| just| merely)|never|neither|nor|cannot|without|none|nothing|\p{L}+n['’]t|lack(?:s|ed|ing)?(?: of)?|absence of|fail(?:s|ed|ure)? to|unable to|unlikely|unreliable|unconvincing|disappointing|unproven|conflict(?:s|ing)?|insufficient|ineffective|against)\b/giu;

/** "No fall in weight and no benefit": what is denied beside something denied turns nothing back. */
const BESIDE =
  /(\b(?:no|not|never|neither|without|\p{L}+n['’]t)\b[^.;]*?)\b(?:and|or|nor|but)\s(?:also\s|with\s)?(?:no|not|without|never)\b/giu;

/** How many words of a sentence deny; an even number says what none says. */
export function denials(sentence: string): number {
  return (
    sentence
      .replace(BESIDE, "$1")
      .replace(
        /\b(?:not only|whether or not|with (?:or|and) without|may or may not|if not|not necessarily|not shown)\b/giu,
        " ",
      )
      .match(DENIAL)?.length ?? 0
  );
}
