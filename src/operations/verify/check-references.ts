import { identifierLink, parseIdentifier } from "../../domain/identifier.js";
import type { Bundle } from "../bundle-schema.js";
import { appraisalQuotesIn, citationsIn, statementsIn } from "./bundle-places.js";
import type { Failure } from "./failure.js";

/** Checks the reference list: numbered in order of first use, each cited, each with exactly the Sources quoted from it. */
export function* checkReferences(bundle: Bundle): Generator<Failure> {
  const citations = citationsIn(bundle);
  const order = [...new Set(citations.map(({ reference }) => reference))];
  const publications = new Set<string>();
  for (const [at, { number, publication, sources, abstracted }] of bundle.references.entries()) {
    const where = `references[${at}]`;
    if (number !== at + 1)
      yield {
        where: `${where}.number`,
        problem: `Reference ${at + 1} of the list has the number ${number}.`,
      };
    const first = order.indexOf(number);
    if (first < 0) yield { where: `${where}.number`, problem: `Reference ${number} is not cited anywhere.` };
    else if (first !== at)
      yield {
        where: `${where}.number`,
        problem: `Numbers go by first use, but reference ${number} is cited at place ${first + 1}.`,
      };
    if (publications.has(publication))
      yield { where: `${where}.publication`, problem: `${publication} is listed twice.` };
    publications.add(publication);
    const quoted = new Set(citations.filter(({ reference }) => reference === number).map(({ quote }) => quote.source));
    if (sources.length !== new Set(sources).size || !sameMembers(new Set(sources), quoted))
      yield { where: `${where}.sources`, problem: `The sources listed are not those quoted as reference ${number}.` };
    const kinds = bundle.sources.filter(({ id }) => sources.includes(id)).map(({ kind }) => kind);
    const notes = kinds.every((kind) => kind === "note");
    if (kinds.length > 0 && notes !== abstracted)
      yield {
        where: `${where}.abstracted`,
        problem: notes
          ? "Only notes are quoted, which the reference does not say."
          : "The reference is called a note, but other text is quoted.",
      };
  }
  yield* checkIdentifiers(bundle);
  yield* checkOwners(bundle);
  yield* checkEvidence(bundle);
}

/** A publication is known by one of its identifiers, and its links lead to these and nowhere else. */
function* checkIdentifiers({ references }: Bundle): Generator<Failure> {
  for (const [at, { publication, identifiers, links }] of references.entries()) {
    const where = `references[${at}]`;
    if (!identifiers.includes(publication))
      yield { where: `${where}.publication`, problem: `${publication} is not among its own identifiers.` };
    const computed = identifiers.flatMap((text) => {
      const parsed = parseIdentifier(text);
      return parsed === undefined ? [] : (identifierLink(parsed) ?? []);
    });
    if (computed.length > 0 ? links.join(" ") !== computed.join(" ") : links.length > 1)
      yield { where: `${where}.links`, problem: "The links are not those that its identifiers give." };
  }
}

/** Each Source belongs to the one reference that lists it, and gives the blocks that are quoted from it and no others. */
function* checkOwners(bundle: Bundle): Generator<Failure> {
  const quotes = [
    ...statementsIn(bundle).flatMap(({ value }) => value.quotes),
    ...[...citationsIn(bundle), ...appraisalQuotesIn(bundle)].map(({ quote }) => quote),
  ];
  for (const [at, { id, publication, blocks }] of bundle.sources.entries()) {
    const where = `sources[${at}]`;
    const owners = bundle.references.filter(({ sources }) => sources.includes(id));
    if (owners.length === 0) yield { where, problem: `No reference lists the source ${id}.` };
    for (const owner of owners)
      if (owner.publication !== publication)
        yield {
          where: `${where}.publication`,
          problem: `The source is of ${publication}, but stands under reference ${owner.number}, ${owner.publication}.`,
        };
    const quoted = new Set(quotes.filter(({ source }) => source === id).map(({ block }) => block));
    for (const [index, block] of blocks.entries())
      if (!quoted.has(block.index))
        yield { where: `${where}.blocks[${index}]`, problem: `Block ${block.index} is given but not quoted.` };
  }
}

function* checkEvidence({ references, evidence }: Bundle): Generator<Failure> {
  const years = references.flatMap(({ year }) => year ?? []);
  const said = evidence === null ? "none" : `${evidence.oldest} to ${evidence.newest}`;
  const computed = years.length === 0 ? "none" : `${Math.min(...years)} to ${Math.max(...years)}`;
  if (said !== computed)
    yield { where: "evidence", problem: `The years of the references are ${computed}, but the bundle says ${said}.` };
}

function sameMembers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
