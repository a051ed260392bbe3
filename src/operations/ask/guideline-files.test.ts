import { expect, test } from "vitest";
import { textReader } from "../../adapters/reader-text/reader-text.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { readOne } from "../../testing/readers.js";
import { ask } from "./ask.js";

// Guidelines and a ward's protocol as files of the library's owner, in Markdown.
const FILES = [
  `# Care of sandy ear: clinical practice guideline

Northland Society of Otology

March 2018

## Treatment

We recommend examplocillin for 10 days in sandy ear (strong recommendation, low certainty of evidence).
`,
  `# Care of sandy ear: clinical practice guideline

Northland Society of Otology

2024 update

## Treatment

| Recommendations | Class | Level |
|---|---|---|
| Examplocillin for 5 days is recommended in sandy ear. | I | A |
| Routine use of examplolide in sandy ear is not recommended. | III | B |

## Rationale

The panel considered that examplolide should be kept for severe sandy ear.

## Gaps in the evidence

Whether examplostat should be given for sandy ear needs to be studied.
`,
  `# Sandy ear: ward protocol

Riverside General Hospital, version 3, approved 12 February 2025

## Treatment

- Give examplodrops four times daily for sandy ear.
- Do not give ear candles.

## Cold packs

Consider a cold pack for the pain.
`,
];
const LEXICON = lexiconOf({
  examplocillin: { kind: "drug" },
  examplolide: { kind: "drug" },
  examplodrops: { kind: "drug" },
  examplostat: { kind: "drug" },
  "cold-pack": { kind: "procedure" },
  "ear-candle": { kind: "procedure", synonyms: ["ear candles"] },
  "sandy-ear": {},
});
const LIBRARY = await libraryWith(await Promise.all(FILES.map((text, at) => readOne(textReader, `${at}.md`, text))));
const asked = async (question: string) => {
  const { tiers } = await ask.run(contextOf(LIBRARY, LEXICON), { question });
  const tier = tiers.find((one) => one.tier === "guideline");
  const lead = tier !== undefined && "statement" in tier.lead ? tier.lead.statement : undefined;
  const all = [lead, ...(tier?.sections ?? []).flatMap(({ statements }) => statements)];
  return { lead, all: all.map((one) => one?.text) };
};

test("a row of a table of recommendations leads, with its class and level, and who says it", async () => {
  const { lead } = await asked("Is examplolide recommended for sandy ear?");
  expect(lead?.text).toBe(
    "Recommendations: Routine use of examplolide in sandy ear is not recommended.; Class: III; Level: B",
  );
  expect(lead?.recommendation).toMatchObject({
    direction: "against",
    local: false,
    body: "Northland Society of Otology",
    strength: "Class: III",
    evidence: "Level: B",
  });
});

test("the version of 2024 answers how long, and that of 2018 is named superseded", async () => {
  const { lead, all } = await asked("How long should examplocillin be given for sandy ear?");
  expect(lead?.text).toBe("Recommendations: Examplocillin for 5 days is recommended in sandy ear.; Class: I; Level: A");
  expect(all).toContain(
    "We recommend examplocillin for 10 days in sandy ear (strong recommendation, low certainty of evidence).",
  );
});

test("a step of the ward's protocol is its recommendation, stands first and is marked as local", async () => {
  const { lead } = await asked("How is sandy ear treated?");
  expect(lead?.text).toBe("Give examplodrops four times daily for sandy ear.");
  expect(lead?.recommendation).toMatchObject({ direction: "for", local: true });
});

test("a recommendation need not name again what its title and headings name", async () => {
  expect((await asked("Should ear candles be avoided in sandy ear?")).lead?.text).toBe("Do not give ear candles.");
});

test("what should be studied, and what a panel considered, are no recommendations", async () => {
  const { lead, all } = await asked("Should examplostat be given for sandy ear?");
  expect(lead).toBeUndefined();
  expect(all.join(" ")).not.toContain("needs to be studied");
});
