import { expect, test } from "vitest";
import type { Mention } from "./mentions.js";
import { roleOfMention } from "./role-of-mention.js";

/** The roles of each place where `name` stands in `text`. */
function roles(name: string, text: string, title = false): string[] {
  const all: Mention[] = [...text.matchAll(new RegExp(name, "giu"))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));
  return all.map((one) => roleOfMention(text, one, all, { title }));
}

test.each([
  ["metformin", "In adults inadequately controlled by metformin alone, linagliptin lowered HbA1c."],
  ["metformin", "Linagliptin added to metformin lowered HbA1c."],
  ["metformin", "The addition of linagliptin to metformin lowered HbA1c."],
  ["methotrexate", "Patients with active disease despite stable methotrexate were enrolled."],
  ["levodopa", "Patients on a stable dose of levodopa were enrolled."],
  ["aspirin", "All patients also received aspirin."],
  ["trastuzumab", "Trastuzumab and cisplatin were also given for six cycles."],
  ["bupivacaine", "Fentanyl and clonidine were compared as adjuvants to bupivacaine."],
  ["bupivacaine", "All received 2 mL of bupivacaine."],
  ["statin", "Statin-intolerant adults took bempedoic acid."],
])("what people had anyway or before is background: %s in “%s”", (name, text) => {
  expect(new Set(roles(name, text))).toEqual(new Set(["background"]));
});

test("what is given by itself in one arm and with something else in another is tested", () => {
  const text = "Compared with vitamin A alone, supplementation with zinc, or with zinc and iron, did not help.";
  expect(roles("zinc", text)).not.toContain("background");
  expect(roles("MTX", "Golimumab and MTX or MTX alone was given.")).toContain("background");
});

test("what all went on with, or placebo, is an arm", () => {
  expect(roles("erlotinib", "After radiotherapy patients continued with placebo or erlotinib.")).toEqual(["tested"]);
  expect(roles("erlotinib", "Survival was 3 and 4 months in the placebo and erlotinib arms.")).toEqual(["tested"]);
  expect(roles("zinc", "All patients received either zinc or nothing.")).toEqual(["tested"]);
});

test("what stands on both sides of a comparison is background", () => {
  expect(roles("MTX", "Golimumab plus MTX was better than MTX alone.")).toEqual(["background", "background"]);
  expect(roles("MTX", "Golimumab + MTX was better than placebo + MTX.")).toEqual(["background", "background"]);
  expect(roles("golimumab", "Golimumab + MTX was better than placebo + MTX.")).toEqual(["tested"]);
});

test("what people of a title had, after another treatment, is background; what a title is of is tested", () => {
  expect(roles("warfarin", "Effect of education in patients treated with warfarin", true)).toEqual(["background"]);
  expect(roles("caesarean section", "Ondansetron for nausea after caesarean section", true)).toEqual(["background"]);
  expect(roles("botulinum toxin", "Neck pain treated with botulinum toxin", true)).toEqual(["tested"]);
  expect(roles("dexamethasone", "Enhancement of ropivacaine analgesia using dexamethasone", true)).toEqual(["tested"]);
});

test("what another treatment is compared with is compared, what placebo is compared with is tested", () => {
  expect(roles("magnesium", "Pain was lower with ketamine than with paracetamol and magnesium.")).toEqual(["compared"]);
  expect(roles("magnesium", "Pain was worse with placebo than with magnesium.")).toEqual(["tested"]);
  expect(roles("magnesium", "Magnesium was better than ketamine.")).toEqual(["tested"]);
});

test("an amount of it in people is measured, not given", () => {
  expect(roles("insulin", "Early phase insulin secretion improved.")).toEqual(["measured"]);
  expect(roles("morphine", "The need for morphine fell.")).toEqual(["measured"]);
  expect(roles("insulin", "Insulin lowered glucose.")).toEqual(["tested"]);
});

test("people who were given it may be an arm or everybody, and what is joined to something else is told by the rest", () => {
  expect(roles("levodopa", "It worked in patients with fluctuations taking levodopa.")).toEqual(["of people"]);
  expect(roles("levodopa", "OFF time was shorter in patients taking levodopa than with placebo.")).toEqual(["tested"]);
  expect(roles("methotrexate", "Tocilizumab plus methotrexate slowed damage.")).toEqual(["joined"]);
});
