import { flat, VERDICT_WORDS, markWords, searchedWords } from "../../../src/doors/render/audit-words.js";
import { citationOf } from "../../../src/doors/render/citation.js";
import { sentenceCase } from "../../../src/doors/render/labels.js";
import { passagesOf } from "../../../src/doors/render/passage.js";
import { plain } from "../../../src/doors/render/plain.js";
import { tagOf } from "../../../src/doors/render/tag.js";
import { PassageView } from "../answer/passage-view.js";
import type { Audit } from "../api.js";
import { CopyButton } from "../ui/copy-button.js";
import { Link } from "../ui/link.js";
import { MarkVerdict } from "./mark-verdict.js";

type Claim = Audit["claims"][number];
type AuditQuote = Claim["quotes"][number];

/** A claim with its verdict, the reason for it, and the words that speak for and against it. */
export function ClaimPane({
  audit,
  claim,
  step,
  marked,
}: {
  readonly audit: Audit;
  readonly claim: Claim;
  readonly step: (by: 1 | -1) => void;
  readonly marked: (mark: NonNullable<Claim["mark"]>) => void;
}) {
  const { sign, word, means } = VERDICT_WORDS[claim.verdict];
  const mark = markWords(claim);
  const searched = searchedWords(claim);
  const against = claim.verdict === "contradicted" || claim.verdict === "partly" ? "Says otherwise" : "Comes closest";
  const speaking = [
    ["Says so", claim.quotes.filter(({ stance }) => stance === "for")],
    [against, claim.quotes.filter(({ stance }) => stance === "against")],
    ["Nearest in the library, not judged", claim.quotes.filter(({ stance }) => stance === "near")],
  ] as const;
  // What the verdict stands on comes first.
  const groups = claim.verdict === "contradicted" ? speaking.toReversed() : speaking;
  return (
    <div className="evidence">
      <p className="buttons">
        <button type="button" onClick={() => step(-1)} aria-keyshortcuts="k">
          Previous
        </button>
        <button type="button" onClick={() => step(1)} aria-keyshortcuts="j">
          Next
        </button>
      </p>
      <blockquote className="claim-text">{plain(flat(claim.text))}</blockquote>
      <p className={`verdict-line ${claim.verdict}`} role="status">
        <span className="sign" aria-hidden="true">
          {sign}
        </span>{" "}
        <strong>{sentenceCase(word)}</strong>
        {claim.verdict === "not-found" ? ". " : `: ${means}. `}
        {plain(claim.why)}
      </p>
      {claim.differs.length > 0 && (
        <dl className="facts">
          {claim.differs.map(({ element, asked, found }) => (
            <div key={element + asked}>
              <dt>{sentenceCase(element)}</dt>
              <dd>
                the text: {plain(asked)}; the source: {plain(found)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {audit.findings
        .filter((finding) => finding.claim === claim.id)
        .map((finding) => (
          <p key={finding.message} className={`finding ${finding.severity}`}>
            {plain(flat(finding.message))}
          </p>
        ))}
      {claim.correction !== null && (
        <div className="notice">
          <p>
            <strong>What the source says instead.</strong> {plain(claim.correction.text)}
          </p>
          <CopyButton text={claim.correction.text}>Copy</CopyButton>
        </div>
      )}
      {groups.map(([title, quotes]) =>
        quotes.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            {quotes.map((quote, at) => (
              <QuoteView key={at} audit={audit} quote={quote} />
            ))}
          </section>
        ),
      )}
      {claim.parts.length > 0 && (
        <section aria-label="Part by part">
          <h3>Part by part</h3>
          <ul className="parts">
            {claim.parts.map((part) => (
              <li key={part.start}>
                <p>
                  <span className={`sign ${part.verdict}`} aria-hidden="true">
                    {VERDICT_WORDS[part.verdict].sign}
                  </span>{" "}
                  <b>{VERDICT_WORDS[part.verdict].word}</b>: {plain(flat(part.text))}.{" "}
                  {part.verdict !== "not-found" && plain(part.why)}
                </p>
                {part.quotes.slice(0, 1).map((quote, at) => (
                  <QuoteView key={at} audit={audit} quote={quote} />
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mark !== undefined && <p className="legend">{mark}</p>}
      <MarkVerdict key={claim.id} claim={claim} marked={marked} />
      {searched !== undefined && <p className="legend">{searched}</p>}
    </div>
  );
}

function QuoteView({ audit, quote }: { readonly audit: Audit; readonly quote: AuditQuote }) {
  const said = {
    text: quote.text,
    facet: "treatment" as const,
    directness: { kind: "direct" as const, differs: [] },
    certainty: null,
    references: [quote.reference],
    quotes: [quote],
  };
  const references = audit.references.filter(({ number }) => number === quote.reference);
  const sources = audit.sources.filter(({ id }) => id === quote.source);
  const [reference] = references;
  return (
    <div className="claim-quote">
      {passagesOf(said, audit.sources).map((passage, at) => (
        <PassageView key={at} passage={passage} />
      ))}
      <p className="tag">{tagOf(said, references, sources, audit.created).map(plain).join(" · ")}</p>
      {reference !== undefined && (
        <p className="legend">
          {citationOf(reference, audit.created).parts.join(" ")}{" "}
          <Link href={`/library/${encodeURIComponent(reference.publication)}`}>Whole text in the library</Link>
        </p>
      )}
    </div>
  );
}
