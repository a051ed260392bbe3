import { expect, test } from "vitest";
import { makeSource } from "../../domain/source.js";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { SAMPLE_LABEL } from "../../testing/sample-label.js";
import { offLabelGaps } from "./off-label.js";

const LEXICON = lexiconOf({
  gout: {},
  hypertension: {},
  zoster: {},
  "zoster neuralgia": { manifestationOf: ["zoster"] },
});
const told = (use: string, ...uses: readonly string[]) => {
  const labels = uses.map((text, at) => ({
    publication: { ...SAMPLE_LABEL, id: `spl:${at}` },
    source: makeSource({
      kind: "label",
      document: `${at}`,
      reader: { name: "test", version: 1 },
      language: "en",
      blocks: [{ kind: "paragraph", section: [], code: "34067-9", text }],
    }),
  }));
  const { topics } = parseQuestion(use, LEXICON);
  return offLabelGaps("examplopril", labels, topics, { lexicon: LEXICON, inWords: use }).map(({ text }) => text);
};

test("a use is off label where the words of all uses are known and are of others", () => {
  expect(told("gout", "Calmo is indicated for hypertension.")).toEqual([
    "The label of examplopril does not list gout among its indications: by this label that use is off label.",
  ]);
});

test("nothing is said where one of several labels lists it", () => {
  expect(told("gout", "Calmo is indicated for hypertension.", "Calmo is indicated for gout.")).toEqual([]);
});

test("an ailment that the lexicon does not know may take it in, and so may what comes of it", () => {
  expect(told("gout", "Calmo is indicated for painful musculoskeletal conditions.")[0]).toContain(
    "among its uses are “musculoskeletal conditions”, and whether that takes it in is not said",
  );
  expect(told("zoster", "Calmo is indicated for zoster neuralgia.").join(" ")).not.toContain("off label");
});

test("drops for the ears tell nothing of tablets", () => {
  const [said] = told("gout", "Calmo otic suspension is indicated for hypertension.");
  expect(said).toContain("only a form for the ears is in the library");
  expect(said).not.toContain("off label");
});

test("a plain word is told not to be listed by that name, and one word of it names nothing", () => {
  expect(told("back pain", "Calmo is indicated for hypertension with pain.")).toEqual([
    "The label of examplopril does not list back pain by that name among its uses.",
  ]);
});

test("pain at large takes in what may hurt, and nothing else", () => {
  expect(told("gout", "Calmo is indicated for severe pain.")[0]).toContain("whether that takes it in is not said");
  expect(told("hypertension", "Calmo is indicated for severe pain.")[0]).toContain("that use is off label");
});
