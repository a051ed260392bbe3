import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { checkLibrary } from "../../testing/library-check.js";
import { startLibraryChild } from "../../testing/library-child.js";

/** The short form of the test; CITESIDE_KILLS=50 gives the long one. */
const kills = Number(process.env["CITESIDE_KILLS"] ?? 6);
const folder = mkdtempSync(join(tmpdir(), "citeside-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  `a library killed ${kills} times while adding holds every finished document, whole and once`,
  async () => {
    const finished = new Set<number>();
    for (let kill = 0; kill < kills; kill += 1) {
      const adder = startLibraryChild("add", folder, 1, 100_000);
      await adder.said("open");
      await sleep(50 + Math.random() * 700);
      adder.process.kill("SIGKILL");
      await adder.ended;
      for (const line of adder.lines) {
        const [outcome, number] = line.split(" ");
        if (number === undefined) continue;
        // What was finished before the kill is there, so adding it again changes nothing.
        if (finished.has(Number(number))) expect([number, outcome]).toEqual([number, "unchanged"]);
        finished.add(Number(number));
      }
      const { wrong, ids } = await checkLibrary(folder);
      expect(wrong).toEqual([]);
      const held = new Set(ids);
      expect([...finished].filter((number) => !held.has(`pmid:${number}`))).toEqual([]);
      expect(held.size).toBe(ids.length);
      // At most the document that was being added when the kill came is there without having been told.
      expect(ids.length - finished.size).toBeLessThanOrEqual(1);
      for (const id of ids) finished.add(Number(id.slice("pmid:".length)));
    }
    const last = Math.max(...finished) + 5;
    const adder = startLibraryChild("add", folder, 1, last);
    expect(await adder.ended).toBe(0);
    expect(await checkLibrary(folder)).toMatchObject({ wrong: [], ids: { length: last } });
  },
  60_000 + kills * 30_000,
);
