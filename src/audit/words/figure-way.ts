import { readLately } from "../../text/read-once.js";
import type { Differing } from "../candidate.js";

type Way = "up" | "down";

const UP =
  "(?:increas\\p{L}*|rais\\p{L}*|ris(?:es?|ing|en)|rose|higher|greater|more|up|elevat\\p{L}+|gain\\p{L}*|grew|grown|climb\\p{L}*)";
const DOWN =
  "(?:decreas\\p{L}*|reduc\\p{L}*|lower\\p{L}*|fall(?:s|en|ing)?|fell|drop\\p{L}*|declin\\p{L}*|down|fewer|less|cut(?:s|ting)?|smaller|diminish\\p{L}*)";
const ABOUT =
  "(?:(?:up to|about|around|approximately|nearly|almost|some|roughly|over|more than|at least|an?|mean|average|median|of)\\s|~\\s?)*";
const SHARE = "(\\d+(?:\\.\\d+)?)(?:\\s?(?:-|–|to)\\s?\\d+(?:\\.\\d+)?)?\\s?(%|percent\\b|per cent\\b|-?\\s?fold\\b)";
/** "Decreased by a mean of 70%", "pushes levels up by about 70%". */
const BY = new RegExp(`\\b(?:(${UP})|(${DOWN}))\\b([^.;,]{0,40}?)\\b(?:by|of)\\s${ABOUT}${SHARE}`, "giu");
/** "A 70% reduction", "70% lower". */
const THEN = new RegExp(`\\b${SHARE}\\s(?:relative\\s|absolute\\s|mean\\s|average\\s)?(?:(${UP})|(${DOWN}))\\b`, "giu");
const EITHER = new RegExp(`\\b(?:${UP}|${DOWN})\\b`, "iu");

/** Each share of a text that says by how much something goes up or down, with the way. */
const ways = readLately(readWays, 4_000);

function readWays(text: string): { readonly share: string; readonly way: Way; readonly word: string }[] {
  const found: { share: string; way: Way; word: string }[] = [];
  const add = (up: string | undefined, down: string | undefined, figure = "", unit = "") => {
    const word = up ?? down;
    if (word === undefined) return;
    const share = `${Number(figure)} ${/fold/iu.test(unit) ? "fold" : "%"}`;
    found.push({ share, way: up === undefined ? "down" : "up", word });
  };
  for (const [, up, down, between = "", figure, unit] of text.matchAll(BY)) {
    // Of two words for a way ("reduced the increase by 70%") it cannot be told which the figure is of.
    if (!EITHER.test(between)) add(up, down, figure, unit);
  }
  for (const [, figure, unit, up, down] of text.matchAll(THEN)) add(up, down, figure, unit);
  return found;
}

/** What a claim has go one way by a share that a sentence has go the other way by the same: the words of both; nothing otherwise. */
export function figureGoesOtherWay(claim: string, sentence: string): Differing | undefined {
  const theirs = ways(sentence);
  for (const { share, way, word } of ways(claim)) {
    const same = theirs.filter((one) => one.share === share);
    const [other] = same;
    if (other !== undefined && same.every((one) => one.way !== way))
      return { element: "direction", asked: `${word} (${share})`, found: `${other.word} (${share})` };
  }
  return undefined;
}
