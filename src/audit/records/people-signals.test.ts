import { expect, it } from "vitest";
import { PEOPLE_SIGNALS, peopleSignals } from "./people-signals.js";
import { sectionOf } from "./record.js";

const SECTION = sectionOf(["Inclusion Criteria:", "Stage II or III disease"]);
const signal = (statement: string, name: string) => peopleSignals(statement, [SECTION])[PEOPLE_SIGNALS.indexOf(name)];

it("tells by what a statement stands or falls, and which rulings it makes", () => {
  const right = "Patients with stage II cancer are eligible for the primary trial.";
  const wrong = "Patients with stage IV cancer are eligible for the primary trial.";
  expect([signal(right, "stands"), signal(right, "by.stage"), signal(right, "says.admits")]).toEqual([1, 1, 1]);
  expect([signal(wrong, "stands"), signal(wrong, "by.stage"), signal(wrong, "keptOut")]).toEqual([-1, -1, -1]);
});

it("gives a number by every name", () => {
  const values = peopleSignals("Women take part.", [SECTION]);
  expect(values).toHaveLength(PEOPLE_SIGNALS.length);
  expect(values.every(Number.isFinite)).toBe(true);
});
