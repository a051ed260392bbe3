import type { Audit, AuditClaim, AuditQuote } from "../../operations/audit/audit-schema.js";
import {
  countWords,
  flat,
  insteadOf,
  markWords,
  MOSTLY_ON,
  notFoundAdvice,
  SEVERITY_WORDS,
  STANCE_WORDS,
  standsMostlyOn,
  VERDICT_WORDS,
  whenceWords,
} from "./audit-words.js";
import { citationOf } from "./citation.js";
import { escapeMarkdown, markdownLink } from "./escape-markdown.js";
import { counted, NOTICE } from "./labels.js";
import { plain } from "./plain.js";

/** Sets an audit as Markdown: the summary, what was found, a table of the claims, each claim with its quotes, the references. */
export function renderAuditMarkdown(audit: Audit): string {
  const { document, summary, claims, findings } = audit;
  const parts = [
    `# Audit of ${words(document.name)}`,
    `${counted(claims.length, "claim")}: ${words(countWords(summary.counts))}`,
    ...(summary.first.length === 0
      ? []
      : [
          "## What matters most",
          summary.first
            .map(
              ({ severity, text, claim }, at) =>
                `${at + 1}. **${SEVERITY_WORDS[severity].word}.** ${words(text)}${linked(claim)}${instead(audit, claim)}`,
            )
            .join("\n"),
        ]),
    ...mostlyOn(audit),
    ...[notFoundAdvice(audit)].flatMap((advice) => (advice === undefined ? [] : [words(advice)])),
    ...(findings.length === 0
      ? []
      : [
          "## Doses and citations",
          findings
            .map(
              ({ code, severity, message, claim }) =>
                `- ${SEVERITY_WORDS[severity].word}, \`${code}\`: ${words(message)}${linked(claim)}`,
            )
            .join("\n"),
        ]),
    "## The claims",
    ["| | claim | kind | verdict |", "|---|---|---|---|", ...claims.map(row)].join("\n"),
    ...claims.filter(({ verdict }) => verdict !== "not-checkable").map((claim) => claimPart(audit, claim)),
    ...references(audit),
    `${Object.values(VERDICT_WORDS)
      .map(({ sign, word, means }) => `${sign} ${word}: ${means}`)
      .join("; ")}.`,
    `Made by Citeside ${words(audit.citeside)} from library \`${audit.library.snapshot.slice(0, 17)}…\` (${audit.library.publications} publications). ${words(NOTICE)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function words(text: string): string {
  return escapeMarkdown(plain(flat(text)));
}

function linked(claim: string | null): string {
  return claim === null ? "" : ` ([${claim}](#${claim}))`;
}

function instead(audit: Audit, claim: string | null): string {
  const found = insteadOf(claim, audit);
  return found === undefined ? "" : `  \n   Instead: “${words(found.text)}” \\[${found.reference}\\]`;
}

function row({ id, text, kind, verdict }: AuditClaim): string {
  const { sign, word } = VERDICT_WORDS[verdict];
  return `| [${id}](#${id}) | ${words(text)} | ${kind} | ${sign} ${word} |`;
}

function claimPart(audit: Audit, claim: AuditClaim): string {
  const { sign, word } = VERDICT_WORDS[claim.verdict];
  const mark = markWords(claim);
  const inherits = claim.inherits.map(({ text }) => words(text)).join(", ");
  return [
    `### <a id="${claim.id}"></a>${claim.id} ${sign} ${word}`,
    "",
    `> ${words(claim.text)}${inherits === "" ? "" : ` *(of: ${inherits})*`}`,
    "",
    words(claim.why),
    ...claim.parts.map(
      (part) =>
        `- ${VERDICT_WORDS[part.verdict].sign} *${words(part.text)}*: ${VERDICT_WORDS[part.verdict].word}.${part.verdict === "not-found" ? "" : ` ${words(part.why)}`}${quoted(audit, part.quotes.slice(0, 1))}`,
    ),
    ...(claim.quotes.length === 0 ? [] : ["", ...claim.quotes.map((quote) => `- ${quoteWords(audit, quote)}`)]),
    ...(claim.correction === null
      ? []
      : ["", `**Instead:** “${words(claim.correction.text)}” \\[${claim.correction.quotes[0]?.reference ?? ""}\\]`]),
    ...(mark === undefined ? [] : ["", `**${words(mark)}**`]),
  ].join("\n");
}

function quoted(audit: Audit, quotes: readonly AuditQuote[]): string {
  return quotes.map((quote) => ` ${quoteWords(audit, quote)}`).join("");
}

function quoteWords(audit: Audit, { text, reference, stance }: AuditQuote): string {
  return `${STANCE_WORDS[stance].word}: “${words(text)}” \\[${reference}\\] ${words(whenceWords(reference, audit))}`;
}

function mostlyOn(audit: Audit): string[] {
  const few = standsMostlyOn(audit).map(({ number, claims }) => {
    const title = audit.references.find((one) => one.number === number)?.title ?? "";
    return `- \\[${number}\\] ${words(title)} (${claims} claims)`;
  });
  return few.length === 0 ? [] : [words(MOSTLY_ON), few.join("\n")];
}

function references({ references: all, created }: Audit): string[] {
  if (all.length === 0) return [];
  const lines = all.map((reference) => {
    const { number, parts, identifiers, remarks, warnings } = citationOf(reference, created);
    const links = identifiers.map(({ text, link }) => (link === undefined ? words(text) : markdownLink(text, link)));
    return `${number}. ${words(parts.join(" "))} ${links.map((one) => `${one}.`).join(" ")} ${words([...remarks, ...warnings].join(" "))}`.trimEnd();
  });
  return ["## References", lines.join("\n")];
}
