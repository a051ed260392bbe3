import { designWeight } from "../../appraise/design-weight.js";
import type { Facet } from "../../domain/facet.js";
import type { Question } from "../../domain/question.js";
import type { StatedRecommendation } from "../../domain/recommendation.js";
import type { Effects } from "./candidate.js";
import { SCORE_SIGNALS } from "./candidate.js";
import type { Evidence } from "./evidence.js";
import { tellsTheAges, tellsThePeople } from "./people-asked.js";

/** What each signal adds to a candidate's score; set by reading answers, not learnt. */
const WEIGHT = {
  /** The sentence itself names what was asked. */
  sentence: 1.2,
  /** Its publication does. */
  publication: 0.5,
  /** The publication's rank, relative to the best one's. */
  rank: 0.5,
  facet: 0.4,
  place: 0.5,
  design: 1,
  recency: 0.15,
  /** It speaks of what was asked, and of the people asked about. */
  direct: 0.4,
  /** It tells ages, and those asked about are among them; of a guideline also where it speaks of pregnancy, and that was asked. */
  ages: 0.5,
  /** It speaks of a condition that was not asked about, too. */
  drift: -0.3,
  /** It says in so many words what was asked of the facet. */
  tells: 0.5,
  /** It tells less than a plain result (`plainness`, which is 0 or less). */
  plain: 1,
  /** A guideline recommends it: what to do comes before what not to do. */
  recommends: 0.15,
  /** The source itself calls it strong or first choice. */
  strong: 0.2,
  /** Each word above a readable length. */
  longWord: -0.015,
} as const;

/** Words by which sources mark their strongest recommendations and evidence. */
const STRONG = /\b(strength A|grade (A|1[AB]?)|level (I|1)[AB]?|1A|1B|strong(ly)? recommend\w*|first[- ]line)\b/u;

/** Words by which a sentence answers what is asked most of a facet: which harms and how often, how much of a drug. */
const TELLS: Partial<Record<Facet, RegExp>> = {
  harm: /\b(?:most (?:common|frequent)(?:ly reported)?|common|frequent|serious|severe|grade (?:3|III))\b.{0,40}\b(?:adverse|side[- ]effects?|toxicit\w+|AEs?)\b|\b(?:adverse|side[- ]effects?|toxicit\w+|AEs?)\b.{0,40}\b(?:were|included?|such as|occurred|was reported)\b/iu,
};

/** Which harms came most often, one after the other: it tells twice as much as that some were frequent. */
const LISTS =
  /\b(?:most |more |at least )?(?:common(?:ly)?|frequent(?:ly)?)\b.{0,60}?\b(?:adverse|side[- ]effects?|toxicit\w+|\w{0,2}AEs?|events?|reactions?)\b.{0,60}?\b(?:were|was|are|is|includ(?:e[sd]?|ing))\b[^;]*?,[^;]*?(?:,|\band\b)/iu;

/** How much a sentence answers what is asked most of a facet, from 0 to 2. */
function telling({ facet }: Scored["facet"], text: string): number {
  if (TELLS[facet]?.test(text) !== true) return 0;
  return facet === "harm" && LISTS.test(text) ? 2 : 1;
}

/** A sentence is read easily up to so many words, and no longer sentence counts for less than one of the longest. */
const READABLE_WORDS = 40;
const LONGEST_WORDS = 75;
/** Years over which recency rises from 0 to 1, so that an old publication is not dropped for its age alone. */
const RECENCY = { from: 1985, to: 2025 } as const;

/** What is known of a sentence when it is scored. */
export interface Scored {
  readonly question: Question;
  readonly evidence: Evidence;
  /** Best rank score of the tier. */
  readonly bestScore: number;
  readonly text: string;
  /** How many words it has. */
  readonly words: number;
  /** What its place in its text makes it worth, 0 to 1. */
  readonly worth: number;
  readonly facet: { readonly facet: Facet; readonly sure: number };
  /** The share of the question that it names, and that its publication does, 0 to 1. */
  readonly spokenShare: number;
  readonly publicationShare: number;
  readonly direct: boolean;
  readonly drifting: boolean;
  readonly recommendation?: StatedRecommendation;
  /** How plainly it tells a result, 0 or less. */
  readonly plain: number;
}

/** What each signal adds to the score of a sentence. */
export function effectsOf(one: Scored): Effects {
  const { question, evidence, text, words, facet } = one;
  const { publication } = evidence;
  const year = publication.year ?? RECENCY.from;
  const recency = Math.min(1, Math.max(0, (year - RECENCY.from) / (RECENCY.to - RECENCY.from)));
  const told = publication.tier === "guideline" ? tellsThePeople : tellsTheAges;
  return {
    sentence: WEIGHT.sentence * one.spokenShare,
    recommends: WEIGHT.recommends * (one.recommendation?.direction === "for" ? 1 : 0),
    publication: WEIGHT.publication * one.publicationShare,
    rank: WEIGHT.rank * (evidence.score / Math.max(one.bestScore, Number.MIN_VALUE)),
    facet: WEIGHT.facet * facet.sure,
    place: WEIGHT.place * one.worth,
    design: WEIGHT.design * designWeight(publication.design, facet.facet),
    recency: WEIGHT.recency * recency,
    direct: WEIGHT.direct * (one.direct ? 1 : 0),
    ages: WEIGHT.ages * (told(question.text, text) ? 1 : 0),
    tells: WEIGHT.tells * telling(facet, text),
    plain: WEIGHT.plain * one.plain,
    drift: WEIGHT.drift * (one.drifting ? 1 : 0),
    strong: WEIGHT.strong * (STRONG.test(text) ? 1 : 0),
    longWord: WEIGHT.longWord * Math.max(0, Math.min(words, LONGEST_WORDS) - READABLE_WORDS),
  };
}

/** Added in the order in which they are named, so that the sum is the same to the last bit. */
export function sumOf(effects: Effects): number {
  let sum = 0;
  for (const signal of SCORE_SIGNALS) sum += effects[signal];
  return sum;
}
