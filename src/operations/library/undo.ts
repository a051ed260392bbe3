import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { sha256 } from "../../domain/hash.js";
import { sourceHash } from "../../domain/source.js";
import type { Source } from "../../domain/source.js";
import { historyOf } from "../history/history-of.js";
import { defineOperation } from "../operation.js";
import { remove } from "./maintain.js";

/** `remove`, which can be taken back where a history is kept. */
export const removeWithUndo = defineOperation({
  ...remove,
  output: remove.output.extend({
    undo: z.string().nullable().describe("Give it to “restore” to put the publication back; null for a retraction list"),
  }),
  run: async (context, input) => {
    const { library, history, now } = context;
    const held = await library.held(input.publication);
    const parts = await library.parts(input.publication);
    if (held === undefined || parts === undefined || history === undefined || library.readOnly)
      return { ...(await remove.run(context, input)), undo: null };
    const { id, title } = held.publication;
    const at = now();
    const undo = sha256(`${id}\n${at}`).slice(0, 24);
    // Kept first: a removal that then fails leaves something that changes nothing when it is put back.
    await history.keepRemoved({ undo, publication: id, title, at, parts });
    return { ...(await remove.run(context, input)), undo };
  },
});

/** Puts back what was removed. */
export const restore = defineOperation({
  name: "restore",
  summary: "Put a removed publication back as it was",
  input: z.object({ undo: z.string().describe("What “remove” gave") }),
  output: z.object({ restored: z.string(), title: z.string() }),
  effects: { reads: true, writes: true, network: false },
  errors: ["not-found", "library-damaged", "library-read-only", "library-busy"],
  run: async (context, { undo }) => {
    const history = historyOf(context);
    const found = await history.removedParts(undo);
    if (found === undefined)
      throw new Fault("not-found", `Nothing was removed under “${undo}”, or it was put back.`, "“removed” lists what can be put back.");
    for (const { source } of found.parts.additions) checkWhole(source);
    await context.library.addAll(found.parts.additions);
    for (const record of found.parts.records) await context.library.addRecord(record);
    await history.dropRemoved(undo);
    return { restored: found.publication, title: found.title };
  },
});

/** Lists what can be put back. */
export const removed = defineOperation({
  name: "removed",
  summary: "List what was removed and can be put back, newest first",
  input: z.object({}),
  output: z.object({
    items: z.array(z.object({ undo: z.string(), publication: z.string(), title: z.string(), at: z.string() })),
  }),
  effects: { reads: true, writes: false, network: false },
  errors: ["not-found"],
  run: async (context) => ({ items: await historyOf(context).removed() }),
});

/** A Source that lay in a file is taken back only when its hashes say that nothing in it changed. */
function checkWhole({ id, text, blocks, blockHashes, sha256: whole }: Source): void {
  const texts = blocks.map(({ start, end }) => text.slice(start, end));
  const holds =
    sourceHash(
      texts.map(sha256),
      texts.map((one) => one.length),
    ) === whole && blockHashes.length === blocks.length;
  if (!holds) throw new Fault("library-damaged", `The kept text ${id} is damaged.`, "Add the document again.");
}
