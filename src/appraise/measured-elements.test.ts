import { expect, test } from "vitest";
import { measuredElements } from "./measured-elements.js";

test.each([
  ["how often to check potassium and renal function on eplerenone", ["potassium"]],
  ["tolvaptan rate of sodium correction", ["sodium"]],
  ["spironolactone, potassium 5.6", ["potassium"]],
  ["when to check serum potassium and magnesium levels on furosemide", ["potassium", "magnesium"]],
  ["can I take potassium with eplerenone", []],
  ["potassium chloride and spironolactone, check levels?", []],
  ["eplerenone and potassium", []],
  ["sodium valproate level", []],
])("%s: measured are %j", (question, measured) => {
  expect([...measuredElements(question)]).toEqual(measured);
});
