import { expect, test } from "vitest";
import { readLexicon } from "../adapters/lexicon-files/lexicon-files.js";
import { namesOf } from "../question/concept-index.js";
import { LEXICON } from "../package-files.js";
import { termsOf } from "./analyse.js";
import { EVERYDAY_LINES } from "./everyday-lines.js";
import { EVERYDAY_NAMES, inClinicalWords } from "./everyday-names.js";

const key = (name: string) => termsOf(name).join(" ");

test("every line is a group, or gives a clinical name and everyday ones, with braces that close", () => {
  const lines = EVERYDAY_LINES.trim().split("\n");
  expect(lines.filter((line) => line !== "" && !/^# |^[^=#{}]+ = [^=]+$/u.test(line))).toEqual([]);
  expect(EVERYDAY_NAMES.flatMap(({ everyday }) => everyday.filter((one) => /[{}|]|^$/u.test(one)))).toEqual([]);
});

test("no everyday name stands for two things, and none is a clinical name of another", () => {
  const meant = new Map<string, string>();
  const twice: string[] = [];
  for (const { clinical, everyday } of EVERYDAY_NAMES)
    for (const name of new Set(everyday.map(key))) {
      const other = meant.get(name);
      if (other !== undefined) twice.push(`${name}: ${other}, ${clinical}`);
      meant.set(name, clinical);
    }
  const clinical = EVERYDAY_NAMES.flatMap(({ names, clinical: own }) =>
    names.flatMap((one) => {
      const other = meant.get(key(one));
      return other === undefined ? [] : [`${one}: ${own}, ${other}`];
    }),
  );
  expect([...twice, ...clinical]).toEqual([]);
});

test("no clinical name is given twice", () => {
  const names = EVERYDAY_NAMES.flatMap((one) => [...new Set(one.names.map(key))]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("a name that the lexicon has, too, means the same there", () => {
  const known = new Map<string, string[]>();
  for (const concept of readLexicon(LEXICON).concepts.values())
    for (const name of new Set(namesOf(concept).map(key))) known.set(name, [...(known.get(name) ?? []), concept.id]);
  const others = EVERYDAY_NAMES.flatMap(({ names, everyday }) => {
    const own = new Set(names.flatMap((name) => known.get(key(name)) ?? []));
    return everyday.filter((one) => known.get(key(one))?.some((id) => own.has(id)) === false);
  });
  expect(others).toEqual([]);
});

test("a text is read in clinical words, the longest name first, and says what was read", () => {
  const { text, read } = inClinicalWords("Racing hearts and low blood pressure on standing; stop.");
  expect(text).toBe("Tachycardia and hypotension on standing; stop.");
  expect(read.map(({ written }) => written)).toEqual(["Racing hearts", "low blood pressure"]);
  expect(inClinicalWords("Digoxin slows the heart, racing or not.").read).toEqual([]);
});

test("words of every day stay what they are, whatever their stems have in common with a name", () => {
  for (const text of [
    "for three months, monthly",
    "a blood sample",
    "food poisoning",
    "neuroleptic malignant syndrome",
  ])
    expect(inClinicalWords(text).read).toEqual([]);
});
