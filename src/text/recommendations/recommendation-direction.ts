import type { BlockMarks } from "../../domain/source.js";
import { readLately } from "../read-once.js";
import {
  ADVICE,
  CONSIDERED,
  EXPECTS,
  EXPLAINS,
  HANDLING,
  IMPERATIVE,
  INSUFFICIENT,
  JUDGEMENT,
  MODAL,
  MODAL_ALONE,
  MODAL_PASSIVE,
  NEVER,
  NOTHING,
  OTHERS,
  PASSIVE,
  READER_ASKED,
  SELECTIVELY,
  SPOKEN,
  TO_READER,
} from "./recommendation-words.js";

export type Direction = NonNullable<BlockMarks["recommends"]>;

/** Where a sentence stands. */
export interface Setting {
  /** The document speaks for itself. */
  readonly own: boolean;
  /** Under a heading that announces recommendations. */
  readonly asked: boolean;
  /** In a guideline or protocol. */
  readonly guides?: boolean;
  /** It has a recommendation's number. */
  readonly numbered: boolean;
  /** Where a study draws its conclusions. */
  readonly concludes: boolean;
}

/** Longer sentences are lists or tables read as one, and are not asked. Characters. */
const LONGEST = 2000;

/** Which way a sentence recommends; nothing where it does not, or where what it recommends is not care. */
export function directionOf(sentence: string, setting: Setting): Direction | undefined {
  if (sentence.length > LONGEST) return undefined;
  const { own, asked, guides = false, numbered } = setting;
  const words = sentence.replace(
    /^[\s\W\d]*(?:(?:recommendation|statement|rec|R)\s*\d[\d.]*\s*[.:)–-]?\s*|(?:good practice (?:point|statement)|practice point|GPP)\s*\d*\s*:\s*)?/iu,
    "",
  );
  if (INSUFFICIENT.test(words) && (own || /balance of benefits and harms|USPSTF/.test(words))) return "either";
  if (/[?]\s*["”]?$/.test(words) || NEVER.some((pattern) => pattern.test(words))) return undefined;
  const spoken = spokenOf(words, own);
  if (spoken !== undefined) return spoken;
  if (!own && OTHERS.test(words)) return undefined;
  if (JUDGEMENT.test(words) && (own || /\b(?:should|must)\b/.test(words))) return "either";
  if (own && CONSIDERED.test(words)) return "either";
  const passive = modalPassiveOf(words, asked) ?? passiveOf(words, setting) ?? modalOf(words, own);
  if (passive !== undefined) return passive;
  if (asked || numbered || guides) {
    const told = IMPERATIVE.exec(guides ? words.replace(WHEN, "") : words)?.[0];
    if (told !== undefined && (asked || numbered || !AS_A_NOUN.test(words)))
      return /^(?:do not|don't|never|avoid|exclude)|, do not$/i.test(told) ? "against" : "for";
  }
  if (own && TO_READER.test(words))
    return /^(?:[^.]{0,200}, )?(?:please )?(?:do not|don't|never|avoid)\b/i.test(words) ? "against" : "for";
  return own && READER_ASKED.test(words) ? "for" : undefined;
}

/** Sentences whose direction is kept: many claims meet the same. */
const KEPT = 4_000;
const ALONE: Setting = { own: true, asked: false, numbered: false, concludes: false };

/** Which way a sentence recommends by itself, in a document that speaks for itself. */
export const ownDirection: (sentence: string) => Direction | undefined = readLately(
  (sentence) => directionOf(sentence, ALONE),
  KEPT,
);

/** "K+ 6.0–6.4 mmol/L: perform an ECG": when to do what follows. */
const WHEN = /^[^:;]{3,80}: (?=\p{Ll})/u;
/** "Use of opioids", "Test results": words that can tell what to do, where they do not. */
const AS_A_NOUN =
  /^(?:use|test|review|record|order|place|plan|base|screen|measure|limit|document|monitor|report|start|stop|contact|control|care|support|change|increase|reduce)s? (?:of|in|is|are|was|were|by|to|results?|and|dates?|due|details|control|numbers?|history|owner|information|title|type|name)\b/iu;

/** "We recommend against", "the panel suggests", "the USPSTF recommends". */
function spokenOf(words: string, own: boolean): Direction | undefined {
  const spoken = SPOKEN.exec(words);
  if (spoken === null) return undefined;
  const rest = spoken[3] ?? "";
  const isSuggestion = /^suggest/i.test(spoken[2] ?? "");
  if (isSuggestion && (EXPLAINS.test(rest) || (!own && !ADVICE.test(words)))) return undefined;
  const whole = words.slice(spoken.index + spoken[0].length - rest.length);
  if (SELECTIVELY.test(whole)) return "either";
  if (/^\s*(?:neither for nor against|either|for or against)/i.test(rest)) return "either";
  const not = /\bnot\b|\bneither\b|\bno longer\b/.test(spoken[0].slice(0, spoken[0].length - rest.length));
  const against =
    /^\s*(?:\w+ly )?(?:against|not|avoiding)\b/i.test(rest) || /^\s*that\b.{0,40}\b(?:not|never)\b/i.test(rest);
  return not !== against ? "against" : "for";
}

/** "can be recommended", "cannot be recommended". */
function modalPassiveOf(words: string, asked: boolean): Direction | undefined {
  const found = MODAL_PASSIVE.exec(words);
  if (found === null) return undefined;
  const modal = (found[1] ?? "").toLowerCase();
  if (found[2] !== undefined || /^can ?not$/.test(modal)) return "against";
  if (/^(?:may|might|could)$/.test(modal)) return asked ? "either" : undefined;
  return "for";
}

/** "is recommended", "is not advised", "are contraindicated". */
function passiveOf(words: string, { own, concludes }: Setting): Direction | undefined {
  const found = PASSIVE.exec(words);
  if (found === null) return undefined;
  const adverbs = (found[1] ?? "").toLowerCase();
  const verb = (found[2] ?? "").toLowerCase();
  const rest = found[3] ?? "";
  // In a study what "is recommended" is somebody's: the authors' own only where they draw their conclusions.
  if (!own && (!concludes || verb === "suggested")) return undefined;
  if (/\b(?:usually|often|commonly|frequently|typically|sometimes)\b/.test(adverbs)) return undefined;
  if (/^\s*(?:dos|daily|intake|level|amount|treatment|by\b|in (?:the|current|several))/i.test(rest)) return undefined;
  const negative =
    /\b(?:not|never|no longer|neither)\b/.test(adverbs) || verb === "contraindicated" || verb === "discouraged";
  const denies = /^\s*that\b/i.test(rest) && /\bthat\b[^.;]{0,80}?\bnot (?:be|use|take|receive)\b/i.test(words);
  return negative !== (denies || /^no\b/i.test(words)) ? "against" : "for";
}

/** "Patients should be monitored", "treatment must not be stopped". */
function modalOf(words: string, own: boolean): Direction | undefined {
  const found = [...words.matchAll(MODAL), ...(own ? words.matchAll(MODAL_ALONE) : [])];
  for (const match of found) {
    const verb = (match[1] ?? "").toLowerCase();
    if (!own && !/^(?:should|must|ought to)$/.test(verb)) continue;
    const end = match.index + match[0].length;
    // "may need to" is a chance, "does not need to" a relief.
    if (/\b(?:may|might|can|could|would|will|not|n['’]t)\s*$/i.test(words.slice(0, end - verb.length))) continue;
    const rest = words.slice(end, end + 160).trim();
    const plain = rest.replace(
      /^(?:(?:also|therefore|probably|generally|ideally|preferably|still|usually|normally|now|then|always|only|not|never|no longer|routinely|at least|immediately|carefully) )+/i,
      "",
    );
    if ((EXPECTS.test(plain) && !/^only\b/i.test(rest)) || HANDLING.test(plain)) continue;
    const negative =
      /^(?:(?:also|therefore|generally|probably|usually|normally|still) )*(?:not|never|no longer)\b/i.test(rest) ||
      NOTHING.test(words.slice(0, end - verb.length));
    const avoids = /^be (?:\w+ly )?(?:avoided|withheld|prohibited)\b|^avoid\b/i.test(plain);
    return negative !== avoids ? "against" : "for";
  }
  return undefined;
}
