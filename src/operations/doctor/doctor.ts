import { z } from "zod";
import { defineOperation } from "../operation.js";

const checkSchema = z.object({
  name: z.string(),
  state: z.enum(["ok", "note", "problem"]),
  found: z.string(),
  remedy: z.string().optional(),
});
export type Check = z.infer<typeof checkSchema>;

/** Says what is installed, where it is and what is missing. The environment's own checks come from the wiring. */
export const doctor = defineOperation({
  name: "doctor",
  summary: "Say what is installed, where the library is, and what is missing",
  input: z.object({ environment: z.array(checkSchema) }),
  output: z.object({ healthy: z.boolean(), checks: z.array(checkSchema) }),
  effects: { reads: true, writes: false, network: false },
  errors: [],
  run: async ({ library, lexicon, versions, readers }, { environment }) => {
    const counts = await library.counts();
    const tiers = Object.entries(counts.byTier).map(([tier, { publications }]) => `${publications} ${tier}`);
    const checks: Check[] = [
      { name: "citeside", state: "ok", found: versions.citeside },
      ...environment,
      { name: "library", state: "ok", found: `${library.place}${library.readOnly ? " (read only)" : ""}` },
      counts.publications === 0
        ? { name: "content", state: "problem", found: "the library is empty", remedy: "citeside add <file or folder>" }
        : {
            name: "content",
            state: "ok",
            found: `${counts.publications} publications (${tiers.join(", ")}), ${counts.passages} passages`,
          },
      { name: "snapshot", state: "ok", found: (await library.snapshot()).id },
      { name: "lexicon", state: "ok", found: `${lexicon.concepts.size} concepts, ${lexicon.version}` },
      { name: "readers", state: "ok", found: readers.map(({ name, version }) => `${name} ${version}`).join(", ") },
      { name: "network", state: "ok", found: "never used: no operation of this version sends anything" },
    ];
    return { healthy: checks.every(({ state }) => state !== "problem"), checks };
  },
});
