import { isFacetHeading } from "./heading-subject.js";

const LEAD = /^\s*\*\*([^*]{2,60}?)\s?[.:]?\*\*[.:]?\s+(?=\S)/u;

/** What a paragraph is headed by in its own first line: "**Haloperidol.** Adults take …" is on haloperidol throughout; nothing where that only says what part of a matter follows. */
export function runInHead(paragraph: string): string | undefined {
  const [whole = "", lead] = LEAD.exec(paragraph) ?? [];
  return lead === undefined || !/[.:]\*\*|\*\*[.:]/u.test(whole) || isFacetHeading(lead) ? undefined : lead;
}
