import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { ask } from "./ask.js";

const guideline = (id: string, title: string, year: number, said: readonly string[], author?: string) =>
  sample({
    identifiers: [`local:${id}`],
    title,
    kind: "full text",
    sections: { Recommendations: said },
    facts: {
      tier: "guideline",
      design: "guideline",
      year,
      date: String(year),
      ...(author === undefined ? {} : { authors: [author] }),
    },
  });
const NORTH = "Northern Society of Rheumatology";
const SOUTH = "Southern College of Physicians";
const LEXICON = lexiconOf({ examplopurinol: { kind: "drug" }, gout: {} });
const answered = async (documents: Parameters<typeof libraryWith>[0], question: string) => {
  const { conflicts, tiers } = await ask.run(contextOf(await libraryWith(documents), LEXICON), { question });
  const tier = tiers.find((one) => one.tier === "guideline");
  return {
    conflicts: (conflicts ?? []).map(({ text, differs }) => [text, ...differs.map(({ element }) => element)]),
    lead: tier !== undefined && "statement" in tier.lead ? tier.lead.statement : undefined,
  };
};
const QUESTION = "Should examplopurinol be started during an attack of gout?";

test("two bodies of which one recommends what the other advises against are a conflict, told with what differs", async () => {
  const { conflicts } = await answered(
    [
      guideline("a", "Gout", 2020, ["We recommend starting examplopurinol during an attack of gout."], NORTH),
      guideline(
        "b",
        "Care of gout",
        2017,
        ["We recommend against starting examplopurinol during an attack of gout."],
        SOUTH,
      ),
    ],
    QUESTION,
  );
  expect(conflicts).toEqual([[`Guidelines differ: ${NORTH} recommends it, ${SOUTH} advises against it.`, "date"]]);
});

test("of two versions by one body the newer leads, the older is named superseded, and what changed is told", async () => {
  const { conflicts, lead } = await answered(
    [
      guideline(
        "a",
        "Guideline on gout",
        2012,
        ["Examplopurinol should not be started during an attack of gout."],
        NORTH,
      ),
      guideline(
        "b",
        "Guideline on gout, update",
        2022,
        ["Examplopurinol should be started during an attack of gout."],
        NORTH,
      ),
    ],
    QUESTION,
  );
  expect(conflicts).toEqual([
    ["Versions differ: the older one (2012) advises against it, the newer one (2022) recommends it.", "date"],
  ]);
  expect(lead?.text).toBe("Examplopurinol should be started during an attack of gout.");
});

test("recommendations on different things, and those of one body for different people, are no conflict", async () => {
  const { conflicts } = await answered(
    [
      guideline("a", "Gout", 2020, ["We recommend examplopurinol as the first treatment of chronic gout."], NORTH),
      guideline(
        "b",
        "Attacks",
        2017,
        ["We recommend against stopping water tablets and examplopurinol when gout flares."],
        SOUTH,
      ),
      guideline(
        "c",
        "Children with gout",
        2021,
        ["We recommend against examplopurinol for chronic gout in children."],
        NORTH,
      ),
    ],
    QUESTION,
  );
  expect(conflicts).toEqual([]);
});
