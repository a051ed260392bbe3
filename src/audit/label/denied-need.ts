import type { Question } from "../../domain/question.js";
import type { Candidate } from "../candidate.js";
import { isOfOwnDrug } from "./label-drug.js";

const WATCHED =
  "monitor\\w*|check(?:s|ed|ing)?|tests?|tested|testing|screen(?:ing|ed)?|evaluat\\w*|measur\\w*|surveillance|ECGs?|electrocardiogra\\w*|supervision|follow-?up|look(?:ed)? at|blood (?:counts?|tests?)|contraception|contraceptives?|birth control|taper(?:ing|ed)?";
const DENIED = new RegExp(
  String.raw`\b(?:no|not need|not require|n['’]t (?:need|require)|(?:can|may) (?:be )?(?:skip\w*|omit\w*|leave out|forgo)|without|unnecessary|not (?:necessary|required|needed)|need not|not (?:need|have) to be|needless)\b.{0,40}\b(?:${WATCHED})\b|\b(?:${WATCHED})\b.{0,40}\b(?:(?:is|are) (?:not (?:necessary|required|needed)|unnecessary|superfluous)|can be (?:skipped|omitted|left out)|(?:is|are) (?:optional|dispensable|pointless|a formality))|\b(?:need not|not (?:need|have) to) be (?:\p{L}+ )?(?:followed|watched|looked at)\b`,
  "iu",
);
const ASKED = new RegExp(String.raw`\b(?:${WATCHED})\b`, "iu");
const NOT_ASKED =
  /\b(?:not (?:\p{L}+ )?(?:necessary|required|needed|recommended)|unnecessary|no (?:\p{L}+ )?(?:monitor\w*|need))\b/iu;
const ASKS =
  /\b(?:should|must|monitor|measure|check|perform|obtain|required|necessary|recommended|observed|essential|advis\w+|prior to|periodic\w*|monthly|regular\w*|daily|weekly|closer|closely|frequent\w*)\b/iu;
/** Words of the denial, and of what it is about in general. */
const EMPTY =
  /^(?:monitor\w*|checks?|checked|tests?|tested|testing|screen(?:ing|ed)?|evaluat\w*|measur\w*|surveillance|needs?|needed|any|required?|necessary|unnecessary|patients?|infusions?|look(?:ed)?|follow\w*|watch\w*|more|often|months?|weeks?|after|during|\d.*)$/iu;

/** "No dose adjustment is needed", "adjustment of the dose is not necessary". */
const NEEDLESS =
  /\bno (?:\p{L}+ ){1,8}(?:is|are|was|were) (?:needed|necessary|required)\b|(?:\bnot|n['’]t) (?:\p{L}+ )?(?:needed|necessary|required?|need)\b|\bneed not\b|\bunnecessary\b/iu;

/** Whether a text says that something is not needed, whichever word denies it. */
export function saysNeedless(text: string): boolean {
  return NEEDLESS.test(text);
}

/** Whether a claim says that something need not be watched: "no ECG monitoring is needed". */
export function deniesNeed(words: string): boolean {
  return DENIED.test(words);
}

/** Whether the drug's own label asks for the watching that a claim denies: its sentence names something of what is to be watched. */
export function asksFor(words: string, { publication, text, named }: Candidate, { topics }: Question): boolean {
  if (publication.tier !== "label" || !isOfOwnDrug(publication, words)) return false;
  if (!ASKED.test(text) || !ASKS.test(text) || NOT_ASKED.test(text)) return false;
  const title = publication.title.toLowerCase();
  const matters = topics.flatMap(({ kind, label }, at) =>
    kind === "drug" || EMPTY.test(label) || title.includes(label.toLowerCase()) ? [] : [named[at]],
  );
  return matters.some((naming) => naming?.relation === "same" || naming?.relation === "narrower");
}
