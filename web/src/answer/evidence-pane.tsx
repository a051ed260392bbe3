import type { BundleReference } from "../../../src/operations/reference-schema.js";
import { citationOf } from "../../../src/doors/render/citation.js";
import { indirectness } from "../../../src/doors/render/difference.js";
import { TIER_NAMES, designWords, sentenceCase } from "../../../src/doors/render/labels.js";
import { passagesOf } from "../../../src/doors/render/passage.js";
import { plain } from "../../../src/doors/render/plain.js";
import { CopyButton } from "../ui/copy-button.js";
import { Link } from "../ui/link.js";
import { DoseEvidence } from "./doses.js";
import { MarkWrong } from "./mark-wrong.js";
import type { Evidence } from "./opened.js";
import { useOpening } from "./opened.js";
import { PassageView } from "./passage-view.js";

/** Everything that a sentence stands on. */
export function EvidencePane({ evidence }: { readonly evidence: Evidence }) {
  const { bundle, id } = useOpening();
  const { statement } = evidence;
  const references = bundle.references.filter(({ number }) => evidence.references.includes(number));
  const passages = passagesOf({ ...evidence, references: [...evidence.references] }, bundle.sources);
  const citations = references.map((reference) => citationOf(reference, bundle.created));
  const written = citations.map(({ parts, identifiers }) =>
    [...parts, ...identifiers.map(({ written: words }) => `${words}.`)].join(" "),
  );
  const differs = statement === undefined ? undefined : indirectness(statement.directness);
  return (
    <div className="evidence">
      {evidence.quotes.map(({ text }) => text).join() !== evidence.text && (
        <p className="evidence-said">{plain(evidence.text)}</p>
      )}
      {passages.map((passage, at) => (
        <PassageView key={at} passage={passage} />
      ))}
      {statement !== undefined && (
        <dl className="facts">
          <dt>Certainty</dt>
          <dd>
            {statement.certainty === null
              ? "Not rated: GRADE’s words do not apply to this kind of source."
              : `${sentenceCase(statement.certainty.level)}, ${
                  statement.certainty.basis === "stated"
                    ? "as the source itself states"
                    : "inferred by rule, not by a panel"
                }`}
            {statement.certainty !== null && statement.certainty.because.length > 0 && (
              <ul>
                {statement.certainty.because.map((why) => (
                  <li key={why}>{plain(why)}</li>
                ))}
              </ul>
            )}
          </dd>
          <dt>Directness</dt>
          <dd>{differs === undefined ? "Direct: on the question itself" : sentenceCase(plain(differs))}</dd>
        </dl>
      )}
      {statement !== undefined && <DoseEvidence statement={statement} />}
      {references.map((reference, at) => (
        <ReferenceFacts key={reference.number} reference={reference} warnings={citations[at]?.warnings ?? []} />
      ))}
      <p className="buttons">
        <CopyButton text={`“${evidence.quotes.map(({ text }) => text).join(" […] ")}” (${written.join("; ")})`}>
          Copy with citation
        </CopyButton>
      </p>
      {id !== undefined && statement !== undefined && (
        <MarkWrong key={statement.text} answer={id} statement={statement.text} />
      )}
    </div>
  );
}

function ReferenceFacts({
  reference,
  warnings,
}: {
  readonly reference: BundleReference;
  readonly warnings: readonly string[];
}) {
  const { number, title, titleBasis, design, size, population, year, container, tier, seen, abstracted, links } =
    reference;
  const rows: readonly (readonly [string, string | null])[] = [
    ["Design", sentenceCase(designWords(design))],
    ["Size", size],
    ["People", population],
    ["Year", year === null ? null : String(year)],
    ["In", container],
    ["Tier", TIER_NAMES[tier]],
    ["Read from", abstracted ? `a note in somebody’s own words${seen === null ? "" : `, written from ${seen}`}` : null],
  ];
  return (
    <section className="reference-facts" aria-label={`Reference ${number}`}>
      <h3>
        <span className="number">[{number}]</span> {plain(title)}
        {titleBasis === "ours" && <span className="ours"> [title is ours]</span>}
      </h3>
      {warnings.map((warning) => (
        <p key={warning} className="warning">
          {warning}
        </p>
      ))}
      <dl className="facts">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{plain(value)}</dd>
            </div>
          ),
        )}
      </dl>
      <ul className="links">
        <li>
          <Link href={`/library/${encodeURIComponent(reference.publication)}`}>Whole text in the library</Link>
        </li>
        {links.filter(isWeb).map((link) => (
          <li key={link}>
            <a href={link} target="_blank" rel="noreferrer noopener">
              {new URL(link).host}
              <span className="unseen"> (opens another site)</span>
              <span aria-hidden="true"> ↗</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isWeb(link: string): boolean {
  return /^https?:\/\//u.test(link) && URL.canParse(link);
}
