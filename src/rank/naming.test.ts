import { expect, test } from "vitest";
import type { Naming, Topic } from "../domain/question.js";
import { namingsIn, nearestNaming } from "./naming.js";
import { termText } from "./term-text.js";

const naming = (relation: Naming["relation"], label: string, ...allOf: string[][]): Naming => ({
  label,
  relation,
  allOf: allOf.map((phrases) => phrases.map((phrase) => phrase.split(" "))),
});
const TOPIC: Topic = {
  label: "tophus",
  kind: "finding",
  key: true,
  unsettled: false,
  names: [
    naming("underlying", "gout", ["gout", "podagra"]),
    naming("narrower", "ear tophus", ["ear tophus"]),
    naming("same", "tophus", ["tophus"]),
    naming("same", "tophus", ["uric deposit"], ["joint", "ear"]),
  ],
};
const labels = (text: string) =>
  namingsIn(termText(text.split(" ")), TOPIC).map(({ relation, label }) => `${relation} ${label}`);

test("a text names a topic in every way that it meets, the nearest first", () => {
  expect(labels("gout with an ear tophus")).toEqual(["same tophus", "narrower ear tophus", "underlying gout"]);
  expect(nearestNaming(termText(["podagra"]), TOPIC)?.relation).toBe("underlying");
});

test("a name made of several groups needs a phrase of each", () => {
  expect(labels("uric deposit in a joint")).toEqual(["same tophus"]);
  expect(labels("uric deposit")).toEqual([]);
});

test("a text that names nothing of a topic does not name it", () => {
  expect(nearestNaming(termText(["asthma"]), TOPIC)).toBeUndefined();
});
