import { expect, test } from "vitest";
import { classesOfDrug } from "./drug-classes.js";
import type { SectionKind } from "./safety-concern.js";
import { besides } from "./safety-others.js";

const raised = (other: string, sentence: string, section: SectionKind = "warnings", drug?: string) =>
  besides({ name: other, classes: classesOfDrug(other) }, drug === undefined ? [] : classesOfDrug(drug))
    .filter(({ meets }) => meets(sentence, section))
    .map(({ words }) => words);

test.each([
  ["ibuprofen", "Chronic NSAID use together with it increases the risk of bleeding.", ["with ibuprofen, an NSAID"]],
  ["nitroglycerin", "It is contraindicated with organic nitrates.", ["with nitroglycerin, a nitrate"]],
  ["ibuprofen", "Do not take it with ibuprofen.", ["with ibuprofen"]],
  ["ibuprofen", "Contraindicated in urticaria after taking aspirin or other NSAIDs.", []],
  ["sotalol", "Concomitant use of beta-blockers other than sotalol slows the heart.", []],
  ["ramipril", "Not for joint use with telmisartan [see Concomitant ACE Inhibitors (5.7)].", []],
  ["potassium", "Serum potassium rose above 5.7 mEq/L.", []],
  ["potassium", "Do not give potassium supplements.", ["with potassium"]],
  ["aspirin", "It can be administered with aspirin.", []],
  ["aspirin", "Patients should receive the recommended treatments such as aspirin.", []],
  ["telmisartan", "There was no clinically significant interaction with telmisartan.", []],
  ["clonidine", "It enhances the lesions of clonidine in rats.", []],
  ["yellow fever vaccine", "Live vaccines should not be given to your baby together with it.", []],
])("beside %s, of “%s” it raises %j", (other, sentence, words) => {
  expect(raised(other, sentence)).toEqual(words);
});

test("in the section on interactions a class need not be said to be taken as well", () => {
  expect(raised("ibuprofen", "NSAIDs may blunt its effect.", "interactions")).toEqual(["with ibuprofen, an NSAID"]);
  expect(raised("ibuprofen", "NSAIDs may blunt its effect.", "warnings")).toEqual([]);
});

test("a sentence on the class of the label's own drug speaks of another of it only where it says so", () => {
  expect(raised("naproxen", "NSAIDs can cause bleeding.", "interactions", "ibuprofen")).toEqual([]);
  expect(raised("naproxen", "Like other NSAIDs, it can cause bleeding.", "interactions", "ibuprofen")).toEqual([]);
  const ofLithium = "In general, NSAIDs should not be given concomitantly with lithium.";
  expect(raised("naproxen", ofLithium, "interactions", "ibuprofen")).toEqual([]);
  expect(raised("naproxen", "Avoid other NSAIDs.", "interactions", "ibuprofen")).toEqual(["with naproxen, an NSAID"]);
});

test("a class that is asked about is looked for by all its names", () => {
  const nsaid = { name: "nsaid", classes: classesOfDrug("ibuprofen") };
  const [first, ...more] = besides(nsaid).filter(({ meets }) =>
    meets("Avoid joint use with non-steroidal anti-inflammatory drugs.", "warnings"),
  );
  expect(first?.words).toBe("with an NSAID");
  expect(more).toEqual([]);
});
