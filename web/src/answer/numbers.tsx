import { designWords } from "../../../src/doors/render/labels.js";
import type { Evidence } from "./opened.js";
import { useOpening } from "./opened.js";

/** The numbers of a sentence's references, as the one button that opens its evidence. */
export function Numbers({ evidence }: { readonly evidence: Evidence }) {
  const { bundle, opened, open } = useOpening();
  const numbers = [...new Set(evidence.references)];
  const what = bundle.references
    .filter(({ number }) => numbers.includes(number))
    .map(({ number, design, year }) => `${number}, ${designWords(design)}${year === null ? "" : ` ${year}`}`);
  return (
    <button
      type="button"
      className="numbers"
      aria-haspopup="dialog"
      aria-expanded={opened?.text === evidence.text}
      aria-label={`Evidence: reference ${what.join("; reference ")}`}
      onClick={(event) => {
        event.stopPropagation();
        open(evidence);
      }}
    >
      {numbers.join(", ")}
    </button>
  );
}
