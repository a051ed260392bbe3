import type { BundleReference } from "../../../src/operations/reference-schema.js";
import { citationOf } from "../../../src/doors/render/citation.js";
import { Link } from "../ui/link.js";

/** The list of references, Vancouver style, with what must be known of each. */
export function ReferenceList({
  references,
  created,
}: {
  readonly references: readonly BundleReference[];
  readonly created: string;
}) {
  return (
    <section className="references-part" aria-labelledby="references">
      <h2 id="references">References</h2>
      {references.length === 0 && <p>Nothing is cited.</p>}
      <ol className="references">
        {references.map((reference) => {
          const { number, parts, identifiers, remarks, warnings } = citationOf(reference, created);
          return (
            <li key={number} id={`reference-${number}`} value={number}>
              <p>
                {parts.join(" ")}{" "}
                {identifiers.map(({ text, link }) => (
                  <span key={text}>
                    {link === undefined ? (
                      text
                    ) : (
                      <a href={link} target="_blank" rel="noreferrer noopener">
                        {text}
                      </a>
                    )}
                    .{" "}
                  </span>
                ))}
              </p>
              <p className="about">
                {remarks.join(" ")}{" "}
                <Link className="screen-only" href={`/library/${encodeURIComponent(reference.publication)}`}>
                  In the library<span className="unseen">: reference {number}</span>
                </Link>
              </p>
              {warnings.map((warning) => (
                <p key={warning} className="warning">
                  {warning}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
