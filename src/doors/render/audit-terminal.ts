import type { Audit, AuditClaim, AuditQuote } from "../../operations/audit/audit-schema.js";
import {
  countWords,
  flat,
  insteadOf,
  markWords,
  MOSTLY_ON,
  notFoundAdvice,
  searchedWords,
  SEVERITY_WORDS,
  STANCE_WORDS,
  standsMostlyOn,
  VERDICT_WORDS,
  whenceWords,
} from "./audit-words.js";
import { citationOf } from "./citation.js";
import { counted, NOTICE } from "./labels.js";
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

function summary(audit: Audit, setting: Setting): string[] {
  const { document, summary: of, claims: all } = audit;
  const { counts, first } = of;
  const { width, style } = setting;
  const advice = notFoundAdvice(audit);
  const few = mostlyOn(audit);
  return [
    ...headed(`Audit of ${plain(document.name)}`, setting),
    ...wrapped(`${counted(all.length, "claim")}: ${countWords(counts)}`, width),
    ...(first.length === 0 ? [] : ["", style.strong("What matters most")]),
    ...first.flatMap(({ severity, text, claim }, at) => {
      const { word } = SEVERITY_WORDS[severity];
      const instead = insteadOf(claim, audit);
      return [
        ...wrapped(
          `${style.warning(`${word}.`)} ${plain(flat(text))}${claim === null ? "" : style.dim(` [${claim}]`)}`,
          width,
          `${at + 1}. `,
        ),
        ...(instead === undefined
          ? []
          : wrapped(`Instead: “${plain(instead.text)}” [${instead.reference}]`, width, "   ")),
      ];
    }),
    ...(few === undefined ? [] : ["", ...wrapped(plain(few), width)]),
    ...(advice === undefined ? [] : ["", ...wrapped(advice, width)]),
  ];
}

/** "Most of it stands on, or near to, 2 publications: …". */
function mostlyOn(audit: Audit): string | undefined {
  const few = standsMostlyOn(audit).map(({ number, claims: many }) => {
    const title = audit.references.find((one) => one.number === number)?.title ?? "";
    return `[${number}] ${title} (${many} claims)`;
  });
  return few.length === 0 ? undefined : `${MOSTLY_ON} ${few.join("; ")}.`;
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

function claims(audit: Audit, setting: Setting): string[][] {
  const { claims: all } = audit;
  let section = "";
  // The text's own title stands above all of it, and need not stand above each part.
  const [title] = all[0]?.section ?? [];
  const titled = all.every(({ section: [first] }) => first === title);
  return all
    .filter(({ verdict }) => setting.full || verdict !== "not-checkable")
    .map((claim, at) => {
      const here = (titled && claim.section.length > 1 ? claim.section.slice(1) : claim.section).join(" › ");
      const heading = at === 0 || here !== section ? (here === "" ? (at === 0 ? "Claims" : "") : here) : "";
      section = here;
      return [
        ...(heading === "" ? [] : [...headed(plain(heading), setting), ""]),
        ...claimLines(audit, claim, setting),
      ];
    });
}

function claimLines(audit: Audit, claim: AuditClaim, { width, style, full }: Setting): string[] {
  const { sign, word } = VERDICT_WORDS[claim.verdict];
  const indent = "  ";
  const searched = full ? searchedWords(claim) : undefined;
  const mark = markWords(claim);
  const quotes = full ? claim.quotes : claim.quotes.slice(0, 2);
  return [
    ...wrapped(`${style.strong(plain(flat(claim.text)))} ${style.dim(`[${claim.id}]`)}`, width, `${sign} `),
    ...wrapped(`${style.warning(`${word}.`)} ${plain(claim.why)}`, width, indent),
    ...claim.parts.flatMap((part) =>
      wrapped(
        `${VERDICT_WORDS[part.verdict].sign} ${plain(flat(part.text))}: ${VERDICT_WORDS[part.verdict].word}.${part.verdict === "not-found" ? "" : ` ${plain(part.why)}`}`,
        width,
        `${indent}  `,
      ),
    ),
    ...quotes.flatMap((quote) => quoteLines(audit, quote, width, style)),
    ...(full
      ? claim.parts.flatMap((part) => part.quotes.flatMap((quote) => quoteLines(audit, quote, width, style)))
      : []),
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

function quoteLines(audit: Audit, { text, reference, stance }: AuditQuote, width: number, style: Styles): string[] {
  const whence = plain(whenceWords(reference, audit));
  return wrapped(style.dim(`${STANCE_WORDS[stance].sign} “${plain(text)}” [${reference}] ${whence}`), width, "    ");
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
