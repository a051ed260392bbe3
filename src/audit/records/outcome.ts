import type { TrialSection } from "./record.js";
import { wordsOf } from "./record.js";

/** A value of an arm: what of ("Partial response"), how much, and the interval or range beside it. */
export interface ArmValue {
  readonly label: ReadonlySet<string>;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** One arm's result: its values in order, of so many people. */
export interface ArmResult {
  readonly title: ReadonlySet<string>;
  /** Words of its description. */
  readonly about: ReadonlySet<string>;
  readonly of: number;
  readonly unit: string;
  /** Mean, median, count: what kind of figure it is. */
  readonly kind: string;
  readonly figures: readonly ArmValue[];
}

/** What a results section measures, when, and what came out in each arm. */
export interface Outcome {
  readonly title: ReadonlySet<string>;
  /** Title and description together. */
  readonly about: ReadonlySet<string>;
  readonly frame: string;
  readonly arms: readonly ArmResult[];
}

/** Short and long names of what trials measure, each line "long : short". */
const SHORT = `
progression[- ]free survival : PFS
overall survival : OS
(?:disease[- ]free survival|DFS) : disease free survival
event[- ]free survival : EFS
recurrence[- ]free survival|relapse[- ]free survival : RFS
objective response(?: rate)?|overall response(?: rate)?|best overall response|objective tumou?r response : ORR
complete response : CR
partial response : PR
stable disease : SD
progressive disease|disease progression : PD
(?:total )?pathologic(?:al)? complete response(?: rate)?|tpCR|pathologic(?:al)? CR : pCR
dose[- ]limiting toxicit(?:y|ies)|DLTs : DLT
maximum tolerated dose : MTD
clinical benefit(?: response)?(?: rate)? : CBR
time to (?:disease |tumou?r )?progression : TTP
bone mineral density : BMD
adverse events?|AEs|TEAEs?|side effects? : AE
overall survival rate : OS
congestive heart failure : CHF
`;
const NAMES = SHORT.trim()
  .split("\n")
  .map((line) => line.split(" : "))
  .map(([long = "", short = ""]) => [new RegExp(`\\b(?:${long})\\b`, "giu"), short] as const);

/** The words of a text on outcomes, long names and short ones alike. */
export function outcomeWords(text: string): Set<string> {
  return new Set(wordsOf(NAMES.reduce((words, [long, short]) => words.replace(long, short), text)));
}

const VALUE =
  /(?:\s{2,}|:\s*|^)(?<value>-?\d*\.?\d+|NA)\s*(?:\[\d+\])?\s*(?:\((?<range>[^)]*)\)?)?\s*(?:\d+(?:\.\d+)?%)?\s*$/u;

function figureIn(line: string): ArmValue | undefined {
  const found = VALUE.exec(line);
  if (found?.groups === undefined || found.groups["value"] === "NA") return undefined;
  const label = outcomeWords(
    line.slice(0, found.index).replace(/^(?:percentage of )?(?:participants|patients|subjects)\b/iu, ""),
  );
  const range = /(-?\d*\.?\d+)\s*to\s*(-?\d*\.?\d+)/u.exec(found.groups["range"] ?? "");
  return {
    label,
    value: Number(found.groups["value"]),
    ...(range === null ? {} : { low: Number(range[1]), high: Number(range[2]) }),
  };
}

/** Reads a results section. */
export function outcomeOf({ lines, groups }: TrialSection): Outcome {
  const from = lines.findIndex((line) => /^outcome measurement/iu.test(line)) + 1;
  const at = lines.findIndex((line) => /^time frame/iu.test(line));
  const head = lines.slice(from, at === -1 ? from + 2 : at);
  const frame = at === -1 ? "" : (lines[at] ?? "").replace(/^time frame:\s*/iu, "");
  return {
    title: outcomeWords(head[0] ?? ""),
    about: outcomeWords(`${head.join(" ")} ${frame}`),
    frame,
    arms: groups.map(({ lines: own }) => armOf(own)),
  };
}

function armOf(lines: readonly string[]): ArmResult {
  const after = (label: RegExp) => lines.find((line) => label.test(line))?.replace(label, "") ?? "";
  const from = lines.findIndex((line) => /^unit of measure/iu.test(line));
  const tail = from === -1 ? [] : lines.slice(from);
  const first = (tail[0] ?? "").replace(/^unit of measure:\s*/iu, "");
  const parts = /^(?<unit>.*?)\s{2,}(?<rest>.*)$/u.exec(first)?.groups;
  const unit = parts?.["unit"] ?? first;
  // A line without figures names what the next line's are of ("Stage IV Disease: 32 participants").
  let pending = "";
  const figures = [parts?.["rest"] ?? "", ...tail.slice(1)].flatMap((line) => {
    const people = /^(?<label>.*?):?\s*\d+ participants$/iu.exec(line)?.groups?.["label"];
    if (people !== undefined) {
      pending = people;
      return [];
    }
    const figure = figureIn(line);
    if (figure === undefined) return [];
    const named = figure.label.size === 0 ? { ...figure, label: outcomeWords(pending) } : figure;
    return [named];
  });
  const title = after(/^arm\/group title:/iu);
  return {
    title: armWords(title),
    about: armWords(after(/^arm\/group description:/iu)),
    of: Number(after(/^overall number of participants analyzed:/iu)) || 0,
    unit: unit.toLowerCase(),
    kind: from > 0 ? (lines[from - 1] ?? "").toLowerCase() : "",
    figures,
  };
}

/** Words that can name an arm, doses and numbers among them. */
export function armWords(text: string): Set<string> {
  return new Set([...wordsOf(text), ...(text.toLowerCase().match(/\d+(?:\.\d+)?/gu) ?? [])]);
}

/** Days that a unit of time has; 0 where a unit is none. */
export function unitDays(unit: string): number {
  return /\bdays?\b/iu.test(unit)
    ? 1
    : /\bweeks?\b/iu.test(unit)
      ? 7
      : /\bmonths?\b/iu.test(unit)
        ? 30.4
        : /\byears?\b/iu.test(unit)
          ? 365
          : /\bhours?\b/iu.test(unit)
            ? 1 / 24
            : 0;
}

/** Whether figures are shares in percent. */
export const isShare = ({ unit }: ArmResult) => /percent|%|proportion|\brate\b/u.test(unit);
/** Whether figures count people. */
export const countsPeople = ({ unit }: ArmResult) =>
  /participants|patients|subjects|people|women|events|dlts|toxicit/u.test(unit);

/** The longest time in days that a time frame names; 0 where it names none. */
export function frameDays(frame: string): number {
  const found = [...frame.matchAll(/\b(\d+(?:\.\d+)?|one|two|three|six)[- ]*(day|week|month|year|hour)s?\b/giu)].map(
    ([, number = "", unit = ""]) =>
      ({ one: 1, two: 2, three: 3, six: 6 })[number.toLowerCase()] ?? Number(number) * unitDays(unit),
  );
  const turned = [...frame.matchAll(/\b(day|week|month|year)s? (\d+)\b/giu)].map(
    ([, unit = "", number = ""]) => Number(number) * unitDays(unit),
  );
  return Math.max(0, ...found, ...turned);
}
