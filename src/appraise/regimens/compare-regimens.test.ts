import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Amount, DoseRole, Frequency, Regimen, Route } from "../../domain/regimen.js";
import { compareRegimens } from "./compare-regimens.js";

const place = { start: 0, end: 1 };
const one = (value: string) => ({ low: value, high: value });
const daily = (times: string): Frequency => ({ times: one(times), every: one("1"), unit: "day" });
const weekly: Frequency = { times: one("1"), every: one("1"), unit: "week" };

interface Parts {
  readonly frequency?: Frequency;
  readonly route?: Route;
  readonly role?: DoseRole;
  readonly drug?: string;
}
function regimen(amount: Amount, { frequency, route, role, drug = "diltiazem" }: Parts = {}): Regimen {
  return {
    ...place,
    amount: { value: amount, ...place },
    drug: { value: drug, ...place },
    ...(frequency === undefined ? {} : { frequency: { value: frequency, ...place } }),
    ...(route === undefined ? {} : { route: { value: route, ...place } }),
    ...(role === undefined ? {} : { role: { value: role, ...place } }),
  };
}
const mg = (low: string, high = low): Amount => ({ low, high, unit: "mg" });
const told = (own: Regimen, ...others: Regimen[]) =>
  compareRegimens(
    { regimen: own },
    others.map((other) => ({ regimen: other })),
  );

describe("a dose is set beside others", () => {
  test("doses three times daily and an amount a day compare", () => {
    const label = regimen({ ...mg("90", "180"), rate: "day" });
    expect(told(regimen(mg("30", "60"), { frequency: daily("3") }), label)).toEqual({
      relation: "within",
      because: "90–180 mg a day is within 90–180 mg a day",
      references: [0],
    });
  });
  test("a higher and a lower dose are told", () => {
    const label = regimen(mg("10", "20"), { frequency: daily("1") });
    expect(told(regimen(mg("40"), { frequency: daily("1") }), label).because).toBe(
      "40 mg a day is above 10–20 mg a day",
    );
    expect(told(regimen(mg("5"), { frequency: daily("1") }), label).relation).toBe("below");
  });
  test("a maximum for some does not count against a dose that tells no use, where the dose of all allows it", () => {
    const stated = regimen({ ...mg("40"), rate: "day" });
    const all = { regimen: regimen({ ...mg("80"), rate: "day" }, { role: "maximum" }) };
    const some = {
      regimen: regimen({ ...mg("20"), rate: "day" }, { role: "maximum" }),
      indication: "HIV taking ritonavir",
    };
    expect(compareRegimens({ regimen: stated }, [some, all]).relation).toBe("within");
    expect(compareRegimens({ regimen: stated }, [some]).relation).toBe("above");
    const over = regimen({ ...mg("120"), rate: "day" });
    expect(compareRegimens({ regimen: over }, [some, all]).relation).toBe("above");
  });

  test("passing the maximum counts before lying within a range", () => {
    const range = regimen(mg("10", "100"), { frequency: daily("1") });
    const most = regimen({ ...mg("40"), rate: "day" }, { role: "maximum" });
    expect(told(regimen(mg("80"), { frequency: daily("1") }), range, most)).toEqual({
      relation: "above",
      because: "80 mg a day is above the maximum of 40 mg a day",
      references: [1],
    });
  });
  test("a dose between two that are stated is within", () => {
    const [low, high] = [regimen(mg("50"), { frequency: daily("1") }), regimen(mg("100"), { frequency: daily("1") })];
    expect(told(regimen(mg("75"), { frequency: daily("1") }), low, high).relation).toBe("within");
  });
});

describe("what cannot be compared says why", () => {
  test.each<[string, Regimen, Regimen, string]>([
    [
      "another route",
      regimen(mg("5"), { route: "oral" }),
      regimen(mg("5"), { route: "intravenous" }),
      "one is oral, the other intravenous",
    ],
    [
      "no frequency",
      regimen(mg("5")),
      regimen(mg("5"), { frequency: daily("1") }),
      "it does not say how often it is given",
    ],
    [
      "a daily and a weekly dose, though their averages are the same",
      regimen(mg("10"), { frequency: daily("1") }),
      regimen(mg("70"), { frequency: weekly }),
      "one is given daily, the other given days or weeks apart",
    ],
    ["IU and mg", regimen({ ...one("5"), unit: "IU" }), regimen(mg("5")), "IU cannot be turned into an amount in mg"],
    [
      "IU and units",
      regimen({ ...one("5"), unit: "IU" }),
      regimen({ ...one("5"), unit: "unit" }),
      "IU cannot be turned into units",
    ],
    ["no weight", regimen({ ...mg("5"), per: "kg" }), regimen(mg("5")), "one is per kilogram, and no weight is given"],
    ["another drug", regimen(mg("5")), regimen(mg("5"), { drug: "verapamil" }), "the other dose is of verapamil"],
  ])("%s", (_, own, other, because) => {
    expect(told(own, other)).toMatchObject({ relation: "not comparable", because });
  });
  test("another indication has a verdict of its own", () => {
    const own = { regimen: regimen(mg("5")), indication: "calcinosis" };
    expect(compareRegimens(own, [{ regimen: regimen(mg("5")), indication: "hypertension" }])).toEqual({
      relation: "other indication",
      because: "the other dose is for hypertension",
      references: [0],
    });
  });
  test("another population is named", () => {
    const own = { regimen: regimen(mg("5")), population: "children" };
    expect(compareRegimens(own, [{ regimen: regimen(mg("5")), population: "adults" }]).because).toBe(
      "the other dose is for adults",
    );
  });
});

test("a weight makes an amount for each kilogram comparable", () => {
  const own = { regimen: regimen({ ...mg("5"), per: "kg" }) };
  expect(compareRegimens(own, [{ regimen: regimen(mg("350")) }], { weight: "70" }).relation).toBe("within");
});

const decimal = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 999 }))
  .map(([a, b]) => `${a}.${b}`);
const thousand = (value: string) => {
  const [whole = "", part = ""] = value.split(".");
  return `${whole}${part.padEnd(3, "0").slice(0, 3)}${part.length > 3 ? `.${part.slice(3)}` : ""}`;
};

describe("the arithmetic is exact", () => {
  test("another unit for the same amount never changes what is said", () => {
    fc.assert(
      fc.property(decimal, decimal, fc.constantFrom("1", "2", "3"), (a, b, times) => {
        const reference = regimen(mg(b), { frequency: daily("1") });
        const inMg = regimen(mg(a), { frequency: daily(times) });
        const inMcg = regimen({ ...one(thousand(a)), unit: "mcg" }, { frequency: daily(times) });
        expect(told(inMcg, reference)).toEqual(told(inMg, reference));
      }),
    );
  });
  test("“every 8 hours” is “three times daily”", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const reference = regimen({ ...mg(b), rate: "day" });
        const hours: Frequency = { times: one("1"), every: one("8"), unit: "hour" };
        expect(told(regimen(mg(a), { frequency: hours }), reference)).toEqual(
          told(regimen(mg(a), { frequency: daily("3") }), reference),
        );
      }),
    );
  });
  test("a dose lies within itself", () => {
    fc.assert(
      fc.property(decimal, (a) => {
        const own = regimen(mg(a), { frequency: daily("2") });
        expect(told(own, own).relation).toBe("within");
      }),
    );
  });
});
