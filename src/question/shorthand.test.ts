import { describe, expect, it } from "vitest";
import { writtenOut } from "./shorthand.js";

describe("writtenOut", () => {
  it.each([
    [
      "should i screen asymptomatic pt for carotid stenosis",
      "should i screen asymptomatic patient for carotid stenosis",
    ],
    ["hip resurfacing in young pts?", "hip resurfacing in young patients?"],
    ["hw treat gout", "how treat gout"],
    ["vit d for fractures", "vitamin d for fractures"],
    ["amiodarone iv infusion rate", "amiodarone intravenous infusion rate"],
    ["ORS in cholera", "oral rehydration solution in cholera"],
    ["insulin and hypos", "insulin and hypoglycaemia"],
    ["physio after stroke", "physiotherapy after stroke"],
    ["max dose atorvastatin", "maximum dose atorvastatin"],
    ["pomegranate juice prostate ca", "pomegranate juice prostate cancer"],
    ["hep c in gest diabetes", "hepatitis c in gestational diabetes"],
    ["baby aspirin in gout", "low-dose aspirin in gout"],
    ["can zinc be stopped suddenly", "can zinc be stopped abruptly"],
    ["amiloride and K+ 5.9", "amiloride and potassium 5.9"],
    ["ketamine premed in kids", "ketamine premedication in kids"],
    ["liver mets postop", "liver metastases postoperative"],
    ["warts exam before c-section", "warts examination before caesarean section"],
    ["spironolactone + potassium ok?", "spironolactone with potassium ok?"],
    ["does mg sulphate help", "does magnesium sulphate help"],
    ["tx of AF w/o anticoagulation", "treatment of AF without anticoagulation"],
  ])("writes out what carries a question, and needs not say so: %s", (typed, written) => {
    expect(writtenOut(typed)).toEqual({ text: written, remarks: [] });
  });
  it.each([
    ["best abx for cellulitis", "best antibiotics for cellulitis", "“abx” is read as “antibiotics”"],
    [
      "prasugrel who cant take it",
      "prasugrel contraindications",
      "“who cannot take it” is read as “contraindications”",
    ],
    ["CKD4 and metformin", "chronic kidney disease and metformin", "“CKD4” is read as “chronic kidney disease”"],
    ["aspirin after MI", "aspirin after myocardial infarction", "“MI” is read as “myocardial infarction”"],
  ])("says how a name was read: %s", (typed, written, remark) => {
    expect(writtenOut(typed)).toEqual({ text: written, remarks: [remark] });
  });
  it.each([
    "PT INR target",
    "pt/inr in liver disease",
    "stage IV melanoma",
    "5 mg sulfasalazine",
    "Na+ and K+ channels",
    "type III and IV fractures",
    "DPP IV inhibitors",
    "rheumatoid arthritis (RA)",
    "What is Crohn's disease?",
    "MS relapses",
  ])("leaves alone what means something else, or is told in full: %s", (typed) => {
    expect(writtenOut(typed)).toEqual({ text: typed, remarks: [] });
  });
  it("does not say the second word of a name twice", () => {
    expect(writtenOut("crohns disease").text).toBe("Crohn's disease");
  });
});
