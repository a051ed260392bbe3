import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { asClaim, bioasqClaims, pubmedqaClaims } from "./yes-no-claims.js";

const made: string[] = [];
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), "yes-no-"));
  made.push(path);
  return path;
};
afterEach(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true })));

it("reads a question as the claim that it asks about", () => {
  expect(asClaim("Is metformin safe in pregnancy?")).toBe("metformin safe in pregnancy");
  expect(asClaim("Aspirin for all?")).toBe("Aspirin for all?");
});

it("takes the chosen snippets as for or against, and the likest of another question as neither", () => {
  const data = folder();
  mkdirSync(join(data, "Task1"));
  const question = (id: string, body: string, answer: string, texts: readonly string[]) => ({
    id,
    body,
    type: "yesno",
    exact_answer: answer,
    snippets: texts.map((text) => ({ document: `http://x/${id}`, text })),
  });
  writeFileSync(
    join(data, "Task1", "a_golden.json"),
    JSON.stringify({
      questions: [
        question("a", "Is metformin safe in pregnancy?", "yes", ["It is safe.", "Metformin is safe.", "A third."]),
        question("b", "Does metformin cause rickets?", "no", ["Metformin was not seen to cause rickets."]),
        { id: "c", body: "Which drug?", type: "factoid", exact_answer: "x", snippets: [] },
      ],
    }),
  );
  expect(bioasqClaims(data).map(({ id, claim, evidence, label }) => [id, claim, evidence[0], label])).toEqual([
    ["a.0", "metformin safe in pregnancy", "It is safe.", "supports"],
    ["a.1", "metformin safe in pregnancy", "Metformin is safe.", "supports"],
    ["a.2", "metformin safe in pregnancy", "Metformin was not seen to cause rickets.", "neutral"],
    ["b.0", "metformin cause rickets", "Metformin was not seen to cause rickets.", "contradicts"],
    ["b.1", "metformin cause rickets", "It is safe.", "neutral"],
  ]);
});

it("takes a conclusion for what its question asks", () => {
  const data = folder();
  writeFileSync(
    join(data, "dev.json"),
    JSON.stringify({
      "1": { QUESTION: "Does A help?", LONG_ANSWER: "A may help. More is needed.", final_decision: "maybe" },
    }),
  );
  expect(pubmedqaClaims(data)).toEqual([
    { id: "1", group: "1", claim: "A help", evidence: ["A may help.", "More is needed."], label: "neutral" },
  ]);
});

it("finds nothing where there is no folder", () => {
  expect([bioasqClaims("/nowhere"), pubmedqaClaims("/nowhere")]).toEqual([[], []]);
});
