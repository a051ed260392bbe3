import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegimens } from "./read-regimens.js";

/** What is said, without places. */
function said(text: string): unknown[] {
  return readRegimens(text).map(({ amount, drug, route, frequency, duration, role }) => ({
    amount: amount.value,
    ...(drug === undefined ? {} : { drug: drug.value }),
    ...(route === undefined ? {} : { route: route.value }),
    ...(frequency === undefined ? {} : { frequency: frequency.value }),
    ...(duration === undefined ? {} : { duration: duration.value }),
    ...(role === undefined ? {} : { role: role.value }),
  }));
}
const one = (value: string) => ({ low: value, high: value });
const mg = (value: string) => ({ ...one(value), unit: "mg" });
const perDay = (times: string) => ({ times: one(times), every: one("1"), unit: "day" });

describe("a regimen is read with what the sentence says of it", () => {
  test("a range, a frequency and a duration", () => {
    expect(said("Patients received diltiazem 30–60 mg orally three times daily for 6–8 weeks.")).toEqual([
      {
        amount: { low: "30", high: "60", unit: "mg" },
        drug: "diltiazem",
        route: "oral",
        frequency: perDay("3"),
        duration: { low: "6", high: "8", unit: "week" },
      },
    ]);
  });
  test("an amount for each kilogram and day, with its limit", () => {
    const [first] = readRegimens("Give ibuprofen 5 to 10 mg/kg every 6 hours, not to exceed 2.4 g/day.");
    expect(first?.amount.value).toEqual({ low: "5", high: "10", unit: "mg", per: "kg" });
    expect(first?.frequency?.value).toEqual({ times: one("1"), every: one("6"), unit: "hour" });
    expect(first?.maximum?.value).toEqual({ ...one("2.4"), unit: "g", rate: "day" });
  });
  test("an upper end alone", () => {
    expect(said("Doses of verapamil up to 480 mg/day were used.")).toEqual([
      { amount: { high: "480", unit: "mg", rate: "day" }, drug: "verapamil" },
    ]);
  });
  test("loading and maintenance", () => {
    expect(said("Clopidogrel was given as a loading dose of 300 mg and a maintenance dose of 75 mg daily.")).toEqual([
      { amount: mg("300"), drug: "clopidogrel", role: "loading" },
      { amount: mg("75"), drug: "clopidogrel", frequency: perDay("1"), role: "maintenance" },
    ]);
  });
  test("alternatives share what is said once", () => {
    expect(said("They took 75, 150 or 300 mg of aspirin once daily.")).toEqual(
      ["75", "150", "300"].map((value) => ({ amount: mg(value), drug: "aspirin", frequency: perDay("1") })),
    );
  });
  test("forms and their strength are multiplied exactly", () => {
    expect(said("Paracetamol 500 mg, 1–2 tablets every 4–6 hours was allowed.")).toEqual([
      {
        amount: { low: "500", high: "1000", unit: "mg" },
        drug: "paracetamol",
        frequency: { times: one("1"), every: { low: "4", high: "6" }, unit: "hour" },
      },
    ]);
  });
  test.each([
    ["q12h", { times: one("1"), every: one("12"), unit: "hour" }],
    ["eighth hourly", { times: one("1"), every: one("8"), unit: "hour" }],
    ["t.i.d.", perDay("3")],
    ["every other day", { times: one("1"), every: one("2"), unit: "day" }],
    ["once weekly", { times: one("1"), every: one("1"), unit: "week" }],
    ["at bedtime", perDay("1")],
    ["every 4 weeks", { times: one("1"), every: one("4"), unit: "week" }],
  ])("“%s” is a frequency", (words, frequency) => {
    expect(readRegimens(`Patients received amoxicillin 500 mg ${words}.`)[0]?.frequency?.value).toEqual(frequency);
  });
});

describe("what is no dose of a person is not read", () => {
  test.each([
    "Rats were given 50 mg/kg/day of losartan for two years.",
    "Serum creatinine was 1.4 mg/dL and ferritin 120 ng/mL.",
    "A venous blood sample of 10 mL was taken.",
    "Each tablet contains 10 mg of lisinopril.",
    "Blood loss was 160 ± 87 mL in the treated group.",
    "The dose was increased by 2 units every 3 days.",
    "In all, 35% of patients were treated once.",
    "Creatinine clearance was below 30 mL/min in those treated.",
    "Patients with a birth weight below 1,500 g were treated.",
    "Tablets: 25 mg, 50 mg, 100 mg (3)",
    "PRINCIPAL DISPLAY PANEL - 20 mg Tablets",
    "If not used for 6 weeks, re-prime the pump with 2 sprays.",
    "Insulin was administered with a 3-mL Optiset pen.",
    "Weekly alcohol consumption above 14 units was recorded in those treated.",
  ])("%s", (text) => {
    expect(readRegimens(text)).toEqual([]);
  });
  test("a number broken by a space is left alone rather than read ten times too high", () => {
    expect(readRegimens("They received ranibizumab 0. 5 mg.")).toEqual([]);
  });
  test("a comma that may be a decimal point is left alone", () => {
    expect(readRegimens("They received warfarin 2,5 mg daily.")).toEqual([]);
    expect(readRegimens("They received vitamin D 20.000 IU weekly.")).toEqual([]);
  });
  test("a drug that is not named is absent", () => {
    expect(said("The recommended dose in adults is 80 mg taken once daily.")).toEqual([
      { amount: mg("80"), frequency: perDay("1") },
    ]);
  });
});

describe("numbers that would make a dose many times too high or low are read right or left alone", () => {
  const amounts = (text: string) => readRegimens(text).map(({ amount }) => amount.value);
  test("a middle dot is a decimal point", () => {
    expect(amounts("They received digoxin 0·125 mg daily.")).toEqual([mg("0.125")]);
  });
  test("a whole amount is not taken for one a kilogram beside it", () => {
    expect(amounts("Patients took ATP (5000 mg, or 55 mg/kg).")).toEqual([mg("5000"), { ...mg("55"), per: "kg" }]);
  });
  test("a space parts thousands where the next figure is a nought", () => {
    expect(amounts("They received 20 000 IU of cholecalciferol.")).toEqual([{ ...one("20000"), unit: "IU" }]);
  });
  test("“2 500 mg”, two thousand five hundred or two of five hundred, is left alone", () => {
    expect(amounts("They received 2 500 mg of amoxicillin daily.")).toEqual([]);
  });
  test("“2 × 106”, whose power was raised in print, is left alone", () => {
    expect(amounts("They received nystatin 2 × 106 U/day by mouth.")).toEqual([]);
  });
  test("“1/2 mg” is a half", () => {
    expect(amounts("Start with metolazone 1/2 mg once daily.")).toEqual([mg("0.5")]);
  });
  test("an amount for each kilogram and minute with the drug's name between", () => {
    expect(amounts("Begin with 0.1 micrograms alprostadil per kilogram of body weight per minute.")).toEqual([
      { ...one("0.1"), unit: "mcg", per: "kg", rate: "minute" },
    ]);
  });
  test("an amount a day with the drug's name between", () => {
    expect(amounts("Group 1 received 5 mg solifenacin per day.")).toEqual([{ ...mg("5"), rate: "day" }]);
  });
});

describe("the drug of a dose", () => {
  const drugs = (text: string) => readRegimens(text).map(({ drug }) => drug?.value);
  test.each([
    ["Bupivacaine (Marcaine; 0.5%, with a mean dose of 1.5 mg/kg) was injected.", ["bupivacaine"]],
    ["They received lactulose (Medilax, up to 30 g daily).", ["lactulose"]],
    ["They received warfarin or 150, 220, or 300 mg of dabigatran.", ["dabigatran", "dabigatran", "dabigatran"]],
    ["When given with ciclosporin, limit the dose to 5 mg once daily.", [undefined]],
    ["After heroin the group received 5 ml of placebo daily.", [undefined]],
    ["A dose of 1 mg was used in 12 patients treated for angioedema.", [undefined]],
    ["The different doses (5 mg daily) were well tolerated.", [undefined]],
    ["Ketamine's action was short when it was used in doses of 125 µg/kg.", ["ketamine"]],
  ])("%s", (text, names) => {
    expect(drugs(text)).toEqual(names);
  });
});

test("a frequency said of all is each one's", () => {
  const text = "They took lansoprazole 30 mg, amoxicillin 1 g and clarithromycin 500 mg (all given twice daily).";
  expect(readRegimens(text).map(({ frequency }) => frequency?.value)).toEqual([perDay("2"), perDay("2"), perDay("2")]);
});

test("a volume has its strength and no second amount", () => {
  const text = "Each patient received 20 mL of 0.5% bupivacaine.";
  const found = readRegimens(text);
  expect(found.map(({ amount, drug, strength }) => [amount.value, drug?.value, strength?.value])).toEqual([
    [{ low: "20", high: "20", unit: "mL" }, "bupivacaine", "0.5%"],
  ]);
});

test("a brand is told by its generic name where the caller knows it", () => {
  const generics = new Map([["humira", "adalimumab"]]);
  const [found] = readRegimens("Patients received HUMIRA 40 mg every other week.", { generics });
  expect(found?.drug).toEqual({ value: "adalimumab", start: 18, end: 24 });
});

const WORDS = fc.constantFrom(
  ..."5 10 0.5 1,500 mg g mcg/kg mL % IU tablets to – - or and , ( ) ; . daily twice every 6 hours days for weeks oral IV maximum dose of aspirin simvastatin patients received single up not exceed in divided doses per /day".split(
    " ",
  ),
);

describe("on any text", () => {
  test("every part stands where it says, within its regimen", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(WORDS, fc.string({ unit: "grapheme" })), { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        for (const regimen of readRegimens(text))
          for (const part of [
            regimen,
            regimen.amount,
            regimen.drug,
            regimen.route,
            regimen.frequency,
            regimen.duration,
          ]) {
            if (part === undefined) continue;
            expect(part.start).toBeGreaterThanOrEqual(regimen.start);
            expect(part.end).toBeLessThanOrEqual(regimen.end);
            expect(part.end).toBeGreaterThan(part.start);
            expect(part.end).toBeLessThanOrEqual(text.length);
          }
      }),
      { numRuns: 300 },
    );
  });
  test("a name's place holds the name", () => {
    const text = "Midazolam 0.02 mg/kg and ranitidine 50 mg were given intravenously.";
    expect(
      readRegimens(text).map(({ amount, drug, route }) =>
        [amount, drug, route].map((part) => text.slice(part?.start, part?.end)),
      ),
    ).toEqual([
      ["0.02 mg/kg", "Midazolam", "intravenously"],
      ["50 mg", "ranitidine", "intravenously"],
    ]);
  });
  test.each([
    "5 mg ",
    "5 ",
    "5, ",
    "5-",
    "(",
    "every ",
    "for 5 ",
    "daily dose ",
    "limit to ",
    "a ",
    "mg/kg",
    "1,",
    "of a ",
  ])("20,000 characters of “%s” are read", (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    expect(readRegimens(text).every(({ start, end }) => start < end)).toBe(true);
  });
});

describe("what could hurt is left out or kept apart", () => {
  const drugs = (text: string) => readRegimens(text).map(({ drug, amount }) => [drug?.value, amount.value.high]);

  test("a tablet that contains a drug in doses of so much gives nobody any", () => {
    expect(
      said("Tiazac capsules contain diltiazem in extended-release beads at doses of 120, 180 and 240 mg."),
    ).toEqual([]);
  });
  test("a product of two drugs is none of the doses of either", () => {
    expect(
      said(
        "It is a fixed dose combination drug product of 20 mg doxylamine and 20 mg pyridoxine, indicated for nausea.",
      ),
    ).toEqual([]);
    expect(said("DP (Duocotexin, 40 mg dihydroartemisinin/320 mg piperaquine tablets) was taken by all.")).toEqual([]);
  });
  test("minerals of a diet are no supplements", () => {
    expect(
      said("They followed a diet program that provided 100 to 140 mEq of sodium and 50 to 70 mEq of potassium daily."),
    ).toEqual([]);
  });
  test("units of drink are no units of a drug", () => {
    expect(said("The number of units consumed was within the weekly limits (≤14 units per week for women).")).toEqual(
      [],
    );
  });
  test("a dose before a semicolon is not that of a drug named after it", () => {
    expect(
      drugs("This is usually given at a dose of 25 mg daily; the usual initial dose of atenolol is 50 mg daily."),
    ).toEqual([
      [undefined, "25"],
      ["atenolol", "50"],
    ]);
  });
  test("each drug of a pair parted by a slash has its own amount", () => {
    expect(drugs("They took lopinavir 400 mg/ritonavir 100 mg twice daily.")).toEqual([
      ["lopinavir", "400"],
      ["ritonavir", "100"],
    ]);
  });
  test("a time before a list holds for the whole of it", () => {
    expect(
      readRegimens(
        "Patients were assigned to receive daily for one year Low dose (6 mg baclofen and 21 mg sorbitol) or placebo.",
      ).map(({ duration }) => duration?.value),
    ).toEqual([
      { low: "1", high: "1", unit: "year" },
      { low: "1", high: "1", unit: "year" },
    ]);
  });
  test("an oral formulation of another drug, and a vein's dose before tablets, give no route", () => {
    expect(
      said("In a study with bosentan (250 mg/day) and an oral formulation of treprostinil, nothing was seen.")[0],
    ).toEqual({
      amount: { ...mg("250"), rate: "day" },
      drug: "bosentan",
    });
    expect(
      said("Start patients who do not tolerate the intravenous dose on Lopressor tablets 25 mg every 6 hours.")[0],
    ).not.toHaveProperty("route");
  });
  test("a tablet's time is the mass's before it", () => {
    expect(said("The initial dose of atenolol is 50 mg given as one tablet a day.")).toEqual([
      { amount: mg("50"), drug: "atenolol", frequency: perDay("1"), role: "initial" },
    ]);
  });
  test("a course of one drug is no length of another's", () => {
    expect(said("This is a single dose of azithromycin (1 g) or a 7-day course of doxycycline.")[0]).not.toHaveProperty(
      "duration",
    );
  });
  test("the greatest effect is no greatest dose, and less pain no lower dose", () => {
    expect(said("The maximum analgesic activity was seen at a dose of 400 mg of dipyrone.")[0]).not.toHaveProperty(
      "role",
    );
    expect(
      said("Dexmedetomidine led to a reduction of agitation from 37% to 17% with 0.3 μg/kg.")[0],
    ).not.toHaveProperty("role");
  });
  test("a dose that a decrease follows is a dose, and the lower one no maximum", () => {
    expect(
      readRegimens("The dose may increase to a maximum of 100 mg or decrease to 25 mg.").map(({ amount, role }) => [
        amount.value.high,
        role?.value,
      ]),
    ).toEqual([
      ["100", "maximum"],
      ["25", "titration"],
    ]);
  });
});
