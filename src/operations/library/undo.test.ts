import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { smallHistory } from "../../testing/small-history.js";
import { removeWithUndo, removed, restore } from "./undo.js";

test("what was removed comes back as it was, once", async () => {
  const library = await libraryWith(["pmid:1", "pmid:2"].map((id) => madeNote({ id, title: id, about: "gout", says: { cause: ["Gout is caused by urate."] } })));
  await library.override("pmid:1", { tier: "guideline" });
  const context = { ...contextOf(library, lexiconOf({})), history: smallHistory() };
  const before = await library.snapshot();
  const { undo } = await removeWithUndo.run(context, { publication: "pmid:1" });
  expect(await library.held("pmid:1")).toBeUndefined();
  expect((await removed.run(context, {})).items.map(({ publication }) => publication)).toEqual(["pmid:1"]);
  expect(await restore.run(context, { undo: undo ?? "" })).toEqual({ restored: "pmid:1", title: "pmid:1" });
  expect(await library.snapshot()).toEqual(before);
  await expect(restore.run(context, { undo: undo ?? "" })).rejects.toMatchObject({ code: "not-found" });
  await context.history.close();
});
