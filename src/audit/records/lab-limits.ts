import type { Range } from "./ranges.js";
import { rangeOf } from "./ranges.js";

/** A measure that criteria limit: how it is written, which way it is usually limited, and how units are brought into one. */
interface Measure {
  readonly name: string;
  readonly pattern: RegExp;
  /** What is asked of people is usually at least so much (1) or at most so much (-1). */
  readonly usual: -1 | 1;
  readonly units: "count" | "mg/dl" | "g/dl" | "percent" | "size" | "plain";
}

const MEASURES: readonly Measure[] = [
  { name: "platelets", pattern: /\bplatelets?(?: counts?)?\b|\bthrombocytes?\b/giu, usual: 1, units: "count" },
  {
    name: "neutrophils",
    pattern: /\b(?:absolute )?(?:neutrophils?|granulocytes?)(?: counts?)?\b(?: \(ANC\))?|\bANC\b/giu,
    usual: 1,
    units: "count",
  },
  {
    name: "leukocytes",
    pattern: /\b(?:leuk?c?ocytes?|white blood[- ]cells?|WBC)(?: counts?)?\b(?: \(WBC\))?/giu,
    usual: 1,
    units: "count",
  },
  { name: "lymphocytes", pattern: /\blymphocytes?(?: counts?)?\b/giu, usual: 1, units: "count" },
  { name: "haemoglobin", pattern: /\bh(?:a)?emoglobin\b|\bHgb?\b|\bHb\b(?!A)/giu, usual: 1, units: "g/dl" },
  { name: "albumin", pattern: /\balbumin\b/giu, usual: 1, units: "g/dl" },
  { name: "bilirubin", pattern: /\bbilirubin\b/giu, usual: -1, units: "mg/dl" },
  {
    name: "ast",
    pattern: /\bAST\b|\bSGOT\b|\baspartate (?:amino)?transferase\b|\baspartate transaminase\b|\btransaminases?\b/giu,
    usual: -1,
    units: "plain",
  },
  {
    name: "alt",
    pattern: /\bALT\b|\bSGPT\b|\balanine (?:amino)?transferase\b|\balanine transaminase\b|\btransaminases?\b/giu,
    usual: -1,
    units: "plain",
  },
  { name: "alp", pattern: /\balkaline phosphatase\b|\bALP\b|\bALK ?P\w*\b|\bAP\b/giu, usual: -1, units: "plain" },
  {
    name: "clearance",
    pattern: /\bcreatinine clearance\b|\bCr ?Cl\b|\b(?:e?GFR|glomerular filtration)\b/giu,
    usual: 1,
    units: "plain",
  },
  { name: "creatinine", pattern: /\bcreatinine\b(?! clearance)/giu, usual: -1, units: "mg/dl" },
  { name: "bun", pattern: /\bBUN\b|\bblood urea nitrogen\b/giu, usual: -1, units: "mg/dl" },
  { name: "inr", pattern: /\bINR\b|\binternational normali[sz]ed ratio\b/giu, usual: -1, units: "plain" },
  {
    name: "lvef",
    pattern: /\bLVEF\b|\b(?:left )?ventric\w+ ejection fraction\b|\bejection fraction\b|\bMUGA\b/giu,
    usual: 1,
    units: "percent",
  },
  { name: "qtc", pattern: /\bQTc?[FB]?\b/gu, usual: -1, units: "plain" },
  { name: "fev1", pattern: /\bFEV1?\b/giu, usual: 1, units: "percent" },
  { name: "hba1c", pattern: /\b(?:HbA1c|A1c|gly(?:c|cos)ylated h\w+)\b/giu, usual: -1, units: "percent" },
  { name: "heart rate", pattern: /\bheart rates?\b|\bpulse\b/giu, usual: 1, units: "plain" },
  { name: "bmi", pattern: /\bBMI\b|\bbody mass index\b/giu, usual: 1, units: "plain" },
  { name: "systolic", pattern: /\bsystolic(?: blood pressure| BP)?\b/giu, usual: -1, units: "plain" },
  { name: "diastolic", pattern: /\bdiastolic(?: blood pressure| BP)?\b/giu, usual: -1, units: "plain" },
  {
    name: "size",
    pattern:
      /\b(?:tumou?rs?|lesions?|mass|cancer|carcinoma|disease)\b(?=[^.;]{0,60}\d ?(?:cm|mm|centimet|millimet))/giu,
    usual: 1,
    units: "size",
  },
];

/** A limit that a text sets to a measure; values in one unit, `relative` where they are times the upper limit of normal. */
export interface Limit {
  readonly name: string;
  readonly relative: boolean;
  readonly range: Range;
  /** How the limit is set is told; else the usual way was taken. */
  readonly told: boolean;
}

const NUMBER = String.raw`(?<number>\d+(?:,\d{3})+|\d+(?:[.,]\d+)?)(?<power> ?(?:x|×|\*) ?10 ?\^? ?(?:9|3|6|e9|\(9\))(?! ?\/ ?dL)| ?(?:thousand|K\b))?`;
const LIMIT = new RegExp(
  String.raw`(?<least>≥|>\/?=|\bat least|\ba minimum of|\bminimum(?: of)?|\bno less than|\bnot less than|\bgreater than or equal to|\bequal to or (?:above|greater than|more than)|\bequals? or (?:greater|more) than)|(?<most>≤|<\/?=|\bat most|\bup to|\ba maximum of|\bno (?:greater|more|higher) than|\bnot (?:greater|more|higher) than|\bless than(?:\/| or )equal to|\bequal to or (?:below|less than))|(?<over>>|\b(?:greater|more|higher|larger|bigger) than|\bover|\babove|\bexceed\w*|\bbeyond)|(?<under><|\b(?:less|lower|smaller|fewer) than|\bbelow|\bunder)`,
  "iu",
);

/** The limits that a text sets to blood counts, liver and kidney values, the heart's function, the size of a tumour. */
export function limitsIn(text: string): Limit[] {
  const found = MEASURES.flatMap((measure) =>
    [...text.matchAll(measure.pattern)].map(({ index, 0: name }) => ({ measure, index, end: index + name.length })),
  ).sort((a, b) => a.index - b.index || b.end - a.end);
  return found.flatMap(({ measure, end }): Limit[] => {
    const limit = limitAfter(measure, text.slice(end, end + 90));
    return limit === undefined ? [] : [limit];
  });
}

function limitAfter(measure: Measure, after: string): Limit | undefined {
  const first = new RegExp(
    String.raw`^(?<between>[^.;\d]{0,60}?(?:(?<!\d)\.(?!\d)[^.;\d]{0,5})?)${NUMBER}(?<unit>.{0,34})`,
    "isu",
  ).exec(after);
  const groups = first?.groups;
  if (groups === undefined) return undefined;
  const { between = "", number = "", power, unit = "" } = groups;
  if (/\b(?:within|prior|last|days?)\s*$/iu.test(between)) return undefined;
  const relative =
    /^\s*(?:-?fold|[x×*]|times?)?\s*(?:the )?(?:institutional |laboratory |local |age-adjusted )?(?:ULN|UNL|upper (?:limit|normal)|IULN|normal\b|LLN)|^\s*(?:x|×|times)\s*(?:the )?(?:institution\w* )?(?:ULN|upper|normal|UNL)/iu.test(
      unit,
    );
  const scale = scaleOf(measure, unit, power !== undefined, relative);
  const value = Number(number.replace(/,(?=\d{3})/gu, "").replace(",", ".")) * scale;
  if (!Number.isFinite(value)) return undefined;
  const second = /^(?:\s*\/ ?\w+)?[^\d]{0,18}?(?:-|–|to|and)\s*(\d+(?:,\d{3})+|\d+(?:\.\d+)?)/iu.exec(unit);
  const sign = LIMIT.exec(between)?.groups;
  const more = /^[^\d;]{0,18}?\bor (?:more|greater|above|higher|larger)/iu.test(unit);
  const less = /^[^\d;]{0,22}?\bor (?:less|lower|below|smaller)/iu.test(unit);
  const told = sign !== undefined || more || less;
  const range =
    second !== null && (sign === undefined || /\bbetween|from/iu.test(between))
      ? rangeOf(value, Number((second[1] ?? "").replace(/,/gu, "")) * scale)
      : more || sign?.["least"] !== undefined
        ? rangeOf(value, Infinity)
        : less || sign?.["most"] !== undefined
          ? rangeOf(0, value)
          : sign?.["over"] !== undefined
            ? rangeOf(value, Infinity, true)
            : sign?.["under"] !== undefined
              ? rangeOf(0, value, false, true)
              : rangeOf(value, value);
  return { name: measure.name, relative, range, told: told || second !== null };
}

/** By how much a value is multiplied: counts per microlitre, haemoglobin in g/dl, sizes in mm. */
function scaleOf({ units }: Measure, unit: string, power: boolean, relative: boolean): number {
  if (relative) return 1;
  if (units === "count") return power ? 1000 : /^\s*\/? ?(?:G\/L|giga)/iu.test(unit) ? 1000 : 1;
  if (units === "size") return /^\s*(?:cm|centimet)/iu.test(unit) ? 10 : 1;
  if (units === "g/dl") return /^\s*g ?\/ ?l\b/iu.test(unit) ? 0.1 : 1;
  if (units === "mg/dl") return /^\s*(?:µ|μ|u|micro)mol/iu.test(unit) ? 1 / 88.4 : 1;
  return 1;
}

/** Which way a measure is usually limited. */
export function usualWay(name: string): -1 | 1 {
  return MEASURES.find((one) => one.name === name)?.usual ?? 1;
}
