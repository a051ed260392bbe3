import { hasVerb } from "../../text/standalone.js";

/** A clause of a sentence: a span of the text (UTF-16 units, end exclusive), and how it takes its subject from what stands before it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** `subject`: it goes on with the subject before; `noun`: it speaks of the noun right before ("which"). */
  readonly leans: "no" | "subject" | "noun";
}

/** Verbs that go on with the subject before them: a form in "-ed" may as well begin a noun ("and reduced motion"). */
const GOES_ON = String.raw`(?:is|are|was|were|can|may|might|must|should|could|has|have|had|will|would|does|do|includes?|causes?|leads?|requires?|needs?|remains?|reduces?|increases?|improves?|prevents?|affects?|occurs?)\b`;
const VERB = String.raw`(?:is|are|was|were|can|cannot|may|might|must|should|could|has|have|had|will|would|does|do|did|leads?|led|gives?|gave|takes?|took|(?:includ|caus|requir|reduc|increas|improv|decreas|rais|reliev|halv|clos|reveal|remov|revers)(?:es?|ed)|eases|eased|brought|brings|changed|changes|settles?|settled|gained?|kept|keeps|stays?|(?:need|remain|prevent|affect|occur|lower|worsen|shorten|slow|recommend|show|help|treat|work|protect|result|weaken|cur|last)(?:s|r?ed)?)\b`;
const SUBJECT_VERB = String.raw`(?:(?:the|an?|some|most|many|these|those|its|their)\s)?[\p{L}\d-]+(?:\s[\p{L}\d%-]+){0,6}?\s${VERB}`;
const SUBJECT = String.raw`(?:it|they|there|this|these|that|we|patients|the|a|an|no|more|most|many|some|each|both|[\p{L}\d-]+(?:\s[\p{L}\d%-]+){0,6}?\s${VERB})\b`;

/** What the same subject did besides, in words that begin no noun. */
const BESIDES = String.raw`(?:(?:did|does|do|was|were|is|are|has|have|had|can|could)\s(?:also\s)?not\s|also\s(?:${GOES_ON}|(?:brought|raised|lowered|eased|relieved|cut|led|made|gave|kept|shortened|\p{L}{3,}ed)\b(?!\s(?:by|with|as|to be)\b))|(?:caused|brought|led to|gave|made|kept)\s|(?:raised|lowered|reduced|increased|improved|decreased|eased|relieved|shortened|prevented|worsened)\s(?:the|their|its|his|her|a|an|more|fewer|less)\s)`;

/** Where a sentence may be cut, what is left out there, and whether what follows leans on the clause before. */
const CUTS: readonly { readonly shape: RegExp; readonly leans: Clause["leans"] }[] = [
  { shape: /;\s+/gu, leans: "no" },
  { shape: /(?:,|\s[–—])\s+(?:which|who)\s+/gu, leans: "noun" },
  {
    shape:
      /,\s+(?=with (?:sessions|doses|courses?|visits|a (?:focus|dose|target|goal|duration|typical|recommended|usual|maximum))\b)/gu,
    leans: "subject",
  },
  { shape: /\s+(?=due to (?:the |a )?(?:lack|absence|paucity|limited|insufficient)\b)/gu, leans: "subject" },
  { shape: /,\s+(?:thereby\s+)?(?=(?:leading to|resulting in|causing)\s)/gu, leans: "subject" },
  {
    shape: new RegExp(
      String.raw`,?\s+(?:although|though|whereas|while|but|however,?|because|so)\s+(?=${SUBJECT})`,
      "giu",
    ),
    leans: "no",
  },
  { shape: /,?\s+(?<!such\s)(?:as|since)\s+(?=(?:it|they|there|this|these|we|patients)\s)/giu, leans: "no" },
  {
    shape: new RegExp(
      String.raw`,?\s+(?:although|though|but|yet)\s+(?=(?:not\s(?!(?:with|in|for|at|by|to|on|the|an?)\s)|${GOES_ON}))`,
      "giu",
    ),
    leans: "subject",
  },
  // "…, and haemodialysis can remove the drug": what follows has a subject and a verb of its own.
  { shape: new RegExp(String.raw`,?\s+and\s+(?=(?:it|they|there|this|these|more|no)\s)`, "giu"), leans: "no" },
  {
    shape: new RegExp(
      String.raw`(?<!\bboth\b.{0,60}),\s+and\s+(?=(?:at|in|after|during|for|with)\s[^,]{3,40}?\s(?:it|they)\s)`,
      "giu",
    ),
    leans: "no",
  },
  { shape: new RegExp(String.raw`,\s+and\s+(?=(?!(?:which|who|that|so)\b)${SUBJECT_VERB})`, "giu"), leans: "no" },
  { shape: new RegExp(String.raw`,\s+and\s+(?=${GOES_ON})`, "giu"), leans: "subject" },
  // "Eased low mood and also brought the weight down": what was done besides.
  {
    shape: new RegExp(
      String.raw`(?<!\b(?:who|whose|that|which|if|when|unless|to)\b[^,]*),?\s+(?:and|but|yet)\s+(?=${BESIDES})`,
      "giu",
    ),
    leans: "subject",
  },
  {
    shape: new RegExp(String.raw`\)?,\s+(?=(?:it|they|this|there)\s(?:is|are|was|were|can|may|has|have)\b)`, "giu"),
    leans: "no",
  },
];

const FINITE = new RegExp(String.raw`\b${VERB}|\brefers?\b`, "iu");

/** Shorter clauses than this are no claims of their own. Characters. */
const SHORTEST = 16;

/**
 * Cuts a sentence into clauses that can each be true or false: at semicolons, at "which", "although", "but", "because" and the like,
 * and at "and" before a new subject or verb; never within brackets, and never where a side would have no verb.
 */
export function clausesOf(text: string, start: number, end: number): Clause[] {
  const sentence = text.slice(start, end).replace(/\n/gu, " ");
  const cuts = CUTS.flatMap(({ shape, leans }) =>
    [...sentence.matchAll(shape)].map((match) => ({ at: match.index, after: match.index + match[0].length, leans })),
  ).sort((a, b) => a.at - b.at || b.after - a.after);
  const clauses: Clause[] = [];
  let from = 0;
  let leans: Clause["leans"] = "no";
  for (const cut of cuts) {
    if (cut.at < from + SHORTEST || depth(sentence.slice(from, cut.at)) !== 0) continue;
    const before = sentence.slice(from, cut.at);
    const rest = sentence.slice(cut.after);
    const apart = GOES_ON_ALONE.test(sentence.slice(cut.at)) && !CONDITION.test(before);
    if (rest.length < SHORTEST || (!apart && (!isClause(before, leans) || !isClause(rest, cut.leans)))) continue;
    clauses.push(trimmed(sentence, from, cut.at, start, leans));
    from = cut.after;
    leans = cut.leans;
  }
  clauses.push(trimmed(sentence, from, sentence.length, start, leans));
  return clauses;
}

/** "For diltiazem in adults with angina": what a sentence opens with, and no clause unless a verb is plain. */
const FRONTED =
  /^\s*(?:for|in|among|during|after|before|with|without|at|on|of|despite|compared|under|within|because of)\s/iu;

/** "When both are to be stopped, it is best to …": a condition in front of its sentence holds for what follows. */
const CONDITION =
  /^\s*(?:when(?:ever)?|if|once|until|unless|before|after|in case|should (?=[^,]+\b(?:be|develop|need)\b))\s[^,]*$/iu;

/** "…; it also beat the other": behind a semicolon a subject begins a clause, whatever verb it has. */
const GOES_ON_ALONE = /^;\s+(?:it|they|this|these|he|she|nobody|people|patients)\s\p{L}/iu;

function isClause(words: string, leans: Clause["leans"]): boolean {
  if (CONDITION.test(words)) return false;
  if (leans === "no" && FRONTED.test(words)) return FINITE.test(words);
  return (
    hasVerb(words) ||
    FINITE.test(words) ||
    (leans !== "no" && /\b(?:leading|resulting|causing|supported|needed|with|due to)\b/u.test(words)) ||
    /^\p{Lu}\p{Ll}+ing\b/u.test(words.trim())
  );
}

function trimmed(sentence: string, from: number, to: number, offset: number, leans: Clause["leans"]): Clause {
  const piece = sentence.slice(from, to);
  const lead = piece.length - piece.trimStart().length;
  return { start: offset + from + lead, end: offset + from + piece.trimEnd().length, leans };
}

function depth(piece: string): number {
  let open = 0;
  for (const mark of piece) {
    if (mark === "(" || mark === "[") open++;
    else if ((mark === ")" || mark === "]") && open > 0) open--;
  }
  return open;
}
