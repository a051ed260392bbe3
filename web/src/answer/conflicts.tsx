import { CONFLICTS_HEADING, CONFLICT_MARK, conflictsOf } from "../../../src/doors/render/conflicts.js";
import type { Bundle } from "../../../src/operations/bundle-schema.js";
import { Numbers } from "./numbers.js";

/** Sources that disagree, side by side, each opening its own words, with what differs between them. */
export function Conflicts({ bundle }: { readonly bundle: Bundle }) {
  const conflicts = conflictsOf(bundle);
  if (conflicts.length === 0) return null;
  return (
    <section className="conflicts" aria-labelledby="conflicts">
      <h2 id="conflicts">
        <span aria-hidden="true">{CONFLICT_MARK} </span>
        {CONFLICTS_HEADING}
      </h2>
      {conflicts.map(({ text, sides, differs }, at) => (
        <div key={`${at} ${text}`} className="conflict">
          <p>{text}</p>
          <div className="sides">
            {sides.map(({ quote, references }, side) => {
              const { text: said = quote, quotes = [] } = bundle.conflicts?.[at]?.statements[side] ?? {};
              return (
                <blockquote key={side}>
                  {quote} <Numbers evidence={{ text: said, quotes, references }} />
                </blockquote>
              );
            })}
          </div>
          {differs !== undefined && <p className="tag">{differs}</p>}
        </div>
      ))}
    </section>
  );
}
