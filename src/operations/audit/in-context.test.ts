import { expect, test } from "vitest";
import { claimsOf } from "../../audit/claims/claims.js";
import { textBlocks } from "../../audit/reading/text-blocks.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { inContext } from "./in-context.js";

const LEXICON = lexiconOf({
  atorvastatin: { kind: "drug", preferred: "atorvastatin" },
  rifampicin: { kind: "drug", preferred: "rifampicin" },
  fibrillation: { kind: "condition", preferred: "atrial fibrillation" },
  gout: { kind: "condition", preferred: "gout" },
});
const whole = (main: string, text: string) =>
  claimsOf(textBlocks("text", text)).map((claim) => inContext(claim, { main }, LEXICON).whole);

test("a claim that names no drug, in a text on one, is on that one; what the text is for is no part of it", () => {
  const main = "Atorvastatin for atrial fibrillation";
  expect(whole(main, "The usual starting dose is 10 mg once daily.")).toEqual([
    "The usual starting dose is 10 mg once daily (Atorvastatin)",
  ]);
  expect(whole(main, "Renal disease does not change blood levels of the drug.")).toEqual([
    "Renal disease does not change blood levels of Atorvastatin",
  ]);
  expect(whole(main, "Atorvastatin is taken at any time of day.")).toEqual([
    "Atorvastatin is taken at any time of day",
  ]);
});

test("another drug that is to be avoided, in a text on one, is to be avoided with that", () => {
  expect(whole("Atorvastatin", "Rifampicin should be avoided.")).toEqual([
    "Rifampicin should be avoided with Atorvastatin",
  ]);
  expect(whole("Atorvastatin", "Rifampicin should be avoided in liver disease.")).toEqual([
    "Rifampicin should be avoided in liver disease",
  ]);
});

test("a claim that names no condition, in a text on one, is on that one", () => {
  expect(whole("gout", "Colchicine should be given early.")).toEqual(["Colchicine should be given early (gout)"]);
});

test("in a text whose title names one drug, what speaks of a drug is of that one, and nothing else is", () => {
  const titled = (text: string) =>
    claimsOf(textBlocks("text", text), {}, { main: undefined, drug: "atorvastatin" }).map(
      (claim) => inContext(claim, { main: undefined, titled: true, drug: "atorvastatin" }, LEXICON).whole,
    );
  expect(titled("These tablets lower the blood fats.")).toEqual(["atorvastatin These tablets lower the blood fats"]);
  expect(titled("Most people can take it at night.")).toEqual(["Most people can take atorvastatin at night"]);
  expect(titled("Starting it again is not advised.")).toEqual(["Starting atorvastatin again is not advised"]);
  expect(titled("Women who take it should use contraception.")).toEqual(["Women who take it should use contraception"]);
  expect(titled("The dose is lowered in old age.")).toEqual(["The dose is lowered in old age (atorvastatin)"]);
  expect(titled("Women who could become pregnant need contraception.")).toEqual([
    "Women who could become pregnant need contraception",
  ]);
  expect(titled("This can happen in men of any age.")).toEqual(["This can happen in men of any age"]);
});
