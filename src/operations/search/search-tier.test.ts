import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { find } from "./find.js";

const paper = (id: string, title: string, text: string) =>
  sample({ identifiers: [id], title, kind: "abstract", sections: { Abstract: [text] } });

test("a question in the long form finds what is written in the short form alone, once a publication explains it, and says so", async () => {
  const explains = paper("pmid:1", "Riluzole", "Riluzole in amyotrophic lateral sclerosis (ALS) was tried.");
  const short = paper("pmid:2", "A trial in ALS", "Survival in ALS was no longer.");
  const words = "amyotrophic lateral sclerosis";
  const found = async (papers: readonly ReturnType<typeof paper>[]) => {
    const { tiers } = await find.run(contextOf(await libraryWith(papers), lexiconOf({})), {
      words,
      tiers: ["research"],
      why: true,
    });
    return tiers[0]?.publications ?? [];
  };
  expect((await found([short])).map(({ id }) => id)).toEqual([]);
  const both = await found([explains, short]);
  expect(both.map(({ id }) => id)).toEqual(["pmid:1", "pmid:2"]);
  expect(both[1]?.why?.named[0]).toMatchObject({
    asked: "amyotrophic",
    found: "the short form of “amyotrophic lateral sclerosis”",
    relation: "same",
  });
});
