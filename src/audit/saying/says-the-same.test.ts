import { expect, test } from "vitest";
import type { Candidate } from "../candidate.js";
import { saysTheSame } from "./says-the-same.js";

const says = (
  claim: string,
  text: string,
  { tier = "research", full = text, facet = undefined as string | undefined } = {},
) =>
  saysTheSame(claim, { text, source: { text: full }, block: { facet }, publication: { tier } } as unknown as Candidate);

test("a sentence in which the same thing goes the other way does not say so", () => {
  expect(
    says("Phenobarbital pushes doxepin levels up", "Phenobarbital decreased doxepin levels by half.", {
      tier: "label",
    }),
  ).toBe(false);
  expect(
    says("Phenobarbital brings doxepin levels down", "Phenobarbital decreased doxepin levels by half.", {
      tier: "label",
    }),
  ).toBe(true);
  expect(
    says("Phenobarbital raises doxepin levels", "Phenobarbital decreased doxepin levels.", { facet: "harm" }),
  ).toBe(true);
});

test("a comparison is of the same two things, the same way round", () => {
  const text = "Both colchicine and naproxen were more effective than prednisolone against swelling.";
  expect(says("Colchicine lessened swelling better than naproxen", text)).toBe(false);
  expect(says("Colchicine lessened swelling better than prednisolone", text)).toBe(true);
  expect(says("Prednisolone lessened swelling better", text)).toBe(false);
  expect(says("Swelling lessened with naproxen and colchicine alike", text)).toBe(true);
  expect(
    says(
      "Colchicine together with naproxen worked better than colchicine alone",
      "Colchicine and colchicine-naproxen were better than naproxen alone.",
    ),
  ).toBe(false);
});

test("short forms count for what their source explains, and numbers in brackets for no comparison", () => {
  const full =
    "Artemether-lumefantrine (AL) was compared with dihydroartemisinin-piperaquine (DP). DP was superior to AL for fever.";
  expect(says("Fever fell sooner with artemether-lumefantrine", "DP was superior to AL for fever.", { full })).toBe(
    false,
  );
  expect(
    says("Fever fell sooner with dihydroartemisinin-piperaquine", "DP was superior to AL for fever.", { full }),
  ).toBe(true);
  expect(says("Fever fell with colchicine", "Fever fell with colchicine (11% versus 29%).")).toBe(true);
  expect(says("Over half had less fever with colchicine", "Fever fell in more than 50% with colchicine.")).toBe(true);
});

test("what is said of any age is not borne out by what says nothing of age", () => {
  expect(
    says("Smokers of any age should be offered counselling", "Smokers with a cough should be offered counselling."),
  ).toBe(false);
  expect(
    says("Smokers of any age should be offered counselling", "Smokers of all ages should be offered counselling."),
  ).toBe(true);
});
