import { describe, expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { show } from "./show.js";

const NOTE = madeNote({
  id: "pmid:1",
  title: "Gout in adults",
  size: "40 adults",
  caution: "Only the abstract was seen.",
  says: { treatment: ["Rest eased gout."] },
});

async function shown(id: string) {
  return show.run(contextOf(await libraryWith([NOTE]), lexiconOf({})), { id });
}

describe("a publication is shown whole", () => {
  test("with its facts and its text, block by block", async () => {
    const one = await shown("pmid:1");
    expect(one).toMatchObject({
      id: "pmid:1",
      title: "Gout in adults",
      size: "40 adults",
      caution: "Only the abstract was seen.",
      population: null,
      about: null,
      licence: null,
      links: ["https://pubmed.ncbi.nlm.nih.gov/1/"],
    });
    expect(one.texts.map(({ id, blocks }) => [id, blocks.map(({ start, end, text }) => [start, end, text])])).toEqual([
      [
        NOTE.source.id,
        [
          [0, 14, "Gout in adults"],
          [15, 31, "Rest eased gout."],
        ],
      ],
    ]);
    expect(one.texts[0]?.blocks[1]).toMatchObject({ facet: "treatment", locator: "Abstract", page: null });
  });

  test.each(["PMID: 1", " pmid:1 ", NOTE.source.id])("under %s", async (id) => {
    expect((await shown(id)).id).toBe("pmid:1");
  });
});

test("each text says which service gave it and when; what came from a file says nothing", async () => {
  const library = await libraryWith([NOTE]);
  const origin = { service: "pubmed", address: "https://example.org/efetch", at: "2026-01-02T03:04:05.000Z" };
  const other = madeNote({ id: "pmid:2", kind: "abstract", says: { treatment: ["Heat eased gout."] } });
  await library.add({ ...other, origin });
  const context = contextOf(library, lexiconOf({}));
  expect((await show.run(context, { id: "pmid:2" })).sources).toMatchObject([{ kind: "abstract", origins: [origin] }]);
  expect((await show.run(context, { id: "pmid:1" })).sources).toMatchObject([{ kind: "note", origins: [] }]);
});

test.each(["pmid:2", "src:0", "", "gout"])("nothing is held under %j", async (id) => {
  const refused = await shown(id).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "not-found", message: `The library holds nothing under “${id}”.` });
});
