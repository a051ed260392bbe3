import { termsOf } from "../../text/analyse.js";
import { forbids } from "../claims/claim-advice.js";
import { claimSays } from "../claims/claim-says.js";
import { saysNeedless } from "../label/denied-need.js";
import { deniedIn } from "../label/denied-words.js";
import { saidIn } from "../words/what-is-said.js";

/** Whether a denial in a claim and one in a sentence, or the lack of one, say the same: both forbid, both find a thing needless, both find no difference. */
export function denyAlike(words: string, text: string): boolean {
  const says = claimSays(words);
  return (
    // "Must not be taken with" and "is contraindicated in patients using" deny nothing of each other, and
    // what is forbidden is not denied by a sentence that only tells of those who had it.
    (says.forbids && (forbids(text) || !claimSays(text).putsForward)) ||
    // Nor do "no adjustment is needed" and "adjustment is not necessary".
    (says.saysNeedless && saysNeedless(text)) ||
    // "Doses above 50 mg are not recommended" is not denied by what gives less.
    (says.forbids && BEYOND.test(words)) ||
    exceptsThem(words, text) ||
    deniesTheSame(words, text) ||
    bothFindNone(words, text)
  );
}

const BEYOND = /\b(?:above|exceed\w*|more than|higher than|greater than|beyond|over)\s(?:[\p{L}-]+\s){0,3}?\d/iu;

/** "Gives no protection" beside "is no relative of it and therefore gives no protection": whether all that a claim denies is denied in the sentence, too. */
function deniesTheSame(words: string, text: string): boolean {
  const [said, found] = [deniedIn(words), new Set(deniedIn(text).map(({ terms: [first] }) => first))];
  return said.length > 0 && said.every(({ terms: [first] }) => found.has(first));
}

/** "Recommended in pregnancy but not in other adults" excepts those to whom a sentence that forbids something denies it. */
function exceptsThem(words: string, text: string): boolean {
  const [, rest] =
    /\b(?:but|and|though)\s(?:(?:is|are)\s)?not\s(?:(?:in|for|by|with|during|to)\s)?([^.;,]{4,80})/iu.exec(words) ?? [];
  if (rest === undefined || !forbids(text)) return false;
  const theirs = new Set(termsOf(text));
  return termsOf(rest).some((term) => term.length > 3 && theirs.has(term));
}

/** Whether two texts both say, and say nothing else, that something did not change or differ: "no more than", "was not different from". */
function bothFindNone(words: string, text: string): boolean {
  // "Stopping it in the absence of another raises the risk" finds something.
  if (/\b(?:absence|lack\w*|without|unless|fail\w*)\b/iu.test(text)) return false;
  return [words, text].every((one) => {
    const said = saidIn(one);
    return said.length > 0 && said.every((its) => its.said === "none");
  });
}
