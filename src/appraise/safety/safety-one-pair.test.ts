import { expect, test } from "vitest";
import type { Publication } from "../../domain/publication.js";
import { makeSource } from "../../domain/source.js";
import { concernsOf } from "./safety-applies.js";
import { conditionNamed } from "./safety-conditions.js";
import { keyedNotes, labelNotes } from "./safety-label.js";
import { onePerPair } from "./safety-one-pair.js";

const NOBODY = { drugs: [], allergies: [], conditions: [] };
const label = (id: string, blocks: readonly (readonly [string, readonly string[], string])[]) => ({
  publication: {
    id,
    identifiers: [],
    title: id,
    titleBasis: "printed",
    authors: [],
    language: "en",
    tier: "label",
    design: "label",
    status: { kind: "current" },
  } satisfies Publication,
  source: makeSource({
    kind: "label",
    document: id,
    reader: { name: "test", version: 1 },
    language: "en",
    blocks: blocks.map(([code, section, text]) => ({ kind: "paragraph" as const, code, section, text })),
  }),
});

test("what both labels say of one pair is told once, by the graver note", () => {
  const beside = (drug: string, name: string, text: string) =>
    keyedNotes(drug, [label(drug, [["34073-7", [], text]])], concernsOf(NOBODY, drug, [{ name, classes: [] }]));
  const told = onePerPair(
    [
      ...beside("aprilol", "bestatin", "Bestatin levels rise with aprilol."),
      ...beside("bestatin", "aprilol", "Do not take bestatin with aprilol."),
    ],
    (name) => name,
    ["aprilol"],
  );
  expect(told.map(({ severity, quote }) => `${severity}: ${quote.text}`)).toEqual([
    "danger: Do not take bestatin with aprilol.",
  ]);
});

test("a limit of filtration under the heading of another use is not told where the use asked about has its own", () => {
  const [w, kidneys] = ["5 WARNINGS", "5.4 Use in renal impairment"];
  const held = label("calmo", [
    ["43685-7", [w, kidneys, "Gout"], "Avoid Calmo in CrCl below 15 mL/min."],
    ["43685-7", [w, kidneys, "Migraine"], "Avoid Calmo in CrCl below 30 mL/min."],
  ]);
  const notes = (isUseAsked: (heading: string) => boolean) =>
    labelNotes("calmo", [held], concernsOf({ ...NOBODY, eGFR: 28 }, "calmo", []), isUseAsked).map(
      ({ quote }) => quote.text,
    );
  expect(notes(() => false)).toEqual(["Avoid Calmo in CrCl below 30 mL/min."]);
  expect(notes((heading) => heading === "Gout")).toEqual([]);
});

test("a dose for better kidneys, and an unborn child's kidneys, raise nothing for these", () => {
  const held = label("calmo", [
    ["34068-7", [], "The usual dose is recommended for creatinine clearance > 30 mL/min."],
    ["34071-1", [], "Oligohydramnios from decreased fetal renal function has been reported."],
  ]);
  expect(labelNotes("calmo", [held], concernsOf({ ...NOBODY, eGFR: 22 }, "calmo", []))).toEqual([]);
});

test("what is to be given comes before what is rarer in failing kidneys", () => {
  const held = label("calmo", [
    ["34071-1", [], "Monitoring of white blood cell counts should be considered in renal disease."],
    ["34071-1", [], "Changes in renal function may be anticipated in susceptible patients."],
  ]);
  const [note] = labelNotes("calmo", [held], concernsOf({ ...NOBODY, eGFR: 22 }, "calmo", []));
  expect(note?.quote.text).toBe("Changes in renal function may be anticipated in susceptible patients.");
});

test("a condition is found by the words in which labels warn of it", () => {
  expect(conditionNamed("asthma").test("Patients with bronchospastic disease should not receive it.")).toBe(true);
  expect(conditionNamed("gout").test("Patients with bronchospastic disease should not receive it.")).toBe(false);
});
