import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const SOURCES = join(import.meta.dirname, "../..");
const THE_PLACE = "adapters/http-client/sockets.ts";
/** Listens, and may name what can listen; the dependency rules keep it from what only connects. */
const LISTENS = "adapters/http-server/listen.ts";
/** What can open a connection, as it would stand in a source. */
const OPENS =
  /from\s+"(?:undici|(?:node:)?(?:net|https?|http2|tls|dns|dns\/promises|dgram|inspector))"|(?:import|require)\(\s*["'](?:undici|(?:node:)?(?:net|https?|http2|tls|dns|dgram))["']|(?<![\w.#])fetch\s*\(|globalThis\.fetch|\bnew\s+(?:WebSocket|EventSource|XMLHttpRequest)\b/u;

const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/\.(?:test|contract)\.ts$/u.test(name))
  .map((name) => relative(SOURCES, join(SOURCES, name)).replaceAll("\\", "/"))
  .filter((name) => !name.startsWith("testing/"));

describe("connections are made in one place", () => {
  test("no other source can open one; one more may only listen", () => {
    const opening = files.filter((name) => OPENS.test(readFileSync(join(SOURCES, name), "utf8")));
    expect(opening).toEqual([THE_PLACE, LISTENS]);
  });

  test("what listens cannot connect", () => {
    const text = readFileSync(join(SOURCES, LISTENS), "utf8");
    expect(
      [...text.matchAll(/import (.*) from "(?:node:)?(?:net|https?|undici|tls)"/gu)].map(([, names]) => names),
    ).toEqual(["type { Server }", "{ createServer }"]);
  });

  test("and there the ban on the network is looked at before anything else", () => {
    const text = readFileSync(join(SOURCES, THE_PLACE), "utf8");
    const body = text.slice(text.indexOf("export async function exchange"));
    expect(body.indexOf("refuseOffline()")).toBeGreaterThan(0);
    expect(body.indexOf("refuseOffline()")).toBeLessThan(body.indexOf("request("));
    expect([...text.matchAll(/(?<![\w.])request\(/gu)]).toHaveLength(1);
  });

  test.each([
    ['import { fetch } from "undici";', true],
    ['import net from "node:net";', true],
    ['const h = await import("https");', true],
    ["await fetch(url)", true],
    ["this.fetch(url); fetch.run(x)", false],
    ['import { join } from "node:path";', false],
  ])("the look-out sees %s", (source, seen) => {
    expect(OPENS.test(source)).toBe(seen);
  });
});
