import { z } from "zod";
import { LIST_STALE_DAYS, ageInDays } from "../../domain/list-age.js";
import { SERVICES, SERVICE_TITLES } from "../../ports/http.js";
import type { Live } from "../../ports/live.js";
import type { HeldList } from "../../ports/library.js";
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
  run: async ({ library, lexicon, versions, reading, live, now }, { environment }) => {
    const counts = await library.counts();
    const { readers } = await reading();
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
      ...(counts.withoutText === 0
        ? []
        : [
            {
              name: "records",
              state: "ok" as const,
              found: `${counts.withoutText} publications without a text: listed, never quoted`,
            },
          ]),
      retractionCheck(await library.lists(), now()),
      { name: "snapshot", state: "ok", found: (await library.snapshot()).id },
      { name: "lexicon", state: "ok", found: `${lexicon.concepts.size} concepts, ${lexicon.version}` },
      { name: "readers", state: "ok", found: readers.map(({ name, version }) => `${name} ${version}`).join(", ") },
      networkCheck(live),
    ];
    return { healthy: checks.every(({ state }) => state !== "problem"), checks };
  },
});

/** Says whether anything may leave this machine, and at which commands. */
export function networkCheck(live: Pick<Live, "offline"> | undefined): Check {
  const name = "network";
  if (live === undefined) return { name, state: "ok", found: "never used: no outside services are set up" };
  if (live.offline()) return { name, state: "ok", found: "forbidden: CITESIDE_OFFLINE is set, and nothing is sent" };
  return {
    name,
    state: "ok",
    found: `used only by “ask --live”, “add” with a query or identifier, and “refresh”; ${listed(SERVICES.map((service) => SERVICE_TITLES[service]))} are asked, and nobody else; CITESIDE_OFFLINE=1 forbids it`,
  };
}

const listed = (names: readonly string[]) => `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

const GET =
  "citeside add retractions@<date>:<file>; Retraction Watch’s data are at https://gitlab.com/crossref/retraction-watch-data";

/** Says which retraction list there is, and whether it is too old to rely on. */
export function retractionCheck(lists: readonly HeldList[], now: string): Check {
  const [newest] = lists;
  const name = "retractions";
  if (newest === undefined)
    return { name, state: "note", found: "no retraction list: a retraction may go unnoticed", remedy: GET };
  const { title, date, dateBasis, entries } = newest;
  const basis = dateBasis === "added" ? ", the day it was added" : dateBasis === "entries" ? ", its newest entry" : "";
  const age = ageInDays(date, now);
  const found = `${lists.length === 1 ? "" : `${lists.length} lists, the newest `}“${title}” as of ${date}${basis}, ${entries} entries`;
  if (age <= LIST_STALE_DAYS) return { name, state: "ok", found };
  return {
    name,
    state: "note",
    found: `${found}: ${age} days old, more than ${LIST_STALE_DAYS}; later retractions may go unnoticed`,
    remedy: GET,
  };
}
