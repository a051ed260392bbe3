import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpus } from "../../testing/corpora.js";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { trialsReader } from "./reader-trials.js";

const PROTOCOL = {
  identificationModule: { nctId: "NCT00000001", briefTitle: "Examplol for Calm" },
  statusModule: {
    overallStatus: "COMPLETED",
    startDateStruct: { date: "2015-01" },
    lastUpdatePostDateStruct: { date: "2019-05-02" },
  },
  sponsorCollaboratorsModule: { leadSponsor: { name: "Maker Inc" } },
  descriptionModule: { briefSummary: "Does it calm \\[people\\]?\n\nWe ask." },
  conditionsModule: { conditions: ["Unrest"] },
  designModule: {
    studyType: "INTERVENTIONAL",
    phases: ["PHASE2"],
    designInfo: { allocation: "RANDOMIZED", maskingInfo: { masking: "DOUBLE" } },
    enrollmentInfo: { count: 40, type: "ACTUAL" },
  },
  armsInterventionsModule: {
    armGroups: [{ label: "Examplol", type: "EXPERIMENTAL", interventionNames: ["Drug: Examplol"] }],
    interventions: [{ type: "DRUG", name: "Examplol", otherNames: ["Calmo"] }],
  },
  outcomesModule: { primaryOutcomes: [{ measure: "Calm", timeFrame: "4 weeks" }] },
  eligibilityModule: {
    eligibilityCriteria:
      "Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n1. Asthma\n2. Any of:\n\n   * shock\n   * QT \\> 500 ms",
    sex: "FEMALE",
    minimumAge: "18 Years",
    healthyVolunteers: false,
  },
  referencesModule: { references: [{ pmid: "123", citation: "Somebody. Elsewhere." }] },
};
const RESULTS = {
  outcomeMeasuresModule: {
    outcomeMeasures: [
      {
        type: "PRIMARY",
        title: "Calm",
        timeFrame: "4 weeks",
        paramType: "MEAN",
        dispersionType: "95% Confidence Interval",
        unitOfMeasure: "points",
        groups: [
          { id: "OG000", title: "Examplol" },
          { id: "OG001", title: "Placebo" },
        ],
        denoms: [
          {
            units: "Participants",
            counts: [
              { groupId: "OG000", value: "20" },
              { groupId: "OG001", value: "19" },
            ],
          },
        ],
        classes: [
          {
            categories: [
              {
                measurements: [
                  { groupId: "OG000", value: "3.10", lowerLimit: "2.0", upperLimit: "4.2" },
                  { groupId: "OG001", value: "1", lowerLimit: "0.1", upperLimit: "1.9" },
                ],
              },
            ],
          },
        ],
        analyses: [
          {
            groupIds: ["OG000", "OG001"],
            statisticalMethod: "ANCOVA",
            pValue: "<0.001",
            paramType: "Mean Difference (Net)",
            paramValue: "2.1",
            ciPctValue: "95",
            ciLowerLimit: "1.0",
            ciUpperLimit: "3.2",
          },
        ],
      },
    ],
  },
  adverseEventsModule: {
    eventGroups: [{ id: "EG000", title: "Examplol", seriousNumAffected: 1, seriousNumAtRisk: 20 }],
    seriousEvents: [
      {
        term: "Shock",
        organSystem: "Vascular disorders",
        stats: [{ groupId: "EG000", numAffected: 1, numAtRisk: 20 }],
      },
    ],
  },
};
const study = (more: object = {}) => ({ protocolSection: PROTOCOL, ...more });

describe("a registered trial", () => {
  test("without results is a registration, known by its NCT number alone", async () => {
    const { facts, source } = await readOne(trialsReader, "a.json", JSON.stringify(study()));
    expect(facts).toEqual({
      identifiers: [{ scheme: "nct", value: "NCT00000001" }],
      title: "Examplol for Calm",
      titleBasis: "printed",
      authors: ["Maker Inc"],
      container: "ClinicalTrials.gov",
      date: "2019-05-02",
      year: 2019,
      tier: "research",
      design: "registration",
      designBasis: "registered; no results posted",
      language: "en",
      size: "40 participants",
      population: "Female; 18 Years and older; Unrest",
      publicationTypes: ["Interventional", "Phase 2"],
      keywords: ["Unrest", "Examplol"],
    });
    expect([source.kind, source.date]).toEqual(["full text", "2019-05-02"]);
  });

  test("says what was planned, and never what excludes people without saying so", async () => {
    expect(linesOf(await readOne(trialsReader, "a.json", JSON.stringify(study())))).toEqual([
      "title [] Examplol for Calm",
      "heading [] Summary",
      "paragraph [Summary] Does it calm [people]?",
      "paragraph [Summary] We ask.",
      "heading [] Status",
      "row [Status] Status: Completed; Start: 2015-01; Sponsor: Maker Inc",
      "heading [] Design",
      "row [Design] Conditions: Unrest; Study type: Interventional; Phase: Phase 2; Allocation: Randomized; Masking: Double; Enrolment: 40; Enrolment is: Actual",
      "heading [] Arms",
      "row [Arms] Arm: Examplol; Type: Experimental; Interventions: Drug: Examplol",
      "heading [] Interventions",
      "row [Interventions] Intervention: Examplol; Type: Drug; Other names: Calmo",
      "heading [] Planned outcomes",
      "row [Planned outcomes] Primary outcome: Calm; Time frame: 4 weeks",
      "heading [] Eligibility",
      "row [Eligibility] Sex: Female; Minimum age: 18 Years; Healthy volunteers: No",
      "heading [Eligibility] Inclusion Criteria:",
      "item [Eligibility > Inclusion Criteria] Inclusion Criteria: Adults",
      "heading [Eligibility] Exclusion Criteria:",
      "item [Eligibility > Exclusion Criteria] Exclusion Criteria: 1. Asthma",
      "item [Eligibility > Exclusion Criteria] Exclusion Criteria: 2. Any of:",
      "item [Eligibility > Exclusion Criteria] Exclusion Criteria: Any of: shock",
      "item [Eligibility > Exclusion Criteria] Exclusion Criteria: Any of: QT > 500 ms",
    ]);
  });

  test("with results is a trial, and gives each outcome with its groups, units and analyses", async () => {
    const document = await readOne(trialsReader, "a.json", JSON.stringify(study({ resultsSection: RESULTS })));
    expect(document.facts).toMatchObject({ design: "randomised trial", designBasis: "allocation: randomized" });
    const lines = linesOf(document);
    expect(lines.slice(lines.indexOf("heading [] Results"))).toEqual([
      "heading [] Results",
      "heading [Results] Outcomes",
      "heading [Results > Outcomes] Primary outcome: Calm",
      "row [Results > Outcomes > Primary outcome: Calm] Primary outcome: Calm; Time frame: 4 weeks",
      "row [Results > Outcomes > Primary outcome: Calm] Group: Examplol",
      "row [Results > Outcomes > Primary outcome: Calm] Group: Placebo",
      "row [Results > Outcomes > Primary outcome: Calm] Outcome: Calm; Measured as: Mean; Examplol (N=20): 3.10 points (95% Confidence Interval 2.0 to 4.2); Placebo (N=19): 1 points (95% Confidence Interval 0.1 to 1.9)",
      "row [Results > Outcomes > Primary outcome: Calm] Outcome: Calm; Compared: Examplol versus Placebo; Test: ANCOVA; P value: <0.001; Mean Difference (Net): 2.1; 95% confidence interval: 1.0 to 3.2",
      "heading [Results] Adverse events",
      "row [Results > Adverse events] Group: Examplol; People with serious adverse events: 1 of 20",
      "row [Results > Adverse events] Serious adverse event: Shock; System: Vascular disorders; Examplol: 1 of 20",
    ]);
  });

  test.each<[object, string]>([
    [{ studyType: "INTERVENTIONAL", designInfo: { allocation: "NA" } }, "other trial"],
    [{ studyType: "INTERVENTIONAL" }, "other trial"],
    [{ studyType: "OBSERVATIONAL", designInfo: { observationalModel: "COHORT" } }, "cohort"],
    [{ studyType: "OBSERVATIONAL", designInfo: { observationalModel: "CASE_CONTROL" } }, "case-control"],
    [{ studyType: "OBSERVATIONAL", designInfo: { timePerspective: "CROSS_SECTIONAL" } }, "cross-sectional"],
    [{ studyType: "EXPANDED_ACCESS" }, "unknown"],
  ])("with results and the design %j is: %s", async (designModule, design) => {
    const one = { protocolSection: { ...PROTOCOL, designModule }, resultsSection: RESULTS };
    expect((await readOne(trialsReader, "a.json", JSON.stringify(one))).facts.design).toBe(design);
  });

  test("that only plans its enrolment has no people in it yet", async () => {
    const designModule = { studyType: "INTERVENTIONAL", enrollmentInfo: { count: 80, type: "ESTIMATED" } };
    const one = { protocolSection: { ...PROTOCOL, designModule } };
    expect((await readOne(trialsReader, "a.json", JSON.stringify(one))).facts.size).toBe("planned: 80");
  });

  test("in line lists keeps its eligibility and results apart", async () => {
    const record = {
      "Clinical Trial ID": "NCT00000002",
      Eligibility: ["Inclusion Criteria:", "  Adults", "Exclusion Criteria:", "  Asthma"],
      Results: ["Results 1: ", "  Unit of Measure: days: 3"],
    };
    const document = await readOne(trialsReader, "a.json", JSON.stringify(record));
    expect(document.facts).toMatchObject({ title: "Trial NCT00000002", titleBasis: "ours", design: "unknown" });
    expect(linesOf(document)).toEqual([
      "heading [] Eligibility",
      "heading [Eligibility] Inclusion Criteria:",
      "item [Eligibility > Inclusion Criteria] Inclusion Criteria: Adults",
      "heading [Eligibility] Exclusion Criteria:",
      "item [Eligibility > Exclusion Criteria] Exclusion Criteria: Asthma",
      "heading [] Results",
      "heading [Results] Results 1:",
      "item [Results > Results 1] Unit of Measure: days: 3",
    ]);
  });
});

test("studies of a page come one by one; what is none is refused with its line", async () => {
  const bad = { protocolSection: { identificationModule: { nctId: "X1" } } };
  const bare = { protocolSection: { identificationModule: { nctId: "NCT00000009", briefTitle: "Bare" } } };
  const said = async (value: unknown) =>
    (await readAll(trialsReader, inputOf("a.json", JSON.stringify(value)))).map((one) =>
      one.kind === "refused" ? `${one.code}: ${one.message}` : one.name,
    );
  expect(await said({ studies: [study(), bad, {}, bare], totalCount: 4, nextPageToken: "x" })).toEqual([
    "a.json!NCT00000001",
    'no-identifier: line 1: "X1" is no NCT number',
    "wrong-root: line 1: a record of another kind: it has no protocolSection",
    "no-text: line 1: NCT00000009 holds no text but a title",
  ]);
  expect(await said({ studies: [], totalCount: 0 })).toEqual(["empty: the page holds no studies"]);
});

test("it never throws and always tiles its text, whatever is done to the bytes", async () => {
  const valid = new TextEncoder().encode(JSON.stringify({ studies: [study({ resultsSection: RESULTS })] }));
  await fc.assert(
    fc.asyncProperty(damaged(valid), async (bytes) => {
      for (const read of await readAll(trialsReader, inputOf("a.json", bytes)))
        if (read.kind === "document") expect(misplaced(read)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const folder = corpus("recorded-api/biomcp/ctgov");
test.skipIf(folder === undefined)("every recorded study is read, known by its NCT number", async () => {
  let studies = 0;
  for (const name of readdirSync(folder ?? "")) {
    const bytes = readFileSync(join(folder ?? "", name));
    const held = new Set(bytes.toString("utf8").match(/(?<="nctId": ")NCT\d{8}/g));
    const reads = await readAll(trialsReader, inputOf(name, bytes));
    expect(reads.map((one) => (one.kind === "document" ? one.facts.identifiers[0]?.value : one))).toEqual([...held]);
    studies += reads.length;
  }
  expect(studies).toBeGreaterThan(20);
});
