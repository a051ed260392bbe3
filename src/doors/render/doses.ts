import type { BundleDose, BundleStatement } from "../../operations/bundle-schema.js";
import { plain } from "./plain.js";

/** A printed dose with what it was set beside, in one line. */
export interface DoseLine {
  readonly text: string;
  /** True where it is above, below or for another use than something it was set beside. */
  readonly differs: boolean;
  /** References that the line names. */
  readonly references: readonly number[];
}

/** Lines shown for one statement; the bundle has them all. */
const MOST_LINES = 3;
const DIFFER = new Set<string>(["above", "below", "other indication"]);

/**
 * What is known of each dose that a statement prints: drug, what it is for, and how it stands to the label and the other tiers, with
 * their references. Those that differ come first; doses of which the same is said share a line.
 */
export function doseLines({ doses: all = [] }: BundleStatement, label = false): DoseLine[] {
  const doses = all;
  const together = new Map<string, { doses: BundleDose[]; said: string }>();
  for (const dose of doses) {
    const said = saidOf(dose, label);
    const key = `${dose.drug ?? ""}\n${dose.indication ?? ""}\n${said}`;
    const held = together.get(key);
    if (held === undefined) together.set(key, { doses: [dose], said });
    else held.doses.push(dose);
  }
  const lines = [...together.values()].map(({ doses: alike, said }): DoseLine => {
    const [first] = alike;
    const texts = [...new Set(alike.map(({ text }) => `“${plain(text)}”`))].join(", ");
    const of = first?.drug == null ? "" : ` of ${plain(first.drug)}`;
    const use = first?.indication == null ? " (its use is not said here)" : ` for ${plain(first.indication)}`;
    return {
      text: `Dose ${texts}${of}${use}: ${said}`,
      differs: alike.some(({ checks }) => checks.some(({ verdict }) => DIFFER.has(verdict))),
      references: [
        ...new Set(
          alike.flatMap(({ checks }) => checks.flatMap(({ against }) => (typeof against === "number" ? against : []))),
        ),
      ],
    };
  });
  const ordered = [...lines.filter(({ differs }) => differs), ...lines.filter(({ differs }) => !differs)];
  if (ordered.length <= MOST_LINES) return ordered;
  const left = ordered.length - (MOST_LINES - 1);
  return [
    ...ordered.slice(0, MOST_LINES - 1),
    {
      text: `${left} more doses stand in this sentence; the bundle says how each compares`,
      differs: false,
      references: [],
    },
  ];
}

function saidOf({ checks }: BundleDose, label: boolean): string {
  // A label's own dose is the measure for others'.
  if (checks.length === 0)
    return `${label ? "the label’s own; " : ""}nothing else that was read gives a dose to set it beside`;
  return checks
    .map(({ against, text }) => (typeof against === "number" ? `${plain(text)} [${against}]` : plain(text)))
    .join("; ");
}

/** The quotes that a statement's doses were set beside, each once, with their references. */
export function doseQuotes({ doses = [] }: BundleStatement): Pick<BundleStatement, "quotes" | "references"> {
  const each = new Map(
    doses.flatMap(({ checks }) =>
      checks.flatMap(({ against, quote }) =>
        quote === null || typeof against !== "number"
          ? []
          : [[`${quote.source} ${quote.start} ${quote.end}`, { quote, against }] as const],
      ),
    ),
  );
  const all = [...each.values()];
  return {
    quotes: all.map(({ quote }) => quote),
    references: all.map(({ against }) => against),
  };
}
