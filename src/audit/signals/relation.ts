import { findInStudy } from "../../appraise/findings/finding-reader.js";
import { findingCues } from "../../appraise/findings/finding-words.js";
import { passageStudy } from "./passage-study.js";

/** What a claim says happens to what: "A lowers B". `way` is 1 for more or better, -1 for less or worse, 0 for no difference. */
export interface ClaimedRelation {
  readonly subject: string;
  readonly object: string;
  readonly way: -1 | 0 | 1;
  readonly good: boolean;
}

const FURTHER: readonly (readonly [RegExp, -1 | 0 | 1])[] = [
  [/\b(?:is|are|was|were|be|been|not)?\s?(?:un(?:associated|related)|independent of)\b/iu, 0],
  [
    /\b(?:associat(?:ed|ion)|correlat(?:ed|es|ion)|link(?:ed|s)|tied|relat(?:ed|es)|connected|predict(?:s|ed|or)?|risk factors?)\b(?: with| to| of| for)?/iu,
    1,
  ],
  [
    /\b(?:caus(?:e|es|ed|ing)|lead(?:s|ing)? to|led to|results? in|trigger(?:s|ed)?|induc(?:e|es|ed)|worsen(?:s|ed)?|activat(?:e|es|ed)|stimulat(?:e|es|ed)|facilitat(?:e|es|ed)|contribut(?:e|es|ed) to|spreads?|transmit(?:s|ted)?|produc(?:e|es|ed)|express(?:es|ed)?|required? for|supports?)\b/iu,
    1,
  ],
  [
    /\b(?:cures?|treats?|kills?|blocks?|stops?|slow(?:s|ed)?|limit(?:s|ed)?|curb(?:s|ed)?|eliminat(?:e|es|ed)|deactivat(?:e|es|ed)|inactivat(?:e|es|ed)|relieves?|impair(?:s|ed)?|disrupt(?:s|ed)?|protects? (?:against|from))\b/iu,
    -1,
  ],
];
/** A denial shortly before turns a word of change. */
const DENIED =
  /\b(?:no|not|never|neither|cannot|n['’]t|without|unlikely to|fail(?:s|ed)? to|little|no evidence that .*)\s+(?:[\w-]+\s+){0,3}$/iu;

/** Reads what a claim says happens to what; nothing where it has no word of change or connection. */
export function relationIn(claim: string): ClaimedRelation | undefined {
  const [cue] = findingCues(claim).filter(
    ({ kind }) => kind === "up" || kind === "down" || kind === "good" || kind === "bad" || kind === "null",
  );
  const other = FURTHER.flatMap(([pattern, way]) => {
    const match = pattern.exec(claim);
    return match === null ? [] : [{ start: match.index, end: match.index + match[0].length, way }];
  }).sort((a, b) => a.start - b.start)[0];
  const chosen =
    cue !== undefined && (other === undefined || cue.start <= other.start || cue.kind === "up" || cue.kind === "down")
      ? { start: cue.start, end: cue.end, way: WAYS[cue.kind] ?? 0, good: cue.kind === "good" || cue.kind === "bad" }
      : other === undefined
        ? undefined
        : { ...other, way: DENIED.test(claim.slice(0, other.start)) ? (0 as const) : other.way, good: false };
  if (chosen === undefined) return undefined;
  const [before, after] = [claim.slice(0, chosen.start), claim.slice(chosen.end)];
  const passive = /^\s*(?:\w+ )?by\b/iu.test(after);
  return {
    subject: passive ? after : before,
    object: passive || after.trim().length < 4 ? before : after,
    way: chosen.way,
    good: chosen.good,
  };
}

const WAYS: Readonly<Partial<Record<string, -1 | 0 | 1>>> = { up: 1, good: 1, down: -1, bad: -1, null: 0 };

export const RELATION_SIGNALS = [
  "related",
  "way",
  "sameWay",
  "otherWay",
  "noWay",
  "agreement",
  "objectNamed",
  "subjectNamed",
  "relevance",
  "sureAgreement",
  "wayDenied",
  "shareSame",
  "shareOther",
  "extreme",
  "alike",
  "alikeThere",
  "apartThere",
  "denialOdd",
  "comparesOrder",
] as const;

/** Holds what a claim says happens to what against what a passage says of the same. All zero where a claim says no such thing. */
export function relationSignals(
  claim: string,
  evidence: readonly string[],
): Record<(typeof RELATION_SIGNALS)[number], number> {
  const said = relationIn(claim);
  const shares = sharesIn(claim);
  const theirs = evidence.flatMap(sharesIn);
  const text = evidence.join(" ");
  const base = {
    shareSame: shares.filter((one) => theirs.some((other) => Math.abs(one - other) <= 2)).length,
    shareOther:
      theirs.length === 0 ? 0 : shares.filter((one) => theirs.every((other) => Math.abs(one - other) > 2)).length,
    extreme: Number(
      /\b(?:only|all|always|never|none|every|100 ?(?:%|percent)|entirely|completely|solely|exclusively|no one|everyone|any|must|impossible)\b/iu.test(
        claim,
      ),
    ),
    alike: Number(ALIKE.test(claim)),
    alikeThere: Math.min(3, text.match(ALIKE_ALL)?.length ?? 0),
    apartThere: Math.min(4, text.match(APART)?.length ?? 0),
    denialOdd: odd(claim) - Math.max(0, ...evidence.map(odd)),
    comparesOrder: orderOf(claim, evidence),
  };
  if (said === undefined || evidence.length === 0)
    return {
      related: 0,
      way: 0,
      sameWay: 0,
      otherWay: 0,
      noWay: 0,
      agreement: 0,
      objectNamed: 0,
      subjectNamed: 0,
      relevance: 0,
      sureAgreement: 0,
      wayDenied: 0,
      ...base,
    };
  const { likely, evidence: found } = findInStudy(passageStudy(evidence), {
    intervention: said.subject,
    comparator: "",
    outcome: said.object,
  });
  const [up, down, none] = [likely.increased, likely.decreased, likely["no difference"]];
  const sameWay = said.way > 0 ? up : said.way < 0 ? down : none;
  const otherWay = said.way > 0 ? down : said.way < 0 ? up : Math.max(up, down);
  const [best] = found;
  const sure = best?.likely ?? 0;
  return {
    related: 1,
    way: said.way,
    sameWay,
    otherWay,
    noWay: said.way === 0 ? 1 - none : none,
    agreement: sameWay - otherWay,
    objectNamed: best?.named.outcome ?? 0,
    subjectNamed: best?.named.intervention ?? 0,
    relevance: sure,
    sureAgreement: (sameWay - Math.max(otherWay, said.way === 0 ? 0 : none)) * (best?.named.outcome ?? 0),
    wayDenied: Number(said.way === 0),
    ...base,
  };
}

const ALIKE =
  /\b(?:same|similar(?:ly)?|equal(?:ly)?|as likely|no more|comparable|identical|alike|no differen(?:t|ce)|unaffected|regardless|independent)\b/iu;
const ALIKE_ALL = new RegExp(ALIKE, "giu");
const APART =
  /\b(?:differ(?:s|ed|ent|ence|ences)?|higher|lower|more likely|less likely|greater|fewer|twice|double|compared (?:to|with)|than)\b/giu;

/** 1 where a sentence holds an odd number of denials. */
function odd(sentence: string): number {
  const count =
    sentence.match(
      /\b(?:no|not|never|none|neither|cannot|without|lack|absence|unlikely|unable|fail(?:s|ed)?|little|few|false|wrong|myth|insufficient|ineffective|hardly|rarely)\b|n['’]t\b/giu,
    )?.length ?? 0;
  return count % 2;
}

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:two[- ]thirds)\b/iu, 66.7],
  [/\b(?:a|one)[- ]third\b/iu, 33.3],
  [/\bthree[- ]quarters\b/iu, 75],
  [/\b(?:a|one)[- ]quarter\b/iu, 25],
  [/\b(?:one in five|a fifth|one[- ]fifth)\b/iu, 20],
  [/\bone in ten\b|\ba tenth\b/iu, 10],
  [/\bhalf\b/iu, 50],
];

/** Shares that a sentence gives, in percent, also those in words. */
function sharesIn(sentence: string): number[] {
  const plain = [...sentence.matchAll(/(\d+(?:[.·]\d+)?)\s?(?:%|per ?cent)/giu)].map((match) =>
    Number((match[1] ?? "").replace("·", ".")),
  );
  return [...plain, ...WORDS.flatMap(([pattern, share]) => (pattern.test(sentence) ? [share] : []))];
}

const THAN =
  /\b(more|higher|greater|longer|better|faster|older|less|lower|fewer|shorter|worse|slower)\b([^.;]{0,80}?)\bthan\b([^.;]{0,60})/iu;
const LESS = /less|lower|fewer|shorter|worse|slower/iu;

/** "A more than B": 1 where a sentence compares in the same order, -1 where in the other, 0 where that cannot be told. */
function orderOf(claim: string, evidence: readonly string[]): number {
  const mine = THAN.exec(claim);
  if (mine === null) return 0;
  const words = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/gu) ?? []);
  const [before, after] = [words(claim.slice(0, mine.index) + (mine[2] ?? "")), words(mine[3] ?? "")];
  const own = [...after].filter((word) => !before.has(word));
  const first = [...before].filter((word) => !after.has(word));
  let best = 0;
  for (const sentence of evidence) {
    const theirs = THAN.exec(sentence);
    if (theirs === null) continue;
    const [left, right] = [words(sentence.slice(0, theirs.index) + (theirs[2] ?? "")), words(theirs[3] ?? "")];
    const count = (list: readonly string[], held: ReadonlySet<string>) => list.filter((word) => held.has(word)).length;
    const straight = count(own, right) + 0.3 * count(first, left);
    const crossed = count(own, left) + 0.3 * count(first, right);
    if (straight === crossed || count(own, right) + count(own, left) === 0) continue;
    const same = LESS.test(mine[1] ?? "") === LESS.test(theirs[1] ?? "");
    best += (straight > crossed ? 1 : -1) * (same ? 1 : -1);
  }
  return Math.max(-1, Math.min(1, best));
}
