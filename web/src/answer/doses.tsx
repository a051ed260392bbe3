import { doseLines, doseQuotes } from "../../../src/doors/render/doses.js";
import { passagesOf } from "../../../src/doors/render/passage.js";
import type { BundleStatement } from "../../../src/operations/statement-schema.js";
import { useOpening } from "./opened.js";
import { PassageView } from "./passage-view.js";

/** What a sentence's doses were set beside, a line each; those that differ first. */
export function DoseLines({ statement, label }: { readonly statement: BundleStatement; readonly label: boolean }) {
  const lines = doseLines(statement, label);
  if (lines.length === 0) return null;
  return (
    <ul className="dose-checks" aria-label="Doses in this sentence">
      {lines.map(({ text, differs }) => (
        <li key={text} className={differs ? "grave" : undefined}>
          {differs && <span aria-hidden="true">≠ </span>}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The same with the words that the doses were set beside. */
export function DoseEvidence({ statement }: { readonly statement: BundleStatement }) {
  const { bundle } = useOpening();
  const cited = bundle.references.filter(({ number }) => statement.references.includes(number));
  const passages = passagesOf(doseQuotes(statement), bundle.sources);
  if ((statement.doses ?? []).length === 0) return null;
  return (
    <section aria-label="Doses">
      <h3>Doses</h3>
      <DoseLines statement={statement} label={cited.every(({ tier }) => tier === "label")} />
      {passages.map((passage, at) => (
        <PassageView key={at} passage={passage} />
      ))}
    </section>
  );
}
