import type { LiveAsked, LiveTrail } from "../../operations/live/live-schema.js";
import { SERVICE_TITLES } from "../../ports/http.js";
import { counted, listed, number } from "./labels.js";
import { plain } from "./plain.js";

/** What was asked of outside services before an answer, a line for each time; first what could not be asked. */
export function liveLines(trail: LiveTrail | undefined): string[] {
  if (trail === undefined) return [];
  const removed = trail.removed.map(({ kind, count }) => `${kind}${count > 1 ? ` (${number(count)})` : ""}`);
  const failed = trail.asked.filter((one) => one.failed !== null);
  return [
    ...failed.map(askedLine),
    ...trail.asked.filter((one) => one.failed === null).map(askedLine),
    ...(removed.length === 0 ? [] : [`Left out of what was sent: ${listed(removed)}`]),
  ];
}

/** What could not be asked, in one line each: an answer made without it must say so. */
export function failedLines(trail: LiveTrail | undefined): string[] {
  const failed = trail?.asked.filter((one) => one.failed !== null) ?? [];
  return [
    ...new Set(failed.map(({ failed: why }) => `Made without what could not be asked: ${plain(why?.message ?? "")}`)),
  ];
}

/** "PubMed, guidelines: 12 of 431 came, 3 new, 2 held before; on 2026-01-02 (kept for 3 h); asked: …". */
export function askedLine(asked: LiveAsked): string {
  const { service, aim, query, at, kept, found, came, held, added, replaced, refused, failed } = asked;
  const what = `${SERVICE_TITLES[service]}, ${plain(aim)}`;
  if (failed !== null && came === 0)
    return `${what}: not asked to the end. ${plain(failed.message)} Asked: ${plain(query)}`;
  const parts = [
    found === 0 ? "none found" : `${number(came)} of ${number(found)} came`,
    ...(added > 0 ? [`${number(added)} new`] : []),
    ...(replaced > 0 ? [counted(replaced, "new text", "new texts")] : []),
    ...(held > 0 ? [`${number(held)} held before`] : []),
    ...(refused > 0 ? [`${number(refused)} not read`] : []),
  ];
  const when = `${at.slice(0, 16).replace("T", " ")} UTC${kept === null ? "" : `, kept here for ${span(kept)}`}`;
  const broke = failed === null ? "" : ` Broken off: ${plain(failed.message)}`;
  return `${what}: ${parts.join(", ")} (${when}).${broke} Asked: ${plain(query)}`;
}

/** "40 s", "12 min", "5 h", "2 days". */
export function span(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return seconds < 129_600 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}
