import type { AuditBlock, AuditText } from "./audit-text.js";
import { headsAround, isAround } from "./around-text.js";
import { isChat, turnOf } from "./chat-turns.js";
import { plainClaim } from "../claims/plain-claim.js";
import { footnoteLine, referenceLine, referencesHeading } from "../citations/reference-list.js";
import { cellsOf } from "./table-cells.js";

interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const ITEM = /^(?:[-*+•◦▪–·]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/u;
const HASH = /^#{1,6}\s+/u;
const RULE = /^(?:[-*_=]\s*){3,}$/u;
const FENCE = /^(?:```|~~~)\s*([\w+#-]*)/u;
/** Fenced text that is no program. */
const PROSE = /^(?:|md|markdown|te?xt|plain(?:text)?|none)$/iu;

/**
 * Cuts a plain, Markdown or chat text into blocks and keeps their places. A short line without a full stop that stands over other
 * text is a heading, as are Markdown's own; what a person asked in a pasted chat and a list of references are marked as such.
 */
export function textBlocks(name: string, text: string): AuditText {
  const lines = linesOf(text);
  const chat = isChat(lines.map(({ words }) => turnOf(words)));
  const blocks: AuditBlock[] = [];
  let headings: { readonly level: number; readonly text: string }[] = [];
  let open: { kind: AuditBlock["kind"]; start: number; end: number; columns?: readonly string[] } | undefined;
  let asked = false;
  let references = false;
  let aside = false;
  let marked = /^#{1,6}\s/mu.test(text) || /\.(md|markdown)$/iu.test(name);
  const section = () => headings.map((one) => one.text);
  const close = () => {
    if (open !== undefined) {
      const around = isAround(text.slice(open.start, open.end));
      blocks.push({ ...open, ...(around ? { kind: "around" } : {}), section: section() });
    }
    open = undefined;
  };
  let columns: readonly string[] | undefined;
  const begin = (kind: AuditBlock["kind"], start: number, end: number) => {
    close();
    if (end <= start) return;
    const as = asked ? "asked" : references ? "reference" : aside ? "around" : kind;
    open = { kind: as, start, end, ...(as === "row" && columns !== undefined ? { columns } : {}) };
  };
  const heading = (level: number, start: number, end: number) => {
    close();
    const words = text
      .slice(start, end)
      .replace(/[*_:]+$/u, "")
      .replace(/^[*_]+/u, "")
      .trim();
    if (asked || words === "") return;
    references = referencesHeading(words);
    aside = headsAround(words);
    headings = [...headings.filter((one) => one.level < level), { level, text: words }];
    blocks.push({ kind: "heading", start, end, section: section().slice(0, -1) });
  };
  const underHeading = () => open === undefined && blocks.at(-1)?.kind === "heading";
  let fenced: "no" | "prose" | "program" = "no";
  lines.forEach((line, at) => {
    const { words } = line;
    const fence = FENCE.exec(words);
    if (fence !== null) {
      fenced = fenced !== "no" ? "no" : PROSE.test(fence[1] ?? "") ? "prose" : "program";
      close();
      return;
    }
    if (fenced === "program") return;
    if (!words.startsWith("|")) columns = undefined;
    if (words === "" || RULE.test(words)) {
      close();
      return;
    }
    const turn = chat ? turnOf(words) : undefined;
    if (turn !== undefined) {
      close();
      asked = turn.who === "person";
      [references, aside] = [false, false];
      if (!asked) headings = [];
      const rest = words.slice(turn.length);
      begin("paragraph", line.end - rest.trimStart().length, line.end);
      return;
    }
    if (footnoteLine(words)) {
      close();
      blocks.push({ kind: "reference", start: line.start, end: line.end, section: section() });
      return;
    }
    const hash = HASH.exec(words);
    if (hash !== null && fenced === "no") {
      marked = true;
      heading(hash[0].trim().length, line.start + hash[0].length, line.end);
      return;
    }
    const item = ITEM.exec(words);
    if (item !== null) {
      begin("item", line.start + item[0].length, line.end);
      return;
    }
    if (words.startsWith("|")) {
      const head = /^[|\s:-]+$/u.test(lines[at + 1]?.words ?? "x");
      if (head) {
        close();
        columns = cellsOf(text, line).map(({ start, end }) => plainClaim(text.slice(start, end)));
      } else if (!/^[|\s:-]+$/u.test(words)) begin("row", line.start, line.end);
      return;
    }
    if (isHeading(words, underHeading() ? undefined : lines[at - 1], lines[at + 1], marked)) {
      heading(/^\*\*/u.test(words) ? 5 : isOuter(lines, at) ? 2 : 4, line.start, line.end);
      return;
    }
    if (referenceLine(words)) {
      close();
      blocks.push({ kind: "reference", start: line.start, end: line.end, section: section() });
      return;
    }
    const before = open === undefined ? "" : text.slice(open.start, open.end);
    if (open !== undefined && !/[.!?:;]["'”)\]]*(?:\s?\[?\d[\d,\s–-]*\]?\.?)?$/u.test(before)) open.end = line.end;
    else begin("paragraph", line.start, line.end);
  });
  close();
  const kind = chat ? "chat" : marked ? "markdown" : "text";
  return { name, kind, text, blocks };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split("\n")) {
    const lead = /^[\s>]*/u.exec(raw)?.[0].length ?? 0;
    const words = raw.slice(lead).trimEnd();
    lines.push({ start: at + lead, end: at + lead + words.length, words });
    at += raw.length + 1;
  }
  return lines;
}

/** A line set bold as a whole, or a short one without an end that stands over something and is not part of a wrapped paragraph. */
function isHeading(words: string, before: Line | undefined, next: Line | undefined, marked: boolean): boolean {
  if (/^\*\*[^*]{2,80}\*\*:?$/u.test(words)) return true;
  if (words.length > 90 || words.split(/\s+/u).length > 12 || !/^[\p{Lu}\d]/u.test(words)) return false;
  if (/[.!?;,]["'”)]?$/u.test(words) || next === undefined) return false;
  // A line that goes on in the next one with a small letter is part of a wrapped paragraph.
  if (/^\p{Ll}/u.test(next.words)) return false;
  if (marked && !words.endsWith(":") && next.words !== "") return false;
  const alone = before === undefined || before.words === "" || /[.!?:]\W*(?:\d[\d,\s–-]*)?\W*$/u.test(before.words);
  const under = next.words.length > 0 || (before?.words ?? "") === "";
  return alone && under && !/\b(?:is|are|was|were|should|can|may|has|have|will|must)\b/u.test(words);
}

/** A heading right above another heading, or followed by running text, stands over those that head lists. */
function isOuter(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1).find(({ words }) => words !== "");
  return next !== undefined && !ITEM.test(next.words);
}
