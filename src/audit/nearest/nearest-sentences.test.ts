import { expect, test } from "vitest";
import type { Candidate, Proposition } from "../candidate.js";
import { nearestSentences } from "./nearest-sentences.js";

const candidate = (id: string, text: string, coverage: number, more: object = {}) =>
  ({
    publication: { id, title: id, tier: "research" },
    block: { kind: "paragraph", section: [] },
    text,
    named: [],
    about: [],
    coverage,
    ...more,
  }) as unknown as Candidate;

const near = (candidates: readonly Candidate[], publications: readonly string[], more: Partial<Proposition> = {}) =>
  nearestSentences(
    {
      words: "Zinc shortens pneumonia in children",
      kind: "treatment",
      question: { topics: [] } as never,
      candidates,
      ...more,
    },
    publications,
    "Zinc shortens pneumonia in children",
  ).map(({ publication, text }) => `${publication.id}: ${text}`);

test("one sentence of each of the publications likeliest to decide is shown, in their order: the nearest of each, no headings, aims or methods", () => {
  const candidates = [
    candidate("a", "Walking is good for the heart.", 0),
    candidate("b", "Zinc did not shorten pneumonia in infants.", 0.6),
    candidate("b", "Zinc reduced the length of pneumonia in children.", 0.9),
    candidate("b", "Zinc shortens pneumonia in children", 1, { block: { kind: "heading", section: [] } }),
    candidate("c", "To evaluate whether zinc shortens pneumonia in children.", 1),
    candidate("c", "Children with pneumonia were randomly assigned to zinc or placebo.", 1),
    candidate("c", "Pneumonia lasted as long in children with zinc as without.", 0.7),
    candidate("d", "Zinc shortened pneumonia in all children.", 1),
  ];
  expect(near(candidates, ["a", "c", "b", "d"])).toEqual([
    "c: Pneumonia lasted as long in children with zinc as without.",
    "b: Zinc reduced the length of pneumonia in children.",
  ]);
});

test("what another publication says in nearly the same words takes no second place", () => {
  const candidates = [
    candidate("a", "Zinc reduced the length of severe pneumonia in children.", 1),
    candidate("b", "In children zinc reduced the length of severe pneumonia.", 1),
    candidate("c", "Pneumonia lasted as long in children with zinc as without.", 0.7),
  ];
  expect(near(candidates, ["a", "b", "c"]).map((one) => one[0])).toEqual(["a", "c"]);
});

const topic = (label: string, kind: string) => ({ label, kind, key: true, names: [] });
const label = (drug: string) => ({
  id: drug,
  title: drug,
  tier: "label",
  label: {
    ...{ setId: drug, brands: [], generics: [drug], ingredients: [], routes: [], forms: [] },
    ...{ marketing: [], classes: [], otc: false },
  },
});

test("a publication that names no concept of the claim is on something else, and a label of another drug is near only with most of the claim's words", () => {
  const question = { topics: [topic("zinc", "drug"), topic("pneumonia", "condition")] } as never;
  const named = { named: [{ relation: "same" }, { relation: "same" }] };
  const ofPneumonia = { named: [undefined, { relation: "same" }] };
  const candidates = [
    candidate("a", "Children shorten their way to school.", 0.4, { named: [undefined, undefined] }),
    candidate("copper", "Copper causes pneumonia.", 0.5, { ...ofPneumonia, publication: label("copper") }),
    candidate("iron", "Iron shortens pneumonia in children.", 0.5, { ...ofPneumonia, publication: label("iron") }),
    candidate("b", "Zinc reduced the length of pneumonia in children.", 1, named),
  ];
  expect(near(candidates, ["a", "copper", "iron", "b"], { question }).map((one) => one.split(":")[0])).toEqual([
    "iron",
    "b",
  ]);
});
