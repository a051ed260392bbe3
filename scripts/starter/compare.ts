import { formatIdentifier } from "../../src/domain/identifier.js";
import { blockText } from "../../src/domain/source.js";
import type { Document } from "../../src/ports/reader.js";
import { termsOf } from "../../src/text/analyse.js";
import { isStopWord } from "../../src/text/stop-words.js";
import type { DossierRecord } from "./dossier-record.js";
import { identifiersOf } from "./dossier-record.js";
import type { LeftOut } from "./left-out.js";
import { AUTHORS_MAY_BE_LEFT_OUT, NEVER_A_NOTE, REGISTERED } from "./left-out.js";
import { amountsIn, numbersIn, spelledNumbersIn } from "./numbers.js";

/** A note of the starter library with the key that its front matter gives. */
export interface StarterNote {
  readonly key: string;
  readonly document: Document;
}

/** What differs between notes and dossier: `problems` must not be, `remarks` are for a person to look at. */
export interface Comparison {
  readonly problems: readonly string[];
  readonly remarks: readonly string[];
}

/** Holds the notes of the starter library against the dossier that they were written from. */
export function compare(
  notes: readonly StarterNote[],
  records: readonly DossierRecord[],
  leftOut: readonly LeftOut[],
): Comparison {
  const wanted = records.filter(({ id, core, tier }) => (core || tier === "label") && !NEVER_A_NOTE.includes(id));
  const keys = notes.map(({ key }) => key);
  const problems = [
    ...wanted.filter(({ id }) => !keys.includes(id)).map(({ id, title }) => `${id} has no note: ${title}`),
    ...keys
      .filter((key) => !wanted.some(({ id }) => id === key))
      .map((key) => `${key} has a note, but is not a core record or a label of the dossier`),
    ...keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${key} has two notes`),
    ...leftOut
      .filter(({ record, fact }) => records.find(({ id }) => id === record)?.facts[fact - 1] === undefined)
      .map(({ record, fact }) => `the dossier has no fact ${fact} of ${record}, which is listed as left out`),
  ];
  const remarks: string[] = [];
  for (const { key, document } of notes) {
    const record = wanted.find(({ id }) => id === key);
    if (record === undefined) continue;
    const out = leftOut.filter((one) => one.record === key);
    for (const problem of [...facts(document, record), ...numbers(document, record, out)])
      problems.push(`${key}: ${problem}`);
    for (const remark of locators(document, record)) remarks.push(`${key}: ${remark}`);
  }
  return { problems, remarks };
}

function facts({ facts: note }: Document, record: DossierRecord): string[] {
  const same = (what: string, noted: unknown, given: unknown) =>
    JSON.stringify(noted) === JSON.stringify(given)
      ? []
      : [`the ${what} is ${JSON.stringify(noted)}, in the dossier ${JSON.stringify(given)}`];
  const given = identifiersOf(record).sort();
  const nct = REGISTERED.includes(record.id) ? (/\bNCT\d{8}\b/.exec(record.title)?.[0] ?? "") : "";
  const identifiers = note.identifiers.map(formatIdentifier).filter((one) => one !== `local:${record.id}`);
  return [
    ...same("title", note.title, record.title),
    ...(AUTHORS_MAY_BE_LEFT_OUT.includes(record.tier) && note.authors.length === 0
      ? []
      : same("list of authors", note.authors, record.authors)),
    ...same("year", note.year ?? null, record.year),
    ...same("tier", note.tier, record.tier),
    ...same("list of identifiers", identifiers.sort(), [...given, ...(nct === "" ? [] : [`nct:${nct}`])].sort()),
  ];
}

/** Blocks that say something: neither title nor heading. */
function sentencesOf({ source }: Document): { text: string; locator: string }[] {
  return source.blocks
    .filter(({ kind }) => kind !== "title" && kind !== "heading")
    .map(({ index, locator }) => ({ text: blockText(source, index), locator: locator ?? "" }));
}

function numbers(document: Document, record: DossierRecord, out: readonly LeftOut[]): string[] {
  const isOut = (at: number, what?: LeftOut["what"]) =>
    out.some(({ fact, what: which }) => fact === at + 1 && (what === undefined || which === what));
  const told = record.facts.filter((_, at) => !isOut(at, "whole")).map(({ fact }) => fact);
  const allowed = [...told, String(record.n ?? ""), record.title, record.population, record.design].join("\n");
  // "The 2023 update": the year of publication is a checked field of the note.
  const known = new Set([...numbersIn(allowed), ...spelledNumbersIn(allowed), String(record.year)]);
  const amounts = amountsIn(allowed);
  const invented = sentencesOf(document).flatMap(({ text }) => [
    ...[...numbersIn(text), ...spelledNumbersIn(text)]
      .filter((number) => !known.has(number))
      .map((number) => `${number} is not in the dossier: ${text}`),
    ...[...amountsIn(text)]
      .filter((amount) => !amounts.has(amount))
      .map((amount) => `${amount} is not in the dossier: ${text}`),
  ]);
  const { size, population, caution, status, year } = document.facts;
  const whole = [
    ...sentencesOf(document).flatMap(({ text, locator }) => [text, locator]),
    ...[size, population, caution, document.source.seen, String(year), ...(status?.by ?? [])].map((one) => one ?? ""),
  ].join("\n");
  const noted = new Set([...numbersIn(whole), ...spelledNumbersIn(whole)]);
  const lost = record.facts.flatMap(({ fact }, at) =>
    isOut(at)
      ? []
      : [...numbersIn(fact)]
          .filter((number) => !noted.has(number))
          .map((number) => `${number} is nowhere in the note: ${fact}`),
  );
  return [...invented, ...lost];
}

/** Words of locators that the record does not have: a person should see that they say the same place. */
function locators(document: Document, record: DossierRecord): string[] {
  const { depth, note, seen_on, url, journal, design, title } = record;
  const places = record.facts.flatMap(({ fact, locator }) => [fact, locator]);
  const known = new Set(termsOf([...places, depth, note, seen_on, url, journal ?? "", design, title].join("\n")));
  const all = new Set(sentencesOf(document).map(({ locator }) => locator));
  return [...all].flatMap((locator) => {
    const odd = termsOf(locator).filter((term) => !known.has(term) && !isStopWord(term));
    return odd.length === 0 ? [] : [`the locator “${locator}” has words that the record has not: ${odd.join(", ")}`];
  });
}
