import type { Bundle, BundleStatement } from "../../../src/operations/bundle-schema.js";
import { plain } from "../../../src/doors/render/plain.js";
import { conflictsOf, safetyOf } from "./extras.js";
import { Numbers } from "./numbers.js";

const WORDS = { danger: "Danger", warning: "Warning", note: "Note" } as const;
const quotesOf = (quotes: readonly BundleStatement["quotes"][number][]) => [...quotes];

/** Safety notes, the gravest first, before anything else is said. */
export function SafetyNotes({ bundle }: { readonly bundle: Bundle }) {
  const order = ["danger", "warning", "note"] as const;
  const notes = order.flatMap((severity) => safetyOf(bundle).filter((note) => note.severity === severity));
  if (notes.length === 0) return null;
  return (
    <section className="safety" aria-labelledby="safety">
      <h2 id="safety">Safety</h2>
      <ul>
        {notes.map((note) => (
          <li key={note.text} className={note.severity}>
            <p>
              <strong>{WORDS[note.severity]}.</strong> {plain(note.text)}{" "}
              {note.references.length > 0 && (
                <Numbers evidence={{ text: note.text, quotes: quotesOf(note.quotes), references: note.references }} />
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sources that disagree, both sides quoted. */
export function Conflicts({ bundle }: { readonly bundle: Bundle }) {
  const conflicts = conflictsOf(bundle);
  if (conflicts.length === 0) return null;
  return (
    <section className="conflicts" aria-labelledby="conflicts">
      <h2 id="conflicts">
        <span aria-hidden="true">≠ </span>Where sources disagree
      </h2>
      {conflicts.map((conflict) => (
        <div key={conflict.text} className="conflict">
          <p>{plain(conflict.text)}</p>
          <div className="sides">
            {conflict.statements.map((side, at) => {
              const text = side.text ?? side.quotes.map((quote) => quote.text).join(" […] ");
              return (
                <blockquote key={at}>
                  {plain(text)}{" "}
                  <Numbers evidence={{ text, quotes: quotesOf(side.quotes), references: side.references }} />
                </blockquote>
              );
            })}
          </div>
        </div>
      ))}
    </section>
  );
}
