import { looksLikeADrug } from "../question/inn-stems.js";
import { plainOf, targetOf } from "./forbidden-target.js";
import type { ForbiddenTarget } from "./forbidden-target.js";

/** What a label's sentence has done with its drug: stopped, not stopped, given in a lower dose, used with care. */
export type AskedDeed = "stop" | "keep" | "lessen" | "care";

/** A deed that a label asks for, with when, for whom or beside what; of `front` all holds, of `either` one. */
export interface DeedAsked {
  readonly deed: AskedDeed;
  readonly when: readonly ForbiddenTarget[];
}

const OFTEN = String.raw`(?:,? (?:if possible|generally|usually|also|therefore|then|promptly|immediately|permanently|temporarily|routinely|\p{L}+ly),?)*`;
const SHOULD = String.raw`\b(?:should|must|needs? to|has to|have to|is to|are to)${OFTEN}`;
const STOPPED = String.raw`(?:discontinued|stopped|withdrawn|withheld|interrupted|removed|suspended|terminated|ceased)`;
const STOP = String.raw`(?:discontinue|stop|withdraw|withhold|interrupt|remove|suspend|terminate)`;
const LOWER = String.raw`(?:lower(?:ed)?|reduc\w+|decreas\w+|smaller|halv(?:e|ed|ing)|less)`;

/** How each deed is asked for; the first that a sentence holds is its own. */
const ASKED: readonly (readonly [AskedDeed, RegExp])[] = [
  [
    "keep",
    new RegExp(
      String.raw`${SHOULD} (?:not|never)${OFTEN} be${OFTEN} ${STOPPED}\b|\b(?:do not|never|avoid)${OFTEN} (?:${STOP}|stopping|discontinuing|withdrawing)\b|${SHOULD} be continued\b`,
      "iu",
    ),
  ],
  [
    "stop",
    new RegExp(
      String.raw`${SHOULD} be${OFTEN} (?:reduced or )?${STOPPED}\b|(?:^|[,;:]\s|\b(?:and|or|then)\s)(?:${OFTEN} )?(?:reduce the dose (?:of )?or |reduce or )?${STOP}\b|\bconsider (?:stopping|discontinuing|withdrawing|discontinuation)\b|${SHOULD} ${STOP}\b|\bno (?:additional|further|more|other) (?:doses?|treatment|infusions?) (?:should|must|may) be given\b`,
      "iu",
    ),
  ],
  [
    "lessen",
    new RegExp(
      String.raw`\b${LOWER} (?:\p{L}+ ){0,2}?(?:dos(?:e|es|age|ing)|rate)s?\b(?!-)|\bdos(?:e|es|age)\b[^.;]{0,40}\b(?:should|must|may need to|is|are|to) be${OFTEN} (?:reduced|lowered|decreased|halved)\b|\breduction (?:of|in) (?:the )?dos\w+`,
      "iu",
    ),
  ],
  [
    "care",
    /\b(?:with (?:extreme |particular |special |great )?(?:caution|care)|cautiously|carefully|caution (?:is|should|must)\b(?: be)?(?: \p{L}+){0,2}|(?:particular|special|great) care\b|(?:close|closely|careful|frequent)(?:ly)? (?:\p{L}+ ){0,2}?(?:monitor\w*|supervis\w*|observ\w*|watch\w*))\b/iu,
  ],
];
/** What the deed is done to, where that is the label's own drug: it, or nothing that is named. */
const OWN =
  /\b(?:it|its|them|the (?:drug|product|medication|infusion|injection|patch(?:es)?|tablets?|dose)|therapy|treatment|infusion|administration|use|dosage|dose)\b/iu;
/** Where a phrase begins that tells when, for whom or beside what. */
const WHEN =
  /\b(?:if|when(?:ever)?|in|for|during|with|before|prior to|upon|on|at|after|until|while|once|among|as soon as|who|whose|because of)\b/iu;
const FRONT =
  /^\s*((?:if|when(?:ever)?|in|for|with|during|should|upon|at|after|once|before|prior to|because)\s[^,]{3,140}?),\s/iu;
const WHO =
  /\b(?:patients?|people|those|women|individuals|infants|neonates|children)\s((?:with|who|whose|receiving|taking|treated|undergoing|on)\s[^,;]{3,90}?)\s*$/iu;
const ENDS =
  /\s(?:because|since|as (?:it|this|these|they)|due to (?:the )?(?:risk|potential|possibility)|to (?:avoid|reduce|prevent|minimi[sz]e)|and (?:the|appropriate|institute|treat|consider|start|seek|monitor)|but|however|which|unless)\b.*$/iu;
/** "As soon as possible" tells of no circumstance. */
const AT_ONCE =
  /\b(?:as soon as (?:possible|feasible)|immediately|promptly|at once|permanently|temporarily|if (?:necessary|needed|possible)|depending on [^,.;]*)\b/giu;
/** Of what is left open or denied nothing is asked. */
const OPEN =
  /\b(?:no (?:\p{L}+ ){0,3}?(?:adjustment|reduction)|not (?:\p{L}+ )?(?:necessary|required|needed)|usually unnecessary|rarely)\b/iu;

/** What a label's sentence asks to be done with its own drug, and when; nothing where it asks for none, or of another drug. */
export function deedAsked(sentence: string, isOwn: (words: string) => boolean): DeedAsked | undefined {
  const text = plainOf(sentence);
  if (OPEN.test(text)) return undefined;
  for (const [deed, shape] of ASKED) {
    const match = shape.exec(text);
    if (match === null) continue;
    const before = text.slice(0, match.index);
    const behind = text
      .slice(match.index + match[0].length)
      .replace(ENDS, "")
      .replace(AT_ONCE, " ");
    const [, front = ""] = FRONT.exec(before) ?? [];
    const subject = before.slice(front === "" ? 0 : before.indexOf(front) + front.length);
    const object = behind.split(WHEN)[0] ?? "";
    if (!isOnOwn(subject, object, isOwn)) continue;
    const at = WHEN.exec(behind);
    const whose = WHO.exec(subject)?.[1] ?? "";
    const tail = at === null ? "" : behind.slice(at.index);
    const either = [tail, whose, front].filter((phrase) => /\p{L}{4}/u.test(phrase) && !onlyDrug(phrase, isOwn));
    const [phrase, ...more] = either;
    if (phrase === undefined) continue;
    return { deed, when: targetOf(more.join(" "), phrase, "") };
  }
  return undefined;
}

/** Whether a deed is done to the label's drug: named before or behind it, or nothing else. */
function isOnOwn(subject: string, object: string, isOwn: (words: string) => boolean): boolean {
  const both = `${subject} ${object}`;
  if (isOwn(both) || OWN.test(both)) return true;
  const named = both.split(/[^\p{L}-]+/u).some((word) => looksLikeADrug(word) && !isOwn(word));
  return !named && subject.trim().split(/\s+/u).length <= SHORT && object.trim() === "";
}

/** "Discontinue if": words of a subject that names nothing. */
const SHORT = 3;

function onlyDrug(phrase: string, isOwn: (words: string) => boolean): boolean {
  return phrase.split(/\s+/u).every((word) => word.length < 4 || isOwn(word) || OWN.test(word));
}
