import { rulingsRead, wholeVerdict } from "./people-verdict.js";
import type { TrialSection } from "./record.js";

const ABOUT = ["person", "limit", "stage", "phrase", "nothing"] as const;
const RULINGS = ["admits", "refuses", "requires", "spares"] as const;

/** What criteria say to a statement on who may take part, ruling by ruling; in the order of `peopleSignals`. */
export const PEOPLE_SIGNALS: readonly string[] = [
  "stands",
  "sure",
  "worst",
  "best",
  "mean",
  "keptOut",
  "letIn",
  "asked",
  "askedMost",
  "unknown",
  ...ABOUT.map((about) => `by.${about}`),
  ...RULINGS.map((ruling) => `says.${ruling}`),
  "all",
  "only",
  "things",
];

/** Signals of a statement against the criteria of one trial or two; the names are in `PEOPLE_SIGNALS`. */
export function peopleSignals(statement: string, sections: readonly TrialSection[]): number[] {
  const read = rulingsRead(statement, sections);
  const whole = wholeVerdict(read.map(({ verdict }) => verdict));
  const value = ({ stands, sure }: (typeof read)[number]["verdict"]) => stands * (sure ? 1 : 0.5);
  const values = read.map(({ verdict }) => value(verdict));
  const turned = read
    .filter(({ claim }) => claim.ruling === "admits" || claim.ruling === "refuses")
    .map(({ claim, findings }) => {
      const turn = claim.ruling === "admits" ? 1 : -1;
      const admitted = findings.map((one) => one.admitted);
      return { low: turn * Math.min(0, ...admitted), high: turn * Math.max(0, ...admitted) };
    });
  const asked = read
    .filter(({ claim }) => claim.ruling === "requires" || claim.ruling === "spares")
    .map(({ claim, findings }) => {
      const turn = claim.ruling === "requires" ? 1 : -1;
      const required = findings.map((one) => one.required);
      return { least: required.length === 0 ? 0 : turn * Math.min(...required), most: turn * Math.max(0, ...required) };
    });
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  const count = (test: (one: (typeof read)[number]) => boolean) => read.filter(test).length;
  return [
    whole.stands,
    whole.stands * Number(whole.sure),
    Math.min(1, ...values),
    Math.max(-1, ...values),
    values.length === 0 ? 0 : sum(values) / values.length,
    sum(turned.map(({ low }) => low)),
    sum(turned.map(({ high }) => high)),
    sum(asked.map(({ least }) => least)),
    sum(asked.map(({ most }) => most)),
    sum(read.map(({ findings }) => findings.filter((one) => one.admitted === 0 && one.required < 0.3).length)),
    ...ABOUT.map((about) => (whole.by === about ? whole.stands : 0)),
    ...RULINGS.map((ruling) => count(({ claim }) => claim.ruling === ruling)),
    count(({ claim }) => claim.all),
    count(({ claim }) => claim.only),
    Math.max(0, ...read.map(({ findings }) => findings.length)),
  ];
}
