import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "./sentences.js";

/** Each case is a text with `|` where one sentence ends and the next begins. */
const CASES = `
The dose was 0.5 mg/kg/day. | Next, it was doubled.
Calcium rose to 2.9 mmol/L. | The dose was cut.
Give a nonsteroidal drug (e.g. ibuprofen) first. | Then wait.
Use a thiazide, e.g. Hydrodiuril, with care. | Stop if needed.
The first line, i.e. metformin, failed. | A second was added.
Warfarin vs. Placebo was studied. | No benefit was seen.
Smith et al. reported 12 cases. | All recovered.
This was shown by Smith et al. (2003). | Others disagree.
This was shown by Smith et al. | However, others disagree.
As shown in Fig. 2, pain fell. | It rose later.
See Fig. S1 and Figs. 3 and 4. | The rest is known.
Patient No. 3 died. | The others lived.
The answer is no. | The reason is unknown.
Dr. Jones and Prof. Smith agreed. | Mr. Brown did not.
The cost was approx. 300 dollars. | It fell later.
The study of J. R. Smith was small. | It had no controls.
J.R. Smith wrote it. | J.-P. Martin read it.
The difference was small (p = .03). | The next was not.
Pain fell (P<0.05). | The effect lasted.
Pain improved.1,2 | However, it came back.
Pain improved.12 | The effect lasted.
Pain improved [3]. | The effect lasted.
Pain improved.[3] | The effect lasted.
Pain improved. [3,4] | The effect lasted.
Pain improved.[3–5] | The effect lasted.
Pain improved.¹,² | However, it came back.
Pain improved.¹² | However, it came back.
Give 5 mg. | The dose may be doubled.
Give 5 mg. daily and wait.
S. aureus and E. coli were found. | C. difficile was not.
Infection with S. Aureus was common. | It was treated.
The U.S. Food and Drug Administration approved it. | Others followed.
It is not sold in the U.S. | The maker withdrew it.
1. Wash the hands. | 2. Dry them.
1. Foo
a. Wash the hands well.
IV. Results of the trial
There were (1) pain; (2) fever; and (3) rash. | All resolved.
He said "take it." | She did not.
He said “take it.” | She did not.
Is aspirin safe? | It is not.
Was it given (and was it safe?) to children? | No one knows.
It worked! | Nobody knew why.
The pain… was unbearable. | It passed.
The pain grew ... and passed. | It came back.
We waited... | Nothing happened.
METHODS: We studied 12 men. | RESULTS: All recovered.
OBJECTIVE: To test it. | METHODS: A trial was done. | CONCLUSION: It works.
See https://www.example.org/a.b/c.html for more. | The site is free.
See www.example.org. | The site is free.
We used version v2.3 of the tool. | It is free.
Blood was drawn at 8.30 a.m. and at 10.30 p.m. on the first day. | Then it stopped.
It was given at 8 a.m. | The next was given later.
St. John's wort induces CYP3A4. | Avoid it.
He was treated at St. Mary's Hospital. | He recovered.
Give 250 mg b.i.d. | Patients should drink water.
Lactate was above 5 mmol/L. | Patients were watched.
They live in the US. | Design, Setting, and Participants: A cohort was followed.
They lived in nursing homes. | the prevalence was high.
It was given approx. the same dose.
It suggests MS. | CSF analysis is done.
Most had CF. | In others it was excluded.
It ended after 24 h. | Summary estimates were made.
It was larger (5.2 v. 3.1).
It was given i.v. | Patients were watched.
It was given i.v. for 3 days. | Pain fell.
Take it q.d. | Do not chew it.
It depends on Ca2+. | The channel opens.
Both need Na+/K+. | The pump is blocked.
It is lost in cancer. | p53 is mutated in half.
The pathway is known. | mTOR is inhibited.
The RNA was cut. | siRNA was added.
It acts at once. | α-Synuclein builds up.
Mothers were told. | 25 women refused.
It was started in 2003. | 12 patients died.
It failed. | (It had failed before.) | We stopped.
It failed (as it had before. It was known to). | We stopped.
Pain fell (from 5.2 to 3.1; P = 0.001. n = 12). | It rose later.
He took vitamin D. | Patients who did not were worse.
They had hepatitis C. | Treatment was started.
It was worse in group B. | Differences were small.
The score was higher in type A. | Younger men had type B.
Low levels of vitamin D. were found.
It was described by Miller, J. Am. Chem. Soc. 12 (1990). | It was confirmed.
Aspergillus spp. were found. | Candida sp. was not.
The drugs were aspirin, heparin, etc. | None of them helped.
The tablet of Pfizer Inc. was used. | It is white.
He has a Ph.D. in chemistry. | She has an M.D. | They met.
It was done in Sept. 2003 and Jan. 2004. | It ended in Dec. | The results came late.
The level was p < 0. 05 in both. | It was not significant.
The volume was 2 ml. | Two were lost.
Ref. 12 gives more. | See refs. 3 and 4.
Results are in Table 2. | Most were mild.
Results are in the table. | 12 were mild.
Doses of 10, 20 and 40 mg/d. were used. | All were safe.
Half (50%) improved. | The others did not.
It rose by 50%. | The others fell.
It was a cohort. | "Real-world" data were used.
It was given to rats (Sprague-Dawley). | They were watched.
Lesions were seen. | ≥3 lesions were common.
The ratio was 2:1. | It rose to 3:1.
The gene is BRCA1. | It is on chromosome 17q21.
It is due to HIV. | AIDS follows.
Use it as needed (max. 4 g). | Stop after a week.
It is known as pH. | pH was measured.
Take 1 tablet. | • Drink water.
`;

const cases = CASES.trim().split("\n");
const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it("is held to at least eighty hard cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
  });

  it.each(cases)("cuts %s", (line) => {
    const expected = line.split(" | ");
    expect(cut(expected.join(" "))).toEqual(expected);
  });

  it("ends a sentence at each line break", () => {
    expect(cut("Treatment\nGive it\n\n  and wait. Then stop.\n")).toEqual([
      "Treatment",
      "Give it",
      "and wait.",
      "Then stop.",
    ]);
  });

  it("parts a sentence from the one that follows without a space", () => {
    expect(cut("Patients improved.The others did not.")).toEqual(["Patients improved.", "The others did not."]);
    expect(cut("It cured Wolman disease.Cholesteryl esters fell.")).toEqual([
      "It cured Wolman disease.",
      "Cholesteryl esters fell.",
    ]);
    expect(cut("They had MBC.Expert opinion: It works.")).toEqual(["They had MBC.", "Expert opinion: It works."]);
    expect(cut("Patients improved.RESULTS: Most did.")).toEqual(["Patients improved.", "RESULTS: Most did."]);
    expect(cut("See example.The/x and a@mail.In now")).toHaveLength(1);
  });

  it("takes a bracket that is never closed for a slip", () => {
    expect(cut("It fell (by half. It rose again.")).toEqual(["It fell (by half.", "It rose again."]);
  });

  it("cuts a part of a text and gives places in the whole", () => {
    expect(sentences("One. Two. Three. Four.", 5, 16)).toEqual([
      { start: 5, end: 9 },
      { start: 10, end: 16 },
    ]);
  });

  it("gives nothing for white space", () => {
    expect(sentences(" \n\t ")).toEqual([]);
    expect(sentences("")).toEqual([]);
  });

  it("holds every character but white space, once and in order, for any text", () => {
    const piece = fc.constantFrom(...'The|a|.|. |? |!|(|)|[3]|¹|\n| |e.g.|0.5|"|…|p53|X|。|\u00a0|é'.split("|"));
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (value) => {
        let before = 0;
        let kept = "";
        for (const { start, end } of sentences(value)) {
          const sentence = value.slice(start, end);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(sentence).not.toBe("");
          expect(sentence.trim()).toBe(sentence);
          kept += sentence;
          before = end;
        }
        expect(kept.replace(/\s/g, "")).toBe(value.replace(/\s/g, ""));
      }),
      { numRuns: 1000 },
    );
  });
});
