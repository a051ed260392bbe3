import { describe, expect, it } from "vitest";
import { otherPeople } from "./other-people.js";

describe("other people than those asked about", () => {
  it.each([
    [
      "prednisolone dose in juvenile dermatomyositis",
      "In adults, prednisolone 40–60 mg is given.",
      ["children: adults"],
    ],
    ["prednisolone in adults", "In children, 1 mg/kg is given.", ["adults: children"]],
    ["prednisolone dose in children", "Adults and children are given 1 mg/kg.", []],
    ["prednisolone dose", "In adults, 40–60 mg is given.", []],
    ["prednisolone dose in children", "1 mg/kg is given.", []],
    ["testosterone in women", "Libido rose in men.", ["women: men"]],
    ["bone density in elderly men", "It rose in girls.", ["men: women"]],
    ["exercise in older people", "It helped adults.", []],
    ["nicotine in pregnancy", "Offer nicotine to nonpregnant smokers.", ["pregnancy: people who are not pregnant"]],
    ["nicotine in pregnancy", "Offer it to pregnant and nonpregnant smokers.", []],
    [
      "aneurysm in women who never smoked",
      "Offer it to ever-smokers.",
      ["people who never smoked: people who smoke or smoked"],
    ],
    ["aneurysm in current smokers", "It is rare in nonsmokers and common in current smokers.", []],
    ["nicotine for smokers", "Offer nicotine to nonpregnant smokers.", []],
  ])("%s – %s", (asked, sentence, expected) => {
    expect(otherPeople(asked, sentence).map((one) => `${one.asked}: ${one.found}`)).toEqual(expected);
  });
});
