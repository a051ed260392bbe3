import { expect, test } from "vitest";
import { titleMatters } from "./title-matter.js";

test.each<[string, string[]]>([
  ["Living with gout (allopurinol)", ["gout", "allopurinol"]],
  ["Statins explained", ["Statins"]],
  ["Your guide to having a hip replaced", ["hip replaced"]],
  ["Type 2 diabetes - the basics", ["Type 2 diabetes"]],
  ["What you need to know about taking warfarin", ["warfarin"]],
  ["Insomnia: what you need to know", ["Insomnia"]],
  ["Lithium – your questions answered", ["Lithium"]],
  ["A parent's guide to febrile seizures", ["febrile seizures"]],
  ["Dabigatran for atrial fibrillation", ["Dabigatran for atrial fibrillation"]],
  ["An easy guide for patients", []],
])("a title is on what is left without its frame: %s", (title, matters) => {
  expect(titleMatters(title)).toEqual(matters);
});
