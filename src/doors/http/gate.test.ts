import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { doorOver } from "../../testing/http-door.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";

interface Gated {
  readonly pass: boolean;
  readonly wrong: readonly { readonly start: number; readonly end: number; readonly instead?: string }[];
}

/** The gate as `docs/http.md` prints it. */
async function documentedGate(): Promise<(text: string) => Promise<Gated>> {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/http.md"), "utf8");
  const [code = ""] = /^ {4}export async function gate[\s\S]*?\n {4}\}\n/mu.exec(page) ?? [];
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
    gate: (text: string) => Promise<Gated>;
  };
  return module.gate;
}

afterEach(() => vi.unstubAllGlobals());

test("the documented gate lets through what nothing contradicts, and names what stands instead of what something does", async () => {
  const note = madeNote({
    ...{ id: "pmid:7", tier: "guideline", design: "guideline", title: "Migraine in adults" },
    says: { treatment: ["Feverfew should not be used in migraine."] },
  });
  const lexicon = lexiconOf({ migraine: { kind: "condition" }, feverfew: { kind: "drug" } });
  const door = doorOver(contextOf(await libraryWith([note]), lexicon));
  vi.stubGlobal("fetch", (address: string, { method, body }: { readonly method: string; readonly body: string }) =>
    door.fetch(
      new Request(address, { method, body, headers: { "content-type": "application/json", host: "127.0.0.1:4750" } }),
    ),
  );
  const gate = await documentedGate();
  expect(await gate("Feverfew should not be used in migraine.")).toEqual({ pass: true, wrong: [] });
  const text = "It rained. Feverfew should be used in migraine.";
  const { pass, wrong } = await gate(text);
  expect(pass).toBe(false);
  expect(wrong.map(({ start, end, instead }) => [text.slice(start, end), instead])).toEqual([
    ["Feverfew should be used in migraine.", "Feverfew should not be used in migraine."],
  ]);
  await expect(gate("")).rejects.toThrow("text holds no words");
});
