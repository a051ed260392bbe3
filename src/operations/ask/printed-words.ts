import type { Bundle, BundleGap } from "../bundle-schema.js";
import type { BundleDose, BundleStatement } from "../statement-schema.js";

/** Words of a heading over a section, with those that say how much more there is. */
const HEADING = 2;
/** Words of the line beneath a statement: its design, year and certainty; a label has the word for it. */
const BENEATH = { label: 2, other: 9 } as const;
/** Words of “Dose … of … (its use is not said here)” and the like, beside those of the check. */
const DOSE_LINE = 9;
/** Words of a line on a patient, and before the words of a safety note. */
const MARK = 2;

const counted = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words that are printed of a bundle whatever stands in its sections: question and remarks, patient and safety notes, conflicts, leads, gaps and tables. */
export function printedWords(bundle: Bundle): number {
  const { question, patient, safety = [], conflicts = [], tiers, parts = [] } = bundle;
  const texts = [
    question.text,
    ...question.remarks,
    ...(patient === undefined ? [] : [patient.text, "for this patient"]),
    ...safety.flatMap(({ more, text, quotes }) => (more === true ? [] : [text, ...quotes.map((one) => one.text)])),
    ...conflicts.flatMap(({ text, statements, differs }) => [
      text,
      ...statements.map((one) => one.text),
      ...differs.flatMap(({ element, values }) => [element, ...values]),
    ]),
    ...parts.flatMap((part) => [part.text, part.readAs]),
    ...tiers.flatMap(({ tier }) => `from the ${tier}s more statements`),
  ];
  const leads = tiers.flatMap(({ lead }) => ("statement" in lead ? [lead.statement] : []));
  const gaps = tiers.flatMap(({ lead, gaps: more }) => [...("gap" in lead ? [lead.gap] : []), ...more]);
  const rows = tiers.flatMap(({ findings }) => findings?.rows ?? []);
  const tables = tiers.flatMap(({ findings }) => findings?.conclusion.text ?? []);
  return (
    [...texts, ...tables].reduce((sum, text) => sum + counted(text), 0) +
    safety.filter(({ more }) => more !== true).length * MARK +
    leads.reduce((sum, lead) => sum + wordsIn(lead), 0) +
    gaps.reduce((sum, gap) => sum + wordsOfGap(gap), 0) +
    rows.reduce((sum, { quote }) => sum + counted(quote.text) + BENEATH.other, 0)
  );
}

function wordsOfGap({ text, next = "" }: BundleGap): number {
  return counted(text) + counted(next) + MARK;
}

/** Words that are printed of one statement: its own, the line beneath, how it differs, and what its doses were set beside. */
export function wordsIn(one: BundleStatement): number {
  const { text, doses = [], directness, certainty } = one;
  const differs = directness.kind === "indirect" ? directness.differs : [];
  return (
    counted(text) +
    HEADING +
    (certainty === null ? BENEATH.label : BENEATH.other) +
    differs.reduce((sum, { asked, found }) => sum + counted(`${asked} ${found}`) + HEADING, 0) +
    doses.reduce((sum, dose) => sum + wordsOfDose(dose), 0)
  );
}

function wordsOfDose({ text, indication, checks }: BundleDose): number {
  return DOSE_LINE + counted(`${text} ${indication ?? ""} ${checks.map((one) => one.text).join(" ")}`);
}
