import { expect, test } from "vitest";
import { statementsOf, makeTierAnswer } from "../../domain/answer.js";
import { makeGap } from "../../domain/gap.js";
import { makeSource } from "../../domain/source.js";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { SAMPLE_LABEL as PUBLICATION } from "../../testing/sample-label.js";
import { labelTier } from "./label-tier.js";

const LEXICON = lexiconOf({ examplopril: { kind: "drug" }, colitis: {}, gout: {} });
const FORBIDDEN = ["asthma", "heart block", "gout", "severe bradycardia", "liver failure", "cardiogenic shock"];
const FIRST = "The recommended dose for colitis is 160 mg on day 1, followed by 80 mg on day 15.";
const LATER = "On day 29 begin a maintenance dose of 40 mg every other week.";
const SOURCE = makeSource({
  kind: "label",
  document: "a",
  reader: { name: "test", version: 1 },
  language: "en",
  blocks: [
    ["34067-9", "Calmo is indicated for the treatment of colitis."],
    ["34068-7", `${FIRST} ${LATER} Tablets are swallowed whole.`],
    [
      "34068-7",
      "The recommended dose for gout is 20 mg on day 1. In pediatric patients 5 mg is given on day 2 and later.",
    ],
    ...FORBIDDEN.map((what) => ["34070-3", `Calmo is contraindicated in patients with ${what}.`] as const),
  ].map(([code = "", text = ""]) => ({ kind: "paragraph" as const, section: [], code, text })),
});
const COMPOSED = makeTierAnswer({
  tier: "label",
  lead: {
    gap: makeGap(
      "not-answered",
      { where: "label", lookedFor: ["examplopril"], publications: 1, passages: 1, naming: 1 },
      () => "Nothing.",
    ),
  },
  sections: [],
  gaps: [],
});
const said = (question: string) =>
  statementsOf(
    labelTier(parseQuestion(question, LEXICON), [{ publication: PUBLICATION, source: SOURCE }], COMPOSED),
  ).map(({ text }) => text);

test("asked what a drug is contraindicated in, none of it is missing", () => {
  const all = said("What are the contraindications to examplopril?").join(" ");
  for (const what of FORBIDDEN) expect(all).toContain(what);
});

test("a dose is quoted with what goes on with it, and not with what follows that", () => {
  expect(said("What is the dose of examplopril for colitis?")[0]).toBe(`${FIRST} ${LATER}`);
});

test("what goes on for other people only is left out", () => {
  expect(said("What is the dose of examplopril for gout?")[0]).toBe("The recommended dose for gout is 20 mg on day 1.");
});
