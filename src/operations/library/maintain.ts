import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { defineOperation } from "../operation.js";
import { holdings } from "./holdings.js";

/** Takes a publication, a retraction list or a vocabulary out of the library. */
export const remove = defineOperation({
  name: "remove",
  summary: "Take a publication and its texts, a retraction list or a vocabulary out of the library",
  input: z.object({ publication: z.string() }),
  output: z.object({ removed: z.string(), title: z.string() }),
  effects: { reads: true, writes: true, network: false },
  errors: ["not-found", "library-read-only", "library-busy"],
  run: async ({ library }, { publication }) => {
    const list = (await library.lists()).find(({ id }) => id === publication.trim());
    if (list !== undefined) {
      await library.removeList(list.id);
      return { removed: list.id, title: list.title };
    }
    const vocabulary = (await library.vocabularies()).find(({ id }) => id === publication.trim());
    if (vocabulary !== undefined) {
      await library.removeVocabulary(vocabulary.id);
      return { removed: vocabulary.id, title: vocabulary.title };
    }
    const held = await library.held(publication);
    if (held === undefined)
      throw new Fault("not-found", `The library holds nothing under “${publication}”.`, "citeside sources lists what it holds.");
    await library.remove(held.publication.id);
    return { removed: held.publication.id, title: held.publication.title };
  },
});

/** Looks after the library's files: builds the index anew, copies the library, gives back unused room. */
export const maintain = defineOperation({
  name: "library",
  summary: "Rebuild the index, back the library up, or compact it",
  input: z.object({
    task: z.enum(["info", "rebuild", "backup", "compact"]),
    to: z.string().optional().describe("Where a backup goes: a folder that holds no library yet"),
  }),
  output: holdings.output.extend({ place: z.string() }),
  effects: { reads: true, writes: true, network: false },
  errors: ["bad-input", "library-read-only", "library-busy", "library-damaged"],
  run: async (context, { task, to }) => {
    const { library, report } = context;
    if (task === "rebuild") await library.rebuild((done, total) => report({ stage: "rebuilding", done, total, unit: "sources" }));
    if (task === "compact") await library.compact();
    if (task === "backup") {
      if (to === undefined) throw new Fault("bad-input", "A backup needs a place to go to.", "citeside library backup <folder>");
      await library.backup(to);
    }
    return { place: library.place, ...(await holdings.run(context, {})) };
  },
});
