import { flat, marginWhy, VERDICT_WORDS, markWords } from "../../../src/doors/render/audit-words.js";
import { plain, visible } from "../../../src/doors/render/plain.js";
import type { Audit } from "../api.js";
import type { Line } from "./lay-out.js";
import { linesOf } from "./lay-out.js";

type Claim = Audit["claims"][number];

interface MarkedTextProps {
  readonly audit: Audit;
  readonly shown: readonly Claim[];
  readonly current: string | undefined;
  readonly open: (id: string) => void;
}

/** The audited text, line by line, its claims marked, and in the margin what is said of each. */
export function MarkedText({ audit, shown, current, open }: MarkedTextProps) {
  const lines = linesOf(audit.document.text, shown);
  return (
    <section className="marked" aria-label="The text, with verdicts in the margin">
      {lines.map((line, at) =>
        line.pieces.length === 0 ? null : (
          <MarkedLine key={at} line={line} current={current} open={open} audit={audit} />
        ),
      )}
    </section>
  );
}

/** Without the marks of bold type; its spaces count. */
function unmarked(text: string): string {
  return visible(text).replaceAll("**", "");
}

function MarkedLine({
  line,
  current,
  open,
  audit,
}: { readonly line: Line } & Pick<MarkedTextProps, "current" | "open" | "audit">) {
  return (
    <div className="marked-line">
      <p className={line.heading > 0 ? "marked-heading" : undefined} dir="auto">
        {line.pieces.map(({ text, claim }, at) =>
          claim === undefined ? (
            <span key={at}>{at === 0 && line.heading > 0 ? unmarked(text).replace(/^#+ /u, "") : unmarked(text)}</span>
          ) : (
            <span
              key={at}
              className={`claim ${claim.verdict}${current === claim.id ? " open" : ""}`}
              onClick={() => open(claim.id)}
            >
              {unmarked(text)}
            </span>
          ),
        )}
      </p>
      <ul className="margin">
        {line.claims.map((claim) => (
          <li key={claim.id}>
            <button
              type="button"
              id={`claim-${claim.id}`}
              className={`verdict ${claim.verdict}`}
              aria-expanded={current === claim.id}
              aria-haspopup="dialog"
              onClick={() => open(claim.id)}
            >
              <span className="sign" aria-hidden="true">
                {VERDICT_WORDS[claim.verdict].sign}
              </span>
              <span>
                <b>{VERDICT_WORDS[claim.verdict].word}</b>
                <span className="unseen">: {plain(flat(claim.text))}</span>{" "}
                <span className="why">{plain(marginWhy(claim))}</span>
                {claim.mark !== null && <span className="marked-by"> {markWords(claim)}</span>}
              </span>
            </button>
            {audit.findings
              // That a source advises against it, or that a contradicted dose is outside of what sources give, is what the verdict says already.
              .filter(
                ({ claim: of, code }) =>
                  of === claim.id &&
                  code !== "advised-against" &&
                  !(code === "dose-outside" && claim.verdict === "contradicted"),
              )
              .map((finding, at) => (
                <p key={at} className={`finding ${finding.severity}`}>
                  {plain(flat(finding.message))}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
