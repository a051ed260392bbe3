import { Words } from "../xml/words.js";
import type { Page, Rule, Run } from "./pdf-page.js";

/** Runs that stand close together on one baseline: a line of a column, or the line of a table's cell. */
export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  /** Whether its first and last words are bold or slanted. */
  readonly startsBold: boolean;
  readonly endsBold: boolean;
  readonly startsItalic: boolean;
  /** A drawn line stands between it and what is to its left. */
  readonly ruledOff: boolean;
}

/** Wider gaps than these, in sizes of the type, part segments and words. The gutter between columns may be as narrow as 0.6. */
const SEGMENT_GAP = 0.55;
const WORD_GAP = 0.14;
/** A raised or lowered sign may stand a little off what it belongs to. */
const SIGN_GAP = 0.3;

/** The segments of a page, in no particular order. */
export function segmentsOf(page: Page): Segment[] {
  const uprights = page.rules.filter((rule) => rule.y1 - rule.y0 > rule.x1 - rule.x0);
  const levels = page.rules.filter((rule) => rule.isEdge !== true && rule.x1 - rule.x0 > rule.y1 - rule.y0);
  return baselines(page.runs).flatMap((runs) =>
    cut(runs, uprights).map(({ runs: group, ruledOff }) => segmentOf(group, levels, ruledOff)),
  );
}

interface Baseline {
  readonly y: number;
  readonly size: number;
  readonly runs: Run[];
}

/** How many baselines up and down are looked at for the bigger type that a raised or lowered run belongs to. */
const NEAR = 5;

/** Runs by baseline; small ones that are raised or lowered beside a bigger one stand on its baseline. */
function baselines(runs: readonly Run[]): Run[][] {
  const lines: Baseline[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const line = lines.slice(-NEAR).findLast(({ y, size }) => Math.abs(y - run.y) <= 0.2 * Math.min(size, run.size));
    if (line !== undefined) line.runs.push(run);
    else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  const moved = new Map<Run, Baseline>();
  for (const [at, line] of lines.entries()) {
    const near = lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((other) => other !== line);
    for (const run of line.runs) {
      const host = near.find((other) => other.runs.some((one) => hangsOn(run, one)));
      if (host !== undefined) moved.set(run, host);
    }
  }
  return lines
    .map((line) => [
      ...line.runs.filter((run) => !moved.has(run)),
      ...[...moved].filter(([, host]) => host === line).map(([run]) => run),
    ])
    .filter((line) => line.length > 0);
}

/** Whether a run is the raised or lowered sign of a bigger one right beside it. */
function hangsOn(run: Run, one: Run): boolean {
  if (run.size > 0.85 * one.size || Math.abs(one.y - run.y) > 0.6 * one.size) return false;
  const gap = Math.max(run.x0 - one.x1, one.x0 - run.x1);
  return Math.abs(gap) < 0.3 * one.size;
}

/** Cuts a baseline's runs at wide gaps and at upright lines between them. What is drawn twice, to look bold, is taken once. */
function cut(runs: readonly Run[], uprights: readonly Rule[]): { readonly runs: Run[]; readonly ruledOff: boolean }[] {
  const groups: { readonly runs: Run[]; readonly ruledOff: boolean }[] = [];
  let open: Run[] = [];
  let ruledOff = false;
  let end = -Infinity;
  for (const run of [...runs].sort((a, b) => a.x0 - b.x0 || b.x1 - a.x1)) {
    const last = open.at(-1);
    if (last !== undefined) {
      if (last.text === run.text && Math.abs(last.x0 - run.x0) < 0.2 * run.size && Math.abs(last.y - run.y) < 1)
        continue;
      const size = Math.max(last.size, run.size);
      const parted = uprights.some(
        ({ x0, x1, y0, y1 }) => x0 > end - 2 && x1 < run.x0 + 2 && y0 < run.y - 0.2 * size && y1 > run.y - 0.4 * size,
      );
      if (run.x0 - end > SEGMENT_GAP * size || (parted && run.x0 > end)) {
        groups.push({ runs: open, ruledOff });
        open = [];
        ruledOff = parted;
      }
    }
    open.push(run);
    end = open.length === 1 ? run.x1 : Math.max(end, run.x1);
  }
  if (open.length > 0) groups.push({ runs: open, ruledOff });
  return groups;
}

function segmentOf(runs: readonly Run[], levels: readonly Rule[], ruledOff: boolean): Segment {
  const size = mainSize(runs);
  const main = runs.filter((run) => run.size >= 0.85 * size);
  const y = main[0]?.y ?? runs[0]?.y ?? 0;
  const words = new Words();
  let last: Run | undefined;
  for (const run of runs) {
    const isSmall = run.size < 0.85 * size;
    const isRaised = isSmall && run.y < y - 0.12 * size;
    const gap = isSmall ? SIGN_GAP : WORD_GAP;
    if (last !== undefined && run.x0 - last.x1 > gap * Math.max(last.size, run.size)) words.add(" ");
    if (isRaised) words.addNumber(run.text, "^");
    else if (isSmall && run.y > y + 0.05 * size) words.addNumber(run.text, "_");
    else words.add(run.text);
    last = run;
  }
  const lettered = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const x0 = Math.min(...runs.map((run) => run.x0));
  const x1 = Math.max(...runs.map((run) => run.x1));
  return {
    text: words.text.replace(/\s+/g, " ").trim(),
    x0,
    x1,
    y,
    size,
    bold: lettered.length > 0 && lettered.every(({ bold }) => bold),
    italic: lettered.length > 0 && lettered.every(({ italic }) => italic),
    startsBold: lettered[0]?.bold ?? false,
    endsBold: lettered.at(-1)?.bold ?? false,
    startsItalic: lettered[0]?.italic ?? false,
    ruledOff,
    underlined: levels.some(
      (rule) =>
        rule.y0 > y - 0.1 * size &&
        rule.y0 < y + 0.35 * size &&
        Math.abs(rule.x0 - x0) < 4 &&
        Math.abs(rule.x1 - x1) < 6,
    ),
  };
}

function mainSize(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) {
    const key = Math.round(size * 4) / 4;
    counts.set(key, (counts.get(key) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Two segments of one line as one. */
export function joined(left: Segment, right: Segment): Segment {
  return {
    text: `${left.text} ${right.text}`,
    x0: left.x0,
    x1: right.x1,
    y: left.y,
    size: Math.max(left.size, right.size),
    bold: left.bold && right.bold,
    italic: left.italic && right.italic,
    underlined: left.underlined && right.underlined,
    startsBold: left.startsBold,
    endsBold: right.endsBold,
    startsItalic: left.startsItalic,
    ruledOff: left.ruledOff,
  };
}
