import { describe, expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample, sampleList, sampleRecord } from "../../testing/samples.js";
import { doctor, networkCheck, retractionCheck } from "./doctor.js";

const NOW = "2025-03-01T09:00:00.000Z";
const list = (date: string, dateBasis: "name" | "added" | "entries" = "name") => ({
  id: "list:1",
  title: "retracted.csv",
  date,
  dateBasis,
  entries: 9,
});

describe("what is said of retraction lists", () => {
  test("that there is none, and where to get one", () => {
    expect(retractionCheck([], NOW)).toMatchObject({
      state: "note",
      found: "no retraction list: a retraction may go unnoticed",
      remedy: expect.stringContaining("retractions@<date>:<file>") as string,
    });
  });

  test("that the newest is old, and by how much", () => {
    expect(retractionCheck([list("2024-11-30"), list("2018")], NOW)).toMatchObject({
      state: "note",
      found:
        "2 lists, the newest “retracted.csv” as of 2024-11-30, 9 entries: 91 days old, more than 90; later retractions may go unnoticed",
    });
  });

  test("that it is new enough, and how its day is known", () => {
    expect(retractionCheck([list("2024-12-01", "added")], NOW)).toEqual({
      name: "retractions",
      state: "ok",
      found: "“retracted.csv” as of 2024-12-01, the day it was added, 9 entries",
    });
  });
});

describe("what is said of the network", () => {
  test("which commands use it, whom they ask, and how it is forbidden", () => {
    expect(networkCheck({ offline: () => false })).toEqual({
      name: "network",
      state: "ok",
      found:
        "used only by “ask --live”, “add” with a query or identifier, and “refresh”; PubMed, Europe PMC, DailyMed, openFDA and ClinicalTrials.gov are asked, and nobody else; CITESIDE_OFFLINE=1 forbids it",
    });
  });

  test("that it is forbidden, or that there is none", () => {
    expect(networkCheck({ offline: () => true }).found).toBe("forbidden: CITESIDE_OFFLINE is set, and nothing is sent");
    expect(networkCheck(undefined).found).toBe("never used: no outside services are set up");
  });
});

test("records without a text are said to be there, and never to be content", async () => {
  const library = await libraryWith([sample()]);
  await library.addRecord(sampleRecord({ identifiers: ["pmid:9"] }));
  await library.addList(sampleList(["pmid:9"], { date: "2024-12-31" }));
  const { checks } = await doctor.run(contextOf(library, lexiconOf({})), { environment: [] });
  const found = Object.fromEntries(checks.map((check) => [check.name, check.found]));
  expect(found).toMatchObject({
    content: "1 publications (0 guideline, 1 research, 0 label), 1 passages",
    records: "1 publications without a text: listed, never quoted",
    retractions: "“retracted.csv” as of 2024-12-31, 1 entries",
  });
});
