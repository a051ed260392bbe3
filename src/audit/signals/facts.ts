import { analyse } from "../../text/analyse.js";
import { polarity } from "../../text/polarity.js";
import { isStopWord } from "../../text/stop-words.js";
import type { Quantity } from "../words/quantities.js";
import { quantitiesIn } from "../words/quantities.js";
import { strengthsIn } from "../words/strength.js";
import type { Pointing, Tone } from "./effect-words.js";
import { pointingOf, toneOf } from "./effect-words.js";
import { weightOf } from "./common-words.js";
import { sameWord } from "./same-words.js";

/** A content word of a sentence: its index term, the term that stands for all that say the same, and what bears on it. */
export interface Word {
  readonly term: string;
  readonly same: string;
  /** How much it says that the word is shared, 0.2 to 1. */
  readonly weight: number;
  /** Its place among the sentence's words, small ones counted. */
  readonly at: number;
  readonly points: readonly Pointing[];
  /** A denial stands shortly before it. */
  readonly denied: boolean;
}

/** What is read of a sentence once, to be held against many others. */
export interface Facts {
  readonly words: readonly Word[];
  readonly terms: ReadonlySet<string>;
  readonly sames: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly denials: number;
  readonly negative: boolean;
  readonly tone: Tone;
  /** Strongest duty and frequency words, 0 where there is none. */
  readonly duty: number;
  readonly often: number;
  readonly compares: boolean;
}

const DENIES = new Set([
  "no",
  "not",
  "nor",
  "never",
  "neither",
  "cannot",
  "without",
  "none",
  "nothing",
  "lack",
  "fail",
  "unabl",
  "unlik",
  "absenc",
]);
/** A denial reaches so many words on. */
const REACH = 6;
/** Weighed by themselves, never as content. */
const SMALL = new Set([
  "no",
  "not",
  "nor",
  "never",
  "without",
  "neither",
  "cannot",
  "none",
  "mg",
  "g",
  "ml",
  "kg",
  "mcg",
  "p",
  "ci",
  "s",
  "t",
  "vs",
]);

const memory = new Map<string, Facts>();
const MOST_REMEMBERED = 20_000;

/** Reads a sentence; remembered, because many claims meet the same sentence. */
export function factsOf(text: string): Facts {
  const held = memory.get(text);
  if (held !== undefined) return held;
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  const facts = read(text);
  memory.set(text, facts);
  return facts;
}

function read(text: string): Facts {
  const words: Word[] = [];
  let denied = -REACH - 1;
  let at = 0;
  let denials = 0;
  let last = -1;
  for (const { term, start } of analyse(text)) {
    if (start > last) at++;
    last = start;
    if (DENIES.has(term) || /n['’]t\b/iu.test(text.slice(start, start + 8).split(/\s/u)[0] ?? "")) {
      denied = at;
      denials++;
    }
    if (isStopWord(term) || SMALL.has(term) || /^[\d.]+$/u.test(term)) {
      const points = pointingOf(term);
      if (points.length > 0)
        words.push({ term: "", same: "", weight: 0, at, points, denied: at - denied <= REACH && at !== denied });
      continue;
    }
    words.push({
      term,
      same: sameWord(term),
      weight: weightOf(term),
      at,
      points: pointingOf(term),
      denied: at - denied <= REACH && at !== denied,
    });
  }
  const content = words.filter(({ term }) => term !== "");
  const strengths = strengthsIn(text);
  const strongest = (wanted: string) =>
    Math.max(0, ...strengths.filter(({ scale }) => scale === wanted).map(({ level }) => level));
  return {
    words,
    terms: new Set(content.map(({ term }) => term)),
    sames: new Set(content.map(({ same }) => same)),
    pairs: new Set(content.slice(1).map(({ same }, before) => `${content[before]?.same ?? ""} ${same}`)),
    quantities: quantitiesIn(text),
    denials,
    negative: polarity(text).negative,
    tone: toneOf(text),
    duty: strongest("duty"),
    often: strongest("frequency"),
    compares: /\b(?:than|compared|versus|vs)\b/iu.test(text),
  };
}
