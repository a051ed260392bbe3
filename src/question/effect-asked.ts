import type { Question, Topic } from "../domain/question.js";
import { asAQuestion } from "./telegram.js";
import { isStopWord } from "../text/stop-words.js";
import { termsOf } from "../text/analyse.js";

/** What a question wants to know of whether something works: what is tried, against what, for what, and in whom or where. */
export interface EffectAsked {
  /** In the words of the question. */
  readonly words: { readonly tried: string; readonly against: string | null; readonly aim: string };
  /** Topics of the question, by the part of it that names them. */
  readonly tried: readonly Topic[];
  readonly against: readonly Topic[];
  readonly aim: readonly Topic[];
  readonly where: readonly Topic[];
  /** Index terms of what is sought that no topic holds ("mortality", "survival"). */
  readonly more: readonly string[];
  /** The same of what is tried ("screening" in "depression screening"). */
  readonly triedMore: readonly string[];
  /** What would be a yes: more of the aim, less of it, or whatever is better for people. */
  readonly wanted: "more" | "less" | "better";
  /** Whether it asks of a condition as a whole ("help in asthma"), so that any outcome of it answers, or of one outcome ("reduce cough"). */
  readonly whole: boolean;
}

const LESS =
  "reduces?|lowers?|decreases?|prevents?|treats?|cures?|relieves?|eases?|shortens?|protects? (?:against|from)|slows?(?: down)?|lessens?|alleviates?|controls?|cuts?|halts?|stops?|limits?|diminish(?:es)?|attenuates?|minimi[sz]es?|suppress(?:es)?|combats?|resolves?";
const MORE = "increases?|raises?|enhances?|promotes?|boosts?|prolongs?|speeds?(?: up)?|accelerates?|extends?";
const BETTER =
  "improves?|helps?(?: with| against| in)?|benefits?|works?(?: for| in| against)?|affects?|influences?|strengthens?|heals?";
const VERB = new RegExp(`\\b(?:${LESS}|${MORE}|${BETTER})(?![\\w-])`, "iu");
const AUXILIARY = /^(?:does|do|did|can|could|will|would|may|might|should)\s+/iu;
const IS_USEFUL =
  /^(?:is|are|was|were)\s+(.+?)\s+(?:an? )?(?:more |as |equally |really |still )?(?:effective|useful|beneficial|helpful|efficacious|superior|better|(?:of )?any (?:benefit|use|value|help|good)|of (?:benefit|use|value|help)|worthwhile|good)(?: (?:treatment|therapy|option|intervention|remedy|means|way|prophylaxis|analgesic))?\b\s*(.*)$/iu;
const FIRST_PART =
  /^(?:is there (?:any )?(?:good )?evidence that|do (?:we|you) know (?:whether|if)|what is the evidence that)\s+/iu;
const COMPARED =
  /\s+(?:compared (?:with|to)|in comparison (?:with|to)|versus|vs\.?|rather than|instead of|relative to|as (?:well|much) as|as compared (?:with|to)|(?:(?:better|more|less|superior|inferior)\s+)?(?:than|over))\s+/iu;
/** Where the words for what is sought end and those for people, place or time begin. */
const TAIL =
  /\s+(?:in|among|for|during|after|before|following|with|within|when|at|undergoing|on|from|of patients|of people|of women|of children)\s+/iu;
/** What says only how something is given; a study need not use the word. */
const GIVING = new Set(
  termsOf(
    "supplementation supplement supplements supplementing therapy treatment use using intervention interventions programme program administration regular routine adding addition giving taking given oral additional",
  ),
);

/** "Outcomes", "results": no word that a finding could be held against. */
const VAGUE =
  /^(?:the )?(?:(?:clinical|patients?['’]?|health|overall|treatment|surgical|long-term|short-term) ){0,2}(?:outcomes?|results?|effects?|health|care|treatment|patients|prognosis)$/iu;
/** Words beside what is sought that a study need not use. */
const ANYHOW = new Set(
  termsOf(
    "risk rate rates incidence severity frequency number level levels symptoms episodes overall improving improvement reducing reduction preventing prevention treating management",
  ),
);

/**
 * Reads a question that asks whether something works ("Does A reduce B in C?", "Is A better than D for B?"). Nothing where its words
 * are put in another way, where it asks of one thing or another, or where its parts cannot be told: silence is safer than a guess.
 */
export function effectAsked(question: Question): EffectAsked | undefined {
  const { topics, form } = question;
  const typed = asAQuestion(question);
  const text = typed ?? question.text;
  if (form === "broad" || !/\?\s*$|^(?:is|are|does|do|can|did)\b/iu.test(text)) return undefined;
  const plain = text.replace(/[?.!\s]+$/u, "").replace(FIRST_PART, "does ");
  const parted = partsOf(plain);
  if (parted === undefined) return undefined;
  const [before, against = null] = parted.tried.split(COMPARED);
  const [sought = "", later = null] = parted.aim.split(COMPARED);
  const compared = parted.compared ?? against ?? withoutTail(later);
  const tail = [TAIL.exec(` ${sought}`), TAIL.exec(` ${later ?? ""}`)];
  const at = tail[0]?.index ?? sought.length;
  const aimWords = sought.slice(0, at).trim();
  const whereWords =
    `${sought.slice(at)} ${later === null || tail[1] == null ? "" : later.slice(tail[1].index)}`.trim();
  const tried = (before ?? "").trim();
  if (tried === "" || /\bor\b/iu.test(`${tried} ${aimWords}`)) return undefined;
  const open = topics.filter(({ kind }) => kind !== "population");
  const own = open.filter((topic) => isIn(tried, topic) && !topic.names.every(({ allOf }) => isGiving(allOf)));
  const left = open.filter((topic) => !own.includes(topic));
  const other = compared === null ? [] : left.filter((topic) => isIn(compared, topic));
  const rest = left.filter((topic) => !other.includes(topic) && !isIn(tried, topic));
  const aims = rest.filter((topic) => isIn(aimWords, topic));
  const where = rest.filter((topic) => !aims.includes(topic) && isIn(whereWords, topic));
  const held = new Set(aims.flatMap(({ names }) => names.flatMap(({ allOf }) => allOf.flat(2))));
  const more = termsOf(aimWords).filter((term) => !held.has(term) && !isStopWord(term) && !ANYHOW.has(term));
  const triedHeld = new Set(own.flatMap(({ names }) => names.flatMap(({ allOf }) => allOf.flat(2))));
  const triedMore = termsOf(tried).filter((term) => !triedHeld.has(term) && !isStopWord(term) && !GIVING.has(term));
  // "Does A help in asthma?", "improve outcomes in asthma": what follows is the aim, and any outcome of it answers.
  const vague = VAGUE.test(aimWords);
  const [aim, place] = vague || aims.length + more.length === 0 ? [where, []] : [aims, where];
  if (vague && aim.length === 0) return undefined;
  if (own.length === 0 || aim.length + more.length === 0 || (compared !== null && other.length === 0)) return undefined;
  return {
    words: { tried, against: compared, aim: aimWords === "" || vague ? whereWords.replace(/^\S+\s+/u, "") : aimWords },
    tried: own,
    against: other,
    aim,
    where: place,
    more: vague ? [] : more,
    triedMore,
    wanted: parted.wanted,
    whole: (parted.whole && !namesAnOutcome(aimWords, aims)) || aimWords === "" || vague,
  };
}

/** What may come of a condition, where it is named beside it: "knee osteoarthritis pain and function". */
const OUTCOMES =
  "pain function disability mortality survival symptoms fatigue weight quality sleep exacerbations relapse recurrence healing bleeding hospitalisation admissions".split(
    " ",
  );

/** Whether what is sought is an outcome of a condition, and not the condition: then not any outcome answers. */
function namesAnOutcome(aim: string, aims: readonly Topic[]): boolean {
  const conditions = aims.filter(({ kind }) => kind === "condition");
  const held = new Set(conditions.flatMap(({ names }) => names.flatMap(({ allOf }) => allOf.flat(2))));
  const outcomes = new Set(OUTCOMES.flatMap((word) => termsOf(word)));
  return conditions.length > 0 && termsOf(aim).some((term) => outcomes.has(term) && !held.has(term));
}

interface Parts {
  readonly tried: string;
  readonly aim: string;
  readonly compared?: string;
  readonly wanted: EffectAsked["wanted"];
  readonly whole: boolean;
}

function partsOf(plain: string): Parts | undefined {
  const useful = IS_USEFUL.exec(plain);
  if (useful !== null) {
    const [, tried = "", rest = ""] = useful;
    const than = /^(?:than|to|as|over)\s+(.+?)\s+(?=(?:for|in|against|at|to)\s)(.*)$/iu.exec(rest);
    const aim = than?.[2] ?? rest;
    // "For reducing pain", "to prevent falls": the verb is the question's own.
    const verb = /^(?:for|in|at|to|against)\s+(?:the )?(.*)$/iu.exec(aim)?.[1];
    if (verb === undefined) return undefined;
    const led = /^(\w+?)(?:ing|ion of|ment of)?\s+(.*)$/iu.exec(verb);
    const wanted = wantedBy(led?.[1] ?? "");
    const of =
      /^(?:the )?(?:treatment|prevention|management|relief|reduction|control|care|prophylaxis) (?:of|in)\s+(.*)$/iu.exec(
        verb,
      )?.[1];
    return {
      tried,
      aim: of ?? (wanted === undefined ? verb : (led?.[2] ?? verb)),
      ...(than?.[1] === undefined ? {} : { compared: than[1] }),
      wanted: of === undefined ? (wanted ?? "better") : "less",
      whole: of !== undefined || wanted === undefined,
    };
  }
  if (!AUXILIARY.test(plain)) return undefined;
  const asked = plain.replace(AUXILIARY, "");
  const verb = VERB.exec(asked);
  if (verb === null || verb.index === 0) return undefined;
  const help = /^(?:helps?|works?)/iu.test(verb[0])
    ? /^\s*(?:(?:patients|people|to|in|with|women|children|adults)\s+)*(\w+?)(?:ing)?\s+(.*)$/iu.exec(
        asked.slice(verb.index + verb[0].length),
      )
    : null;
  const inner = help === null ? undefined : wantedBy(help[1] ?? "");
  return {
    tried: asked.slice(0, verb.index).trim(),
    aim: inner === undefined ? asked.slice(verb.index + verb[0].length).trim() : (help?.[2] ?? ""),
    wanted: inner ?? wantedBy(verb[0]) ?? "better",
    whole: inner === undefined && /^(?:helps?|benefits?|works?|treats?|cures?)\b/iu.test(verb[0]),
  };
}

function wantedBy(verb: string): EffectAsked["wanted"] | undefined {
  const whole = (words: string) => new RegExp(`^(?:${words})$`, "iu");
  const forms = [verb, `${verb}e`, verb.replace(/(.)\1$/u, "$1")];
  if (forms.some((one) => whole(LESS).test(one)) || /^prevent/iu.test(verb)) return "less";
  if (forms.some((one) => whole(MORE).test(one))) return "more";
  return forms.some((one) => whole(BETTER).test(one)) ? "better" : undefined;
}

function withoutTail(words: string | null): string | null {
  return words === null ? null : words.slice(0, TAIL.exec(words)?.index ?? words.length);
}

/** Whether words name a topic, or every one of their terms belongs to it. */
function isIn(words: string, { names }: Topic): boolean {
  const terms = termsOf(words);
  return names.some(
    ({ relation, allOf }) =>
      relation === "same" &&
      allOf.every((phrases) =>
        phrases.some((phrase) => terms.some((_, at) => phrase.every((term, offset) => terms[at + offset] === term))),
      ),
  );
}

function isGiving(allOf: readonly (readonly (readonly string[])[])[]): boolean {
  return allOf.every((phrases) =>
    phrases.every((phrase) => phrase.every((term) => GIVING.has(term) || isStopWord(term))),
  );
}
