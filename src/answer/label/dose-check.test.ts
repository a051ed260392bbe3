import { expect, test } from "vitest";
import type { Publication } from "../../domain/publication.js";
import { makeQuote } from "../../domain/quote.js";
import { makeSource, type BlockDraft, type SourceKind } from "../../domain/source.js";
import { makeStatement, withDoses } from "../../domain/statement.js";
import { checkedDoses, dosesOf } from "./dose-check.js";
import { dosesIn, namesFromLabels } from "./dose-evidence.js";

const facts = {
  identifiers: [],
  titleBasis: "printed",
  authors: [],
  language: "en",
  status: { kind: "current" },
} as const;
const STUDY: Publication = { ...facts, id: "pmid:1", title: "A study", tier: "research", design: "cohort" };
const LABEL: Publication = {
  ...facts,
  id: "spl:1",
  title: "Calmo",
  tier: "label",
  design: "label",
  label: {
    setId: "1",
    brands: ["Calmo"],
    generics: ["Examplopril Maleate"],
    ingredients: [],
    routes: [],
    forms: [],
    marketing: [],
    classes: [],
    otc: false,
  },
};
const sourceOf = (kind: SourceKind, blocks: readonly BlockDraft[]) =>
  makeSource({ kind, document: kind, blocks, reader: { name: "test", version: 1 }, language: "en" });
const LABEL_TEXT = sourceOf("label", [
  {
    kind: "paragraph",
    section: ["3 DOSAGE FORMS"],
    code: "43678-2",
    text: "Calmo is available as 700 mg once daily packs.",
  },
  {
    kind: "paragraph",
    section: ["2 DOSAGE AND ADMINISTRATION", "2.1 Hypertension"],
    code: "34068-7",
    text: "Take one dose in the morning. The usual dose is 10 mg to 40 mg once daily.",
  },
]);

function checked(text: string) {
  const source = sourceOf("abstract", [{ kind: "paragraph", section: [], text }]);
  const statement = makeStatement([{ quote: makeQuote(source, 0, text.length), publication: STUDY }], {
    facet: "dose",
    directness: { kind: "direct" },
  });
  const names = namesFromLabels([LABEL]);
  const stated = dosesOf(statement, source, STUDY, names);
  const held = dosesIn(LABEL, LABEL_TEXT, LABEL_TEXT.blocks, ["examplopril"], names);
  return withDoses(statement, checkedDoses(statement, stated, held, {})).doses ?? [];
}

test("a printed dose carries its drug, its use and how it stands to the label, whose sentence is quoted", () => {
  const [dose, ...more] = checked("For hypertension, Calmo 30 mg twice daily was given.");
  expect(more).toEqual([]);
  expect(dose).toMatchObject({
    drug: "examplopril",
    text: "30 mg twice daily",
    indication: "hypertension",
    frequency: "2 times a day",
    perDay: "60 mg a day",
    checks: [
      {
        against: "label",
        verdict: "above",
        text: "above the label: 60 mg a day is above 10–40 mg a day",
        quote: { text: "The usual dose is 10 mg to 40 mg once daily." },
        publication: "spl:1",
      },
    ],
  });
});

test("another use and an unknown drug are said in words", () => {
  const words = (text: string) => checked(text).map(({ checks }) => checks.map((one) => one.text));
  expect(words("For migraine, examplopril 20 mg once daily was given.")).toEqual([
    ["the label gives it for another use: the other dose is for hypertension"],
  ]);
  expect(words("Examplopril 20 mg once daily was given.")).toEqual([
    ["within the label: 20 mg a day is within 10–40 mg a day (a dose for hypertension)"],
  ]);
  expect(words("For hypertension, othermab 20 mg once daily was given.")).toEqual([
    ["not comparable with the label: no label in the library gives a dose of othermab"],
  ]);
});

test("a dose that is not its statement's words cannot be put on it", () => {
  const source = sourceOf("abstract", [{ kind: "paragraph", section: [], text: "Take 5 mg once daily." }]);
  const statement = makeStatement([{ quote: makeQuote(source, 0, 21), publication: STUDY }], {
    facet: "dose",
    directness: { kind: "direct" },
  });
  const dose = {
    drug: null,
    text: "6 mg",
    start: 5,
    end: 9,
    indication: null,
    route: null,
    frequency: null,
    perDay: null,
    checks: [],
  };
  expect(() => withDoses(statement, [dose])).toThrow("does not stand at [5, 9)");
});

test("a dose that a sentence advises against is neither too much nor too little", () => {
  const [dose] = checked("The panel recommends against examplopril 5 mg once daily.");
  expect(dose?.checks.map(({ text }) => text)).toEqual(["not compared: the sentence advises against it"]);
});
