import type { Audit, AuditClaim, AuditQuote } from "../../operations/audit/audit-schema.js";
import {
  countWords,
  flat,
  markWords,
  searchedWords,
  SEVERITY_WORDS,
  STANCE_WORDS,
  VERDICT_WORDS,
} from "./audit-words.js";
import { citationOf } from "./citation.js";
import { NOTICE } from "./labels.js";
import { plain } from "./plain.js";
import type { Styles } from "./styles.js";
import { stylesOf } from "./styles.js";
import { textWidth, wrapped } from "./wrap.js";

export interface AuditTerminalOptions {
  readonly width?: number;
  readonly colour?: boolean;
  readonly links?: boolean;
  /** True to show every quote and what was searched for each claim; default false. */
  readonly full?: boolean;
}

interface Setting {
  readonly width: number;
  readonly full: boolean;
  readonly style: Styles;
}

/** Sets an audit as text for a terminal: the summary first, then what was found, then the claims; it ends in a line feed. */
export function renderAuditTerminal(audit: Audit, options: AuditTerminalOptions = {}): string {
  const { width, colour = false, links = false, full = false } = options;
  const setting = { width: textWidth(width), full, style: stylesOf({ colour, links }) };
  const blocks = [
    summary(audit, setting),
    findings(audit, setting),
    ...claims(audit, setting),
    references(audit, setting),
    closing(audit, setting),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function headed(heading: string, { style }: Setting): string[] {
  return [style.heading(heading), style.dim("─".repeat(heading.length))];
}

function summary({ document, summary: { counts, first }, claims: all }: Audit, setting: Setting): string[] {
  const { width, style } = setting;
  return [
    ...headed(`Audit of ${plain(document.name)}`, setting),
    ...wrapped(`${all.length} claims: ${countWords(counts)}`, width),
    ...(first.length === 0 ? [] : ["", style.strong("What matters most")]),
    ...first.flatMap(({ severity, text, claim }, at) => {
      const { word } = SEVERITY_WORDS[severity];
      return wrapped(
        `${style.warning(`${word}.`)} ${plain(flat(text))}${claim === null ? "" : style.dim(` [${claim}]`)}`,
        width,
        `${at + 1}. `,
      );
    }),
  ];
}

function findings({ findings: all }: Audit, setting: Setting): string[] {
  const { width, style } = setting;
  if (all.length === 0) return [];
  return [
    ...headed("Doses and citations", setting),
    ...all.flatMap(({ code, severity, message, claim }) =>
      wrapped(
        `${style.warning(code)} ${plain(flat(message))}${claim === null ? "" : style.dim(` [${claim}]`)}`,
        width,
        `${SEVERITY_WORDS[severity].sign} `,
      ),
    ),
  ];
}

function claims({ claims: all }: Audit, setting: Setting): string[][] {
  let section = "";
  return all
    .filter(({ verdict }) => setting.full || verdict !== "not-checkable")
    .map((claim, at) => {
      const here = claim.section.join(" › ");
      const title = at === 0 || here !== section ? (here === "" ? (at === 0 ? "Claims" : "") : here) : "";
      section = here;
      return [...(title === "" ? [] : [...headed(plain(title), setting), ""]), ...claimLines(claim, setting)];
    });
}

function claimLines(claim: AuditClaim, { width, style, full }: Setting): string[] {
  const { sign, word } = VERDICT_WORDS[claim.verdict];
  const indent = "  ";
  const searched = full || claim.verdict === "not-found" ? searchedWords(claim) : undefined;
  const mark = markWords(claim);
  const quotes = full ? claim.quotes : claim.quotes.slice(0, 2);
  return [
    ...wrapped(`${style.strong(plain(flat(claim.text)))} ${style.dim(`[${claim.id}]`)}`, width, `${sign} `),
    ...wrapped(`${style.warning(`${word}.`)} ${plain(claim.why)}`, width, indent),
    ...claim.parts.flatMap((part) =>
      wrapped(
        `${VERDICT_WORDS[part.verdict].sign} ${plain(flat(part.text))}: ${VERDICT_WORDS[part.verdict].word}. ${plain(part.why)}`,
        width,
        `${indent}  `,
      ),
    ),
    ...quotes.flatMap((quote) => quoteLines(quote, width, style)),
    ...(full ? claim.parts.flatMap((part) => part.quotes.flatMap((quote) => quoteLines(quote, width, style))) : []),
    ...(claim.correction === null
      ? []
      : wrapped(
          `Instead: “${plain(claim.correction.text)}” [${claim.correction.quotes[0]?.reference ?? ""}]`,
          width,
          indent,
        )),
    ...(searched === undefined ? [] : wrapped(style.dim(plain(searched)), width, indent)),
    ...(mark === undefined ? [] : wrapped(style.warning(plain(mark)), width, indent)),
  ];
}

function quoteLines({ text, reference, stance }: AuditQuote, width: number, style: Styles): string[] {
  return wrapped(style.dim(`${STANCE_WORDS[stance].sign} “${plain(text)}” [${reference}]`), width, "    ");
}

function references({ references: all, created }: Audit, setting: Setting): string[] {
  const { width, style } = setting;
  if (all.length === 0) return [];
  return [
    ...headed("References", setting),
    ...all.flatMap((reference) => {
      const { number, parts, identifiers, remarks, warnings } = citationOf(reference, created);
      const line = [...parts, ...identifiers.map((one) => `${style.link(one)}.`)].join(" ");
      return [
        ...wrapped(line, width, `${number}. `),
        ...wrapped(style.dim(remarks.join(" ")), width, "   "),
        ...warnings.flatMap((warning) => wrapped(style.warning(warning), width, "   ")),
      ];
    }),
  ];
}

function closing({ library, citeside, created }: Audit, { width, style }: Setting): string[] {
  const signs = Object.values(VERDICT_WORDS)
    .map(({ sign, word, means }) => `${sign} ${word}: ${means}`)
    .join("; ");
  return [
    ...wrapped(style.dim(`${signs}.`), width),
    ...wrapped(
      style.dim(
        `Made by Citeside ${citeside} on ${created.slice(0, 10)} from library ${library.snapshot.slice(0, 17)}… (${library.publications} publications).`,
      ),
      width,
    ),
    ...wrapped(NOTICE, width),
  ];
}
