import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample, sampleGuideline } from "../../testing/samples.js";
import { ask } from "./ask.js";

const LONG =
  "The panel recommends that adults without any history of glassy knee (that is, without pain, swelling or stiffness of the joint on at least two visits) use low-dose examplostatin for the prevention of glassy knee when all of the following hold: 1) they are aged 40 to 75 years; 2) they have one or more of the known risk factors (that is, kneeling at work, earlier injury of the joint, or a parent with glassy knee); and 3) their risk over ten years, as worked out by the panel's own table, is 10 per cent or more.";
const LIBRARY = await libraryWith([
  sampleGuideline(
    "Supplementation with examplostatin for the primary prevention of glassy knee in adults of all ages",
    [
      LONG,
      "The panel concludes that the evidence is insufficient to assess examplostatin for glassy knee in adults 76 years and older.",
    ],
  ),
  sampleGuideline("Knee scan", [
    "The panel recommends a biennial knee scan for women aged 50 to 74 years.",
    "The panel recommends against a knee scan in women 75 years and older.",
  ]),
  sampleGuideline("Screening for sandy ear: Women aged 21 to 65 years", [
    "The panel recommends screening for sandy ear every three years in women aged 21 to 29 years.",
    "For women aged 30 to 65 years, the panel recommends screening every five years.",
  ]),
  sample({
    identifiers: ["local:throat-scan"],
    title: "Throat scan",
    kind: "full text",
    sections: {
      "Throat scan -- Women aged 30 to 65 years": [
        "The panel recommends a throat scan every 3 years in women aged 21 to 29 years. For women aged 30 to 65 years, the panel recommends swabs every 5 years.",
      ],
      "Throat scan -- Women older than 65 years": [
        "The panel recommends against a throat scan in women older than 65 years.",
      ],
    },
    facts: { tier: "guideline", design: "guideline" },
  }),
  sampleGuideline("Elbow screening", [
    "The panel recommends elbow screening in adults aged 18 years and older.",
    "Adults aged 18 to 39 years with normal findings in elbow screening should be screened again every 3 to 5 years.",
  ]),
  sampleGuideline("Toe screening", [
    "The panel concludes that the current evidence is insufficient to assess the balance of benefits and harms of toe screening in older adults.",
    "The panel recommends toe screening, for men alone, by their doctor.",
    "The panel recommends against toe screening in men 70 years and older.",
  ]),
  sampleGuideline("Nose screening in children", [
    "Go to the section on practice for suggestions on nose screening in children.",
    "Clinicians should consider nose screening of children in the communities they serve.",
    "The panel recommends nose screening in children once at school entry (grade B).",
  ]),
  sampleGuideline("Chin care", ["Go to the section on practice for suggestions on what is recommended for chin care."]),
  sampleGuideline("Purple nose", [
    "The panel recommends treatment of purple nose with cold air for every patient.",
    "The panel recommends treatment of new-onset purple nose with zinc.",
  ]),
  sampleGuideline("Vitamin Q", [
    "The panel recommends that all adults planning a climb take 4 mg of vitamin Q once daily.",
  ]),
]);
const LEXICON = lexiconOf({
  examplostatin: { kind: "drug" },
  "glassy-knee": {},
  "knee-scan": { kind: "test" },
  "throat-scan": { kind: "test" },
  "vitamin-q": { kind: "drug" },
  "sandy-ear": {},
  "purple-nose": {},
  children: { kind: "population", synonyms: ["child"] },
  women: { kind: "population", synonyms: ["woman"] },
  adults: { kind: "population", synonyms: ["adult"] },
});
async function lead(question: string, patient?: { age: number }): Promise<string> {
  const { tiers } = await ask.run(contextOf(LIBRARY, LEXICON), {
    question,
    ...(patient === undefined ? {} : { patient }),
  });
  const tier = tiers.find((one) => one.tier === "guideline");
  if (tier === undefined) throw new Error("no guideline tier");
  return "statement" in tier.lead ? tier.lead.statement.text : `gap: ${tier.lead.gap.text}`;
}

test("a recommendation leads with all its conditions, however long it and its guideline's title are", async () => {
  expect(await lead("Should examplostatin be used to prevent glassy knee?")).toBe(LONG);
});

test("what a guideline says of the ages asked about leads, be it that nobody knows, or that it is not to be done", async () => {
  expect(await lead("Can examplostatin be given for glassy knee to people over 75?")).toContain("76 years and older");
  expect(await lead("Should an 80-year-old woman have a knee scan?")).toContain("recommends against");
});

test("asked how often, the recommendation that says it leads, though it is one on a test", async () => {
  expect(await lead("How often should women have a knee scan?")).toContain("biennial");
});

test("a recommendation leads for the ages it tells, though only the heading above it names the disease", async () => {
  expect(await lead("Should women at 40 be screened for sandy ear?")).toContain("aged 30 to 65 years");
  expect(await lead("Should women at 25 be screened for sandy ear?")).toContain("aged 21 to 29 years");
});

test("what tells the age asked about comes before what tells only of the sex", async () => {
  expect(await lead("My patient is a man of 72. Should he have toe screening?")).toContain("70 years and older");
});

test("asked of something for somebody, without a verb, what is recommended leads", async () => {
  expect(await lead("examplostatin in adults")).toBe(LONG);
});

test("what a guideline grades leads before what it says of how, and nothing that only points elsewhere", async () => {
  expect(await lead("nose screening for a child")).toContain("recommends nose screening");
  expect(await lead("Is chin care recommended?")).toMatch(/^gap/u);
});

test("asked what is given first, what is given at the beginning leads", async () => {
  expect(await lead("first-line treatment of purple nose")).toContain("new-onset");
});

test("asked who should get something, a recommendation leads", async () => {
  expect(await lead("Which adults should get vitamin Q?")).toContain("4 mg of vitamin Q");
});

test("asked whether something is recommended, a recommendation leads that tells its dose", async () => {
  expect(await lead("Is vitamin Q recommended before a climb?")).toContain("4 mg of vitamin Q");
});

test.each([
  [
    "My patient is 45, a woman. Should she have a throat scan?",
    "For women aged 30 to 65 years, the panel recommends swabs every 5 years.",
  ],
  [
    "Should my patient, a woman of 25, have a throat scan?",
    "The panel recommends a throat scan every 3 years in women aged 21 to 29 years.",
  ],
  [
    "My patient, 70, asks for a throat scan. Should she have it?",
    "The panel recommends against a throat scan in women older than 65 years.",
  ],
])(
  "what is for other ages than the patient's never leads, and a heading that begins with the title is of its subject: %s",
  async (question, text) => {
    expect(await lead(question)).toBe(text);
  },
);

test("an age told beside the question decides which recommendation leads", async () => {
  const question = "Should a throat scan be done?";
  expect(await lead(question, { age: 25 })).toBe(
    "The panel recommends a throat scan every 3 years in women aged 21 to 29 years.",
  );
  expect(await lead(question, { age: 70 })).toBe(
    "The panel recommends against a throat scan in women older than 65 years.",
  );
});

test("asked how often, what is to be done so often leads before the recommendation to do it", async () => {
  expect(await lead("elbow screening how often in 35 year old")).toBe(
    "Adults aged 18 to 39 years with normal findings in elbow screening should be screened again every 3 to 5 years.",
  );
});

test("asked for screening, that nobody knows whether to offer it is the answer", async () => {
  expect(await lead("toe screening in adults")).toBe(
    "The panel concludes that the current evidence is insufficient to assess the balance of benefits and harms of toe screening in older adults.",
  );
});
