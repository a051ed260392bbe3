import { effectAsked } from "../../question/effect-asked.js";
import type { Naming, Question, Topic } from "../../domain/question.js";

/** Of the key topics that name what is tried, or what it is tried for, this share must be named: of two both, of many words fewer. */
const ENOUGH = 0.6;
const MANY = { from: 5, enough: 0.4 } as const;
/** What it is tried for must in part be named by the sentence itself: a trial has many outcomes. */
const BY_ITSELF = 0.5;

type Named = readonly (Naming | undefined)[];

/** What a question tries and for what, as places of its key topics. */
interface Sides {
  readonly tried: readonly number[];
  readonly aim: readonly number[];
  /** Whether any outcome of what it is tried for is asked about. */
  readonly whole: boolean;
}

const known = new WeakMap<Question, Sides | false>();

/** The two sides of a question that asks whether something works; nothing where they cannot be told, or no key topic names one. */
function sidesOf(question: Question): Sides | undefined {
  let sides = known.get(question);
  if (sides === undefined) known.set(question, (sides = read(question) ?? false));
  return sides === false ? undefined : sides;
}

function read(question: Question): Sides | undefined {
  const effect = effectAsked(question);
  if (effect === undefined) return undefined;
  const places = (labels: readonly Topic[]) =>
    question.topics.flatMap((topic, at) =>
      topic.key && labels.some(({ label }) => label === topic.label) ? [at] : [],
    );
  const [tried, aim] = [places([...effect.tried, ...effect.against]), places(effect.aim)];
  return tried.length === 0 || aim.length === 0 ? undefined : { tried, aim, whole: effect.whole };
}

function share(places: readonly number[], named: Named): number {
  return places.filter((at) => named[at] !== undefined).length / places.length;
}

/** Whether enough of each side is named; nothing where the question has no sides. */
export function namesBothSides(question: Question, named: Named): boolean | undefined {
  const sides = sidesOf(question);
  return sides === undefined ? undefined : [sides.tried, sides.aim].every((side) => isNamed(side, named));
}

function isNamed(side: readonly number[], named: Named): boolean {
  return share(side, named) >= (side.length >= MANY.from ? MANY.enough : ENOUGH);
}

/** Whether a sentence speaks of what it is tried for by itself, not only by its title. */
export function namesTheAim(question: Question, named: Named): boolean {
  const sides = sidesOf(question);
  return sides === undefined || sides.whole || share(sides.aim, named) >= BY_ITSELF;
}

/** What a question asks something to do ("protect", "raise"): whoever found that it does may say it in other words. */
const ASKING =
  /^(?:raises?|raised|protects?|protected|preserves?|preserved|maintains?|maintained|keeps?|makes?|well|easier|supports?|supported|aids?|cuts?|lowers?|lowered|works?|needs?|needed|eases?|eased|combats?|minimi[sz]es?|treats?|treated|premedicated|left|they|problems?)$/iu;

/** Whether a word only says what something is asked to do, so that no source need use it. */
export function onlyAsks({ kind, label }: Topic): boolean {
  return kind === "word" && ASKING.test(label);
}

/** The key topics that are not named and matter: plain words beside enough others of their side do not. */
export function missingKeys(question: Question, named: Named): Topic[] {
  const missing = question.topics.flatMap((topic, at) =>
    topic.key && named[at] === undefined && !onlyAsks(topic) ? [{ topic, at }] : [],
  );
  const sides = missing.some(({ topic }) => topic.kind === "word") ? sidesOf(question) : undefined;
  if (sides === undefined || namesBothSides(question, named) !== true) return missing.map(({ topic }) => topic);
  const spared = new Set([...sides.tried, ...sides.aim]);
  return missing.flatMap(({ topic, at }) => (topic.kind === "word" && spared.has(at) ? [] : [topic]));
}
