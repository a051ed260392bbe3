import { describe, expect, test } from "vitest";
import { readRegimens } from "./regimens/read-regimens.js";

/** Each dose of a sentence in one line: drug, amount, how often, route, how long, role; "–" where nothing is said. */
function told(text: string): string[] {
  return readRegimens(text).map(({ drug, amount: { value }, frequency, route, duration, role }) => {
    const range = [...new Set([value.low, value.high])].join("-");
    const often = frequency?.value;
    return [
      drug?.value ?? "–",
      [range, value.unit, ...[value.per, value.rate].filter((one) => one !== undefined)].join(" "),
      often === undefined
        ? "–"
        : often === "once"
          ? "once"
          : `${often.times.high} in ${often.every.high} ${often.unit}`,
      route?.value ?? "–",
      duration === undefined ? "–" : `${duration.value.high ?? `${duration.value.low ?? ""}+`} ${duration.value.unit}`,
      role?.value ?? "–",
    ].join(" | ");
  });
}

describe("amounts", () => {
  test.each([
    [
      "stars between the units of a rate",
      "They had filgrastim 10 μg*kg−1*d−1.",
      ["filgrastim | 10 mcg kg day | – | – | – | –"],
    ],
    [
      "a combination whose strengths fall",
      "They took atovaquone-proguanil (250-100 mg) daily.",
      [
        "atovaquone-proguanil | 250 mg | 1 in 1 day | – | – | –",
        "atovaquone-proguanil | 100 mg | 1 in 1 day | – | – | –",
      ],
    ],
    [
      "a day's number before a pair",
      "The dose was 6/25 mg at day 3, 6/50 mg at week 1.",
      [
        "– | 6 mg | – | – | – | –",
        "– | 25 mg | – | – | – | –",
        "– | 6 mg | – | – | – | –",
        "– | 50 mg | – | – | – | –",
      ],
    ],
    [
      "a count of tablets behind a bracket",
      "Take paracetamol, 500 mg (Tylenol, its maker), 1–2 tabs every 4 h.",
      ["paracetamol | 500-1000 mg | 1 in 4 hour | – | – | –"],
    ],
    [
      "a dose by weight",
      "They received artemether-lumefantrine 20/120 mg weight-based twice daily.",
      [
        "artemether-lumefantrine | 20 mg | 2 in 1 day | – | – | –",
        "artemether-lumefantrine | 120 mg | 2 in 1 day | – | – | –",
      ],
    ],
  ])("%s", (_, text, lines) => {
    expect(told(text)).toEqual(lines);
  });
});

describe("what is no dose", () => {
  test.each([
    ["the pack in a bracket", "Sleep was kept with sevoflurane (Sevorane 250 ml solution, Abbott)."],
    ["a score before a dose", "The index was kept in the range of 40–50."],
    ["a step without “by”", "The methadone was reduced 2.5 to 5 mg each day."],
    ["marks on a syringe", "The insulin syringe is marked at 0.025 mL intervals."],
    ["blood that is drawn", "Venous blood (5 ml) is collected for levofloxacin assays after administration."],
    ["an exposure", "Bosentan was given with an AUC of 562 ng · h/mL."],
    ["what a box holds", "Two boxes of 12 capsules will be given to the patients."],
    [
      "a tablet that another looks like",
      "A placebo tablet that was indistinguishable from the elobixibat 5-mg tablet was given.",
    ],
    ["a negative interval", "Iloprost was given and impaired it (95% CI: −115–−26 ml/min)."],
    ["a heart's output", "The index did not reach 600 ml min-1 m-2 while dopexamine was given."],
    ["a line of letters", "Patients had an acuity difference ≥ 0.2 unit logMAR and were given glasses."],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
  test("the strength of the tablets that are given", () => {
    expect(told("Ivermectin (tablets 3 mg) was administered at the single dose of 200 µg/kg.")).toEqual([
      "ivermectin | 200 mcg kg | once | – | – | –",
    ]);
  });
  test("what each capsule holds, and in how many it comes", () => {
    expect(
      told(
        "They were taking 5 g of fish oil (5 capsules, each containing 1 g of oil with 300 mg of DHA and 200 mg of EPA).",
      ),
    ).toEqual(["fish oil | 5 g | – | – | – | –"]);
    expect(told("They received 4,000 IU (in 4 capsules) of cholecalciferol daily.")).toEqual([
      "cholecalciferol | 4000 IU | 1 in 1 day | – | – | –",
    ]);
  });
});

describe("what a bracket says again", () => {
  test.each([
    [
      "by weight",
      "She was given 30,000 IU (∼390 IU/kg) of epoetin beta every day for three days.",
      ["epoetin beta | 30000 IU | 1 in 1 day | – | 3 day | –"],
    ],
    [
      "of a brand",
      "They had 200 μg/day of selenium (SelenoPrecise 200 μg, Pharma Nord).",
      ["selenium | 200 mcg day | – | – | – | –"],
    ],
    [
      "in puffs",
      "A dose of 25 IU of oxytocin (Syntocinon; 5 puffs, each with 5 IU) was given.",
      ["oxytocin | 25 IU | – | – | – | –"],
    ],
    [
      "in a volume",
      "Triamcinolone 4 mg/0.1 ml intravitreal will be given.",
      ["triamcinolone | 4 mg | – | intravitreal | – | –"],
    ],
  ])("%s", (_, text, lines) => {
    expect(told(text)).toEqual(lines);
  });
});

describe("what is said once", () => {
  test.each([
    [
      "a single dose of two",
      "They had a single oral dose of 150 mg ranitidine and 0.5 mg alprazolam.",
      ["ranitidine | 150 mg | once | oral | – | –", "alprazolam | 0.5 mg | once | oral | – | –"],
    ],
    [
      "two kinds of people",
      "The initial dose of trandolapril is 1 mg once daily in most patients and 2 mg in others.",
      ["trandolapril | 1 mg | 1 in 1 day | – | – | initial", "trandolapril | 2 mg | 1 in 1 day | – | – | –"],
    ],
    [
      "a time after two brackets",
      "Patients received trandolapril (up to 8 mg) and verapamil (up to 240 mg) once daily.",
      ["trandolapril | -8 mg | 1 in 1 day | – | – | –", "verapamil | -240 mg | 1 in 1 day | – | – | –"],
    ],
    [
      "daily before a list",
      "They were assigned to daily tamsulosin 0.4 mg, dutasteride 0.5 mg, or both.",
      ["tamsulosin | 0.4 mg | 1 in 1 day | – | – | –", "dutasteride | 0.5 mg | 1 in 1 day | – | – | –"],
    ],
    [
      "two doses beside a single one",
      "A single 9 mg/kg bolus of thymoglobulin versus two 20-mg doses of basiliximab was tried.",
      ["thymoglobulin | 9 mg kg | once | – | – | –", "basiliximab | 20 mg | – | – | – | –"],
    ],
    [
      "a second drug's own time and route",
      "Nedaplatin (80 mg/m2) was given on day 1, and S-1 was administered orally twice daily at 65 mg/m2/day.",
      ["nedaplatin | 80 mg m2 | – | – | – | –", "s-1 | 65 mg m2 day | 2 in 1 day | oral | – | –"],
    ],
    [
      "a route right after a verb of giving",
      "Group B received omeprazole oral suspension 2 mg/ml (40 mg daily) and Group C received IV pantoprazole (40 mg daily).",
      ["omeprazole | 40 mg | 1 in 1 day | – | – | –", "pantoprazole | 40 mg | 1 in 1 day | intravenous | – | –"],
    ],
    [
      "some days of each week",
      "They received levamisole 2.5 mg/kg given for 2 days every week for 18 months.",
      ["levamisole | 2.5 mg kg | 2 in 1 week | – | 18 month | –"],
    ],
    [
      "“at least for”",
      "Treatment is 2000 IU/d of vitamin D at least for 6 weeks.",
      ["vitamin d | 2000 IU day | – | – | 6+ week | –"],
    ],
    [
      "the time before the trial",
      "Patients who had been treated for 5 years were assigned to UDCA (600 mg) for 12 months.",
      ["udca | 600 mg | – | – | 12 month | –"],
    ],
  ])("%s", (_, text, lines) => {
    expect(told(text)).toEqual(lines);
  });
});

describe("roles", () => {
  test.each([
    ["after another's first dose", "After any initial dose, use with aspirin 75-100 mg per day.", "–"],
    ["a time to start", "The level fell starting at 1 week of treatment with iron 250 mg.", "–"],
    ["a limit on something else", "The difference did not exceed 10 ms with vortioxetine 10 mg.", "–"],
    ["a cap", "They received vincristine up to a cap of 2.8 mg.", "maximum"],
    ["a brand between", "Reduce the effect by reducing the MINIPRESS dose to 1 mg.", "titration"],
    ["beside a loading dose", "Ketamine 1 µg/kg/min in combination with a loading dose was given.", "–"],
  ])("%s", (_, text, role) => {
    expect(told(text)[0]?.split(" | ").at(-1)).toBe(role);
  });
  test("a limit in the bracket after a dose is the limit's alone", () => {
    expect(
      told("They had dexamethasone 1 mg/kg (maximum dose, 12 mg).").map((line) => line.split(" | ").at(-1)),
    ).toEqual(["–", "maximum"]);
  });
});

describe("roles of the course", () => {
  test.each([
    ["The starting dose of INSPRA should be reduced to 25 mg once daily.", ["initial"]],
    ["The first dose of lisinopril is 5 mg given orally.", ["initial"]],
    ["The dose of metolazone can be increased to 15 mg, then 20 mg.", ["titration", "titration"]],
    ["Dexmedetomidine was loaded (1 μg/kg) and infused (0.3 μg/kg/h).", ["loading", "–"]],
  ])("%s", (text, roles) => {
    expect(told(text).map((line) => line.split(" | ").at(-1))).toEqual(roles);
  });
});

describe("names", () => {
  test.each([
    ["They also received ABC 600 mg + 3TC 300 mg once daily.", ["abc", "3tc"]],
    ["MMF or matched placebo was administered at a dose of 600 mg.", ["mmf"]],
    ["The group also received dopexamine up to a maximum of 1 μg/kg/min.", ["dopexamine"]],
    [
      "They compared indacaterol (IND)/glycopyrronium (GLY) 110/50 μg once daily with placebo.",
      ["indacaterol/glycopyrronium", "indacaterol/glycopyrronium"],
    ],
    [
      "It consists of rabeprazole 20 mg clarithromycin 250 mg and tinidazole 500 mg.",
      ["rabeprazole", "clarithromycin", "tinidazole"],
    ],
    ["A dose of 0.28 IU/kg was assumed for insulin glargine.", ["insulin glargine"]],
    ["Patients in group 4 (100 mg plus methotrexate group) met the criteria.", ["–"]],
    ["They had extra cilostazol for 6 months (100 mg, twice daily).", ["cilostazol"]],
    ["They received MF (500 mg BD) + VG (50 mg BD) or MF (500 mg BD) + GP (2 mg BD).", ["mf", "vg", "mf", "–"]],
    ["Women received a daily oral dose of 2 mg 17β-estradiol beside the progesterone.", ["17β-estradiol"]],
    ["The efficacy of BAY 94-8862 5 and 10 mg q.d. was seen.", ["bay 94-8862", "bay 94-8862"]],
    ["They had 30 mg of the BACE inhibitor LY2811376.", ["ly2811376"]],
    ["High doses of Eurycoma longifolia extract (600 mg/day) were given.", ["eurycoma longifolia extract"]],
    ["Bevacizumab was given as intravitreal injections (dose of 1.25 mg in 0.05 ml per injection).", ["bevacizumab"]],
    ["They received 3-day cisplatin-based chemotherapy (25 mg/m2/d) and no aprepitant.", ["cisplatin"]],
    ["It was as good as lanreotide microparticles 30 mg, every 1–2 weeks.", ["lanreotide"]],
    ["Ovulation was induced by 10,000 IU human chorionic gonadotropin (hCG).", ["human chorionic gonadotropin"]],
    ["They had methylprednisolone sodium succinate (125 mg diluted into water).", ["methylprednisolone"]],
    ["They had 60 mg sustained-release dextromethorphan beside methadone.", ["dextromethorphan"]],
    [
      "Patients received 10 μg (arm A), 100 μg (arm B) or 1000 μg (arm C) of albumin.",
      ["albumin", "albumin", "albumin"],
    ],
    ["Group L: loading dose 0.5 µg/kg was given.", ["–"]],
    ["In the lenalidomide group they received 50 mg/day whereas azacitidine was for others.", ["–"]],
    [
      "Women had conjugated equine estrogens 0.45 mg daily by tablet, which were given.",
      ["conjugated equine estrogens"],
    ],
    ["Oral dexketoprofen trometamol 50 mg/day was recommended.", ["dexketoprofen"]],
    ["A 90-mg daily dose of the COX-2 selective inhibitor, etoricoxib, was given.", ["etoricoxib"]],
    ["It was lower in the AZA-group of 0.31 mg/kg prednisone.", ["prednisone"]],
    ["6 mg/kg of 2.5% thiamylal sodium solution was administered.", ["thiamylal"]],
    ["Patients receiving MET (Glucophage, Merck, West Drayton, UK, 500 mg) were seen.", ["met"]],
  ])("%s", (text, drugs) => {
    expect(told(text).map((line) => line.split(" | ")[0])).toEqual(drugs);
  });
});

describe("courses, limits and other people's words", () => {
  test.each([
    [
      "a loading dose that a treatment is started with",
      "They had a 300 mg loading dose, then clopidogrel 75 mg daily as maintenance.",
      ["clopidogrel | 300 mg | – | – | – | loading", "clopidogrel | 75 mg | 1 in 1 day | – | – | maintenance"],
    ],
    [
      "what must not be passed in a day",
      "Do not give more than 4 g of paracetamol in 24 hours.",
      ["paracetamol | 4 g day | – | – | – | maximum"],
    ],
    [
      "an ester that is left off",
      "Haloperidol decanoate 50 mg was given every 4 weeks.",
      ["haloperidol | 50 mg | 1 in 4 week | – | – | –"],
    ],
    [
      "maintenance of anaesthesia, which is no role",
      "For maintenance of anaesthesia, propofol at 6 mg/kg/h was given.",
      ["propofol | 6 mg kg hour | – | – | – | –"],
    ],
    [
      "how long people were followed",
      "They received a 2 mg dexamethasone injection and were followed for 3 years.",
      ["dexamethasone | 2 mg | – | – | – | –"],
    ],
    [
      "a time beside a strength",
      "They had 250 mg of a 10% forskolin extract taken twice a day.",
      ["forskolin extract | 250 mg | 2 in 1 day | – | – | –"],
    ],
    [
      "two whole days of what is given again and again",
      "Ibuprofen 400 mg every 6 h for 48 h was prescribed.",
      ["ibuprofen | 400 mg | 1 in 6 hour | – | 48 hour | –"],
    ],
    [
      "the short form of a name that no list tells",
      "They had granulocyte colony-stimulating factor (G-CSF) at a dose of 5 µg/kg daily.",
      ["g-csf | 5 mcg kg | 1 in 1 day | – | – | –"],
    ],
    [
      "the drug whose doses they are, not the one beside which it was given",
      "The heparin doses required were 120 U/kg for dabigatran.",
      ["heparin | 120 unit kg | – | – | – | –"],
    ],
    [
      "the drug that names a group",
      "They were assigned to the telmisartan (T) group (receiving a dose of 40 mg once daily) or the losartan (L) group (receiving a dose of 50 mg once daily).",
      ["telmisartan | 40 mg | 1 in 1 day | – | – | –", "losartan | 50 mg | 1 in 1 day | – | – | –"],
    ],
    [
      "what a stool holds",
      "Sodium content in the range of 21 to 32 mmol/day followed lactulose 15 g twice daily.",
      ["lactulose | 15 g | 2 in 1 day | – | – | –"],
    ],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
