import { VERDICTS } from "../../audit/claims/claim.js";
import { sha256 } from "../../domain/hash.js";
import { textOfQuotes } from "../../domain/statement.js";
import type { Audit, AuditQuote } from "../audit/audit-schema.js";
import { checkQuote } from "./check-statements.js";
import { checkSources } from "./check-sources.js";
import type { Failure } from "./failure.js";
import type { Checked } from "./verify-bundle.js";

interface Placed<T> {
  readonly where: string;
  readonly quote: T;
}

/**
 * Checks an audit by itself, without any library: the text's hash, the place of every claim, part and finding in it, every quote and
 * its hashes, the references and the summary's counts. That a verdict follows from its quotes is not proved by this.
 */
export function verifyAudit(audit: Audit): Failure[] {
  return [
    ...checkSources(audit),
    ...checkPlaces(audit),
    ...checkQuotes(audit),
    ...checkReferences(audit),
    ...checkSummary(audit),
  ];
}

/** Counts what `verifyAudit` looks at; the statements are the claims. */
export function checkedInAudit(audit: Audit): Checked {
  return {
    statements: audit.claims.length,
    quotes: auditQuotes(audit).length,
    blocks: audit.sources.reduce((sum, { blocks }) => sum + blocks.length, 0),
    sources: audit.sources.length,
    references: audit.references.length,
  };
}

/** Every quote of an audit with its path. */
export function auditQuotes({ claims, findings }: Audit): Placed<AuditQuote>[] {
  const placed = (quotes: readonly AuditQuote[], where: string) =>
    quotes.map((quote, at) => ({ where: `${where}.quotes[${at}]`, quote }));
  return [
    ...claims.flatMap(({ quotes, parts, correction }, at) => [
      ...placed(quotes, `claims[${at}]`),
      ...parts.flatMap((part, index) => placed(part.quotes, `claims[${at}].parts[${index}]`)),
      ...placed(correction?.quotes ?? [], `claims[${at}].correction`),
    ]),
    ...findings.flatMap(({ quotes }, at) => placed(quotes, `findings[${at}]`)),
  ];
}

function* checkPlaces({ document, claims, findings }: Audit): Generator<Failure> {
  if (sha256(document.text) !== document.sha256)
    yield { where: "document.sha256", problem: "The hash is not that of the text." };
  const spans = [
    ...claims.flatMap(({ parts, ...claim }, at) => [
      { ...claim, where: `claims[${at}]` },
      ...parts.map((part, index) => ({ ...part, where: `claims[${at}].parts[${index}]` })),
    ]),
    ...findings.map((finding, at) => ({ ...finding, where: `findings[${at}]` })),
  ];
  for (const { where, start, end, text } of spans)
    if (document.text.slice(start, end) !== text)
      yield { where: `${where}.text`, problem: `The text has other words from ${start} to ${end}.` };
  for (const [at, { correction }] of claims.entries())
    if (correction !== null && correction.text !== textOfQuotes(correction.quotes))
      yield { where: `claims[${at}].correction.text`, problem: "The correction says something else than its quotes." };
  const ids = new Set(claims.map(({ id }) => id));
  for (const [at, { claim }] of findings.entries())
    if (claim !== null && !ids.has(claim))
      yield { where: `findings[${at}].claim`, problem: `There is no claim ${claim}.` };
}

function* checkQuotes(audit: Audit): Generator<Failure> {
  for (const { where, quote } of auditQuotes(audit)) {
    yield* checkQuote(audit, quote, where);
    const reference = audit.references.find(({ number }) => number === quote.reference);
    if (reference === undefined)
      yield { where: `${where}.reference`, problem: `There is no reference ${quote.reference}.` };
    else if (!reference.sources.includes(quote.source))
      yield {
        where: `${where}.reference`,
        problem: `Reference ${quote.reference} is not the one that ${quote.source} belongs to.`,
      };
    else if (reference.status.kind === "retracted")
      yield {
        where: `${where}.reference`,
        problem: `Reference ${quote.reference} is retracted and cannot be quoted as evidence.`,
      };
  }
}

function* checkReferences(audit: Audit): Generator<Failure> {
  const quoted = auditQuotes(audit).map(({ quote }) => quote);
  for (const [at, { number, sources, publication }] of audit.references.entries()) {
    if (number !== at + 1)
      yield { where: `references[${at}].number`, problem: `Reference ${at + 1} of the list has the number ${number}.` };
    const used = new Set(quoted.filter(({ reference }) => reference === number).map(({ source }) => source));
    if (used.size !== sources.length || sources.some((one) => !used.has(one)))
      yield {
        where: `references[${at}].sources`,
        problem: `The sources listed are not those quoted as reference ${number}.`,
      };
    for (const one of audit.sources.filter(({ id }) => sources.includes(id)))
      if (one.publication !== publication)
        yield {
          where: `references[${at}].publication`,
          problem: `${one.id} is of ${one.publication}, not of ${publication}.`,
        };
  }
  const known = new Set(audit.references.flatMap(({ sources }) => sources));
  for (const [at, { id, blocks }] of audit.sources.entries()) {
    if (!known.has(id)) yield { where: `sources[${at}]`, problem: `No reference lists the source ${id}.` };
    const used = new Set(quoted.filter(({ source }) => source === id).map(({ block }) => block));
    for (const [index, block] of blocks.entries())
      if (!used.has(block.index))
        yield { where: `sources[${at}].blocks[${index}]`, problem: `Block ${block.index} is given but not quoted.` };
  }
}

function* checkSummary({ claims, summary: { counts } }: Audit): Generator<Failure> {
  for (const verdict of VERDICTS) {
    const counted = claims.filter((one) => one.verdict === verdict).length;
    if (counts[verdict] !== counted)
      yield {
        where: `summary.counts.${verdict}`,
        problem: `There are ${counted} such claims, not ${counts[verdict]}.`,
      };
  }
}
