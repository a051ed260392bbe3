import { describe, expect, test } from "vitest";
import type { Regimen } from "../../domain/regimen.js";
import { readRegimens } from "./read-regimens.js";

const said = (text: string, part: (regimen: Regimen) => string | undefined) => readRegimens(text).map(part);

describe("a frequency belongs to what it stands beside, or to all of a list that it is said of", () => {
  const often = ({ frequency }: Regimen) => {
    const value = frequency?.value;
    return value === undefined || value === "once"
      ? value
      : `${value.times.high}/${value.every.high === "1" ? "" : value.every.high}${value.unit}`;
  };
  test.each([
    ["Patients took ibuprofen 600 mg or naproxen 300 mg twice daily.", ["2/day", "2/day"]],
    ["They took adalimumab 40 mg every other week plus weekly MTX, etanercept 50 mg.", ["1/2week", undefined]],
    ["The dose of ibuprofen was 100 mg, increased every three days by 50 mg.", [undefined]],
    ["They received weekly prophylaxis with X (3 mg of pyrimethamine plus 25 mg of dapsone).", ["1/week", "1/week"]],
    ["The weekly mean of pain fell with ibuprofen 400 mg.", [undefined]],
    ["They were given 400 mcg misoprostol at 4 hours interval.", ["1/4hour"]],
    ["Ibuprofen was given at 600 mg once.", ["once"]],
    ["Women took iron tablets twice a week (100 mg of iron weekly).", ["1/week"]],
    ["Single low dose ibuprofen (200 mg) is recommended.", ["once"]],
  ])("%s", (text, expected) => {
    expect(said(text, often)).toEqual(expected);
  });
});

describe("a route belongs to the drug that it stands beside", () => {
  test.each([
    [
      "They got 25 mg promethazine intramuscularly and group B received tablets of 8 mg betahistine.",
      ["intramuscular", undefined],
    ],
    ["They received intravenous (IV) diazepam 5 mg, and a block by 10 ml of 1% lidocaine.", ["intravenous", undefined]],
    ["They had intravenous supplements (copper 2 mg, selenium 300 mcg and zinc 30 mg).", Array(3).fill("intravenous")],
    ["They used budesonide 200 mcg bid and >6 inhalations/day of terbutaline.", [undefined, "inhaled"]],
    ["They had steroids (<10 mg/day), oral methotrexate (15 mg/week).", [undefined, "oral"]],
    ["Metoclopramide 20 mg was given I.V as first line.", ["intravenous"]],
  ])("%s", (text, expected) => {
    expect(said(text, ({ route }) => route?.value)).toEqual(expected);
  });
});

describe("a length of time belongs to the treatment that it is said of", () => {
  const long = ({ duration }: Regimen) =>
    duration === undefined ? undefined : `${duration.value.high ?? duration.value.low ?? ""}${duration.value.unit}`;
  test.each([
    ["They took ibuprofen 400 mg daily or naproxen 500 mg daily for 6 weeks.", ["6week", "6week"]],
    ["Doses are 20 g per day, and studies have used glutamine 45 g per day for 6 weeks.", [undefined, "6week"]],
    ["They received paracetamol 1 g daily and omeprazole continued for two weeks.", [undefined]],
    ["The dose of ibuprofen was raised to 400 mg once daily for the remaining 8 weeks.", ["8week"]],
  ])("%s", (text, expected) => {
    expect(said(text, long)).toEqual(expected);
  });
});
