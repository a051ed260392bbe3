import { looksLikeADrug } from "../../question/inn-stems.js";
import { givesWith } from "./advice-scope.js";
import type { Candidate } from "../candidate.js";
import { forbidsUse } from "./forbidden-use.js";
import type { LimitClash, Span } from "./limit.js";
import { hasItDone, shown, within } from "./limit.js";

/** What is measured in a patient, by the words for it; names of one measure stand together. */
const MEASURES: Readonly<Record<string, string>> = {
  potassium: "(?:serum |plasma |blood )?potassium",
  kidney: "e?GFR|glomerular filtration rate|creatinine clearance|Cr\\s?Cl|CL\\s?cr",
  platelets: "platelets?(?: counts?)?",
  INR: "INR",
  ejection: "(?:left ventricular )?ejection fraction|LVEF",
  rate: "heart rate|pulse(?: rate)?",
  systolic: "systolic(?: blood pressure| pressure)?|SBP",
  QT: "QTc?(?:F)?(?: interval)?",
  haemoglobin: "ha?emoglobin|Hgb|Hb",
  neutrophils: "(?:absolute )?neutrophils?(?: counts?)?|ANC",
  sodium: "(?:serum )?sodium",
  creatinine: "(?:serum |plasma )?creatinine(?! clearance)",
  BMI: "BMI|body mass index",
  HbA1c: "(?:Hb)?A1c",
};
const BELOW = String.raw`below|under|less than|lower than|fewer than|beneath|(?:falls?|drops?|fell) (?:below|under|to)|<=?|≤|⩽`;
const ABOVE = String.raw`above|over|greater than|more than|higher than|exceed(?:s|ed|ing)?|at least|>=?|≥|⩾|(?:rises?|rose) (?:above|over|to)`;
const NUMBER = String.raw`(\d+(?:[.,·]\d+)?)`;
const VALUE = String.raw`(?:\s(?:levels?|concentrations?|values?|has|have|of|is|was|are|at|stands|as low as|as high as|down to|up to|only|just|around|about|currently|even)\b|\s?[:=(]|\s?\([^()]{2,20}\))*\s?(?:(${BELOW})|(${ABOVE})|between)?\s?${NUMBER}(?:\s?(?:-|–|to|and)\s?${NUMBER})?(?:[^.;,]{0,14}\b(or (?:more|higher|above|greater|over))\b|[^.;,]{0,14}\b(or (?:less|lower|below|fewer|under))\b)?`;

interface Value extends Span {
  readonly measure: string;
}

const REVERSED = String.raw`(?:(${BELOW})|(${ABOVE}))\s?${NUMBER}\s?(?:mm\s?Hg|bpm|beats per minute|ms(?:ec)?)\s\(?(?:of\s)?`;

/** The values of a text: "potassium of 6", "eGFR below 30", "platelets between 25 and 50". */
export function valuesIn(text: string): Value[] {
  return Object.entries(MEASURES).flatMap(([measure, names]) => [
    ...[...text.matchAll(new RegExp(String.raw`${REVERSED}(?:${names})\b`, "giu"))].flatMap(
      ([whole, below, , digits]) => {
        const one = amountOf(measure, digits, "");
        const span = below === undefined ? { low: one, high: Infinity } : { low: -Infinity, high: one };
        return Number.isNaN(one) ? [] : [{ measure, text: whole.trim(), ...span }];
      },
    ),
    ...[...text.matchAll(new RegExp(String.raw`\b(?:${names})${VALUE}`, "giu"))].flatMap((match) => {
      const [whole, below, above, from, to, more, less] = match;
      const one = amountOf(measure, from, text.slice(match.index + whole.length));
      const other = to === undefined ? one : amountOf(measure, to, "");
      const span =
        below !== undefined || less !== undefined
          ? { low: -Infinity, high: one }
          : above !== undefined || more !== undefined
            ? { low: one, high: Infinity }
            : { low: Math.min(one, other), high: Math.max(one, other) };
      return Number.isNaN(one) ? [] : [{ measure, text: whole.trim(), ...span }];
    }),
  ]);
}

/** A number in the unit that is usual for its measure: counts in thousands, haemoglobin in g/dL, creatinine in mg/dL. */
function amountOf(measure: string, digits: string | undefined, behind: string): number {
  const grouped = /^,\d{3}/u.exec(behind)?.[0] ?? "";
  const plain = (digits ?? "").replace(/,(?=\d{3}$)/u, "").replace(/[,·]/u, ".");
  const value = Number(`${plain}${grouped.slice(1)}`);
  if (measure === "platelets" && value >= 1_000) return value / 1_000;
  if (measure === "neutrophils" && value >= 50) return value / 1_000;
  if (measure === "haemoglobin" && value > 30) return value / 10;
  if (measure === "creatinine" && value > 20) return value / 88.4;
  if (measure === "QT" && value < 1) return value * 1_000;
  return value;
}

/** A limit that a claim moves by less than this share of it is left alone. */
const NEARLY = 0.1;
const STARTS = /\b(?:initiat\w*|start\w*|begin\w*|commenc\w*)\b/iu;
const GOES_ON = /\b(?:continu\w*|carry on|go(?:es)? on|stay\w*|remain\w*|already)\b/iu;
const ADJUSTS = /\b(?:adjust\w*|reduction|dose reduc\w+)\b/iu;

/**
 * Where a claim has a drug given at a value at which the drug's label forbids it ("can be used when potassium is 6"), or as far as one;
 * nothing where the label gives a dose for that value.
 */
export function valueLimits(words: string, sentences: readonly Candidate[]): LimitClash[] {
  if (!hasItDone(words)) return [];
  const said = valuesIn(words);
  if (said.length === 0) return [];
  const told = sentences.map((source) => ({ source, values: valuesIn(source.text) }));
  return said.slice(0, 1).flatMap((own) => {
    const dosed = told.some(
      ({ source, values }) =>
        !forbidsUse(source) &&
        /\d\s?(?:mg|g|mcg|units?)\b/u.test(source.text) &&
        values.some((one) => one.measure === own.measure && meet(one, own)),
    );
    if (dosed) return [];
    const limit = told.find(
      ({ source, values }) =>
        forbidsUse(source) &&
        !(isOnTwo(source.text) && !givesWith(words, true)) &&
        !ADJUSTS.test(source.text) &&
        !(STARTS.test(source.text) && GOES_ON.test(words)) &&
        values.some((one) => one.measure === own.measure && passes(own, one)),
    );
    return limit === undefined
      ? []
      : [{ kind: "value" as const, said: own.text, found: shown(limit.source.text), source: limit.source }];
  });
}

/** "Avoid use of X and P-gp inhibitors in patients with severe renal impairment": X alone is not what is forbidden there. */
function isOnTwo(text: string): boolean {
  if (TOGETHER.test(text)) return true;
  const [, other = ""] = USE_OF_TWO.exec(text) ?? [];
  return (
    /\b(?:inhibitors?|inducers?|blockers?|(?:ant)?agonists?|diuretics?|supplements?|NSAIDs?)\b/iu.test(other) ||
    other.split(/[^\p{L}-]+/u).some(looksLikeADrug)
  );
}

const TOGETHER = /\b(?:concomitant\w*|concurrent\w*|simultaneous\w*|co-?administ\w+|in combination|combined with)\b/iu;
const USE_OF_TWO =
  /\b(?:use|using|administer\w*|giv(?:e|ing)|tak(?:e|ing)|avoid)\s(?:of\s)?[\p{L}-]+\s(?:and|with|plus)\s((?:[\p{L}\d-]+\s?){1,4})/iu;

/** Whether what is done at a value is done where it is forbidden: all of its span, or its end where that is what bounds it. */
function passes(own: Span, forbidden: Span): boolean {
  if (within(own, forbidden)) return true;
  if (own.high === Infinity && forbidden.low === -Infinity) return own.low < forbidden.high * (1 - NEARLY);
  if (own.low === -Infinity && forbidden.high === Infinity) return own.high > forbidden.low * (1 + NEARLY);
  return false;
}

function meet(one: Span, other: Span): boolean {
  return one.low <= other.low && one.high >= other.high;
}
