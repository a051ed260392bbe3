import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { sameWord } from "../signals/same-words.js";
import { plainEvent } from "./plain-events.js";

/** Lines of one group of a trial record: an arm's events, an arm's result, an arm's treatment. */
export interface RecordGroup {
  readonly lines: readonly string[];
}

/** One kind of event in one group: in how many of how many people. */
export interface EventCount {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly count: number;
  readonly of: number;
}

/** A section of one trial's record. */
export interface TrialSection {
  readonly kind: "events" | "results" | "interventions" | "criteria";
  readonly lines: readonly string[];
  /** Arms in order; none for criteria. */
  readonly groups: readonly RecordGroup[];
}

const GROUP = /^(?:adverse events|results|intervention) \d+:?\s*$/iu;

/** Cuts the lines of a section into its arms and tells what it is about. */
export function sectionOf(lines: readonly string[]): TrialSection {
  const groups: { lines: string[] }[] = [];
  for (const line of lines) {
    if (GROUP.test(line)) groups.push({ lines: [] });
    else groups.at(-1)?.lines.push(line);
  }
  const heading = lines.find((line) => GROUP.test(line)) ?? "";
  const kind = /^adverse/iu.test(heading)
    ? "events"
    : /^results/iu.test(heading) || /^outcome measurement/iu.test(lines[0] ?? "")
      ? "results"
      : /^intervention/iu.test(heading)
        ? "interventions"
        : "criteria";
  return { kind, lines, groups };
}

const COUNT =
  /^(?<name>.*?)[\s:*†‡]*(?:\[\d+\])?\s*(?<count>\d+)\/(?<of>\d+)(?:\s*\([\d.]+\s?%\))?\s*$|^(?<total>Total):\s*(?<all>\d+)\s*$/iu;

/** The events of a group, footnote marks left out; its total is named "Total". The number of people is 0 where it isn't told. */
export function eventsOf({ lines }: RecordGroup): EventCount[] {
  return lines.flatMap((line) => {
    const groups = COUNT.exec(line)?.groups;
    if (groups === undefined) return [];
    const { name = "", count, of = "0", total, all } = groups;
    return [{ name: total ?? name, words: new Set(wordsOf(name)), count: Number(count ?? all), of: Number(of) }];
  });
}

/** Content words in one form for all that say the same. */
export function wordsOf(text: string): string[] {
  return termsOf(plainEvent(text))
    .filter((term) => !isStopWord(term) && !/^\d/u.test(term))
    .map((term) => sameWord(term.replace(/[ao]e/gu, "e")));
}
