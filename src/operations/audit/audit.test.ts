import { beforeAll, describe, expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import type { Context } from "../operation.js";
import { verify } from "../verify/verify.js";
import { audit } from "./audit.js";
import type { Audit } from "./audit-schema.js";

const LEXICON = lexiconOf({
  migraine: { kind: "condition", preferred: "migraine" },
  propranolol: { kind: "drug", preferred: "propranolol" },
  feverfew: { kind: "drug", preferred: "feverfew" },
  epilepsy: { kind: "condition", preferred: "epilepsy" },
  pregnancy: { kind: "population", preferred: "pregnancy" },
});

let context: Context;
beforeAll(async () => {
  const library = await libraryWith([
    madeNote({
      id: "pmid:111",
      title: "Propranolol for migraine: a randomised trial",
      design: "randomised trial",
      says: {
        treatment: ["Propranolol reduced migraine attacks by 44% in 80 adults over 12 weeks."],
        dose: ["Propranolol was given at 80 mg twice daily for migraine."],
      },
    }),
    madeNote({
      id: "pmid:222",
      tier: "guideline",
      design: "guideline",
      title: "Migraine in adults",
      says: { treatment: ["Feverfew should not be used in migraine."] },
    }),
    madeNote({
      id: "pmid:444",
      title: "Propranolol (INDERAL) tablets",
      tier: "label",
      design: "label",
      says: { harm: ["It may cause fetal harm when taken in pregnancy."] },
    }),
    madeNote({
      id: "pmid:333",
      title: "A withdrawn trial of propranolol",
      status: { kind: "retracted" },
      says: { treatment: ["Propranolol cured migraine in all of 90 adults."] },
    }),
  ]);
  context = contextOf(library, LEXICON);
});

const audited = (text: string): Promise<Audit> => audit.run(context, { name: "note.md", text });
const verdicts = async (text: string) => (await audited(text)).claims.map(({ verdict }) => verdict);

describe("auditing a text", () => {
  test("supports what a source says and contradicts it where a number, a denial or a unit is changed", async () => {
    expect(await verdicts("Propranolol reduced migraine attacks by 44% in 80 adults over 12 weeks.")).toEqual([
      "supported",
    ]);
    expect(await verdicts("Propranolol reduced migraine attacks by 64% in 80 adults over 12 weeks.")).toEqual([
      "contradicted",
    ]);
    expect(await verdicts("Propranolol did not reduce migraine attacks in adults over 12 weeks.")).toEqual([
      "contradicted",
    ]);
    expect(await verdicts("Propranolol reduced migraine attacks by 44% in 80 adults over 12 months.")).toEqual([
      "contradicted",
    ]);
  });

  test("says what differs where a source speaks of another condition, and that nothing is found where none does", async () => {
    const [epilepsy] = (await audited("Propranolol reduced epilepsy attacks by 44% in 80 adults over 12 weeks."))
      .claims;
    expect(epilepsy?.verdict).toBe("indirect");
    expect(epilepsy?.differs[0]).toMatchObject({ element: "condition", asked: "epilepsy" });
    const [unknown] = (await audited("Turmeric improves the taste of curry.")).claims;
    expect(unknown?.verdict).toBe("not-found");
    expect(unknown?.searched?.tiers.map(({ publications }) => publications)).toEqual([1, 1, 1]);
  });

  test("does not take what a source says of another thing for support, however alike the rest is", async () => {
    expect(await verdicts("Turmeric reduced migraine attacks by 44% in 80 adults over 12 weeks.")).not.toContain(
      "supported",
    );
    const claims = (await audited("Turmeric is a spice, and reduced migraine attacks over 12 weeks.")).claims;
    expect(claims.map(({ verdict }) => verdict)).not.toContain("supported");
  });

  test("finds a changed number in a clause of a long sentence", async () => {
    const long = madeNote({
      id: "pmid:444",
      title: "Erenumab",
      says: {
        treatment: [
          "Erenumab is an antibody against a receptor of a peptide that nerve endings release during attacks of headache, which may halve the attacks in 40% of those who take it.",
        ],
      },
    });
    const own = contextOf(await libraryWith([long]), LEXICON);
    const verdictOf = async (text: string) =>
      (await audit.run(own, { name: "note.md", text })).claims.map(({ verdict }) => verdict);
    expect(await verdictOf("Erenumab may halve the attacks in 40% of those who take it.")).toEqual(["supported"]);
    expect(await verdictOf("Erenumab may halve the attacks in 70% of those who take it.")).toEqual(["contradicted"]);
    expect(await verdictOf("Aspirin may halve the attacks in 70% of those who take it.")).toEqual(["not-found"]);
  });

  test("names what a guideline advises against, and a dose above what is given", async () => {
    const { findings, summary } = await audited(
      "Feverfew is a treatment option for migraine. Give propranolol 400 mg twice daily for migraine.",
    );
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["advised-against", "danger"],
      ["dose-outside", "danger"],
    ]);
    expect(summary.first).toHaveLength(2);
  });

  test("puts what a label says against its drug in some people against advice for them, and for them only", async () => {
    expect(await verdicts("Propranolol is recommended in pregnancy.")).toEqual(["contradicted"]);
    expect(await verdicts("Propranolol is recommended in children.")).toEqual(["not-found"]);
  });

  test("checks citations: retracted, of another paper, unknown, and numbers that lead nowhere", async () => {
    const codes = async (text: string) => (await audited(text)).findings.map(({ code }) => code);
    expect(await codes("Propranolol cured migraine (PMID: 333).")).toContain("citation-retracted");
    expect(await codes("Propranolol causes hair loss in cats (PMID: 111).")).toContain("citation-mismatch");
    expect(await codes("Propranolol is a drug (PMID: 987654).")).toContain("citation-unknown");
    expect(await codes("Propranolol reduced migraine attacks [1, 2].")).toContain("citation-missing");
    expect(
      await codes(
        "Propranolol reduced migraine attacks [1].\n\n## References\n\n1. Smith J. Ocean tides and the moon over ten years. Nature 1999. PMID: 111\n",
      ),
    ).toContain("citation-mismatch");
  });

  test("counts what it is told of the evidence", async () => {
    expect(await verdicts("There are no guidelines on migraine.")).toEqual(["contradicted"]);
    // Of epilepsy the library knows nothing at all, so it cannot tell.
    expect(await verdicts("There are no guidelines on epilepsy.")).toEqual(["not-found"]);
    expect(await verdicts("There are no systematic reviews on migraine.")).toEqual(["supported"]);
  });

  test("says by its words what the evidence is on where no list knows it", async () => {
    const { claims } = await audit.run(context, { name: "note.md", text: "There is no evidence on moonwater." });
    expect(claims.map(({ verdict }) => verdict)).toEqual(["not-found"]);
    expect(claims[0]?.why).toMatch(/None of the library’s \d+ publications names “moonwater”; it hardly knows/u);
  });

  test("never quotes what is retracted, and shows what the user holds against a verdict", async () => {
    const made = await audit.run(context, {
      name: "note.md",
      text: "Propranolol cured migraine in all of 90 adults.",
      marks: [
        {
          claim: "Propranolol cured migraine in all of 90 adults.",
          verdict: "contradicted",
          reason: "withdrawn",
          at: "2025-01-02T00:00:00.000Z",
        },
      ],
    });
    expect(made.references.map(({ publication }) => publication)).not.toContain("pmid:333");
    expect(made.claims[0]?.mark).toEqual({
      verdict: "contradicted",
      reason: "withdrawn",
      at: "2025-01-02T00:00:00.000Z",
    });
  });

  test("can be verified, and does not hold when a quote, a place or a count is changed", async () => {
    const made = await audited("Propranolol reduced migraine attacks by 64% in 80 adults over 12 weeks.");
    const holds = async (edit: (text: string) => string) =>
      (await verify.run(context, { bundle: edit(JSON.stringify(made)) })).failures.map(({ where }) => where);
    expect(await holds((text) => text)).toEqual([]);
    expect(await holds((text) => text.replace("by 44%", "by 64%"))).not.toEqual([]);
    expect(await holds((text) => text.replace('"start":0', '"start":1'))).toContain("claims[0].text");
    expect(await holds((text) => text.replace('"contradicted":1', '"contradicted":0'))).toContain(
      "summary.counts.contradicted",
    );
  });

  test("gives the same bytes for the same text", async () => {
    const text = "Propranolol reduced migraine attacks. Feverfew is used in migraine.";
    expect(JSON.stringify(await audited(text))).toBe(JSON.stringify(await audited(text)));
  });
});
