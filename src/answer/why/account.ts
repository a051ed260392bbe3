import type { Publication } from "../../domain/publication.js";
import type { Source } from "../../domain/source.js";
import type { Candidate } from "../candidates/candidate.js";
import type { Evidence } from "../candidates/evidence.js";

/** Why a sentence that was read does not stand in an answer, in the order in which it is asked; each with its words. */
export const PASSED_WORDS = {
  length: "Too short or too long to be read as a statement",
  laboratory: "Found in animals or cells, which is no clinical evidence",
  unquotable: "An aim, a method, or words that cannot be read alone",
  subject: "Does not itself name what was asked",
  words: "Leaves out words of the question that no concept stands for",
  outcome: "On another outcome than the one asked about",
  treatment: "On another treatment than the one asked about",
  facet: "Tells nothing of what was asked to be told",
  publication: "Its publication does not name all that was asked",
  point: "Its publication speaks of less of the question than others do",
  people: "Found in other people than those asked about, where enough was found in them",
  section: "On a part of the matter for which this answer has no section",
  same: "Says the same as a statement that stands here",
  weaker: "Counts for much less than the best of its section",
  crowded: "Its publication already has its say in the section",
  room: "Its section was full with what counts for more",
} as const;
export type PassedReason = keyof typeof PASSED_WORDS;
export const PASSED_REASONS = Object.keys(PASSED_WORDS) as readonly PassedReason[];

/** A sentence in its place. */
export interface Place {
  readonly publication: Publication;
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export interface Passed extends Place {
  readonly reason: PassedReason;
  /** What it scored, where it came so far. */
  readonly score: number;
  /** Of what says the same, the statement that stands for it. */
  readonly like?: Candidate;
}

/** Why a statement may not lead, though it may stand in the answer. */
export const BAR_WORDS = {
  underlying: "speaks of the underlying disease, not of what was asked",
  indirect: "is indirect",
  aim: "does not itself name what it was asked to do something for",
  treatment: "does not name what was tried",
  sides: "does not set one against the other",
  quantity: "does not tell how much, how often, how long or what can be done",
  moderates: "tells for whom it works better, what goes with what or what changed in all, not whether it works",
  unknown: "tells what is not known yet",
  word: "does not name a weighty word of the question",
  preference: "does not say which is better",
  definition: "does not say what it is",
  facet: "tells of something else than what was asked first",
  animals: "tells what was seen in animals",
  method: "tells only how it was done",
  background: "tells what others found before",
  baseline: "tells who took part, not what came out",
  granted: "tells a harm only beside what it praises",
  frequency: "does not tell how common it is",
  kinds: "sets kinds of the same treatment against one another",
} as const;
export type Bar = keyof typeof BAR_WORDS;

export interface Leading {
  /** The heading of the section whose question the lead answers. */
  readonly heading: string;
  /** Those that may lead, the best first. */
  readonly able: readonly Candidate[];
}

/** What is noted down while an answer is composed, where somebody wants to know why; composing never asks it anything. */
export class Account {
  readonly #passed = new Map<string, Passed>();
  readonly #barred = new Map<Candidate, Bar>();
  readonly #said = new Map<string, Candidate>();
  readonly #besides = new Map<string, Publication>();
  readonly #likely = new Map<string, number | "concludes">();
  #leading: Leading | undefined;

  /** A sentence is passed over; the last reason given for one counts. */
  pass(place: Place, reason: PassedReason, score = 0, like?: Candidate): void {
    const { publication, source, start, end } = place;
    const passed = { publication, source, start, end, reason, score, ...(like === undefined ? {} : { like }) };
    this.#passed.set(key(source.id, start), passed);
  }

  /** Of these candidates those that are not kept are passed over. */
  dropped(before: readonly Candidate[], after: readonly Candidate[], reason: Exclude<PassedReason, "same">): void {
    const kept = new Set(after);
    for (const one of before) if (!kept.has(one)) this.pass(one, reason, one.score);
  }

  /** Of these publications those that are not kept are about something else, and no sentence of theirs is read. */
  aside(before: readonly Evidence[], after: readonly Evidence[]): void {
    const kept = new Set(after);
    for (const one of before) if (!kept.has(one)) this.#besides.set(one.publication.id, one.publication);
  }

  bar(candidate: Candidate, why: Bar): void {
    this.#barred.set(candidate, why);
  }

  leads(leading: Leading): void {
    this.#leading = leading;
  }

  say(candidate: Candidate): void {
    this.#said.set(key(candidate.source.id, candidate.start), candidate);
  }

  /** The candidate that a statement was made of. */
  saidAt(source: string, start: number): Candidate | undefined {
    return this.#said.get(key(source, start));
  }

  /** A sentence stands for its likelihood to answer, which no rule gave, or, where none is given, because a study that stands out concludes by it. */
  sayLikely({ source, start }: Place, likely?: number): void {
    this.#likely.set(key(source.id, start), likely ?? "concludes");
  }

  likelyAt(source: string, start: number): number | "concludes" | undefined {
    return this.#likely.get(key(source, start));
  }

  /** Publications that name what was asked among much else. */
  get besides(): readonly Publication[] {
    return [...this.#besides.values()];
  }

  get leading(): Leading | undefined {
    return this.#leading;
  }

  /** Who may not lead, the best first. */
  get barred(): readonly (readonly [Candidate, Bar])[] {
    const able = new Set(this.#leading?.able);
    return [...this.#barred].filter(([one]) => !able.has(one)).sort(([a], [b]) => b.score - a.score);
  }

  /** What was passed over and not said elsewhere, the best first. */
  get passed(): readonly Passed[] {
    return [...this.#passed.entries()]
      .filter(([place]) => !this.#said.has(place) && !this.#likely.has(place))
      .map(([, one]) => one)
      .sort((a, b) => b.score - a.score);
  }
}

function key(source: string, start: number): string {
  return `${source} ${start}`;
}
