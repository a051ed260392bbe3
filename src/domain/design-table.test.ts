import { describe, expect, test } from "vitest";
import { DESIGNS } from "./design.js";
import { MESH_MEANINGS, TYPE_MEANINGS, designOfPublicationTypes } from "./design-table.js";

describe("the table of publication types", () => {
  test("gives each type one meaning, however it is written", () => {
    const types = TYPE_MEANINGS.map(({ type }) => type.toLowerCase().replace(/[-\s]+/g, " "));
    expect(types.filter((type, at) => types.indexOf(type) !== at)).toEqual([]);
  });

  test("means designs that there are, never the unknown one", () => {
    const designs = [...TYPE_MEANINGS.map(({ design }) => design), ...MESH_MEANINGS.map(([, design]) => design)];
    expect(designs.filter((design) => !DESIGNS.includes(design) || design === "unknown")).toEqual([]);
  });

  test.each([
    [["Journal Article", "Review", "Systematic Review"], "systematic review"],
    [["Clinical Trial", "Randomized Controlled Trial"], "randomised trial"],
    [["Case-Reports"], "case report"],
    [["case reports", "Letter"], "case report"],
    [["Journal Article"], undefined],
    [[], undefined],
  ])("%j: %s", (types, design) => {
    expect(designOfPublicationTypes(types)?.design).toBe(design);
    expect(designOfPublicationTypes([...types].reverse())?.design).toBe(design);
  });
});
