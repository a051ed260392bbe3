import { expect, test } from "vitest";
import { makeSource } from "../../domain/source.js";
import type { BlockDraft } from "../../domain/source.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { ask } from "./ask.js";

const TITLE = "Examplostatin against zinc in patients with purple nose";
const LISTED = "The most common side effects of examplostatin were headache (20%), nausea (12%) and rash (8%).";
const { facts } = sample({
  identifiers: ["pmid:1"],
  title: TITLE,
  facts: { tier: "research", design: "randomised trial", year: 2015 },
});

const paragraph = (section: readonly string[], text: string): BlockDraft => ({ kind: "paragraph", section, text });
const filler = Array.from(
  { length: 24 },
  (_, at) => `On day ${at} nothing else was seen at the centre that took part.`,
);
const source = makeSource({
  kind: "full text",
  document: "pmid:1",
  reader: { name: "sample", version: 1 },
  language: "en",
  blocks: [
    { kind: "title", section: [], text: TITLE },
    paragraph(["Abstract", "Results"], "Side effects under examplostatin were as frequent as under zinc."),
    ...Array.from({ length: 8 }, (_, at): BlockDraft => ({
      kind: "row",
      section: ["Results", `Table ${at + 1}. Examplostatin`],
      text: `Examplostatin: ${at + 11}; zinc: ${at + 3}`,
    })),
    ...["Efficacy", "Course", "Centres", "Weeks", "Visits", "Safety"].map((heading) =>
      paragraph(
        ["Results", heading],
        [
          heading === "Safety" ? LISTED : `Examplostatin was taken by all at this point (${heading.toLowerCase()}).`,
          ...filler.map((one) => one.replace("day", `${heading.toLowerCase()} day`)),
        ].join(" "),
      ),
    ),
  ],
});

test("the rows of tables leave room for the passages of the findings, and of these one that tells what was asked is read", async () => {
  const library = await libraryWith([{ facts, source }]);
  const { tiers } = await ask.run(
    contextOf(library, lexiconOf({ zinc: { kind: "drug" }, examplostatin: { kind: "drug" } })),
    {
      question: "What are the side effects of examplostatin?",
    },
  );
  const lead = tiers.find(({ tier }) => tier === "research")?.lead;
  expect(lead !== undefined && "statement" in lead ? lead.statement.text : lead).toBe(LISTED);
});
