import type { Bundle } from "../../../src/operations/bundle-schema.js";
import { SAFETY_HEADING, safetyOf } from "../../../src/doors/render/safety.js";
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
        {[...page.notes, ...page.more].map(({ severity, mark, text, quote, references }, at) => (
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
