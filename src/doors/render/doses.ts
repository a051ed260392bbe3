import type { BundleDose, BundleStatement } from "../../operations/statement-schema.js";
import { plain } from "./plain.js";

/** A printed dose with what it was set beside, in one line. */
export interface DoseLine {
  readonly text: string;
  /** True where it is above, below or for another use than something it was set beside. */
  readonly differs: boolean;
  /** References that the line names. */
  readonly references: readonly number[];
}

const DIFFER = new Set<string>(["above", "below", "other indication"]);

/**
 * What is known of each dose that a statement prints: drug, what it is for, and how it stands to the label and the other tiers, with
 * their references. Those that differ come first; doses of which the same is said share a line, and all that nothing could be
 * compared with share the last, each with its use and why. None of a label's own (`label`): they are the measure, and others' are told by them.
 */
export function doseLines({ doses = [] }: BundleStatement, label = false): DoseLine[] {
  if (label) return [];
  const together = new Map<string, BundleDose[]>();
  for (const dose of doses) {
    const key = `${dose.drug ?? ""}\n${dose.indication ?? ""}\n${doseCheckWords(dose)}`;
    together.set(key, [...(together.get(key) ?? []), dose]);
  }
  const groups = [...together.values()];
  const lines = groups.filter(isCompared).map((alike): DoseLine => {
    const use = useOf(alike) ?? " (its use is not said here)";
    return {
      text: `Dose ${namedOf(alike)}${use}: ${doseCheckWords(alike[0])}`,
      differs: alike.some(({ checks }) => checks.some(({ verdict }) => DIFFER.has(verdict))),
      references: referencesOf(alike),
    };
  });
  const alone = groups.filter((alike) => !isCompared(alike));
  const last = alone.map((alike) => {
    const use = useOf(alike);
    const why = doseCheckWords(alike[0]);
    return `${namedOf(alike)}${use ?? ""} (${use === undefined ? "its use is not said here; " : ""}${why})`;
  });
  return [
    ...lines.filter(({ differs }) => differs),
    ...lines.filter(({ differs }) => !differs),
    ...(alone.length === 0
      ? []
      : [{ text: `Not compared: ${last.join("; ")}`, differs: false, references: referencesOf(alone.flat()) }]),
  ];
}

/** How a dose stands to the others, in words; why it stands beside none where it does. */
export function doseCheckWords(dose: BundleDose | undefined, label = false): string {
  const { checks = [] } = dose ?? {};
  if (checks.length === 0) return label ? "the label’s own; nothing else to compare" : "nothing else to compare";
  const compared = dose !== undefined && isCompared([dose]);
  return checks
    .map(({ against, text }) => {
      const words = plain(text);
      if (typeof against === "number")
        return `${compared ? words : words.replace(/^not comparable with /u, "")} [${against}]`;
      return words
        .replace(/^not comparable with [^:]+: (?=no |the sentence )/u, "")
        .replace(/^(no .+ gives) a dose of .+$/u, "$1 one");
    })
    .join("; ");
}

function isCompared(alike: readonly BundleDose[]): boolean {
  return alike.some(({ checks }) => checks.some(({ verdict }) => verdict !== "not comparable"));
}

/** The doses' words with their drug; those that stand within another's words are told by these. */
function namedOf(alike: readonly BundleDose[]): string {
  const whole = alike.filter(
    (one) =>
      !alike.some((other) => other.start <= one.start && other.end >= one.end && other.text.length > one.text.length),
  );
  const texts = [...new Set(whole.map(({ text }) => `“${plain(text)}”`))].join(", ");
  const drug = alike[0]?.drug ?? null;
  return drug === null ? texts : `${texts} of ${plain(drug)}`;
}

function useOf([first]: readonly BundleDose[]): string | undefined {
  return first?.indication == null ? undefined : ` for ${plain(first.indication)}`;
}

function referencesOf(doses: readonly BundleDose[]): number[] {
  const all = doses.flatMap(({ checks }) =>
    checks.flatMap(({ against }) => (typeof against === "number" ? against : [])),
  );
  return [...new Set(all)];
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
