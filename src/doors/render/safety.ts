import type { Bundle } from "../../operations/bundle-schema.js";
import { plain } from "./plain.js";
import type { QuotedPassage } from "./passage.js";
import { passagesOf } from "./passage.js";

export const SAFETY_HEADING = "For this patient";

/** One safety note as it is read. */
export interface SafetyLine {
  readonly severity: "danger" | "warning" | "note";
  /** Shown before it, so that it is seen without colour. */
  readonly mark: string;
  readonly text: string;
  /** Empty where these very words lead the answer below. */
  readonly quote: string;
  readonly references: readonly number[];
  readonly passages: readonly QuotedPassage[];
}

export interface SafetyPage {
  /** "74 years; takes apixaban". */
  readonly patient: string;
  readonly notes: readonly SafetyLine[];
  /** Less grave ones, behind “more”. */
  readonly more: readonly SafetyLine[];
  /** Said where there is no note: that this is no all-clear. */
  readonly none?: string;
}

const MARKS = { danger: "‼ DANGER", warning: "! Warning", note: "· Note" } as const;
/** Said instead of words that lead below. */
const LED = ", in the words that lead below";
const NONE =
  "Nothing in the labels and interaction lists of this library was found on it. That is no all-clear: what the library does not hold cannot be found.";

/** "More: 2 notes". */
export function moreNotes({ more }: SafetyPage): string {
  return `More: ${more.length} ${more.length === 1 ? "note" : "notes"}`;
}

/** What the bundle says of the person; nothing where nobody was told of. */
export function safetyOf(bundle: Bundle): SafetyPage | undefined {
  if (bundle.patient === undefined) return undefined;
  const leads = bundle.tiers.flatMap(({ lead }) => ("statement" in lead ? [lead.statement.text] : []));
  const lineOf = ({ severity, text, quotes, references }: NonNullable<Bundle["safety"]>[number]): SafetyLine => {
    const isLed = quotes.every((quote) => leads.some((lead) => lead.includes(quote.text)));
    return {
      severity,
      mark: MARKS[severity],
      text: plain(isLed ? `${text}${LED}` : text),
      quote: isLed ? "" : plain(quotes.map((quote) => quote.text).join(" […] ")),
      references,
      passages: isLed ? [] : passagesOf({ quotes, references }, bundle.sources),
    };
  };
  const all = bundle.safety ?? [];
  const notes = all.filter(({ more }) => more !== true).map(lineOf);
  const more = all.filter((note) => note.more === true).map(lineOf);
  return {
    patient: plain(bundle.patient.text),
    notes,
    more,
    ...(notes.length === 0 && bundle.safety !== undefined ? { none: NONE } : {}),
  };
}
