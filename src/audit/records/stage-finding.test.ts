import { expect, it } from "vitest";
import { criterionPieces } from "./criterion-pieces.js";
import { stageFinding } from "./stage-finding.js";

const PIECES = criterionPieces(["Inclusion Criteria:", "Stage II or III disease"]);

it("lets in stages that are all named, keeps out one that is not, and doubts a mixture", () => {
  expect(stageFinding("stage II cancer", PIECES, false)?.admitted).toBe(1);
  expect(stageFinding("stage IV cancer", PIECES, false)?.admitted).toBe(-1);
  expect(stageFinding("stage III or IV cancer", PIECES, false)?.admitted).toBe(-0.5);
});

it("takes stages for asked only where they are the same", () => {
  expect(stageFinding("stage II or III cancer", PIECES, true)?.required).toBe(1);
  expect(stageFinding("stage II cancer", PIECES, true)?.required).toBe(0.5);
});

it("says nothing where no stage is told or none is asked", () => {
  expect(stageFinding("early cancer", PIECES, false)).toBeUndefined();
  expect(stageFinding("stage II cancer", criterionPieces(["Inclusion Criteria:", "Women"]), false)).toBeUndefined();
});
