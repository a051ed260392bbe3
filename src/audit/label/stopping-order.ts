import { classesOfDrug } from "../../appraise/safety/drug-classes.js";
import type { Question, Topic } from "../../domain/question.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import type { Candidate } from "../candidate.js";
import type { LimitClash } from "./limit.js";
import { shown } from "./limit.js";
import { ownNames } from "./product-names.js";

const STOPS =
  /\b(?:withdr[ae]w\w*|discontinu\w+|stop(?:s|ped|ping)?|taper\w*|wean\w*|come off|comes off|has to go|cessation|ceas\w+|phas\w+ out)\b/iu;
const DENIES = /\b(?:not|never|avoid\w*|rather than|instead of)\b|n['’]t\b/iu;
/** What is stopped first and what later, each in the words that a text has for it. */
interface Order {
  readonly first: string;
  readonly later: string;
}

/** "Stop A several days before B", "A first, and B a week later", "B after A". */
function orderIn(text: string): Order | undefined {
  if (!STOPS.test(text)) return undefined;
  const plain = text.replace(/,?\s(?:because|since)\s.*$/iu, "");
  // "When A and B are both to be stopped, A goes first."
  const [, both, one] =
    /^(?:when|if)\s([^,]*),\s(?:the\s)?([\p{L}\s-]{3,40}?)\s(?:goes|comes|is (?:stopped|withdrawn|taken off|tapered))\sfirst\b/iu.exec(
      plain,
    ) ?? [];
  if (both !== undefined && one !== undefined) return orderOf(one, both.replace(one, " "));
  const before =
    /^(.*?)\b(?:days?|weeks?|hours?|some time|well|always|only|\p{L}+)\s(?:before|ahead of|prior to)\s(.*)$/iu.exec(
      plain,
    );
  if (before !== null && STOPS.test(before[1] ?? "")) return orderOf(last(before[1]), before[2]);
  const first = /^(.*?)\bfirst\b(.*)$/iu.exec(plain);
  if (first === null) return undefined;
  const [, head = "", tail = ""] = first;
  // "First A, then B" names both behind; "A first and B later" one on each side.
  const then = /^(.*?)(?:\bthen\b|\bbefore\b|\bafterwards\b|\band only later\b)(.*)$/iu.exec(tail);
  return then !== null && /\p{L}{4}/u.test(then[1] ?? "") ? orderOf(then[1], then[2]) : orderOf(last(head), tail);
}

function orderOf(first = "", later = ""): Order {
  return { first, later };
}

/** The last clause of what stands before: "if both are taken, A". */
function last(words = ""): string {
  return words.split(/,\s|;\s/u).at(-1) ?? "";
}

/** Words on the stopping itself: many a drug is a plain word to the lists. */
const OF_STOPPING =
  /^(?:withdr[ae]w\w*|discontinu\w+|stop\w*|taper\w*|wean\w*|ceas\w+|off|keep\w*|continu\w*|first|later|several|gradual\w*|another|days?|weeks?|hours?|safest|best|approach|treatment|therapy|drugs?|dose|patients?)$/iu;

/** Where a claim has two drugs stopped in the order that a label turns round: "withdraw the beta-blocker several days before clonidine". */
export function stoppingOrder(words: string, { topics }: Question, sentences: readonly Candidate[]): LimitClash[] {
  const said = DENIES.test(words) ? undefined : orderIn(words);
  if (said === undefined) return [];
  const drugs = topics.filter(({ kind, label }) => kind === "drug" || !OF_STOPPING.test(label));
  for (const source of sentences) {
    if (DENIES.test(source.text)) continue;
    const found = orderIn(source.text);
    if (found === undefined) continue;
    const own = ownNames(source.publication, words);
    const names = (text: string, topic: Topic) =>
      (own?.isNamed(topic.label) === true && own.isNamed(text)) ||
      nearestNaming(termText(termsOf(text)), topic)?.relation === "same" ||
      classesOfDrug(topic.label.toLowerCase()).some(({ named }) => named.test(text));
    const only = (one: string, other: string) => drugs.filter((topic) => names(one, topic) && !names(other, topic));
    const [mine, theirs] = [only(said.first, said.later), only(said.later, said.first)];
    const turned =
      mine.some((topic) => names(found.later, topic) && !names(found.first, topic)) &&
      theirs.some((topic) => names(found.first, topic) && !names(found.later, topic));
    if (turned) return [{ kind: "order", said: shown(words), found: shown(source.text), source }];
  }
  return [];
}
