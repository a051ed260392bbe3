import { expect, test } from "vitest";
import type { Candidate } from "../candidates/candidate.js";
import { parseQuestion } from "../../question/parse.js";
import { libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { readEvidence } from "../candidates/evidence.js";
import type { Standing } from "./vouched.js";
import { isBeside, standsOut, vouchedFor } from "./vouched.js";

const QUESTION = parseQuestion("zinc for gout", lexiconOf({ zinc: { kind: "drug" }, gout: {}, asthma: {} }));
const standing = (likely: number, score = 0, ahead = 0): Standing => ({ likely, score, ahead });

async function evidence(id: string, kind: "abstract" | "note" = "abstract", title = `Zinc ${id}`) {
  const document = sample({ identifiers: [id], title, kind });
  const [held] = await (await libraryWith([document])).list({});
  if (held === undefined) throw new Error("nothing is held");
  return readEvidence(QUESTION, held.publication, [{ source: document.source, passages: [] }]);
}

test("what stands out is well ahead of any neighbour, and no mere first of poor ones", () => {
  expect(standsOut(standing(0, 2, 6))).toBe(true);
  expect(standsOut(standing(0, 2, 3))).toBe(false);
  expect(standsOut(standing(0, -1, 6))).toBe(false);
});

test("research is read where a sentence of it is likely to answer or it stands out, or its title names all that was asked, and notes always", async () => {
  const read = await Promise.all([
    evidence("pmid:1"),
    evidence("pmid:2"),
    evidence("pmid:3"),
    evidence("pmid:4"),
    evidence("pmid:5", "note"),
    evidence("pmid:6", "abstract", "Zinc in people with gout"),
  ]);
  const standings = new Map([
    ["pmid:1", standing(0.5, 1, 3)],
    ["pmid:2", standing(0, 2, 6)],
    ["pmid:3", standing(0.1, 2, 3)],
  ]);
  expect(vouchedFor(QUESTION, "research", read, standings).map(({ publication }) => publication.id)).toEqual([
    "pmid:1",
    "pmid:2",
    "pmid:5",
    "pmid:6",
  ]);
  expect(vouchedFor(QUESTION, "guideline", read, standings)).toBe(read);
});

const candidate = (more: object) =>
  ({
    publication: { tier: "research" },
    source: { kind: "abstract" },
    underlying: false,
    directness: { kind: "direct" },
    named: [{ label: "zinc" }, undefined],
    effects: { drift: 0 },
    ...more,
  }) as unknown as Candidate;

test("below a direct answer stands what is direct, and of a guideline nothing on another disease alone", () => {
  expect(isBeside(QUESTION, candidate({}))).toBe(false);
  expect(isBeside(QUESTION, candidate({ directness: { kind: "indirect", differs: [] } }))).toBe(true);
  expect(isBeside(QUESTION, candidate({ named: [undefined, undefined], effects: { drift: -0.3 } }))).toBe(true);
  expect(isBeside(QUESTION, candidate({ named: [undefined, undefined] }))).toBe(false);
});

test("a label and a note keep what is indirect", () => {
  const indirect = { directness: { kind: "indirect", differs: [] } };
  expect(isBeside(QUESTION, candidate({ ...indirect, publication: { tier: "label" } }))).toBe(false);
  expect(isBeside(QUESTION, candidate({ ...indirect, source: { kind: "note" } }))).toBe(false);
});
