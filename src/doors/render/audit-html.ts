import { sha256 } from "../../domain/hash.js";
import type { Audit, AuditClaim, AuditQuote } from "../../operations/audit/audit-schema.js";
import { AUDIT_STYLE } from "./audit-style.js";
import {
  countWords,
  flat,
  insteadOf,
  markWords,
  MOSTLY_ON,
  notFoundAdvice,
  quotesShown,
  SEVERITY_WORDS,
  STANCE_WORDS,
  standsMostlyOn,
  VERDICT_WORDS,
  whenceWords,
} from "./audit-words.js";
import { citationOf } from "./citation.js";
import { escapeHtml } from "./escape-html.js";
import { STYLE } from "./html-style.js";
import { counted, NOTICE } from "./labels.js";
import { plain } from "./plain.js";

const SHEET = STYLE + AUDIT_STYLE;
const POLICY = `default-src 'none'; style-src 'sha256-${Buffer.from(sha256(SHEET), "hex").toString("base64")}'; base-uri 'none'; form-action 'none'`;

/**
 * Sets an audit as one HTML file that can be printed and sent and needs nothing else: the summary, then the text with its claims
 * marked and the verdicts in the margin beside them, then the references.
 */
export function renderAuditHtml(audit: Audit): string {
  const { document, summary, claims, findings } = audit;
  const title = `Audit of ${plain(document.name)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Citeside">
<title>${escapeHtml(title)}</title>
<style>${SHEET}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${counted(claims.length, "claim")}: ${words(countWords(summary.counts))}</p>
</header>
<main>
${first(audit)}
${mostlyOn(audit)}${[notFoundAdvice(audit)].map((advice) => (advice === undefined ? "" : `<p class="advice">${words(advice)}</p>`)).join("")}
${findings.length === 0 ? "" : `<section aria-labelledby="findings"><h2 id="findings">Doses and citations</h2><ul>${findings.map(({ severity, code, message, claim }) => `<li>${SEVERITY_WORDS[severity].sign} <strong>${SEVERITY_WORDS[severity].word}</strong>, ${words(code)}: ${words(message)}${linked(claim)}</li>`).join("")}</ul></section>`}
<section aria-labelledby="text"><h2 id="text">The text and its claims</h2>
${passages(audit).join("\n")}
</section>
${references(audit)}
</main>
<footer>
<p>${Object.values(VERDICT_WORDS)
    .map(({ sign, word, means }) => `${sign} <strong>${word}</strong>: ${means}`)
    .join("; ")}.</p>
<p><strong>${words(NOTICE)}</strong></p>
<p class="made">Made by Citeside ${words(audit.citeside)} on ${words(audit.created.slice(0, 10))} from library <span class="snapshot">${words(audit.library.snapshot)}</span></p>
</footer>
</body>
</html>
`;
}

function first(audit: Audit): string {
  const items = audit.summary.first.map(({ severity, text, claim }) => {
    const instead = insteadOf(claim, audit);
    const said =
      instead === undefined
        ? ""
        : `<p class="instead"><strong>Instead:</strong> “${words(instead.text)}” ${reference(instead.reference)}</p>`;
    return `<li><strong>${SEVERITY_WORDS[severity].word}.</strong> ${words(text)}${linked(claim)}${said}</li>`;
  });
  return items.length === 0
    ? ""
    : `<section aria-labelledby="first"><h2 id="first">What matters most</h2><ol class="first">${items.join("")}</ol></section>`;
}

function words(text: string): string {
  return escapeHtml(plain(flat(text)));
}

function linked(claim: string | null): string {
  return claim === null ? "" : ` <a href="#${escapeHtml(claim)}">${escapeHtml(claim)}</a>`;
}

/** The text paragraph by paragraph, each with the verdicts on its claims beside it. */
function passages(audit: Audit): string[] {
  const {
    document: { text },
    claims,
  } = audit;
  const made: string[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    if (line.trim() === "") continue;
    const here = claims.filter((claim) => claim.start >= start && claim.start < end);
    const mark = /^#{1,6} +/u.exec(line)?.[0].length ?? 0;
    const name = mark === 0 ? "p" : "h3";
    made.push(
      `<div class="passage"><${name}>${marked(text, start + mark, end, claims)}</${name}>${here.length === 0 ? "<div></div>" : `<ul class="margin" aria-label="Verdicts">${here.map((claim) => verdict(audit, claim)).join("")}</ul>`}</div>`,
    );
  }
  return made;
}

function marked(text: string, start: number, end: number, claims: readonly AuditClaim[]): string {
  let html = "";
  let at = start;
  for (const claim of claims) {
    const [from, to] = [Math.max(claim.start, start), Math.min(claim.end, end)];
    if (from >= to) continue;
    const { sign } = VERDICT_WORDS[claim.verdict];
    html += `${unmarked(text.slice(at, from))}<mark class="claim ${claim.verdict}">${unmarked(text.slice(from, to))}</mark><sup>${sign} <a href="#${claim.id}">${claim.id}</a></sup>`;
    at = to;
  }
  return html + unmarked(text.slice(at, end));
}

/** Part of the text without its marks of bold type; its spaces count. */
function unmarked(text: string): string {
  return escapeHtml(text.replaceAll("**", ""));
}

function verdict(audit: Audit, claim: AuditClaim): string {
  const { sign, word } = VERDICT_WORDS[claim.verdict];
  const mark = markWords(claim);
  const quote = (one: AuditQuote) => quoted(audit, one);
  const parts = claim.parts.map(
    (part) =>
      `<li>${VERDICT_WORDS[part.verdict].sign} ${words(part.text)}: ${VERDICT_WORDS[part.verdict].word}.${part.verdict === "not-found" ? "" : ` ${words(part.why)}`}${part.quotes.slice(0, 1).map(quote).join("")}</li>`,
  );
  return `<li id="${claim.id}" class="${claim.verdict}"><span class="verdict">${sign} ${claim.id} ${word}</span> ${words(claim.why)}${parts.length === 0 ? "" : `<ul>${parts.join("")}</ul>`}${instead(audit, claim)}${quotes(audit, claim)}${mark === undefined ? "" : `<p class="warning">${words(mark)}</p>`}</li>`;
}

/** Quotes that stand in the margin at once; the others are opened. */
const AT_ONCE = 2;

function instead({ references: all }: Audit, { correction }: AuditClaim): string {
  const [quote] = correction?.quotes ?? [];
  if (correction === null || quote === undefined) return "";
  const whence = whenceWords(quote.reference, { references: all });
  return `<figure><blockquote class="instead"><strong>Instead:</strong> “${words(correction.text)}”</blockquote><figcaption>${reference(quote.reference)} ${words(whence)}</figcaption></figure>`;
}

function quotes(audit: Audit, claim: AuditClaim): string {
  const { shown, more } = quotesShown(claim, AT_ONCE);
  const all = (some: readonly AuditQuote[]) => some.map((one) => quoted(audit, one)).join("");
  const near = more.every(({ stance }) => stance === "near");
  const title = near ? "Nearest in the library, not judged" : "More quotes";
  return `${all(shown)}${more.length === 0 ? "" : `<details><summary><span class="open">${title} (${more.length})</span></summary>${all(more)}</details>`}`;
}

function quoted(audit: Audit, { text, reference: number, stance }: AuditQuote): string {
  return `<figure><blockquote>${words(text)}</blockquote><figcaption>${STANCE_WORDS[stance].word} ${reference(number)} ${words(whenceWords(number, audit))}</figcaption></figure>`;
}

function mostlyOn(audit: Audit): string {
  const few = standsMostlyOn(audit).map(({ number, claims }) => {
    const title = audit.references.find((one) => one.number === number)?.title ?? "";
    return `<li>${reference(number)} ${words(title)} (${claims} claims)</li>`;
  });
  return few.length === 0 ? "" : `<p>${words(MOSTLY_ON)}</p><ul>${few.join("")}</ul>`;
}

function reference(number: number): string {
  return `<a class="number" href="#ref-${number}">[${number}]</a>`;
}

function references({ references: all, created }: Audit): string {
  if (all.length === 0) return "";
  const items = all.map((one) => {
    const { number, parts, identifiers, remarks, warnings } = citationOf(one, created);
    const links = identifiers.map(({ text, link }) =>
      link === undefined ? words(text) : `<a class="address" href="${escapeHtml(link)}">${words(text)}</a>`,
    );
    return `<li id="ref-${number}">${words(parts.join(" "))} ${links.map((link) => `${link}.`).join(" ")}<div class="about">${words(remarks.join(" "))}</div>${warnings.map((warning) => `<div class="warning">${words(warning)}</div>`).join("")}</li>`;
  });
  return `<section aria-labelledby="references"><h2 id="references">References</h2><ol class="references">${items.join("")}</ol></section>`;
}
