import type { Block, Source } from "../../domain/source.js";
import { recordClauses } from "./clauses.js";
import { checkEvents } from "./events.js";
import { namingWords, targetsIn } from "./event-names.js";
import type { EventCount } from "./record.js";
import { eventsOf, sectionOf, wordsOf } from "./record.js";

/** What a trial's record says to a claim on its adverse events, and the rows that say it. */
export interface RecordAnswer {
  readonly stands: boolean;
  readonly rows: readonly Block[];
  /** The counts as they are read ("Neutropenia: 4 of 32, 2 of 20"). */
  readonly counts: string;
}

interface Row {
  readonly block: Block;
  readonly name: string;
  readonly serious: boolean;
  /** By arm. */
  readonly counts: ReadonlyMap<string, { readonly count: number; readonly of: number }>;
}

/** By these a claim on events is told right in nine cases of ten where its events are found by name (docs/judging.md). */
const BELIEVED: ReadonlySet<string> = new Set(["number", "percent", "compare"]);

/**
 * Holds a claim against the adverse events of a trial's record: counts, shares, which arm has more. Nothing where it can't be told surely:
 * an event that the record doesn't name, one that it lists twice (as serious and as other), a claim of another kind or of significance.
 */
export function recordAnswer(claim: string, source: Source): RecordAnswer | undefined {
  // Counts alone don't tell whether a difference is significant.
  if (/\bsignifican(?:t|tly|ce)\b/iu.test(claim)) return undefined;
  const all = rowsOf(source);
  const onlySerious = /\bserious\b/iu.test(claim);
  const serious = new Set(all.filter((row) => row.serious).map(({ name }) => name.toLowerCase()));
  const other = new Set(all.filter((row) => !row.serious).map(({ name }) => name.toLowerCase()));
  const rows = all.filter(({ name, serious: its }) =>
    onlySerious ? its : !(serious.has(name.toLowerCase()) && other.has(name.toLowerCase())),
  );
  const arms = [...new Set(rows.flatMap(({ counts }) => [...counts.keys()]))];
  if (rows.length === 0 || arms.length === 0) return undefined;
  const section = sectionOf(
    arms.flatMap((arm, at) => [
      `Adverse Events ${at + 1}:`,
      ...rows.flatMap(({ name, counts }) => {
        const told = counts.get(arm);
        return told === undefined ? [] : [`${name} ${told.count}/${told.of}`];
      }),
    ]),
  );
  const text = withArms(
    claim
      .replace(/^\W*(?:in|according to|for|per)\s+(?:the )?(?:trial |study )?\(?NCT\d{8}\)?,?\s*/iu, "")
      .replace(/\bNCT\d{8}\b/gu, "the trial"),
    arms,
  );
  const names = new Map<string, ReadonlySet<string>>();
  for (const event of section.groups.flatMap((group): EventCount[] => eventsOf(group)))
    names.set(event.name.toLowerCase(), event.words);
  const targets = targetsIn(text, names).filter(({ names: its }) => its.size > 0);
  if (targets.length === 0 || targets.some(({ found, names: its }) => found < 1 || its.size > 1)) return undefined;
  // A figure on people or on something else than the events would be held against their counts.
  const known = new Set([...names.values()].flatMap((words) => [...words]));
  if (namingWords(text).filter((word) => !known.has(word) && !ARM_WORDS.has(word)).length > MOST_UNKNOWN)
    return undefined;
  const verdicts = recordClauses(text, false).map((clause) => checkEvents(clause, [section]));
  if (verdicts.some(({ stands, by, found }) => stands === 0 || found < 1 || !BELIEVED.has(by))) return undefined;
  const spoken = new Set(targets.flatMap((target) => [...target.names]));
  const told = rows.filter(({ name }) => spoken.has(name.toLowerCase()));
  const places = told.flatMap(({ name, counts }) => [...counts.keys()].map((arm) => `${name.toLowerCase()}|${arm}`));
  if (new Set(places).size < places.length) return undefined;
  return {
    stands: verdicts.every(({ stands }) => stands > 0),
    rows: told.map(({ block }) => block),
    counts: told
      .map(
        ({ name, counts }) =>
          `${name}: ${[...counts].map(([arm, { count, of }]) => `${count} of ${of} (${arm})`).join(", ")}`,
      )
      .join("; "),
  };
}

/** More words that the record's events don't have than this, and a claim may be on something else. */
const MOST_UNKNOWN = 2;
const ARM_WORDS = new Set(wordsOf("cohort trial occurred recorded placebo control treatment"));

/** The rows of adverse events, in the registry's layout and in lists of lines. */
function rowsOf({ blocks, text }: Source): Row[] {
  return blocks.flatMap((block): Row[] => {
    const arm = block.section.find((one) => /^adverse events \d+$/iu.test(one));
    const words = text.slice(block.start, block.end);
    if (arm !== undefined && block.kind === "item") {
      const [event] = eventsOf({ lines: [words] });
      if (event === undefined || event.of === 0 || /^total:?$/iu.test(event.name)) return [];
      return [
        {
          block,
          name: event.name,
          serious: true,
          counts: new Map([[arm.replace(/^adverse events/iu, "cohort"), { count: event.count, of: event.of }]]),
        },
      ];
    }
    const found = /^(?<kind>serious|other) adverse event: (?<name>[^;]+); (?<rest>.*)$/iu.exec(words)?.groups;
    if (found === undefined || block.kind !== "row") return [];
    const counts = [...(found["rest"] ?? "").matchAll(/(?:^|; )([^;]+?): (\d+) of (\d+)(?=;|$)/gu)].map(
      ([, title = "", count, of]) => [title.trim(), { count: Number(count), of: Number(of) }] as const,
    );
    return counts.length === 0
      ? []
      : [
          {
            block,
            name: found["name"] ?? "",
            serious: /^serious/iu.test(found["kind"] ?? ""),
            counts: new Map(counts),
          },
        ];
  });
}

/** A claim with its arms by number; the longest titles first, so that "A plus B" isn't taken for "A". */
function withArms(claim: string, arms: readonly string[]): string {
  return [...arms.entries()]
    .sort(([, a], [, b]) => b.length - a.length)
    .reduce((text, [at, arm]) => {
      if (/^cohort \d$/iu.test(arm)) return text;
      const title = arm.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
      return text.replace(
        new RegExp(`\\b(?:the )?${title}(?: (?:arm|group|cohort))?(?![\\w-])`, "giu"),
        `cohort ${at + 1}`,
      );
    }, claim);
}
