import type { Regimen } from "../../domain/regimen.js";
import type { Candidate } from "../candidate.js";
import type { Beyond } from "./dose-reach.js";
import { drugOfLabel } from "../label/label-drug.js";
import { quantitiesIn } from "../words/quantities.js";
import type { Quantity } from "../words/quantities.js";

/** So many times the largest amount that is named anywhere is no dose; of amounts that a drug's own labels name, half as many. */
const TIMES = 10;
const TIMES_LABEL = 5;
/** Amounts must be named in so many sentences, and unless these are a label's, in so many publications, to tell what is usual. */
const FEWEST_SENTENCES = 3;
const FEWEST_PUBLICATIONS = 2;
/** Amounts for body weight, surface or volume, levels in blood, and strengths are no doses. */
const NO_AMOUNT = /^\s?(?:\/|per\s|of body weight)/u;

/** The amount of a whole day may be several of those that are given at once. */
const OF_A_DAY = /\b(?:per|a|each|every) day\b|\/\s?day|\bdaily dose|\bmaximum/iu;
const BY_WEIGHT = /^\s?(?:\/|(?:\p{L}+\s)?per\s)\s?(?:kg|kilogram)/iu;

/**
 * How an amount stands that is many times the largest named of its drug in any sentence read, whether that gives a dose or not: what
 * tells an error of the decimal point where no source gives a dose. Amounts by body weight are held against such only; nothing where too few are named.
 */
export function farBeyond(regimen: Regimen, candidates: readonly Candidate[], said = ""): Beyond | undefined {
  const { low, high, unit } = regimen.amount.value;
  const drug = regimen.drug?.value.toLowerCase();
  const byWeight = /\/kg/u.test(unit);
  const [own] = quantitiesIn(`${low ?? high ?? ""} ${unit.split("/")[0] ?? ""}`);
  if (drug === undefined || own?.unit !== "mg" || (/\//u.test(unit) && !byWeight)) return undefined;
  const sentences = candidates.filter((candidate) => names(candidate, drug));
  const found = sentences.flatMap((candidate) => {
    const amounts = quantitiesIn(candidate.text).filter((one) => isAmount(one, candidate.text, byWeight));
    const most = Math.max(...amounts.map(({ high: much }) => much));
    return amounts.length === 0 ? [] : [{ candidate, most }];
  });
  const [largest] = [...found].sort((a, b) => b.most - a.most);
  // Few sentences give a dose by weight.
  if (largest === undefined || found.length < (byWeight ? 1 : FEWEST_SENTENCES)) return undefined;
  const ofLabel = found.filter(({ candidate: { publication } }) => publication.tier === "label").length;
  const publications = new Set(found.map(({ candidate }) => candidate.publication.id)).size;
  const labelled = ofLabel >= FEWEST_SENTENCES;
  if (!labelled && publications < (byWeight && ofLabel > 0 ? 1 : FEWEST_PUBLICATIONS)) return undefined;
  const times = own.low / largest.most;
  if (times < (labelled && !OF_A_DAY.test(said) ? TIMES_LABEL : TIMES)) return undefined;
  return {
    relation: "above",
    because: `It is ${Math.floor(times)} times ${amountText(largest.most)}${byWeight ? "/kg" : ""}, the most that any sentence read names of it.`,
    sources: [largest.candidate],
  };
}

/** Whether a sentence names a drug: in its words, or as one of that drug's label. */
function names({ publication, text, reads }: Candidate, drug: string): boolean {
  return (reads ?? text).toLowerCase().includes(drug) || drugOfLabel(publication)?.name === drug;
}

function isAmount({ unit, high, end }: Quantity, text: string, byWeight: boolean): boolean {
  const after = text.slice(end);
  return unit === "mg" && high > 0 && (byWeight ? BY_WEIGHT.test(after) : !NO_AMOUNT.test(after));
}

function amountText(milligrams: number): string {
  return milligrams >= 1 ? `${milligrams} mg` : `${Number((milligrams * 1000).toPrecision(6))} µg`;
}
