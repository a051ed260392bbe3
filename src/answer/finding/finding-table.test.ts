import { expect, test } from "vitest";
import { askLibrary, libraryWith, tierOf } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { sample } from "../../testing/samples.js";

const LEXICON = lexiconOf({
  zinc: { kind: "drug" },
  honey: { kind: "drug" },
  asthma: {},
  cough: { kind: "finding" },
});

async function rowsFor(question: string, title: string, sentence: string, design = "randomised trial" as const) {
  const note = madeNote({
    id: "pmid:2",
    design,
    title,
    about: "asthma",
    size: "184 adults",
    says: { treatment: [sentence] },
  });
  const bundle = await askLibrary(await libraryWith([note]), LEXICON, question);
  return tierOf(bundle, "research").findings?.rows;
}

const ASKED = "Does zinc reduce cough in asthma?";
const TRIAL = "Zinc for cough in asthma: a placebo-controlled trial";

test("a study whose sentence names what was asked makes a row, with its number of people and its effect as printed", async () => {
  const said = "Cough was less frequent with zinc than with placebo (RR 0.70, 95% CI 0.60 to 0.82).";
  const [row, ...more] = (await rowsFor(ASKED, TRIAL, said)) ?? [];
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    study: 1,
    design: "randomised trial",
    n: 184,
    intervention: "zinc",
    comparator: "placebo",
    outcome: "cough",
    direction: "better",
    effect: "RR 0.70, 95% CI 0.60 to 0.82",
    quote: { text: said },
  });
});

test.each([
  ["speaks of another outcome", TRIAL, "Fever was less frequent with zinc than with placebo."],
  [
    "names what was asked for only as a part of what was tried",
    TRIAL,
    "Zinc cough treatment improved sleep compared with placebo (p = 0.01).",
  ],
  ["tries something else", "Honey for cough in asthma", "Cough was less frequent with honey than with placebo."],
  [
    "gives it on both sides",
    "Zinc with honey versus zinc for cough in asthma",
    "Cough was less frequent with zinc and honey than with zinc.",
  ],
  [
    "gives it beside something else",
    "Honey added to zinc for cough in asthma",
    "Cough was less frequent with zinc than with placebo.",
  ],
  ["was done in animals", "Zinc for cough in asthma of mice", "Cough was less frequent with zinc than with placebo."],
  [
    "has no result yet",
    "Zinc for cough in asthma: study protocol",
    "Cough is less frequent with zinc than with placebo.",
  ],
])("a study that %s makes none", async (_, title, sentence) => {
  expect(await rowsFor(ASKED, title, sentence)).toBeUndefined();
});

test("a direction is not told without something that it was compared with", async () => {
  const rows = await rowsFor(ASKED, "Zinc for cough in asthma", "Zinc reduces cough (p = 0.01).");
  expect(rows?.map(({ comparator, direction }) => [comparator, direction])).toEqual([[null, "unclear"]]);
});

test.each([
  [
    "a difference from another treatment that was not asked about is no lack of effect",
    ASKED,
    "Zinc versus honey for cough in asthma",
    "Cough did not differ between zinc and honey.",
    ["unclear"],
  ],
  [
    "a control that is no treatment is",
    ASKED,
    TRIAL,
    "Cough did not differ between zinc and placebo (p = 0.6).",
    ["no difference"],
  ],
])("%s", async (_, question, title, sentence, directions) => {
  expect((await rowsFor(question, title, sentence))?.map(({ direction }) => direction)).toEqual(directions);
});

test("what was done alone is not counted against another treatment", async () => {
  const title = "Zinc versus honey for cough in asthma";
  const of = async (said: string) => (await rowsFor(ASKED, title, said))?.map(({ direction }) => direction);
  expect(await of("Calming the nerves, zinc significantly reduced cough (p = 0.01).")).toEqual(["unclear"]);
  expect(await of("Zinc reduced cough significantly more than honey (p = 0.01).")).toEqual(["better"]);
});

test.each([
  ["Zinc, a trace element, for cough in asthma: a placebo-controlled trial"],
  ["Treatment of cough in asthma with zinc: a placebo-controlled trial"],
])("%s is a trial of zinc", async (title) => {
  const rows = await rowsFor(ASKED, title, "Cough was less frequent with zinc than with placebo (p = 0.01).");
  expect(rows?.map(({ direction }) => direction)).toEqual(["better"]);
});

test("a study that concludes that there was no difference for what was asked is not counted by a part of it", async () => {
  const note = (more: readonly string[]) =>
    sample({
      identifiers: ["pmid:3"],
      title: "Zinc versus honey for cough: a randomised trial",
      kind: "full text",
      sections: {
        Abstract: [
          "Methods: 184 adults were randomly assigned to zinc or honey. Results: Severity of cough was significantly less with zinc than with honey (p = 0.01).",
          ...more,
        ],
      },
      facts: { tier: "research", design: "randomised trial" },
    });
  const told = async (more: readonly string[]) =>
    tierOf(
      await askLibrary(await libraryWith([note(more)]), LEXICON, "Does zinc reduce cough?"),
      "research",
    ).findings?.rows.map(({ direction }) => direction);
  expect(await told([])).toEqual(["better"]);
  expect(
    await told(["Conclusion: No significant difference between zinc and honey was found for the prevention of cough."]),
  ).toEqual(["unclear"]);
});

test("an effect whose interval stands in brackets is told by its name, and bare numbers in brackets are not", async () => {
  const effectOf = async (said: string) => (await rowsFor(ASKED, TRIAL, said))?.map(({ effect }) => effect);
  expect(
    await effectOf("Cough was less frequent with zinc than with placebo (odds ratio 0.70 [0.60 to 0.82])."),
  ).toEqual(["odds ratio 0.70 [0.60 to 0.82]"]);
  expect(await effectOf("Cough was less frequent with zinc than with placebo, 3.1 (2.0 to 4.2), P = 0.01.")).toEqual([
    null,
  ]);
});

test("a question that does not ask whether something works has no table", async () => {
  expect(
    await rowsFor("What is asthma?", TRIAL, "Cough was less frequent with zinc than with placebo."),
  ).toBeUndefined();
});
