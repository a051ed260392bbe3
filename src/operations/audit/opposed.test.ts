import { beforeAll, expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import type { Context } from "../operation.js";
import { audit } from "./audit.js";

const LEXICON = lexiconOf({
  osteoporosis: { kind: "condition", preferred: "osteoporosis" },
  hypertension: { kind: "condition", preferred: "hypertension" },
  diabetes: { kind: "condition", preferred: "type 2 diabetes" },
  haloperidol: { kind: "drug", preferred: "haloperidol" },
  men: { kind: "population", preferred: "men" },
  women: { kind: "population", preferred: "women" },
});

let context: Context;
beforeAll(async () => {
  const guideline = (id: string, title: string, ...treatment: string[]) =>
    madeNote({ id, tier: "guideline", design: "guideline", title, says: { treatment } });
  context = contextOf(
    await libraryWith([
      guideline(
        "pmid:1",
        "Osteoporosis: screening",
        "The panel recommends screening for osteoporosis with bone density measurement in women 65 years and older.",
        "The panel concludes that the current evidence is insufficient to assess the balance of benefits and harms of screening for osteoporosis in men.",
      ),
      guideline(
        "pmid:2",
        "Bacteriuria: screening",
        "The panel recommends against screening for asymptomatic bacteriuria in nonpregnant adults.",
      ),
      guideline(
        "pmid:3",
        "Gestational diabetes: screening",
        "The panel recommends screening for gestational diabetes in pregnant women after 24 weeks of gestation.",
        "The panel concludes that the current evidence is insufficient to assess screening for gestational diabetes before 24 weeks of gestation.",
      ),
      guideline(
        "pmid:4",
        "Hypertension: screening",
        "The panel recommends against screening for hypertension in women younger than 21 years.",
      ),
    ]),
    LEXICON,
  );
});

const verdicts = async (text: string) =>
  (await audit.run(context, { name: "note.md", text })).claims.map(({ verdict }) => verdict);

test("a guideline that advises against, or finds the evidence insufficient, contradicts that it is recommended", async () => {
  expect(await verdicts("Screening for asymptomatic bacteriuria is recommended in nonpregnant adults.")).toEqual([
    "contradicted",
  ]);
  expect(await verdicts("Screening for osteoporosis is strongly recommended in all men.")).toEqual(["contradicted"]);
  expect(await verdicts("There is strong evidence that all men should be screened for osteoporosis.")).toEqual([
    "contradicted",
  ]);
});

test("a guideline that recommends contradicts that it is advised against", async () => {
  expect(
    await verdicts("The panel recommends against screening for gestational diabetes after 24 weeks of gestation."),
  ).toEqual(["contradicted"]);
});

test("advice for other people, or for another time, opposes nothing", async () => {
  expect(
    await verdicts(
      "Screening for osteoporosis with bone density measurement is recommended in women 65 years or older.",
    ),
  ).toEqual(["supported"]);
  expect(
    await verdicts("Pregnant women should be screened for gestational diabetes at 24 weeks of gestation or after."),
  ).toEqual(["supported"]);
});

test("advice against something under an age opposes it for those who are younger, whatever else they are, and for nobody older", async () => {
  expect(await verdicts("Women who smoke should be screened for hypertension before they turn 21.")).toEqual([
    "contradicted",
  ]);
  expect(await verdicts("Women should be screened for hypertension from the age of 21.")).not.toContain("contradicted");
});

test("what a text says of the evidence is on what it names, not on what the text is mostly about", async () => {
  const text =
    "# Haloperidol\n\nHaloperidol is an antipsychotic. Haloperidol is old. There are no trials of St John's wort in osteoporosis.";
  const { claims } = await audit.run(context, { name: "note.md", text });
  const last = claims.at(-1);
  expect(last?.verdict).not.toBe("contradicted");
  expect(`${last?.why} ${JSON.stringify(last?.quotes)}`).not.toContain("aloperidol");
});
