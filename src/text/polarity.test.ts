import { describe, expect, it } from "vitest";
import { isHarm, polarity } from "./polarity.js";

const NEGATIVE = `
Low-dose warfarin should not be used for calcinosis cutis.
Colchicine was ineffective in most patients.
Diltiazem failed to reduce the size of the lesions.
There was no significant difference between rituximab and placebo.
The two arms did not differ in mortality.
None of the patients responded to bisphosphonates.
It was given for a year without benefit.
There is a lack of evidence for laser treatment.
Neither probenecid nor aluminium hydroxide had an effect.
The drug was poorly tolerated.
Pain worsened in half of the patients.
Methotrexate is contraindicated in pregnancy.
Routine use is not recommended.
The panel recommends against screening.
Aspirin isn't useful for primary prevention.
Live vaccines should be avoided.
Steroids had little or no effect on calcification.
The association was non-significant.
The treatment was unsuccessful.
Surgery was inferior to radiotherapy.
The drug increased the risk of major bleeding.
Replacement is associated with higher in-hospital and late mortality.
There was insufficient evidence to recommend it.
The trial was stopped for futility because it did not reduce mortality.
`;

const NOT_NEGATIVE = `
The drug improved not only pain but also function.
There is no doubt that it works.
Rituximab was no worse than placebo.
The new regimen was not inferior to the old one.
All lesions were removed without complications.
It was effective, with no serious adverse events.
An infection cannot be excluded.
Warfarin did not increase the risk of bleeding.
The cause is not known.
Patients who did not respond to steroids improved with rituximab.
Improvement is not uncommon.
Use a thiazide unless contraindicated.
Patient No. 3 recovered.
Its use may or may not follow.
Obesity is not a contraindication to surgery.
Active screening is reasonable rather than harmful.
Diltiazem reduced the size of the lesions.
Heart failure is common in the old.
Give no more than 4 g a day.
Nodules and notes were studied.
`;

const lines = (text: string) => text.trim().split("\n");

describe("polarity", () => {
  it.each(lines(NEGATIVE))("is negative for: %s", (sentence) => {
    expect(polarity(sentence).negative).toBe(true);
  });

  it.each(lines(NOT_NEGATIVE))("is not negative for: %s", (sentence) => {
    expect(polarity(sentence)).toEqual({ negative: false, cues: [] });
  });

  it("gives each cue with its place", () => {
    const sentence = "It is not recommended, and was ineffective.";
    expect(polarity(sentence).cues).toEqual([
      { start: 6, end: 9, text: "not" },
      { start: 31, end: 42, text: "ineffective" },
    ]);
    for (const { start, end, text } of polarity(sentence).cues) expect(sentence.slice(start, end)).toBe(text);
  });

  it("finds a cue beside a phrase that is passed over", () => {
    expect(polarity("It caused no complications but did not help.").cues.map(({ text }) => text)).toEqual(["not"]);
  });
});

describe("isHarm", () => {
  it.each([
    "Nausea was the commonest adverse effect.",
    "Hepatotoxicity was seen in two patients.",
    "The drug is contraindicated in pregnancy.",
    "Major bleeding occurred in 3%.",
    "Two patients died.",
    "Four patients withdrew from the study because of diarrhoea.",
    "No serious adverse events were reported.",
    "It was poorly tolerated.",
  ])("is true for: %s", (sentence) => {
    expect(isHarm(sentence)).toBe(true);
  });

  it.each([
    "Pain fell by half.",
    "The drug was not effective.",
    "Patients continued treatment for a year.",
    "Diethyl ether was used.",
  ])("is false for: %s", (sentence) => {
    expect(isHarm(sentence)).toBe(false);
  });
});
