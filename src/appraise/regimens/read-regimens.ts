import type { Frequency, Regimen } from "../../domain/regimen.js";
import { amountsIn } from "../../text/regimens/regimen-amounts.js";
import { durationsIn, frequenciesIn } from "../../text/regimens/regimen-times.js";
import { rolesIn, routesIn } from "../../text/regimens/regimen-words.js";
import { divideDays, shareRates } from "./regimen-rates.js";
import { nameRespectively } from "./regimen-respectively.js";
import { sentences } from "../../text/sentences.js";
import { giveBackRoutes } from "./regimen-borrowed.js";
import { boundsOf, dailyOf, laterRoleOf, roleOf, strengthOf } from "./regimen-context.js";
import { doubtOf } from "./regimen-doubt.js";
import type { Draft } from "./regimen-drafts.js";
import { draftsOf } from "./regimen-drafts.js";
import type { DrugNames } from "./regimen-drug-word.js";
import { nameDrugs } from "./regimen-naming.js";
import { sceneOf } from "./regimen-scene.js";
import { sharedBy } from "./regimen-sharing.js";

export type { DrugNames } from "./regimen-drug-word.js";

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The regimens that a text states for people, sentence by sentence, in order of place. Nothing is guessed: a part that the sentence
 * does not give is absent, and doses of animals, strengths of products, concentrations and laboratory amounts are none. Offsets are
 * UTF-16 units of `text`. Never throws; work grows with the length of the text. `docs/regimens.md` has the rules and the figures.
 * `mayTell` says of a sentence whether it need be read.
 */
export function readRegimens(
  text: string,
  names: DrugNames = {},
  mayTell: (sentence: string) => boolean = () => true,
): Regimen[] {
  return sentences(text)
    .filter(({ start, end }) => mayTell(text.slice(start, end)))
    .flatMap((sentence) => piecesOf(text, sentence).flatMap((piece) => regimensOf(text, piece, names)));
}

/** Longer sentences are lists or tables without stops; they are read in pieces, so that work stays in proportion to length. */
const LONGEST = 1500;

function piecesOf(text: string, { start, end }: Place): Place[] {
  const pieces: Place[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(" ", from + LONGEST);
    const to = space > from ? space : from + LONGEST;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}

/** What follows a percentage of people, of a gas or of a value. */
const OTHER_SHARE = /^(?:[),;.]|\s\(|\s(?:oxygen|O2|of|below|above|in|vs|and|or|to|for|with|at)\b)/u;

function regimensOf(text: string, sentence: Place, names: DrugNames): Regimen[] {
  const { start, end } = sentence;
  const amounts = amountsIn(text, start, end);
  if (amounts.length === 0) return [];
  const frequencies = frequenciesIn(text, start, end);
  const routes = routesIn(text, start, end);
  const scene = sceneOf(text.slice(start, end));
  // A percentage of people or of a value takes no route or time from a dose.
  const all = draftsOf(text, amounts).filter(({ found, amount, end: to }) => {
    if (amount.unit !== "%") return true;
    const doubt = doubtOf(text, sentence, found, scene, false);
    // "250 mg of a 10% extract twice a day": the time is the amount's.
    return doubt !== "a strength" && (doubt !== "a percentage" || !OTHER_SHARE.test(text.slice(to, to + 8)));
  });
  sharedBy(text, sentence, all, frequencies, routes, durationsIn(text, start, end)).forEach((shared, at) =>
    Object.assign(all[at] as Draft, shared),
  );
  divideDays(text, all, frequencies);
  for (const draft of all) if (deniesRate(draft)) delete draft.frequency;
  const drafts = believed(text, sentence, all);
  const roles = rolesIn(text, start, end);
  drafts.forEach((draft, at) => {
    // Words before a list hold for all its members.
    const first = drafts.findIndex(({ found }) => found.list === draft.found.list);
    const from = drafts[first - 1]?.end ?? start;
    const head = drafts[first] ?? draft;
    const role = first === at ? roleOf(text, from, draft, roles, end) : (head.role ?? laterRoleOf(text, draft, end));
    if (role !== undefined) draft.role = role;
    // "increased to 15 mg, then 20 mg"
    const before = drafts[at - 1];
    if (role === undefined && before?.role?.value === "titration")
      if (/^,?\s(?:and\s)?then\s(?:to\s)?$/u.test(text.slice(before.end, draft.start))) draft.role = before.role;
    const bounded = boundsOf(text, first === at ? from : (drafts[at - 1]?.end ?? from), draft, end);
    // "up to 160 or 240 mg"
    if (
      first !== at &&
      head.amount.low === undefined &&
      head.amount.per === bounded.amount.per &&
      bounded.amount.low === bounded.amount.high
    ) {
      const { low: _, ...upper } = bounded.amount;
      draft.amount = upper;
    }
    draft.start = bounded.start;
    draft.end = bounded.end;
    const last = drafts.findLast(({ found }) => found.list === draft.found.list) ?? draft;
    draft.amount = dailyOf(
      text,
      sentence,
      from,
      { ...draft, start: head.found.start, end: last.end },
      draft.amount.low === undefined ? draft.amount : bounded.amount,
    );
    const strength = ["mL", "L"].includes(draft.amount.unit) ? strengthOf(text, draft, end) : undefined;
    if (strength !== undefined) draft.strength = strength;
    const { frequency } = draft;
    // "A daily dose of 60 mg daily": the day is said already.
    if (frequency !== undefined && draft.amount.rate === "day" && isDaily(frequency.value))
      if (/^\w+$/.test(text.slice(frequency.start, frequency.end))) delete draft.frequency;
  });
  shareRates(text, drafts);
  // In a sentence on animals the route is theirs.
  if (scene.animals) for (const draft of drafts) delete draft.route;
  nameDrugs(text, sentence, drafts, [...all, ...frequencies], names);
  nameRespectively(text, start, end, drafts, names);
  giveBackRoutes(text, drafts, routes, names);
  return withMaximum(drafts.filter((draft) => isSaidOf(text, draft)).map((draft) => regimenOf(draft, names)));
}

/** "30 mg per day as a single dose" is given every day; of "20 mg/day … with weekly X" the week is another's. */
function deniesRate({ amount, frequency, start, end }: Draft): boolean {
  if (amount.rate === undefined || frequency === undefined) return false;
  if (frequency.value === "once") return amount.rate === "day";
  // "10, 20 and 30 µg/kg/min every 3 minutes": the time between steps.
  if (frequency.value.unit === "minute") return true;
  return (
    amount.rate === "day" &&
    frequency.value.unit !== "day" &&
    frequency.value.unit !== "hour" &&
    (frequency.start - end > 20 || frequency.end <= start)
  );
}

/** Grams, volumes and units of nothing that is named, with nothing said of how or when, are too many other things. */
function isSaidOf(text: string, { amount, drug, role, frequency, route, start, end }: Draft): boolean {
  if ([drug, role, route].some((part) => part !== undefined)) return true;
  // "14 units a week" and no more are drinks as well as doses.
  if (frequency !== undefined && amount.unit !== "unit") return true;
  if (!["g", "mL", "unit", "%"].includes(amount.unit)) return true;
  if (/^[\s-]dose/u.test(text.slice(end, end + 6))) return true;
  if (/\breceived?\s(?:either\s)?$/u.test(text.slice(Math.max(0, start - 18), start)) && amount.unit !== "unit")
    return true;
  if (amount.rate === undefined && amount.per === undefined) return false;
  if (/^\)?\s(?:was|were)\s(?:provided|given|consumed|supplied|taken)\b/u.test(text.slice(end, end + 24))) return true;
  return /\b(?:dos(?:e|es|age)\b[^.;]{0,40}|(?:consum|supplement|ingest)\w*\s(?:of\s)?)$/iu.test(
    text.slice(Math.max(0, start - 60), start),
  );
}

function isDaily(frequency: Frequency): boolean {
  return frequency !== "once" && frequency.unit === "day" && frequency.times.high === "1";
}

/** The amounts that are doses. What is measured in one of a list is so in all, and where the same is said again. */
function believed(text: string, sentence: Place, all: readonly Draft[]): Draft[] {
  const scene = sceneOf(text.slice(sentence.start, sentence.end));
  const lists = new Set<string>();
  const amounts = new Set<string>();
  return all.filter((draft) => {
    const { found, amount } = draft;
    const attached = draft.frequency !== undefined || amount.rate !== undefined;
    const last = all.findLast((other) => other.found.list === found.list) ?? draft;
    const place = { ...found, start: draft.start, end: draft.end };
    const doubt = doubtOf(text, sentence, place, scene, attached, last.end);
    const key = `${amount.low ?? ""} ${amount.unit}`;
    if (doubt === undefined) return !lists.has(`${found.list} ${amount.unit}`) && !amounts.has(key);
    if (doubt === "a measurement") {
      lists.add(`${found.list} ${amount.unit}`);
      amounts.add(key);
    }
    return false;
  });
}

function regimenOf(draft: Draft, names: DrugNames): Regimen {
  const { amount, drug, strength, route, frequency, duration, role, start, end } = draft;
  const said = [draft, drug, strength, route, frequency, duration, role].filter((one) => one !== undefined);
  return {
    start: Math.min(...said.map((one) => one.start)),
    end: Math.max(...said.map((one) => one.end)),
    amount: { value: amount, start, end },
    ...(drug === undefined
      ? {}
      : { drug: { value: names.generics?.get(drug.name) ?? drug.name, start: drug.start, end: drug.end } }),
    ...(strength === undefined ? {} : { strength }),
    ...(route === undefined ? {} : { route }),
    ...(frequency === undefined ? {} : { frequency }),
    ...(duration === undefined ? {} : { duration }),
    ...(role === undefined ? {} : { role }),
  };
}

/** Adds to each regimen the maximum that the same sentence says later of the same drug. */
function withMaximum(regimens: readonly Regimen[]): Regimen[] {
  let next: Regimen | undefined;
  const found = [...regimens].reverse().map((regimen) => {
    if (regimen.role?.value === "maximum") {
      next = regimen;
      return regimen;
    }
    const same = next !== undefined && (next.drug === undefined || next.drug.value === regimen.drug?.value);
    return same && next !== undefined ? { ...regimen, maximum: next.amount } : regimen;
  });
  return found.reverse();
}
