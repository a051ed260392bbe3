import { describe, expect, test } from "vitest";
import { summarise } from "./summarise.js";

const claim = (id: string, text: string, more: Partial<Parameters<typeof summarise>[0][number]> = {}) => ({
  ...{ id, text, kind: "treatment" as const, verdict: "supported" as const, why: "A source says so.", parts: [] },
  ...more,
});
const finding = (code: string, of: string | null, more: Partial<Parameters<typeof summarise>[1][number]> = {}) => ({
  ...{ code, severity: "danger" as const, message: `${code} of ${of ?? "the text"}`, claim: of },
  ...more,
});
const named = (made: ReturnType<typeof summarise>) => made.first.map(({ claim: of }) => of);

describe("what matters most", () => {
  test("a contradicted dose comes before advice that a source is against, and that before a retracted source", () => {
    const claims = [
      claim("c1", "Feverfew is a good choice.", { verdict: "contradicted" }),
      claim("c2", "Propranolol cured all [1]."),
      claim("c3", "Propranolol lowers blood sugar.", { verdict: "contradicted", kind: "mechanism" }),
      claim("c4", "Give 240 mg once a day.", { verdict: "contradicted", kind: "dose" }),
    ];
    const findings = [finding("citation-retracted", "c2"), finding("advised-against", "c1")];
    expect(named(summarise(claims, findings))).toEqual(["c4", "c1", "c2"]);
  });

  test("one claim takes one place, whatever is held against it", () => {
    const claims = [
      claim("c1", "Give 900 mg of propranolol.", { verdict: "contradicted", kind: "dose" }),
      claim("c2", "Feverfew and rest help.", {
        verdict: "partly",
        parts: [{ text: "Feverfew", verdict: "contradicted", why: "A source advises against it." }],
      }),
    ];
    const findings = [
      finding("dose-outside", "c1"),
      finding("overstated", "c1", { severity: "warning" }),
      finding("advised-against", "c2"),
    ];
    expect(named(summarise(claims, findings))).toEqual(["c1", "c2"]);
  });

  test("that what a claim cites is retracted is told beside what the claim itself gets wrong", () => {
    const claims = [claim("c1", "Give 900 mg [1].", { verdict: "contradicted", kind: "dose" })];
    const { first } = summarise(claims, [finding("dose-outside", "c1"), finding("citation-retracted", "c1")]);
    expect(first.map(({ text }) => text)).toEqual(["dose-outside of c1", "citation-retracted of c1"]);
  });
});
