import type { Bundle } from "../../../src/operations/bundle-schema.js";
import { SAFETY_HEADING, safetyOf } from "../../../src/doors/render/safety.js";
import { plain } from "../../../src/doors/render/plain.js";
import { conflictsOf } from "./extras.js";
import { Numbers } from "./numbers.js";

/** What labels and interaction lists say that matters to the person asked about, the gravest first, before anything else is said. */
export function SafetyNotes({ bundle }: { readonly bundle: Bundle }) {
  const page = safetyOf(bundle);
  const notes = bundle.safety ?? [];
  if (page === undefined) return null;
  return (
    <section className="safety" aria-labelledby="safety">
      <h2 id="safety">{SAFETY_HEADING}</h2>
      <p className="summary">{page.patient}</p>
      {page.none !== undefined && <p className="none">{page.none}</p>}
      <ul>
        {page.notes.map(({ severity, mark, text, quote, references }, at) => (
          <li key={`${at} ${text}`} className={severity}>
            <p>
              <strong>{mark}.</strong> {text}{" "}
              <Numbers evidence={{ text, quotes: notes[at]?.quotes ?? [], references }} />
            </p>
            <blockquote className="tag">“{quote}”</blockquote>
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
                  {plain(text)} <Numbers evidence={{ text, quotes: [...side.quotes], references: side.references }} />
                </blockquote>
              );
            })}
          </div>
        </div>
      ))}
    </section>
  );
}
