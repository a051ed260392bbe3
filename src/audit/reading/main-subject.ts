import type { AuditText } from "./audit-text.js";
import { holdsClaims } from "./audit-text.js";
import { isPart, subjectOf } from "../claims/claim-subject.js";
import { headingSubject, titleSubjects } from "./heading-subject.js";
import { plainClaim } from "../claims/plain-claim.js";
import { sentences } from "../../text/sentences.js";

/** What a text is about. */
export interface PageMatter {
  /** What the text as a whole is about, where that is told. */
  readonly main: string | undefined;
  /** Whether the title alone says so. */
  readonly titled?: boolean;
  /** The one drug that the title names. */
  readonly drug?: string;
}

/** A subject must be named by so many sentences or headings to be the matter of the whole text. */
const OFTEN = 2;

/**
 * What a text as a whole is about: what its title (or what was asked in a chat) is on, where the text names that again; else the subject
 * that most of its sentences and headings name, the longer one of equals; nothing where no subject comes twice.
 */
export function mainSubject({ text, blocks }: AuditText): string | undefined {
  const low = text.toLowerCase();
  const named = (subject: string) => low.split(subject.toLowerCase()).length - 1;
  const [opening] = blocks.filter(({ kind }) => kind !== "reference" && kind !== "around");
  if (opening?.kind === "heading") {
    const titles = titleSubjects(text.slice(opening.start, opening.end));
    const [title] = titles;
    if (title !== undefined && eachNamed(low, title)) return title;
    const taken = titles.find((one) => named(one) >= OFTEN);
    if (taken !== undefined) return taken;
  }
  if (opening?.kind === "asked") {
    const asked =
      /\b(?:for|of|with|about|treat|cause|is|are|in)\s+(?:an?\s+|the\s+)?([\p{L}][\p{L}\s-]{2,50}?)[?.!\s]*$/iu.exec(
        text.slice(opening.start, opening.end).split(/,?\s+and\s+(?:what|how|which|can|should)\b/iu)[0] ?? "",
      )?.[1];
    if (asked !== undefined && named(asked) >= OFTEN) return asked;
  }
  const counts = new Map<string, string>();
  const take = (subject: string | undefined) => {
    if (subject === undefined || !/\p{L}{3}/u.test(subject) || isPart(subject)) return;
    if (!counts.has(subject.toLowerCase())) counts.set(subject.toLowerCase(), subject);
  };
  for (const block of blocks) {
    if (block.kind === "heading") take(headingSubject([text.slice(block.start, block.end)]));
    else if (holdsClaims(block))
      for (const { start, end } of sentences(text, block.start, block.end))
        take(subjectOf(plainClaim(text.slice(start, end))));
  }
  const [best] = [...counts]
    .map(([key, as]) => ({ as, count: named(as), key }))
    // Of a text with a title that it does not take up, only what it names again and again.
    .filter(({ count }) => count >= (opening?.kind === "heading" ? 2 * OFTEN : OFTEN))
    .sort((a, b) => b.count - a.count || b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  return best?.as;
}

/** Whether a text takes up every word of its title: "calcinosis in dermatomyositis" is the matter of one that speaks of both. */
function eachNamed(low: string, title: string): boolean {
  const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 2 && words.every((word) => low.split(word).length - 1 > OFTEN);
}
