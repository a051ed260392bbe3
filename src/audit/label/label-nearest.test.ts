import { expect, test } from "vitest";
import { makeSource } from "../../domain/source.js";
import { CALMO } from "../../testing/label-sentences.js";
import { NEAR_SIGNALS, nearestInLabels } from "./label-nearest.js";

/** The sentences of a label nearest to a claim, "4 CONTRAINDICATIONS | Gout" under that heading. */
function nearest(words: string, ...told: readonly string[]) {
  const blocks = told.map((line) => {
    const [text = "", section = "2 DOSAGE"] = line.split(" | ").reverse();
    return { kind: "paragraph" as const, section: [section], text };
  });
  const source = makeSource({
    ...{ kind: "label", document: "calmo", language: "en", reader: { name: "sample", version: 1 }, blocks },
  });
  return nearestInLabels(words, [{ publication: CALMO, source }], 2);
}
const signal = (of: readonly number[] | undefined, name: (typeof NEAR_SIGNALS)[number]) =>
  of?.[NEAR_SIGNALS.indexOf(name)];

test("the sentence that says most of a claim comes first, whatever the product's name is worth", () => {
  const found = nearest(
    "Calmo can be stopped suddenly once the angina has gone.",
    ...["Calmo is a white tablet.", "Calmo is taken for angina.", "Do not stop Calmo suddenly in angina."],
  );
  expect(found.map(({ text }) => text)).toEqual([
    "Do not stop Calmo suddenly in angina.",
    "Calmo is taken for angina.",
  ]);
  expect(found[0]?.signals).toHaveLength(NEAR_SIGNALS.length);
});

test("headings and the sentence before tell what a sentence is on", () => {
  const [first, second] = nearest(
    "Calmo in gout with a rash.",
    ...["5 GOUT | Stop it when a rash comes.", "5 ASTHMA | Stop it when a rash comes soon."],
  );
  expect(first?.block.section).toEqual(["5 GOUT"]);
  expect([signal(first?.signals, "missing"), signal(second?.signals, "missing")]).toEqual([0, 1]);
});

test("of two that say as much, the one that says what is to be done", () => {
  const [first] = nearest(
    "Calmo is kept up in gout for 30 days.",
    ...["6 ADVERSE REACTIONS | Gout was kept for 12 days.", "In gout Calmo should be kept up for 12 days."],
  );
  expect(first?.text).toBe("In gout Calmo should be kept up for 12 days.");
  expect(signal(first?.signals, "comparable")).toBe(1);
});

test("what was studied is left out, and what says nothing of the claim", () => {
  const told = ["14 CLINICAL STUDIES | Gout was healed in 40 people.", "2 DOSAGE | Swallow it whole."];
  expect(nearest("Calmo heals gout.", ...told)).toEqual([]);
});

const LIDOCAINE = { ...CALMO, id: "local:xylo", label: { ...CALMO.label, brands: ["Xylo"], generics: ["lidocaine"] } };

test("a label is quoted where its drug is named by another of its names, and never beside what names another product", () => {
  const blocks = [{ kind: "paragraph" as const, section: ["2 DOSAGE"], text: "The patch is not to be cut." }];
  const source = makeSource({
    ...{ kind: "label", document: "xylo", language: "en", reader: { name: "sample", version: 1 }, blocks },
  });
  const of = (words: string) => nearestInLabels(words, [{ publication: LIDOCAINE as typeof CALMO, source }], 2).length;
  expect([of("A lignocaine patch can be cut."), of("A Calmo patch can be cut.")]).toEqual([1, 0]);
});
