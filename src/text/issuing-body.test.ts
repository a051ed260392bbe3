import { describe, expect, it } from "vitest";
import { issuingBody } from "./issuing-body.js";

describe("the body that a document speaks for", () => {
  it.each([
    ["Northland Thoracic Society", "Northland Thoracic Society"],
    [
      "Clinical practice guideline of the Westland Society of Orthopaedic Surgeons",
      "Westland Society of Orthopaedic Surgeons",
    ],
    ["World Health Organization", "World Health Organization"],
    ["NICE guideline [NG219]", "NICE"],
    ["© World Health Organization 2023. Some rights reserved.", "World Health Organization"],
    ["U.S. Preventive Services Task Force Recommendation Statement", "U.S. Preventive Services Task Force"],
    ["The Task Force for the management of gout of the European Society of Joints (ESJ)", "European Society of Joints"],
    [
      "A Report of the American College of Cardiology/American Heart Association Joint Committee on Clinical Practice Guidelines",
      "American College of Cardiology/American Heart Association",
    ],
    [
      "Scottish Intercollegiate Guidelines Network. A national clinical guideline.",
      "Scottish Intercollegiate Guidelines Network",
    ],
  ])("is read from %j", (line, body) => {
    expect(issuingBody("Management of gout", ["Management of gout", line])).toBe(body);
  });

  it.each([
    [["Riverside General Hospital", "Endorsed by the Southland Thoracic Society"]],
    [["Riverside General Hospital", "Southland Thoracic Society"]],
    [["Based on the guideline of the Southland Thoracic Society"]],
    [["Approved by the Drugs and Therapeutics Committee"]],
    [["A. Smith, Department of Medicine, College of Southland"]],
    [["The college asks each society to say what it does."]],
  ])("is none where the lines are %j", (lines) => {
    expect(issuingBody("Gout: ward protocol", lines)).toBeUndefined();
    expect(issuingBody("Gout", lines)).toBeUndefined();
  });

  it("is none for what a hospital titles as its own", () => {
    expect(issuingBody("Gout at Riverside Hospital", ["Southland Thoracic Society"])).toBeUndefined();
  });
});
