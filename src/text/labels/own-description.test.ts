import { describe, expect, it } from "vitest";
import { ownDescription } from "./own-description.js";
import { ownDoi } from "../own-doi.js";

describe("ownDescription", () => {
  it.each([
    ["Gout: clinical guideline", "guideline", "guideline"],
    ["Sepsis pathway for adults", "guideline", "guideline"],
    ["Standard operating procedure: insulin infusion", "guideline", "guideline"],
    ["2023 consensus statement on calcinosis", "consensus", "guideline"],
    ["Management of gout: a position statement", "guideline", "guideline"],
    ["Adherence to guidelines on gout: a cohort study", "cohort", "research"],
    ["Gout in primary care: a randomised trial", "randomised trial", "research"],
    ["Signalling pathways in gout", "unknown", "research"],
    ["Gout", "unknown", "research"],
  ])("takes %j for a %s of the %s tier", (title, design, tier) => {
    expect(ownDescription(title, [], "")).toMatchObject({ design, tier });
  });

  it("takes a short line of the first page for what the document calls itself, and no sentence about others", () => {
    expect(ownDescription("Acute gout", ["Clinical guideline"], "")).toEqual({
      design: "guideline",
      tier: "guideline",
      basis: "first page: Clinical guideline",
    });
    expect(ownDescription("Acute gout", ["Many guidelines exist, and few of them agree on the dose."], "").tier).toBe(
      "research",
    );
  });
});

describe("ownDoi", () => {
  it("is the only one on the first page, in a line of its own", () => {
    expect(ownDoi(["https://doi.org/10.1000/A.1.", "Gout"])).toEqual({ scheme: "doi", value: "10.1000/a.1" });
    expect(ownDoi(["doi:10.1000/a.1", "doi:10.1000/b.2"])).toBeUndefined();
    expect(ownDoi(["3. Smith A. doi:10.1000/a.1"])).toBeUndefined();
    expect(ownDoi(["This guideline supersedes doi:10.1000/a.1"])).toBeUndefined();
    expect(ownDoi(["10.1000/a.1"])).toBeUndefined();
  });
});
