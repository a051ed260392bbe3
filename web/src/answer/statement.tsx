import type { BundleStatement } from "../../../src/operations/statement-schema.js";
import { introductionOf } from "../../../src/answer/certainty-words.js";
import { indirectness } from "../../../src/doors/render/difference.js";
import { plain } from "../../../src/doors/render/plain.js";
import { tagOf } from "../../../src/doors/render/tag.js";
import { DoseLines } from "./doses.js";
import { Numbers } from "./numbers.js";
import { evidenceOf, useOpening } from "./opened.js";

/** A sentence of the answer. A click anywhere on it, or its numbers, open its evidence. */
export function StatementView({
  statement,
  lead = false,
  underLabel = false,
  ofLabel = false,
}: {
  readonly statement: BundleStatement;
  readonly lead?: boolean;
  /** A heading over it says already how it differs from the question. */
  readonly underLabel?: boolean;
  /** It stands in the tier of labels, whose doses are the measure. */
  readonly ofLabel?: boolean;
}) {
  const { bundle, opened, open } = useOpening();
  const evidence = evidenceOf(statement);
  const references = bundle.references.filter(({ number }) => statement.references.includes(number));
  const sources = bundle.sources.filter(({ id }) => statement.quotes.some(({ source }) => source === id));
  const differs = underLabel ? undefined : indirectness(statement.directness);
  const intro = lead ? introductionOf(statement.certainty, statement.recommendation !== undefined) : undefined;
  const language = sources[0]?.language;
  const isOpen = opened?.text === statement.text;
  return (
    <div
      className={`said${lead ? " lead" : ""}${isOpen ? " open" : ""}`}
      onClick={() => {
        if (getSelection()?.isCollapsed !== false) open(evidence);
      }}
    >
      <p>
        {intro !== undefined && <em className="intro">{intro} </em>}
        <span dir="auto" lang={language === "und" ? undefined : language}>
          {plain(statement.text)}
        </span>{" "}
        <Numbers evidence={evidence} />
      </p>
      <p className="tag">
        {tagOf(statement, references, sources, bundle.created).map(plain).join(" · ")}
        {sources.some(({ kind }) => kind === "note") && <span className="from-note">from a note</span>}
        {differs !== undefined && <span className="differs">{plain(differs)}</span>}
      </p>
      <DoseLines statement={statement} label={ofLabel} />
    </div>
  );
}
