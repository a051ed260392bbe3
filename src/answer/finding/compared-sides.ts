import { keptFor } from "../../domain/kept-for.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import type { Question, Topic } from "../../domain/question.js";
import { onlyDescribes } from "../../question/main-words.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { analyse, termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** What a question sets against each other, in its words. */
export interface ComparedSides {
  readonly one: string;
  readonly other: string;
}

const BETTER =
  "(?:(?:more|less|as|equally) (?:effective|efficacious|safe|good|useful|well tolerated)|better|worse|superior|inferior|safer|faster|good)";
const TAIL =
  /\s*:\s.*$|\s[-–—]\s.*$|\s+(?:for|as|in|at|after|before|when|during|among|with|following|to (?:treat|prevent|reduce|control|relieve|remove|take|stop|get|help|keep|cut|lower|raise|improve|increase|decrease|manage|speed|shorten|induce|maintain|close|repair))\s.*$/iu;
/** "Which is better for X, A or B" names its sides at the end. */
const WHICH = /^(?:which|what)\b[^,:?]*[,:]\s*(.+?)\s+(?:or|versus|vs\.?)\s+(.+)$/iu;
const IS_BETTER = new RegExp(
  `^(?:is|are|was|were|does|do)\\s+(.+?)\\s+(?:(?:works?|performs?|does|helps?|really|much|still|any|significantly|a|just) )*${BETTER}\\s+(?:than|to|as)\\s+(.+)$`,
  "iu",
);
const BEATS = /^(?:.*[-–—:,]\s+)?(?:does|do|can|will)\s+(.+?)\s+(?:beats?|outperforms?|outdo(?:es)?)\s+(.+)$/iu;
const VERSUS = /^(.+?)\s+(?:versus|vs\.?|compared (?:with|to))\s+(.+)$/iu;
const OR = /^(?:should (?:i|we|you|one) (?:use|give|choose|offer|prescribe|start) )?(.+?),?\s+or\s+(.+)$/iu;
/** Words before the first side that belong to neither. */
const BEFORE = /^(?:(?:what|which) (?:is|are) (?:the )?.*?\bof\s+|is it better to (?:use|give) |the )/iu;

/**
 * The two things that a question sets against each other ("Is A better than B for C?", "A versus B in C", "A or B for C?"), nothing where it
 * sets none, or where a side is more than a few words.
 */
export function comparedSides(question: string | Pick<Question, "text" | "topics">): ComparedSides | undefined {
  return typeof question === "string" ? sidesIn({ text: question, topics: [] }) : sidesOf(question);
}

/** Read once for a question: every sentence is held against it. */
const sidesOf = keptFor(sidesIn);

function sidesIn({ text, topics }: Pick<Question, "text" | "topics">): ComparedSides | undefined {
  const plain = withoutMatter(text.replace(/[?.!\s]+$/u, ""));
  const isQuestionOfOr =
    !/^(?:do|does|did|can|could|will|would|how|when|why|what|which|who|where|list|(?:is|are|was|were)(?! it better))\b/iu.test(
      plain,
    );
  const found =
    WHICH.exec(plain) ??
    IS_BETTER.exec(plain) ??
    BEATS.exec(plain) ??
    VERSUS.exec(plain) ??
    (isQuestionOfOr ? OR.exec(plain) : null);
  if (found === null) return undefined;
  const [, first = "", second = ""] = found;
  const named = first.replace(BEFORE, "").replace(TAIL, "").trim();
  const other = second
    .replace(/[,;]\s*(?:which|what|who|does|do|is|are|any)\b.*$/iu, "")
    .replace(TAIL, "")
    .replace(/\s+added to .*$/iu, "")
    .replace(OUTCOME_LAST, "")
    .trim();
  // "Early or late surgery": the noun stands once for both.
  const paired =
    WHEN_OR_HOW.test(named) && other.includes(" ") ? `${named} ${other.split(/\s+/u).at(-1) ?? ""}` : named;
  const [one, against] = [withoutCondition(paired, topics, "first"), withoutCondition(other, topics, "last")];
  if ([one, against].some((side) => contentOf(side).length === 0 || contentOf(side).length > MOST)) return undefined;
  return { one, other: against };
}

/** "Smoking cessation: A vs B", "carotid stenosis - A or B": the matter stands before the first side. */
const MATTER =
  /^(?![^:?]*\b(?:or|versus|vs)\b)[^:?]{2,60}:\s+(?=.*\b(?:or|versus|vs\.?)\b)|^(?![^?]*\b(?:or|versus|vs)\b[^?]*\s[-–—]\s)[^?]{2,60}?\s[-–—]\s(?=.*\b(?:or|versus|vs\.?)\b)/iu;

function withoutMatter(text: string): string {
  return /^(?:which|what)\b/iu.test(text) ? text : text.replace(MATTER, "");
}

/** "A versus B uncomplicated malaria", "lung cancer A or B": the condition that they are for is no part of a side. */
function withoutCondition(side: string, topics: readonly Topic[], place: "first" | "last"): string {
  const terms = analyse(side);
  const phrases = topics.flatMap(({ kind, names }) =>
    kind === "condition" ? names.flatMap(({ relation, allOf }) => (relation === "same" ? (allOf[0] ?? []) : [])) : [],
  );
  const found = terms.flatMap((_, from) =>
    phrases
      .filter((phrase) => phrase.every((term, offset) => terms[from + offset]?.term === term))
      .map((phrase) => ({ from, to: from + phrase.length - 1 })),
  );
  const [at] = found;
  if (at === undefined) return side;
  const after = side.slice(terms[at.to]?.end).trim();
  if (place === "first" && /\p{L}/u.test(after)) return after;
  const words = side.slice(0, terms[at.from]?.start).trim().split(/\s+/u);
  const described = topics.filter(onlyDescribes).map(({ label }) => label.toLowerCase());
  while (words.length > 1 && described.includes((words.at(-1) ?? "").toLowerCase())) words.pop();
  return words[0] === "" ? side : words.join(" ");
}

/** "A versus B weight loss": what they are set against each other for. */
const OUTCOME_LAST =
  /(?<=\S)\s+(?:weight (?:loss|gain)|(?:overall )?survival|mortality|outcomes?|efficacy|effectiveness|safety|tolerability|complications?|side[- ]effects?|pain|costs?|recurrences?|relapses?|remission|quality of life|length of stay|healing|bleeding|infections?)(?: (?:rates?|risk|scores?))?$/iu;

const WHEN_OR_HOW =
  /^(?:early|late|immediate|delayed|oral|intravenous|topical|systemic|open|laparoscopic|short|long|high|low|continuous|intermittent|(?:once|twice|three times|[1-4]x) (?:daily|weekly|a (?:day|week)))$/iu;

/** Longer, and it is no name of something but a story. */
const MOST = 5;

/** So many letters of a word are another's end by no chance. */
const COMPOUND = 9;

/** What stands for any of a class, where a question names no more than the class. */
const CLASSES: readonly { readonly called: RegExp; readonly named: RegExp; readonly drugs?: true }[] = [
  {
    called:
      /^(?:(?:the )?(?:medications?|medicines?|drugs?|tablets?|pills?|drug (?:therapy|treatment)|pharmacotherapy))$/iu,
    named: /\b(?:medicat\w+|medicines?|drugs?|pharmac\w+|anti\w{5,})\b/iu,
    drugs: true,
  },
  {
    called: /^(?:antidepressants?)$/iu,
    named:
      /\b(?:antidepress\w+|SSRIs?|SNRIs?|tricyclic\w*|\w+(?:oxetine|pramine|triptyline|faxine)|sertraline|citalopram|escitalopram)\b/iu,
  },
  {
    called: /^(?:surgery|operations?|an operation|surgical (?:treatment|repair))$/iu,
    named: /\b(?:surg\w+|operat\w+|resect\w+|repair|\w+(?:ectomy|plasty|otomy|desis))\b/iu,
  },
  {
    called: /^(?:usual|standard|routine|conventional|normal) (?:care|treatment|therapy|management)$/iu,
    named:
      /\b(?:(?:usual|standard|routine|conventional|normal) (?:\w+ )?(?:care|treatment|therapy|management)|TAU|treatment as usual|controls?)\b/iu,
  },
  {
    called: /^(?:nothing|no (?:treatment|therapy|intervention)|doing nothing|watchful waiting)$/iu,
    named: /\b(?:no (?:treatment|therapy|intervention)|untreated|controls?|wait\w*)\b/iu,
  },
  { called: /^placebo$/iu, named: /\b(?:placebo|sham|dummy)\b/iu },
];

/**
 * Whether words name a side of a comparison: its own words or initials, another name of the topics that it is made of, or, of a mere class
 * ("medication"), anything of it.
 */
export function namesSide(side: string, words: string, topics: readonly Topic[] = []): boolean {
  const ofClass = CLASSES.find(({ called }) => called.test(side));
  if (ofClass !== undefined)
    return ofClass.named.test(words) || (ofClass.drugs === true && words.split(/[^\p{L}]+/u).some(looksLikeADrug));
  const several = side.split(/\s+(?:vs\.?|versus|or)\s+|,\s+/iu);
  if (several.length > 1) return several.some((one) => namesSide(one, words, topics));
  const wanted = contentOf(side);
  const held = new Set(analyse(words).map(({ term }) => term));
  const shorts = initialsOf(side);
  if (isMadeOfNamed(side, words, topics)) return true;
  // "Oral tablets" say only how: any such word of them will do.
  // "Chemoradiotherapy" is radiotherapy, too.
  const compounds = [...held].filter((one) => one.length > COMPOUND);
  const isHeld = (term: string) =>
    held.has(term) || (term.length >= COMPOUND && compounds.some((one) => one.endsWith(term)));
  const named = wanted.every((term) => SORT.has(term)) ? wanted.some(isHeld) : wanted.every(isHeld);
  return named || (shorts !== undefined && shorts.test(words));
}

/** Whether all topics that a side is made of are named, by whatever name. */
function isMadeOfNamed(side: string, words: string, topics: readonly Topic[]): boolean {
  const [own, held] = [termText(termsOf(side)), termText(termsOf(words))];
  const parts = topics.filter(({ names }) =>
    names.some(
      ({ relation, allOf }) =>
        relation === "same" && allOf.every((phrases) => phrases.some((phrase) => own.names(phrase))),
    ),
  );
  return parts.length > 0 && parts.every((topic) => nearestNaming(held, topic) !== undefined);
}

/** What a comparison turns on: one thing stands before it, another after. */
const AGAINST = /\b(?:than|versus|vs\.?|compared (?:with|to)|relative to|superior to|inferior to|over)\s/iu;
const TOGETHER =
  /\b(?:plus|combin\w+|add(?:ed|ing|ition)|adjunct\w*|together with|alongside)\b|\bor\b|\band\b|\s\+\s/iu;
/** "A or B", one for the other. */
function isEither({ one, other }: ComparedSides, sentence: string): boolean {
  const [a, b] = [one, other].map((side) => side.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"));
  const joined = (x = "", y = "") => new RegExp(`\\b${x}\\b(?:\\W+\\w+){0,3}\\W+or\\W+(?:\\w+\\W+){0,2}?${y}\\b`, "iu");
  return joined(a, b).test(sentence) || joined(b, a).test(sentence);
}
const ALIKE =
  /\b(?:similar\w*|comparabl\w+|equal\w*|equivalent|alike|same|as (?:effective|good|well|safe)|differ\w*|whether)\b/iu;
const BETWEEN = /\b(?:between|differ\w*)\b/iu;

/**
 * Whether a sentence sets both sides together against something else ("A or B with C was better than C", "A plus B was better than B alone"), which
 * tells nothing of one against the other.
 */
export function setsBothAgainstAnother(sides: ComparedSides, sentence: string, topics: readonly Topic[] = []): boolean {
  const at = AGAINST.exec(sentence);
  if (at === null) return isEither(sides, sentence) && !ALIKE.test(sentence);
  const before = sentence.slice(0, at.index);
  const after = sentence.slice(at.index + at[0].length).split(/[,;:()]/u)[0] ?? "";
  const [one, other] = [sides.one, sides.other].map((side) => ({
    before: namesSide(side, before, topics),
    after: namesSide(side, after, topics),
  }));
  if (one === undefined || other === undefined || !one.before || !other.before) return false;
  if (!TOGETHER.test(before) || BETWEEN.test(before)) return false;
  return !(one.after && other.after);
}

/** Words that say only what sort of thing a side is. */
const SORT = new Set(
  termsOf(
    "therapy treatment treatments insulin tube tablets tablet capsules capsule drops syrup suspension spray puffer inhaler injection injections oral surgery technique method procedure use using drugs alone",
  ),
);

function contentOf(side: string): string[] {
  const terms = termsOf(side).filter((term) => !isStopWord(term));
  const own = terms.filter((term) => !SORT.has(term));
  return own.length > 0 ? own : terms;
}

/** "Laryngeal mask" as its initials, which many texts use alone, with a letter before or after them ("PLMA", "ETT"). */
function initialsOf(side: string): RegExp | undefined {
  const letters = side
    .split(/[\s-]+/u)
    .flatMap((word) => (/^\p{L}/u.test(word) ? [(word[0] ?? "").toUpperCase()] : []));
  return letters.length < 2 ? undefined : new RegExp(`\\b[A-Z]?${letters.join("[A-Z]?")}[A-Z]?s?\\b`, "u");
}
