import { describe, expect, test } from "vitest";
import type { Facet } from "../domain/facet.js";
import { facetsByWords } from "./facet-words.js";

describe("a sentence is first of all about", () => {
  test.each<[Facet, string]>([
    ["dose", "Colchicine 0.5 mg twice daily was given for six months."],
    ["dose", "Methotrexate 15–20 mg/m2/week, with a maximum of 40 mg, is used."],
    ["dose", "Take 300 mg/kg/day orally with food."],
    ["harm", "Two patients withdrew because of nausea."],
    ["harm", "Adverse events were seen in 12% of those on allopurinol."],
    ["harm", "Treatment is contraindicated in renal failure."],
    ["harm", "Bleeding was more frequent with warfarin."],
    ["definition", "Gout is a disease caused by crystals of urate."],
    ["definition", "A flare is defined as pain above 5 on a scale of 10."],
    ["gap", "There are no randomised trials of colchicine in children."],
    ["gap", "Whether this holds in adults remains to be shown and the evidence is limited."],
    ["future direction", "Larger studies are needed in women."],
    ["future direction", "Further work in children is needed."],
    ["prevention", "We found no evidence for an effect of the yeast in preventing diarrhoea."],
    ["prevention", "The study provides evidence that no prophylaxis is required before cystoscopy."],
    ["prognosis", "Five-year survival was 92%."],
    ["diagnosis", "Ultrasound had a sensitivity of 84%."],
    ["cause", "The rash was due to a virus."],
    ["prevention", "Prophylaxis lowered the number of flares."],
    ["monitoring", "Surveillance every six months is usual."],
    ["clinical feature", "The commonest symptoms were pain and fever."],
    ["treatment", "Pain improved with colchicine compared with placebo."],
    ["treatment", "There was no difference between the groups."],
  ])("%s: %s", (facet, sentence) => {
    expect(facetsByWords(sentence)[0]?.facet).toBe(facet);
  });
});

test("a sentence may be about several things, the surest first", () => {
  expect(
    facetsByWords("Colchicine 0.5 mg daily caused diarrhoea and other adverse effects.").map(({ facet }) => facet),
  ).toEqual(["dose", "harm", "cause"]);
});

test("a sentence whose words tell nothing is about nothing", () => {
  expect(facetsByWords("The clinic stands by a river.")).toEqual([]);
});
