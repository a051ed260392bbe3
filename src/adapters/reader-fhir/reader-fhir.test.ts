import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInputs } from "../../operations/add/read-inputs.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { corpus } from "../../testing/corpora.js";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { inputsOf } from "../inputs-fs/inputs-fs.js";
import { unpack } from "../unpack/unpack.js";
import { fhirReader } from "./reader-fhir.js";

const PLAN = {
  resourceType: "PlanDefinition",
  id: "P1",
  url: "http://example.org/PlanDefinition/P1",
  title: "DT.1 Unrest",
  status: "active",
  date: "2021-06-11T22:04:04-06:00",
  description: "Look for unrest.",
  action: [
    {
      title: "DT.1 Unrest",
      action: [
        {
          title: "Refer",
          textEquivalent: "Refer at once.\n\nProcedure:\n– Give rest",
          extension: [
            {
              url: "http://hl7.org/fhir/StructureDefinition/cqf-strengthOfRecommendation",
              valueCodeableConcept: { coding: [{ display: "Strong" }] },
            },
          ],
          condition: [{ kind: "applicability", expression: { description: '"Unrest" = "yes"' } }],
          documentation: [{ type: "citation", label: "Some guide (2015)" }],
        },
        { title: "Wait", description: "Wait" },
      ],
    },
  ],
};

describe("a PlanDefinition", () => {
  test("is a guideline with its actions, what they apply to and where they come from", async () => {
    const document = await readOne(fhirReader, "a.json", JSON.stringify(PLAN));
    expect(document.facts).toEqual({
      identifiers: [{ scheme: "local", value: "fhir/http://example.org/PlanDefinition/P1" }],
      title: "DT.1 Unrest",
      titleBasis: "printed",
      authors: [],
      date: "2021-06-11",
      year: 2021,
      tier: "guideline",
      design: "guideline",
      designBasis: "FHIR PlanDefinition",
      language: "und",
    });
    expect(linesOf(document)).toEqual([
      "title [] DT.1 Unrest",
      "paragraph [] Look for unrest.",
      "heading [] Refer",
      "paragraph [Refer] Refer at once.",
      "paragraph [Refer] Procedure:",
      "item [Refer] Procedure: Give rest",
      'row [Refer] Applies if: "Unrest" = "yes"',
      "caption [Refer] Source: Some guide (2015)",
      "heading [] Wait",
    ]);
    expect(document.source.blocks[3]).toMatchObject({ strength: "Strong", recommends: "for" });
  });

  test("in a Bundle is read, and other resources are refused by name", async () => {
    const bundle = {
      resourceType: "Bundle",
      entry: [{ resource: PLAN }, { resource: { resourceType: "Measure", id: "M1" } }],
    };
    const said = (await readAll(fhirReader, inputOf("a.json", JSON.stringify(bundle)))).map((one) =>
      one.kind === "refused" ? `${one.code}: ${one.message}` : one.name,
    );
    expect(said).toEqual([
      "a.json!P1",
      "wrong-root: line 1: a FHIR resource of type Measure holds no recommendations; only PlanDefinitions are read",
    ]);
  });

  test("that is a draft says so, and one in XML is refused with what to do", async () => {
    const draft = await readOne(fhirReader, "a.json", JSON.stringify({ ...PLAN, status: "draft" }));
    expect(draft.facts.caution).toBe("Its publisher calls it a draft or an experiment.");
    const xml = '<PlanDefinition xmlns="http://hl7.org/fhir"/>';
    expect(fhirReader.accepts("a.xml", new TextEncoder().encode(xml))).toBe(true);
    expect(await readAll(fhirReader, inputOf("a.xml", xml))).toMatchObject([
      { code: "not-json", message: "FHIR is read as JSON only; export the resource in that form" },
    ]);
  });

  test("never throws and always tiles its text, whatever is done to the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(damaged(new TextEncoder().encode(JSON.stringify(PLAN))), async (bytes) => {
        for (const read of await readAll(fhirReader, inputOf("a.json", bytes)))
          if (read.kind === "document") expect(misplaced(read)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const folder = corpus("who-smart-anc");
test.skipIf(folder === undefined)("every plan of WHO's antenatal care guideline is read", async () => {
  let plans = 0;
  const options = { readers: [fhirReader], unpack, limits: DEFAULT_LIMITS };
  for await (const read of readInputs(inputsOf([join(folder ?? "", "fhir.tar.gz")]), options))
    if (read.kind === "document") plans += 1;
    else if (read.kind === "refused" && read.name.includes("plandefinition"))
      expect(read.name).toBe("no plan is refused");
  expect(plans).toBe(40);
});
