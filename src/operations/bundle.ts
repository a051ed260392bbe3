import { appraisalOf, type Appraisal } from "../appraise/appraisal.js";
import { namedElements } from "../appraise/named-elements.js";
import type { Answer, Lead, Reference } from "../domain/answer.js";
import { statementsOf } from "../domain/answer.js";
import type { StatedDose } from "../domain/dose.js";
import type { Findings } from "../domain/finding.js";
import type { Gap } from "../domain/gap.js";
import { formatIdentifier, identifierLink } from "../domain/identifier.js";
import { InvariantError } from "../domain/fault.js";
import type { Question } from "../domain/question.js";
import type { Quote } from "../domain/quote.js";
import type { Source } from "../domain/source.js";
import { blockText } from "../domain/source.js";
import type { Statement } from "../domain/statement.js";
import { TIERS } from "../domain/tier.js";
import type { HeldList } from "../ports/library.js";
import type { Bundle, BundleFindings, BundleGap } from "./bundle-schema.js";
import type { BundleDose, BundleStatement } from "./statement-schema.js";
import type { BundleReference, BundleSource } from "./reference-schema.js";
import { BUNDLE_FORMAT } from "./bundle-schema.js";

/** Makes the bundle of an answer; `lists` are the library's retraction lists, newest first. `created` (ISO 8601) is the only part that is not decided by question and library. */
export function bundleOf(answer: Answer, created: string, lists: readonly HeldList[] = []): Bundle {
  const numbers = new Map(answer.references.map(({ number, publication }) => [publication.id, number]));
  const titles = new Map(answer.references.map(({ publication: { id, title } }) => [id, title]));
  const statement = (one: Statement, { topics }: Question) => {
    const made = statementOf(one, numbers);
    const named = namedElements(topics, one.text, one.publications.map((id) => titles.get(id) ?? "").join(" "));
    return named.length === 0 ? made : { ...made, directness: { ...made.directness, named } };
  };
  const lead = (one: Lead, asked: Question) =>
    "statement" in one ? { statement: statement(one.statement, asked) } : { gap: gapOf(one.gap) };
  const { question, parts, snapshot, trail } = answer;
  // Each part of a question has its three tiers.
  const askedAt = (at: number) => parts?.[Math.floor(at / TIERS.length)]?.question ?? question;
  const [newest] = lists;
  const appraisals = appraisalsOf(answer);
  return {
    format: BUNDLE_FORMAT,
    kind: "answer",
    created,
    citeside: snapshot.citeside,
    question: {
      text: question.text,
      form: question.form,
      facets: [...question.facets],
      topics: question.topics.map(({ label, kind, names }) => ({
        label,
        kind,
        searched: [...new Set(names.map((name) => name.label))],
      })),
      remarks: [...question.remarks],
    },
    library: {
      snapshot: snapshot.id,
      publications: snapshot.publications,
      sources: snapshot.sources,
      analyser: snapshot.analyser,
      lexicon: snapshot.lexicon,
      retractionList: newest === undefined ? null : { title: newest.title, date: newest.date, basis: newest.dateBasis },
    },
    ...(parts === undefined ? {} : { parts: parts.map(({ text, question: asked }) => ({ text, readAs: asked.text })) }),
    tiers: answer.tiers.map((tier, at) => ({
      tier: tier.tier,
      lead: lead(tier.lead, askedAt(at)),
      sections: tier.sections.map(({ heading, facets, statements }) => ({
        heading,
        facets: [...facets],
        statements: statements.map((one) => statement(one, askedAt(at))),
      })),
      gaps: tier.gaps.map(gapOf),
      ...(tier.findings === undefined ? {} : { findings: findingsOf(tier.findings, numbers) }),
    })),
    references: answer.references.map((reference) => {
      const appraisal = appraisals.get(reference.publication.id);
      return {
        ...referenceOf(reference, answer.sources),
        ...(appraisal === undefined ? {} : { appraisal: appraisalIn(appraisal) }),
      };
    }),
    sources: answer.sources.map((source) => sourceOf(source, answer, [...appraisals.values()].flatMap(quotesOf))),
    evidence: answer.evidence ?? null,
    ...(answer.conflicts === undefined
      ? {}
      : {
          conflicts: answer.conflicts.map(({ text, sides, differs }) => ({
            text,
            statements: sides.map(({ quote, publication }) => ({
              text: quote.text,
              quotes: [quoteOf(quote)],
              references: [need(numbers.get(publication), publication)],
            })),
            differs: differs.map(({ element, values }) => ({ element, values: [...values] })),
          })),
        }),
    ...(answer.safety === undefined
      ? {}
      : {
          safety: answer.safety.map(({ severity, text, quote, publication }) => ({
            severity,
            text,
            quotes: [quoteOf(quote)],
            references: [need(numbers.get(publication), publication)],
          })),
        }),
    trail: trail.tiers.map((tier) => ({
      ...tier,
      setAside: tier.setAside.map(({ publication, title, why }) => ({ publication, title, why })),
    })),
  };
}

function statementOf(statement: Statement, numbers: ReadonlyMap<string, number>): BundleStatement {
  const { text, facet, directness, certainty, quotes, publications, recommendation, doses = [] } = statement;
  return {
    text,
    facet,
    directness: {
      kind: directness.kind,
      differs: directness.kind === "indirect" ? directness.differs.map((one) => ({ ...one })) : [],
    },
    certainty: certainty === undefined ? null : { ...certainty, because: [...certainty.because] },
    references: publications.map((id) => need(numbers.get(id), id)),
    quotes: quotes.map(quoteOf),
    ...(recommendation === undefined ? {} : { recommendation: { ...recommendation } }),
    ...(doses.length === 0 ? {} : { doses: doses.map((dose) => doseOf(dose, numbers)) }),
  };
}

function quoteOf({ source, start, end, text, block }: Quote): BundleStatement["quotes"][number] {
  return { source, start, end, text, block };
}

function doseOf(dose: StatedDose, numbers: ReadonlyMap<string, number>): BundleDose {
  return {
    ...dose,
    checks: dose.checks.map(({ against, verdict, text, quote, publication }) => ({
      against: publication === undefined ? against : need(numbers.get(publication), publication),
      verdict,
      text,
      quote: quote === undefined ? null : quoteOf(quote),
    })),
  };
}

function findingsOf({ rows, conclusion }: Findings, numbers: ReadonlyMap<string, number>): BundleFindings {
  return {
    rows: rows.map(({ publication, quote, certainty, read, ...row }) => ({
      study: need(numbers.get(publication), publication),
      ...row,
      certainty: certainty === null ? null : { ...certainty, because: [...certainty.because] },
      quote: quoteOf(quote),
      read: { ...read },
    })),
    conclusion: { ...conclusion, counts: { ...conclusion.counts } },
  };
}

function gapOf({ kind, text, count, next }: Gap): BundleGap {
  const { lookedFor, each, ...rest } = count;
  return {
    kind,
    text,
    count: {
      ...rest,
      lookedFor: [...lookedFor],
      ...(each === undefined ? {} : { each: each.map((one) => ({ ...one })) }),
    },
    ...(next === undefined ? {} : { next }),
  };
}

/** A reference as a bundle has it; `all` holds at least the Sources that are quoted from it. */
export function referenceOf({ number, publication, sources }: Reference, all: readonly Source[]): BundleReference {
  const quoted = all.filter(({ id }) => sources.includes(id));
  const links = publication.identifiers.flatMap((one) => identifierLink(one) ?? []);
  const seen = quoted.find((source) => source.seen !== undefined)?.seen;
  const { kind, by, asOf } = publication.status;
  const override = Object.entries(publication.override ?? {}).filter(
    (entry): entry is [string, string | boolean] => entry[1] !== undefined,
  );
  return {
    number,
    publication: publication.id,
    tier: publication.tier,
    title: publication.title,
    titleBasis: publication.titleBasis,
    authors: [...publication.authors],
    container: publication.container ?? null,
    ...(publication.volume === undefined ? {} : { volume: publication.volume }),
    ...(publication.issue === undefined ? {} : { issue: publication.issue }),
    ...(publication.pages === undefined ? {} : { pages: publication.pages }),
    year: publication.year ?? null,
    identifiers: publication.identifiers.map(formatIdentifier),
    links: links.length === 0 && publication.link !== undefined ? [publication.link] : links,
    design: publication.design,
    size: publication.size ?? null,
    population: publication.population ?? null,
    status: { kind, ...(by === undefined ? {} : { by: [...by] }), ...(asOf === undefined ? {} : { asOf }) },
    language: publication.language,
    abstracted: quoted.every((source) => source.kind === "note"),
    seen: seen ?? null,
    caution: publication.caution ?? null,
    reviewBy: publication.reviewBy ?? null,
    override: override.length === 0 ? null : Object.fromEntries(override),
    sources: [...sources],
  };
}

/** What the studies are that are cited, by the first of their Sources that says anything of it. */
function appraisalsOf({ references, sources }: Answer): Map<string, Appraisal> {
  return new Map(
    references.flatMap(({ publication, sources: own }) => {
      if (publication.tier !== "research") return [];
      const read = sources.filter(({ id }) => own.includes(id)).map((source) => appraisalOf(publication, source));
      const best = read.find(({ size, population }) => size !== undefined || population !== undefined) ?? read[0];
      return best === undefined ? [] : [[publication.id, best] as const];
    }),
  );
}

function quotesOf({ size, population }: Appraisal): Quote[] {
  return [size?.quote, population?.quote].flatMap((quote) => quote ?? []);
}

function appraisalIn({ design, size, population }: Appraisal): NonNullable<BundleReference["appraisal"]> {
  return {
    design: design ?? null,
    size: size === undefined ? null : { people: size.people, quote: quoteOf(size.quote) },
    population: population === undefined ? null : { of: [...population.of], quote: quoteOf(population.quote) },
  };
}

function sourceOf(source: Source, answer: Answer, read: readonly Quote[]): BundleSource {
  const said = answer.tiers
    .flatMap(statementsOf)
    .flatMap(({ quotes: all, doses = [] }) => [
      ...all,
      ...doses.flatMap(({ checks }) => checks.flatMap(({ quote }) => quote ?? [])),
    ]);
  const quotes = [
    ...said,
    ...[
      ...answer.tiers.flatMap(({ findings }) => findings?.rows ?? []),
      ...(answer.safety ?? []),
      ...(answer.conflicts ?? []).flatMap(({ sides }) => sides),
    ].map(({ quote }) => quote),
    ...read,
  ];
  const quoted = new Set(quotes.filter((quote) => quote.source === source.id).map(({ block }) => block));
  const publication = answer.references.find(({ sources }) => sources.includes(source.id))?.publication.id;
  return quotedSource(source, need(publication, source.id), quoted);
}

/** A Source as a bundle has it: the hashes of all its blocks, and those blocks that are quoted. */
export function quotedSource(source: Source, publication: string, quoted: ReadonlySet<number>): BundleSource {
  return {
    id: source.id,
    sha256: source.sha256,
    publication,
    kind: source.kind,
    language: source.language,
    date: source.date ?? null,
    reader: { ...source.reader },
    blockHashes: [...source.blockHashes],
    blockLengths: source.blocks.map(({ start, end }) => end - start),
    blocks: source.blocks
      .filter(({ index }) => quoted.has(index))
      .map(({ index, start, kind, section, page, locator }) => ({
        index,
        start,
        text: blockText(source, index),
        kind,
        section: [...section],
        page: page ?? null,
        locator: locator ?? null,
      })),
  };
}

function need<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new InvariantError(`${id} is quoted but not among the references`);
  return value;
}
