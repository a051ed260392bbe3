import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { VERDICTS } from "../../../src/audit/claims/claim.js";
import type { Verdict } from "../../../src/audit/claims/claim.js";
import {
  flat,
  insteadOf,
  MOSTLY_ON,
  notFoundAdvice,
  SEVERITY_WORDS,
  standsMostlyOn,
  VERDICT_WORDS,
} from "../../../src/doors/render/audit-words.js";
import { retractionsWarning } from "../../../src/doors/render/currency.js";
import { counted } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import { ReferenceList } from "../answer/references.js";
import type { Audit } from "../api.js";
import { SaveButton } from "../save/save-button.js";
import { Drawer } from "../ui/drawer.js";
import { Link } from "../ui/link.js";
import { ClaimPane } from "./claim-pane.js";
import { MarkedText } from "./marked-text.js";
import { useStepping } from "./stepping.js";

type Mark = NonNullable<Audit["claims"][number]["mark"]>;

/** An audit to read: what matters most, the text marked with its verdicts beside it, and each claim's evidence. */
export function AuditView({
  audit: given,
  tools,
  id,
}: {
  readonly audit: Audit;
  readonly tools?: ReactNode;
  /** The name under which it is kept. */
  readonly id?: string;
}) {
  const [marks, setMarks] = useState<Readonly<Record<string, Mark>>>({});
  const audit = {
    ...given,
    claims: given.claims.map((one) => ({ ...one, mark: marks[one.id] ?? one.mark })),
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that began the work is gone, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const present = VERDICTS.filter((verdict) => audit.claims.some((claim) => claim.verdict === verdict));
  const [hidden, setHidden] = useState<readonly Verdict[]>([]);
  const shown = audit.claims.filter(({ verdict }) => !hidden.includes(verdict));
  const { current, open, step, close } = useStepping(shown.map(({ id }) => id));
  const claim = audit.claims.find(({ id }) => id === current);
  const warning = retractionsWarning(audit.library.retractionList, audit.created);
  return (
    <article className={claim === undefined ? "audit" : "audit with-pane"}>
      <header className="answer-head">
        <h1 ref={heading} tabIndex={-1}>
          {plain(audit.document.name)}
        </h1>
        <p className="summary">
          {counted(audit.claims.length, "claim")} held against {counted(audit.library.publications, "publication")},{" "}
          {audit.created.slice(0, 16).replace("T", " ")} UTC.
        </p>
        <First audit={audit} open={open} />
        <div className="buttons">
          <button
            type="button"
            disabled={shown.length === 0}
            onClick={() => step(1)}
            aria-keyshortcuts="j"
            title="Key: j (next), k (previous)"
          >
            Step through
          </button>
          <SaveButton document={given} {...(id === undefined ? {} : { id })} />
          {tools}
        </div>
      </header>
      <fieldset className="verdicts">
        <legend>Verdicts</legend>
        {present.map((verdict) => (
          <label key={verdict} className={`check verdict ${verdict}`} title={VERDICT_WORDS[verdict].means}>
            <input
              type="checkbox"
              checked={!hidden.includes(verdict)}
              onChange={() =>
                setHidden(hidden.includes(verdict) ? hidden.filter((other) => other !== verdict) : [...hidden, verdict])
              }
            />
            <span className="sign" aria-hidden="true">
              {VERDICT_WORDS[verdict].sign}
            </span>
            {VERDICT_WORDS[verdict].word} ({audit.claims.filter((one) => one.verdict === verdict).length})
          </label>
        ))}
      </fieldset>
      <Advice audit={audit} />
      <MarkedText audit={audit} shown={shown} current={current} open={open} />
      <ReferenceList references={audit.references} created={audit.created} />
      <footer className="answer-foot">
        <p>
          A verdict says what this library bears out, found by comparing words, numbers and directions. Read the quoted
          words before you rely on one.
        </p>
        {warning !== undefined && <p className="warning">{warning}</p>}
      </footer>
      <Drawer title="Claim" open={claim !== undefined} close={close} beside>
        {claim !== undefined && (
          <ClaimPane
            audit={audit}
            claim={claim}
            step={step}
            marked={(mark) => setMarks({ ...marks, [claim.id]: mark })}
          />
        )}
      </Drawer>
    </article>
  );
}

/** What matters most, the gravest first. */
function First({ audit, open }: { readonly audit: Audit; readonly open: (id: string) => void }) {
  const { first } = audit.summary;
  if (first.length === 0) return null;
  return (
    <section className="safety first" aria-labelledby="first">
      <h2 id="first">What matters most</h2>
      <ol>
        {first.map(({ severity, text, claim }) => {
          const instead = insteadOf(claim, audit);
          return (
            <li key={text} className={severity}>
              <p>
                <strong>{SEVERITY_WORDS[severity].word}.</strong> {plain(flat(text))}{" "}
                {claim !== null && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={`Show claim ${claim} with its quotes`}
                    onClick={() => open(claim)}
                  >
                    Show
                  </button>
                )}
              </p>
              {instead !== undefined && (
                <p className="instead">
                  <b>Instead:</b> “{plain(instead.text)}” [{instead.reference}]
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What to do with what was not found, and which publications to open first. */
function Advice({ audit }: { readonly audit: Audit }) {
  const advice = notFoundAdvice(audit);
  const few = standsMostlyOn(audit).flatMap(({ number, claims }) => {
    const reference = audit.references.find((one) => one.number === number);
    return reference === undefined ? [] : [{ reference, claims }];
  });
  if (advice === undefined && few.length === 0) return null;
  return (
    <details className="advice">
      <summary>What to do with it</summary>
      {advice !== undefined && <p>{advice}</p>}
      {few.length > 0 && (
        <>
          <p>{MOSTLY_ON}</p>
          <ul>
            {few.map(({ reference: { number, title, publication }, claims }) => (
              <li key={number}>
                <Link href={`/library/${encodeURIComponent(publication)}`}>{plain(title)}</Link> ({claims} claims)
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
