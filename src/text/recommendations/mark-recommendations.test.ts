import { describe, expect, it } from "vitest";
import type { BlockDraft } from "../../domain/source.js";
import { markRecommendations } from "./mark-recommendations.js";

const GUIDELINE = { tier: "guideline", design: "guideline" } as const;
const block = (text: string, section: readonly string[] = [], kind: BlockDraft["kind"] = "paragraph"): BlockDraft => ({
  kind,
  section,
  text,
});
const marks = (...blocks: readonly BlockDraft[]) =>
  markRecommendations(blocks, GUIDELINE).map(({ recommends, strength, evidence, certainty }) =>
    [recommends, strength, evidence, certainty].filter((mark) => mark !== undefined).join(" | "),
  );

describe("recommendations of a guideline", () => {
  it("take the grade that stands on a line of its own below", () => {
    expect(
      marks(
        block("The use of oxytocin is recommended for all births."),
        block("(Strong recommendation, moderate-certainty evidence)"),
        block("Misoprostol should not be given."),
        block("Trials were small, and the evidence is of low certainty."),
      ),
    ).toEqual(["for | Strong | moderate | moderate", "", "against", ""]);
  });

  it("are read from the rows of a table, with class and level", () => {
    expect(
      marks(
        block("Recommendations: Thrombolysis is recommended for high-risk PE.; Classa: I; Levelb: B", [], "row"),
        block("COR: 3: Harm; LOE: C-LD; Recommendations: 4. NSAIDs should be avoided.", [], "row"),
        block("Population: Adults; Recommendation: The USPSTF recommends against screening.; Grade: D", [], "row"),
        block("B | Nebulised magnesium is not recommended in acute asthma.", [], "row"),
        block("✓ | Practitioners should check inhaler technique.", [], "row"),
      ),
    ).toEqual([
      "for | Class: I | Level: B",
      "against | COR: 3: Harm | LOE: C-LD",
      "against | D",
      "against | B",
      "for | ✓",
    ]);
  });

  it("are rows of a protocol whose labels say what to give", () => {
    expect(
      marks(
        block("Infection: Cellulitis; First line: Flucloxacillin 500 mg four times daily; Duration: 5 days", [], "row"),
        block("Outcome: Pain; Drug: 3.1; Placebo: 4.0", [], "row"),
      ),
    ).toEqual(["for", ""]);
  });

  it("are sentences of a protocol that begin with what to do, or when to do it", () => {
    expect(
      marks(
        block("Give calcium gluconate 10% 30 mL over 10 minutes if there are ECG changes.", ["Treatment"], "item"),
        block("K+ 6.0–6.4 mmol/L: perform a 12-lead ECG.", ["When to act"], "item"),
        block("Do not give sodium bicarbonate routinely.", ["Treatment"], "item"),
        block("Use of bicarbonate was common before 1990.", ["Treatment"]),
        block("Good practice point: Advise all adults who smoke to stop."),
      ),
    ).toEqual(["for", "for", "against", "", "for | Good practice point"]);
  });

  it("are neither reasons, evidence, research nor what others say", () => {
    expect(
      marks(
        block("The committee discussed that ice packs should be recommended because they are cheap."),
        block("They should be started at low doses.", ["Recommendation-Specific Supportive Text"]),
        block("Colchicine should be preferred, said some.", ["Rationale"]),
        block("Whether thrombolysis should be offered needs to be investigated.", ["11 Gaps in the evidence"]),
        block("We recommend trials of doxycycline against amoxicillin."),
        block("Some experts recommend ten days of amoxicillin."),
        block("Class: Class III; Definition: Not useful; Wording to use: Is not recommended", [], "row"),
        block("A | At least one meta-analysis that should be applicable", ["Key to evidence statements"], "row"),
      ),
    ).toEqual(["", "", "", "", "", "", "", ""]);
  });
});
