import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sampleGuideline } from "../../testing/samples.js";
import { ask } from "./ask.js";

const LIBRARY = await libraryWith([
  sampleGuideline("Stiff knee in adults", [
    "The panel recommends screening adults for stiff knee.",
    "The panel recommends that adults with stiff knee be offered warm baths.",
    "Grade: B; Sex: men and women",
  ]),
  sampleGuideline("Stiff knee in children", ["The panel recommends that children with stiff knee be offered games."]),
  sampleGuideline("Examplostatin for the prevention of joint disease", [
    "The panel recommends examplostatin for the prevention of joint disease in adults at high risk.",
  ]),
  sampleGuideline("Vitamin Q", ["The panel recommends that all adults planning a climb take 4 mg of vitamin Q daily."]),
  sampleGuideline("Examplostatin in warts", ["The panel recommends examplostatin for the treatment of warts."]),
]);
const LEXICON = lexiconOf({
  examplostatin: { kind: "drug" },
  "knee-yoga": { kind: "procedure" },
  "vitamin-q": { kind: "drug" },
  "stiff-knee": {},
  "knee-attack": { broader: ["knee-disease"] },
  "knee-disease": { broader: ["joint-disease"], narrower: ["knee-attack"] },
  "joint-disease": { narrower: ["knee-disease"] },
  warts: {},
  adults: { kind: "population", synonyms: ["adult"] },
});

/** The sections of the guideline tier, with what each statement says and where it differs. */
async function nearest(question: string) {
  const { tiers } = await ask.run(contextOf(LIBRARY, LEXICON), { question });
  const tier = tiers.find((one) => one.tier === "guideline");
  if (tier === undefined || "statement" in tier.lead) throw new Error("no gap leads the guideline tier");
  return tier.sections.map(({ heading, statements }) => ({
    heading,
    said: statements.map(({ text, directness }) => [text, directness.kind === "indirect" ? directness.differs : []]),
  }));
}

const HEADING = "The recommendations that come nearest";

test("where no guideline names the treatment asked about, what is recommended for the condition stands as indirect", async () => {
  expect(await nearest("Does knee yoga help adults with stiff knee?")).toEqual([
    {
      heading: HEADING,
      said: [
        [
          "The panel recommends that adults with stiff knee be offered warm baths.",
          [{ element: "intervention", asked: "knee yoga", found: "not named" }],
        ],
      ],
    },
  ]);
});

test("what is recommended for other people, or only to screen, does not come near", async () => {
  const found = JSON.stringify(await nearest("Does knee yoga help adults with stiff knee?"));
  expect(found).not.toContain("children");
  expect(found).not.toContain("screening");
});

test("a recommendation for what the condition is a kind of says so; one for another condition stays away", async () => {
  expect(await nearest("Should adults take examplostatin to prevent knee attack?")).toEqual([
    {
      heading: HEADING,
      said: [
        [
          "The panel recommends examplostatin for the prevention of joint disease in adults at high risk.",
          [{ element: "condition", asked: "knee attack", found: "joint disease" }],
        ],
      ],
    },
  ]);
});

test("asked how often, what is recommended without saying so stays away", async () => {
  expect(await nearest("How often should knee yoga be done in stiff knee?")).toEqual([]);
});

test("asked how much of something is needed for what no guideline names, what is recommended of the very thing comes near", async () => {
  expect(JSON.stringify(await nearest("How much vitamin Q is needed before a swim?"))).toContain("4 mg of vitamin Q");
});
