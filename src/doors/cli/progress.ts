import type { Progress } from "../../operations/operation.js";
import type { Terminal } from "./terminal.js";

/** How often the line is drawn anew, in milliseconds. */
const EVERY = 120;
/** Nothing is shown of work that is over sooner than this, in milliseconds. */
const PATIENCE = 400;

/** Bytes read so far of those there are, for an estimate. */
export interface Meter {
  done: number;
  total: number | undefined;
}

/** One line on standard error that says what is done, how fast, and how long it will still take; nothing in a pipe. */
export function progressLine(
  terminal: Terminal,
  meter?: Meter,
): { report: (progress: Progress) => void; clear: () => void } {
  if (!terminal.live) return { report: () => undefined, clear: () => undefined };
  const began = Date.now();
  let drawn = 0;
  return {
    report: (progress) => {
      const now = Date.now();
      if (now - began < PATIENCE || now - drawn < EVERY) return;
      drawn = now;
      terminal.err(`\r\x1b[K${lineOf(progress, (now - began) / 1000, meter)}`);
    },
    clear: () => {
      if (drawn > 0) terminal.err("\r\x1b[K");
    },
  };
}

/** "adding: 1,204 documents, 131 a second, 34 % of the bytes, about 21 s left". */
export function lineOf({ stage, done, total, unit }: Progress, seconds: number, meter?: Meter): string {
  const parts = [
    `${stage}: ${done.toLocaleString("en-GB")} ${unit}`,
    `${Math.round(done / Math.max(seconds, 0.001)).toLocaleString("en-GB")} a second`,
  ];
  const share =
    total !== undefined && total > 0
      ? done / total
      : meter?.total !== undefined && meter.total > 0
        ? Math.min(1, meter.done / meter.total)
        : undefined;
  if (share !== undefined) parts.push(`${Math.floor(share * 100)} %`);
  if (share !== undefined && share > 0.01) parts.push(`about ${duration((seconds / share) * (1 - share))} left`);
  return parts.join(", ");
}

/** "45 s", "3 min", "2 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
