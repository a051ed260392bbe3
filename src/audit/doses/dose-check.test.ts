import { describe, expect, test } from "vitest";
import type { Candidate } from "../candidate.js";
import { checkDoses } from "./dose-check.js";

const FACTS = { brands: [], generics: ["examplin"] };

/** A sentence of examplin's label, in its section on dosing unless another heading is given. */
function label(text: string, heading = "DOSAGE AND ADMINISTRATION"): Candidate {
  const dosing = heading.startsWith("DOSAGE");
  const block = { section: [heading] };
  const publication = { tier: "label", title: "Examplin", label: FACTS };
  return { text, block, publication, ...(dosing ? { dosing: true } : {}) } as unknown as Candidate;
}

const told = (words: string, sources: readonly Candidate[], isDirect?: (candidate: Candidate) => boolean) =>
  checkDoses(words, sources, isDirect === undefined ? {} : { isDirect }).map(({ relation, because }) => [
    relation,
    because,
  ]);

const HYPERTENSION = [
  label("The usual dose is 150 mg once daily."),
  label("The dose can be increased to 300 mg once daily."),
];
const none = () => false;

describe("a dose beside those of a label", () => {
  test("above the largest, which is named, whatever the drug is for", () => {
    expect(told("Examplin 600 mg once daily is used.", HYPERTENSION)).toEqual([
      ["above", "600 mg a day is above 300 mg a day."],
    ]);
    expect(told("Examplin 600 mg once daily is used in gout.", HYPERTENSION, none)).toEqual([
      ["above", "600 mg a day is above 300 mg a day."],
    ]);
  });

  test("within, and where the text tells no use never below", () => {
    expect(told("Examplin 300 mg once daily is used.", HYPERTENSION)[0]?.[0]).toBe("within");
    expect(told("Examplin 20 mg once daily is used.", HYPERTENSION)[0]?.[0]).toBe("other indication");
  });

  test("what is said of overdoses, of studies and of the body's handling of the drug is no dose", () => {
    expect(
      told("Examplin 600 mg once daily is used.", [
        ...HYPERTENSION,
        label("Adults took up to 900 mg once daily without toxicity.", "OVERDOSAGE"),
        label("Healthy volunteers were given examplin 900 mg once daily."),
      ])[0]?.[0],
    ).toBe("above");
  });

  test("first doses, lessened ones and those of children do not bound what others are given", () => {
    expect(
      told("Examplin 20 mg twice daily is used.", [
        label("The starting dose is 5 mg once daily."),
        label("With ketoconazole the dose should be reduced to 2.5 mg twice daily."),
      ])[0]?.[0],
    ).toBe("other indication");
  });

  test("a single amount larger than any is too much however often it is given", () => {
    expect(told("Examplin 1200 mg lowers blood pressure.", HYPERTENSION)).toEqual([
      ["above", "However often it is given, it is above 300 mg, the most that a label read gives."],
    ]);
    expect(told("Examplin 300 mg lowers blood pressure.", HYPERTENSION)[0]?.[0]).not.toBe("above");
  });

  test("daily where every dose is a week or more apart", () => {
    const weekly = [label("The recommended dose is 10 mg once weekly."), label("At most 20 mg once weekly is given.")];
    expect(told("Examplin 10 mg once daily is used.", weekly)).toEqual([
      ["above", "It is given every day, where every dose that a label read gives is days or weeks apart."],
    ]);
    expect(
      told("Examplin 10 mg once daily is used.", [...weekly, label("In others, 10 mg once daily is given.")])[0]?.[0],
    ).toBe("within");
  });

  test("“never above” is a maximum", () => {
    const most = [label("The dose must never be above 3200 mg/day."), label("The dose is 400 mg three times daily.")];
    expect(told("Examplin 1200 mg four times daily is used.", most)[0]?.[0]).toBe("above");
    expect(told("Examplin 800 mg four times daily is used.", most)[0]?.[0]).toBe("within");
  });

  test("a label of another drug tells nothing of this one but a maximum", () => {
    const other = (text: string) =>
      ({
        ...label(text, "DRUG INTERACTIONS"),
        publication: { tier: "label", title: "Other", label: { brands: [], generics: ["otherine"] } },
      }) as unknown as Candidate;
    expect(told("Examplin 100 mg once daily is used.", [other("Give examplin 25 mg once daily.")])[0]?.[0]).toBe(
      "not found",
    );
  });

  test("a first dose beside those that the label begins with, whatever it goes up to", () => {
    const sources = [
      label("The initial dose is 1 mg once daily."),
      label("The dose can be increased to 20 mg once daily."),
    ];
    expect(told("Examplin is started at 10 mg once daily.", sources)).toEqual([
      ["above", "A label begins with 1 mg at most, and this is at least four times as much."],
    ]);
    expect(told("Examplin 10 mg once daily is used.", sources)[0]?.[0]).toBe("within");
    expect(told("Examplin is started at 2 mg once daily.", sources)[0]?.[0]).not.toBe("above");
  });

  describe("what studies gave is no rule", () => {
    const study = (text: string) =>
      ({
        text,
        block: { section: ["Results"] },
        publication: { tier: "research", title: "A trial" },
      }) as unknown as Candidate;
    const all = () => true;
    const trials = [study("Adults took examplin 150 mg once daily."), study("Examplin 100 mg once daily was given.")];

    test("a dose above theirs is only told where it is some three times as much", () => {
      expect(told("Examplin 200 mg once daily is used in gout.", trials, all)[0]?.[0]).toBe("other indication");
      expect(told("Examplin 450 mg once daily is used in gout.", trials, all)).toEqual([
        ["above", "450 mg a day is above 150 mg a day."],
      ]);
    });

    test("a dose below all of theirs is told where it is given time after time for a use that the claim tells", () => {
      const below = [["below", "60 mg a day is below 100 mg a day."]];
      expect(told("Examplin 60 mg once daily is used in gout.", trials, all)).toEqual(below);
      expect(told("Examplin 60 mg once daily is used.", trials)).not.toEqual(below);
      expect(told("A dose of examplin 60 mg is used in gout.", trials, all)).not.toEqual(below);
    });

    test("the label's largest dose is told instead, where it is passed too", () => {
      const withLabel = [...trials, label("The maximum dose is 180 mg once daily.")];
      const direct = (candidate: Candidate) => candidate.publication.tier === "research";
      expect(told("Examplin 200 mg once daily is used in gout.", withLabel, direct)).toEqual([
        ["above", "200 mg a day is above the maximum of 180 mg a day."],
      ]);
    });

    test("what a label tells of trials in its warnings bounds nothing", () => {
      const warning = label("Later trials gave examplin 1 mg/day, and 4% fainted.", "WARNINGS");
      expect(told("Examplin 16 mg once daily is used in gout.", [warning], all)[0]?.[0]).toBe("not found");
    });

    test("the same amount months apart, given oftener, is told", () => {
      const depot = [study("Women had examplin 60 mg every 6 months.")];
      expect(told("Examplin 60 mg every 3 months is used in gout.", depot, all)[0]?.[0]).toBe("above");
    });
  });

  test("an amount of another drug in the same sentence allows nothing", () => {
    const sources = [
      label("The usual dose is 2 to 4 mg once daily."),
      label("Verapamil 240 mg once daily was taken with examplin 4 mg once daily."),
    ];
    expect(told("Examplin 40 mg once daily is used.", sources)[0]?.[0]).toBe("above");
  });

  test("a limit beside another drug is named only where no other is passed", () => {
    const sources = [
      label("When co-administered with cyclosporine, limit the dose to 5 mg once daily."),
      label("The maximum dose is 10 mg once daily."),
    ];
    expect(told("Examplin 50 mg once daily is used.", sources)).toEqual([
      ["above", "50 mg a day is above the maximum of 10 mg a day."],
    ]);
  });
});
