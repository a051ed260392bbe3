import { expect, test } from "vitest";
import { saidBefore } from "./said-before.js";
import { textBlocks } from "../reading/text-blocks.js";

function before(text: string, words: string): string[] {
  return saidBefore(textBlocks("text", text), words, text.indexOf(words));
}

test("what “it” is stands in the nearest sentence that names one thing, what “they” are in one that names several", () => {
  const text = "Doctors may use a splint at night. Recordings were made. It halved the pain.";
  expect(before(text, "It halved the pain")).toEqual(["splint"]);
  const several = "Recordings were made. Doctors may use a splint at night. They showed less snoring.";
  expect(before(several, "They showed less snoring")).toEqual(["Recordings"]);
});

test("a trial that is pointed back at is the whole sentence on it", () => {
  expect(before("Copper helped thirty men in Bergen. In that trial, many slept.", "In that trial, many slept")).toEqual(
    ["Copper helped thirty men in Bergen"],
  );
});

test("items of a list stand side by side and speak of the line that leads to it", () => {
  const text = "A splint has drawbacks:\n\n- Mouths may hurt at night.\n- It can be lost.\n";
  expect(before(text, "It can be lost")).toEqual(["splint"]);
});

test("what has its own subject points back at nothing", () => {
  expect(before("Copper helped thirty men. Zinc helped no women.", "Zinc helped no women")).toEqual([]);
});
