import { describe, expect, test } from "vitest";
import { askLibrary, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { parseQuestion } from "../../question/parse.js";
import { resultIn, saysWhatCameOfIt, verdictIn } from "./verdicts.js";

const LEXICON = lexiconOf({ zinc: { kind: "drug" }, honey: { kind: "drug" }, cough: { kind: "finding" }, asthma: {} });
const QUESTION = parseQuestion("Does zinc help cough?", LEXICON);

describe("a verdict on a treatment", () => {
  test.each([
    ["Zinc is useful for cough.", "useful"],
    ["Zinc might be helpful in cough (level IV).", "useful"],
    ["Zinc was not clearly effective for cough.", "of no use"],
    ["Zinc and honey have been tried for cough, and none convincingly works.", "of no use"],
    ["Low-dose zinc should not be used for cough.", "of no use"],
    ["Zinc was as effective as honey for cough.", undefined],
    ["Zinc was not more effective for cough than placebo.", undefined],
    ["It is unclear whether zinc is effective for cough.", undefined],
    [
      "In cough, zinc was effective for sleep at night, which every second family that was asked found very hard to bear.",
      undefined,
    ],
    ["Zinc is useful for asthma.", undefined],
    ["Zinc was given for cough.", undefined],
  ])("%s", (sentence, verdict) => {
    expect(verdictIn(QUESTION, sentence)).toBe(verdict);
  });
});

const note = (id: string, design: "systematic review" | "cohort", year: number, sentence: string) =>
  madeNote({ id, design, title: `Treatments of cough ${id}`, about: "cough", year, says: { treatment: [sentence] } });
const told = async (one: string, other: string, question = "Does zinc help cough?") =>
  (
    await askLibrary(
      await libraryWith([note("pmid:1", "systematic review", 2020, one), note("pmid:2", "cohort", 1998, other)]),
      LEXICON,
      question,
    )
  ).conflicts?.map(({ text }) => text);

test("sources that call it useful and of no use are a conflict, each as sure as it is", async () => {
  expect(await told("Zinc might be useful for cough.", "Zinc was not clearly effective for cough.")).toEqual([
    "Sources differ on zinc: a systematic review of 2020 says that it might be useful, a cohort of 1998 that it is not clearly so.",
  ]);
});
test.each([
  ["they say the same", "Zinc is useful for cough.", "Zinc was effective for cough."],
  ["one tells of stopping it", "Stopping zinc is useful for cough.", "Zinc was not effective for cough."],
  ["one is on another treatment", "Zinc is useful for cough.", "Honey was not effective for cough."],
])("is none where %s", async (_, one, other) => {
  expect(await told(one, other)).toBeUndefined();
});
test("is none where two treatments are set against each other", async () => {
  expect(
    await told(
      "Zinc is useful for cough.",
      "Zinc was not effective for cough.",
      "Is zinc better than honey for cough?",
    ),
  ).toBeUndefined();
});

describe("what came of a treatment, in so many words", () => {
  test.each([
    ["Zinc reduced cough by a third.", "useful"],
    ["Zinc reduced cough compared with placebo.", "useful"],
    ["When compared with honey alone, zinc did not reduce cough.", "of no use"],
    ["Zinc had no effect on cough.", "of no use"],
    ["Zinc reduced cough only in children.", undefined],
    ["Zinc may have reduced cough.", undefined],
    ["Zinc reduced cough more than honey.", undefined],
    ["Cough was frequent, and zinc reduced fever.", undefined],
  ])("%s", (sentence, result) => {
    expect(resultIn(QUESTION, sentence)).toBe(result);
  });

  test("two studies of which one found an effect and one none are set against each other", async () => {
    const { conflicts = [] } = await askLibrary(
      await libraryWith([
        note("pmid:1", "systematic review", 2020, "Zinc reduced cough by a third."),
        note("pmid:2", "cohort", 1998, "Zinc did not reduce cough."),
      ]),
      LEXICON,
      "Does zinc help cough?",
    );
    expect(conflicts.map(({ text }) => text)).toEqual([
      "Studies differ on zinc: a systematic review of 2020 found an effect, a cohort of 1998 found none.",
    ]);
  });
});

test.each([
  ["Zinc reduced warts by a third.", true],
  ["Zinc did not reduce warts.", true],
  ["Zinc might reduce warts.", false],
  ["Zinc was given for warts every day.", false],
])("“%s” says plainly what came of it: %s", (sentence, says) => {
  const lexicon = lexiconOf({ zinc: { kind: "drug" }, warts: {} });
  expect(saysWhatCameOfIt(parseQuestion("Does zinc reduce warts?", lexicon), sentence)).toBe(says);
});
