import { beforeAll, expect, it } from "vitest";
import { trialsReader } from "../../adapters/reader-trials/reader-trials.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { readOne } from "../../testing/readers.js";
import type { Context } from "../operation.js";
import { audit } from "./audit.js";

const event = (term: string, counts: readonly [number, number]) => ({
  term,
  organSystem: "Blood and lymphatic system disorders",
  stats: counts.map((numAffected, at) => ({ groupId: `EG00${at}`, numAffected, numAtRisk: at === 0 ? 40 : 38 })),
});
const STUDY = {
  protocolSection: {
    identificationModule: { nctId: "NCT00000001", briefTitle: "Examplol for Calm" },
    statusModule: { overallStatus: "COMPLETED" },
    descriptionModule: { briefSummary: "Does examplol calm people?" },
    designModule: { studyType: "INTERVENTIONAL", designInfo: { allocation: "RANDOMIZED" } },
  },
  resultsSection: {
    adverseEventsModule: {
      eventGroups: [
        { id: "EG000", title: "Examplol" },
        { id: "EG001", title: "Placebo" },
      ],
      seriousEvents: [event("Neutropenia", [4, 1]), event("Febrile neutropenia", [2, 0])],
      otherEvents: [event("Headache", [10, 12]), event("Nausea", [9, 3])],
    },
  },
};

let context: Context;
beforeAll(async () => {
  const read = await readOne(trialsReader, "trial.json", JSON.stringify(STUDY));
  context = contextOf(await libraryWith([{ facts: read.facts, source: read.source }]), lexiconOf({}));
});

const audited = (text: string) => audit.run(context, { name: "note.md", text });
const told = async (text: string) => (await audited(text)).claims.map(({ verdict }) => verdict);

it("counts adverse events in the record of the trial that a claim names", async () => {
  expect(await told("In NCT00000001, 9 patients on Examplol had nausea.")).toEqual(["supported"]);
  expect(await told("In NCT00000001, 12 patients on Examplol had nausea.")).toEqual(["contradicted"]);
  expect(await told("In NCT00000001, less than 5% of the Placebo group had neutropenia.")).toEqual(["supported"]);
});

it("compares arms by their names", async () => {
  expect(await told("In NCT00000001, more cases of nausea occurred with Examplol than with Placebo.")).toEqual([
    "supported",
  ]);
  expect(await told("In NCT00000001, more cases of headache occurred with Examplol than with Placebo.")).toEqual([
    "contradicted",
  ]);
});

it("quotes the rows it went by, word for word", async () => {
  const made = await audited("In NCT00000001, 12 patients on Examplol had nausea.");
  expect(made.claims[0]?.why).toBe(
    "The record of Examplol for Calm counts otherwise: Nausea: 9 of 40 (Examplol), 3 of 38 (Placebo).",
  );
  expect(made.claims[0]?.quotes.map(({ text, stance }) => [text, stance])).toEqual([
    [
      "Other adverse event: Nausea; System: Blood and lymphatic system disorders; Examplol: 9 of 40; Placebo: 3 of 38",
      "against",
    ],
  ]);
});

it("says nothing of an event that the record does not name, nor of a trial that is not named", async () => {
  expect(await told("In NCT00000001, 12 patients on Examplol had sepsis.")).toEqual(["not-found"]);
  expect(await told("12 patients on Examplol had nausea.")).not.toEqual(["contradicted"]);
});
