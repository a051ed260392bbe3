import { textOfQuotes } from "../../domain/statement.js";
import type { Bundle } from "../bundle-schema.js";
import type { BundleReference, BundleSource } from "../reference-schema.js";
import type { BundleStatement } from "../statement-schema.js";
import type { BesideQuote, Placed } from "./bundle-places.js";
import {
  appraisalQuotesIn,
  conflictQuotesIn,
  doseQuotesIn,
  findingQuotesIn,
  safetyQuotesIn,
  statementsIn,
} from "./bundle-places.js";
import type { Failure } from "./failure.js";

type Quote = BundleStatement["quotes"][number];

/** Checks that each statement is its quotes' words, that each quote stands where it says, and that its reference owns it. */
export function* checkStatements(bundle: Bundle): Generator<Failure> {
  for (const beside of [
    ...findingQuotesIn(bundle),
    ...conflictQuotesIn(bundle),
    ...safetyQuotesIn(bundle),
    ...appraisalQuotesIn(bundle),
  ])
    yield* checkBeside(bundle, beside);
  for (const placed of statementsIn(bundle)) {
    const { where, value } = placed;
    const { text, quotes, references, directness } = value;
    if (text !== textOfQuotes(quotes))
      yield { where: `${where}.text`, problem: "The statement says something else than its quotes." };
    if (references.length !== quotes.length)
      yield {
        where: `${where}.references`,
        problem: `The statement has ${quotes.length} quotes but ${references.length} references; each quote needs one.`,
      };
    if ((directness.kind === "indirect") !== directness.differs.length > 0)
      yield {
        where: `${where}.directness`,
        problem:
          directness.kind === "indirect"
            ? "The statement is called indirect, but nothing is said to differ."
            : `The statement is called ${directness.kind === "none" ? "no evidence" : "direct"}, but something is said to differ.`,
      };
    for (const [at, { where: place, words }] of (directness.named ?? []).entries()) {
      const titles = bundle.references.filter(({ number }) => references.includes(number)).map(({ title }) => title);
      if (!(place === "sentence" ? text : titles.join(" ")).includes(words))
        yield { where: `${where}.directness.named[${at}]`, problem: `“${words}” does not stand in the ${place}.` };
    }
    for (const [at, quote] of quotes.entries()) {
      yield* checkQuote(bundle, quote, `${where}.quotes[${at}]`);
      const number = references[at];
      if (number !== undefined) yield* checkReference(bundle, placed, quote, number, `${where}.references[${at}]`);
    }
    yield* checkDoses(bundle, placed);
  }
}

/** Each dose is words of its statement, and what it was set beside stands where it says. */
function* checkDoses(bundle: Bundle, placed: Placed<BundleStatement>): Generator<Failure> {
  for (const [at, { text, start, end }] of (placed.value.doses ?? []).entries())
    if (placed.value.text.slice(start, end) !== text)
      yield {
        where: `${placed.where}.doses[${at}]`,
        problem: "The dose is not the statement’s words from start to end.",
      };
  for (const beside of doseQuotesIn(placed)) yield* checkBeside(bundle, beside);
}

/** A quote that is no statement's stands where it says, under a reference that may be quoted. */
function* checkBeside(bundle: Bundle, { where, reference, quote }: BesideQuote): Generator<Failure> {
  yield* checkQuote(bundle, quote, where);
  const cited = bundle.references.find(({ number }) => number === reference);
  if (cited?.sources.includes(quote.source) !== true)
    yield { where, problem: `Reference ${reference} is not the one that ${quote.source} belongs to.` };
  else if (cited.status.kind === "retracted")
    yield { where, problem: `Reference ${reference} is retracted and cannot be quoted as evidence.` };
}

/** Checks that a quote stands in the block and at the place it names. */
export function* checkQuote({ sources }: Pick<Bundle, "sources">, quote: Quote, where: string): Generator<Failure> {
  const { source: id, block: index, start, end, text } = quote;
  const source = sources.find((one) => one.id === id);
  if (source === undefined) {
    yield { where: `${where}.source`, problem: `The bundle has no source ${id}.` };
    return;
  }
  const block = source.blocks.find((one) => one.index === index);
  if (block === undefined) {
    yield { where: `${where}.block`, problem: `The bundle does not hold block ${index} of ${id}.` };
    return;
  }
  yield* checkSpan(block, start, end, text, where);
}

function* checkSpan(
  block: BundleSource["blocks"][number],
  start: number,
  end: number,
  text: string,
  where: string,
): Generator<Failure> {
  const last = block.start + block.text.length;
  if (start < block.start || end > last || end <= start)
    yield {
      where: `${where}.start`,
      problem: `[${start}, ${end}) is no span within block ${block.index}, which is [${block.start}, ${last}).`,
    };
  else if (block.text.slice(start - block.start, end - block.start) !== text)
    yield { where: `${where}.text`, problem: `The source’s words from ${start} to ${end} are not those quoted.` };
}

function* checkReference(
  { references }: Bundle,
  { tier }: Placed<BundleStatement>,
  quote: Quote,
  number: number,
  where: string,
): Generator<Failure> {
  const reference = references.find((one) => one.number === number);
  if (reference === undefined) {
    yield { where, problem: `There is no reference ${number}.` };
    return;
  }
  if (!reference.sources.includes(quote.source))
    yield { where, problem: `Reference ${number} is not the one that ${quote.source} belongs to.` };
  yield* checkMayBeQuoted(reference, tier, where);
}

function* checkMayBeQuoted(
  { number, tier: own, status, publication }: BundleReference,
  tier: string,
  where: string,
): Generator<Failure> {
  if (own !== tier)
    yield { where, problem: `Reference ${number} is of the ${own} tier and is quoted in the ${tier} tier.` };
  if (status.kind === "retracted")
    yield { where, problem: `Reference ${number} (${publication}) is retracted and cannot be quoted as evidence.` };
}
