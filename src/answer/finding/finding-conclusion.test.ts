import { expect, test } from "vitest";
import type { Direction } from "../../domain/finding.js";
import type { Concluded } from "./finding-conclusion.js";
import { concludeFindings } from "./finding-conclusion.js";

const row = (direction: Direction, more: Partial<Concluded> = {}): Concluded => ({
  direction,
  design: "randomised trial",
  certainty: { level: "moderate" },
  ...more,
});

test.each<[string, Concluded[], string, string]>([
  ["no study", [], "insufficient", "none tells"],
  ["studies that do not tell", [row("unclear"), row("unclear")], "insufficient", "none tells"],
  ["one study", [row("better")], "uncertain", "one study"],
  ["two that agree", [row("better"), row("better")], "yes", "all"],
  ["two of three", [row("better"), row("better"), row("no difference")], "yes", "most"],
  ["two without a difference", [row("no difference"), row("no difference")], "no", "all"],
  ["one worse beside better ones", [row("better"), row("better"), row("worse")], "uncertain", "most"],
  ["one each way", [row("better"), row("no difference")], "uncertain", "divided"],
  ["as many unclear as tell", [row("better"), row("better"), row("unclear"), row("unclear")], "uncertain", "all"],
  ["cohorts alone", [row("better", { design: "cohort" }), row("better", { design: "cohort" })], "uncertain", "all"],
  ["very low certainty", [row("better"), row("better", { certainty: { level: "very low" } })], "uncertain", "all"],
])("%s", (_, rows, answer, agreement) => {
  const conclusion = concludeFindings(rows);
  expect([conclusion.answer, conclusion.agreement]).toEqual([answer, agreement]);
});

test("the certainty is the lowest of those that tell, one step down where they disagree", () => {
  const low = row("better", { certainty: { level: "low" } });
  expect(concludeFindings([row("better"), row("unclear", { certainty: { level: "very low" } })]).certainty).toBe(
    "moderate",
  );
  expect(concludeFindings([row("better"), low]).certainty).toBe("low");
  const high = row("better", { certainty: { level: "high" } });
  expect(concludeFindings([high, high]).certainty).toBe("moderate");
  expect(concludeFindings([row("better"), row("better"), row("no difference")]).certainty).toBe("low");
});

test("the words say how many found what, and no more", () => {
  expect(concludeFindings([row("better"), row("better"), row("no difference"), row("unclear")]).text).toBe(
    "Of 4 studies, 2 found it better, 1 found no difference, 1 cannot be counted either way. Those that could be counted say, for the most part, that it possibly does.",
  );
  expect(concludeFindings([row("no difference")]).text).toBe(
    "One study found no difference. One study alone is too little to say yes or no.",
  );
  expect(concludeFindings([]).text).toBe("No study that was read could be counted. From this nothing can be said.");
});
