import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recommendationIn, recommendingSentences } from "./recommendation.js";

const own = (text: string, section: readonly string[] = []) => recommendationIn(text, section, { own: true });
const inStudy = (text: string, section: readonly string[] = ["Discussion"]) => recommendationIn(text, section);

describe("recommendationIn", () => {
  it.each([
    ["We recommend colchicine for acute attacks.", "for"],
    ["The panel suggests against routine imaging.", "against"],
    ["We do not recommend opioids as first-line treatment.", "against"],
    ["The task force strongly recommends that clinicians screen all adults.", "for"],
    ["1.2.3 Offer naproxen to people with gout.", "for"],
    ["1.2.4 Do not offer febuxostat to people with heart failure.", "against"],
    ["1.2.5 Consider a second urate-lowering drug.", "for"],
    ["Recommendation 4: Measure serum urate every 3 months.", "for"],
    ["Live vaccines should not be given during treatment.", "against"],
    ["NSAIDs should be avoided in patients with renal impairment.", "against"],
    ["Patients should be monitored for hypotension.", "for"],
    ["Use in children is not recommended.", "against"],
    ["An ultrasound may be considered in selected patients.", "either"],
    ["The evidence is insufficient to recommend for or against screening.", "either"],
    ["The USPSTF recommends that clinicians selectively offer screening to men aged 65 to 75 years.", "either"],
    ["The USPSTF recommends against screening for thyroid cancer in asymptomatic adults.", "against"],
    ["No additional treatment should be given.", "against"],
  ])("reads the direction of %j", (text, direction) => {
    expect(own(text)?.recommends).toBe(direction);
  });

  it.each([
    "Further research is recommended.",
    "The recommended dose is 10 mg once daily.",
    "The recommended dose was given to 40 patients.",
    "Colchicine was given as recommended by the manufacturer.",
    "Patients were advised to rest.",
    "Smith et al. concluded that patients should be treated early.",
    "These results should be interpreted with caution.",
    "This finding should be confirmed in larger trials.",
    "It has been suggested that urate should be lowered.",
    "Your doctor may recommend surgery.",
    "It is unclear whether patients should be treated.",
    "Should patients be screened?",
    "Pain should improve within two days.",
    "Children may need to eat less salt.",
  ])("finds none in %j", (text) => {
    expect(own(text)).toBeUndefined();
  });

  it.each([
    "Current guidelines recommend metformin as first-line treatment.",
    "The American College of Rheumatology recommends allopurinol.",
    "CBT is a recommended treatment for depression.",
    "We suggest that this gene regulates the pathway.",
    "Self-monitoring is not routinely recommended in the UK.",
  ])("takes what others say for nobody's recommendation in a study: %j", (text) => {
    expect(inStudy(text)).toBeUndefined();
  });

  it("finds an impersonal recommendation of a study only where it draws its conclusions", () => {
    const text = "Early treatment is recommended in adults with gout.";
    expect(inStudy(text, ["Conclusions"])?.recommends).toBe("for");
    expect(inStudy(text, ["Introduction"])).toBeUndefined();
  });

  it.each([
    [
      "We recommend X (strong recommendation, moderate-quality evidence).",
      { strength: "strong", evidence: "moderate", certainty: "moderate" },
    ],
    [
      "We suggest X. Conditional recommendation; certainty of evidence: very low.",
      { strength: "Conditional", evidence: "very low", certainty: "very low" },
    ],
    ["We recommend X (1B).", { strength: "1B", evidence: "B", certainty: "moderate" }],
    ["We suggest X (Grade 2C).", { strength: "2C", evidence: "C" }],
    ["We recommend X (1, ⊕⊕⊝⊝).", { strength: "1", evidence: "⊕⊕⊝⊝", certainty: "low" }],
    ["We recommend X. ⊕⊕OO", { evidence: "⊕⊕OO", certainty: "low" }],
    [
      "X should be given to patients (Class IIa, Level of Evidence B).",
      { strength: "Class IIa", evidence: "Level of Evidence B" },
    ],
    ["Patients should receive X (Class I; LOE B-NR).", { strength: "Class I", evidence: "LOE B-NR" }],
    ["We recommend X [Grade A].", { strength: "A" }],
    [
      "We recommend X (grade of recommendation: B; level of evidence 1++).",
      { strength: "B", evidence: "level of evidence 1++" },
    ],
    ["The USPSTF recommends X for adults (B recommendation).", { strength: "B" }],
    ["We recommend X (LoE 2b).", { evidence: "LoE 2b" }],
  ])("takes grades as printed, and GRADE's word only where GRADE's words or signs are: %j", (text, grades) => {
    expect(own(text)).toEqual({ recommends: expect.any(String) as string, ...grades });
  });

  it("lets a class or letter say the direction where words do not", () => {
    expect(own("Yearly eye examination in diabetes. (Grade B)", ["Recommendations"])?.recommends).toBe("for");
    expect(own("Routine stress testing (Class III: No Benefit, Level C).")?.recommends).toBe("against");
  });

  it.each([
    "Patients in NYHA class III should be seen weekly.",
    "HLA class I typing should be done in all patients.",
    "High-quality evidence is needed, but patients should be treated.",
    "Patients with grade B haemorrhage should be transferred to a level 2 hospital.",
  ])("takes no other class, grade or level for a grade of evidence: %j", (text) => {
    expect(own(text)).toEqual({ recommends: "for" });
  });

  it("gives each recommending sentence its own place and direction", () => {
    const text = "Gout is common. We recommend colchicine. We recommend against opioids.";
    expect(
      recommendingSentences(text).map(({ start, end, recommends }) => [text.slice(start, end), recommends]),
    ).toEqual([
      ["We recommend colchicine.", "for"],
      ["We recommend against opioids.", "against"],
    ]);
  });

  it("never throws, and gives spans within the text", () => {
    const word = fc.constantFrom(
      "we",
      "recommend",
      "should",
      "not",
      "be",
      "patients",
      "(1B)",
      "⊕⊕",
      "Class",
      "IIa",
      ".",
      "further",
      "research",
      "given",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        recommendationIn(text, [], { own: true });
        for (const { start, end } of recommendingSentences(text))
          expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
    );
  });
});
