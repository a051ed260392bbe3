import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Bundle } from "../../operations/bundle-schema.js";
import { bundleSchema } from "../../operations/bundle-schema.js";
import { defaultLibraryFolder } from "../../wiring.js";
import { main } from "./main.js";

let place: string;
let library: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "citeside-cli-"));
  for (const name of ["HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME"]) vi.stubEnv(name, place);
  vi.stubEnv("CITESIDE_LIBRARY", undefined);
  library = defaultLibraryFolder();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});
afterEach(() => {
  process.exitCode = undefined;
});

/** Runs the command line as in a pipe: no colour, no width. */
async function run(...args: string[]) {
  let out = "";
  let err = "";
  process.exitCode = undefined;
  const code = await main(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    colour: false,
    width: undefined,
    live: false,
  });
  return { code, out, err };
}

const onLibrary = (...args: string[]) => run(...args, "--library", library);

const note = (
  over: string,
  body = "- Ward 9 gives ibuprofen 400 mg three times daily for gout in adults. {at: p. 2}",
) =>
  `---\nformat: citeside-note/1\nkey: WARD9\ntitle: Ward 9 gout protocol\nyear: 2024\ntier: guideline\ndesign: guideline\nseen: whole\n${over}---\n\n## Dose\n\n${body}\n`;

describe("the first question on a new machine", () => {
  test("makes a library with the starter library, says so once on standard error, and answers in three tiers", async () => {
    const first = await run("ask", "What is calcific myopathy?");
    expect(first.code).toBe(0);
    expect(first.err).toContain("with the starter library (84 notes)");
    expect(first.out).toContain("From the Guidelines");
    expect(first.out).toContain("From the Research");
    expect(first.out).toContain("From the Drug Labels");
    expect(first.out).toContain("uses the term");
    const second = await onLibrary("ask", "What is calcific myopathy?");
    expect(second.err).toBe("");
  });

  test("the same question gives the same bytes but for created", async () => {
    const bundle = async () =>
      JSON.parse((await onLibrary("ask", "What is calcific myopathy?", "--format", "json")).out) as Bundle;
    const [one, two] = [await bundle(), await bundle()];
    expect(JSON.stringify({ ...one, created: "" })).toBe(JSON.stringify({ ...two, created: "" }));
    expect(bundleSchema.parse(one).tiers.map(({ tier }) => tier)).toEqual(["guideline", "research", "label"]);
  });

  test("every reference number printed in the text exists in the list", async () => {
    const { out } = await onLibrary("ask", "treatment of calcinosis");
    const [text = "", references = ""] = out.split(/^References$/mu);
    const cited = new Set([...text.matchAll(/\[(\d+)\]/gu)].map((match) => Number(match[1])));
    expect(cited.size).toBeGreaterThan(3);
    for (const number of cited) expect(references).toMatch(new RegExp(`^\\s*${number}\\. `, "mu"));
  });
});

describe("verify", () => {
  test("passes an untouched bundle, and names what does not hold in a changed one with exit code 1", async () => {
    const file = join(place, "answer.json");
    expect(
      (await onLibrary("ask", "is warfarin useful in calcinosis?", "--format", "json", "--output", file)).code,
    ).toBe(0);
    expect(await onLibrary("verify", file)).toMatchObject({ code: 0, err: "" });
    const changed = join(place, "changed.json");
    writeFileSync(changed, readFileSync(file, "utf8").replace("should not be used", "should always be used"));
    const result = await onLibrary("verify", changed);
    expect(result.code).toBe(1);
    expect(result.out).toContain("does not hold");
  });

  test("refuses a file that is no bundle with exit code 2", async () => {
    const file = join(place, "no.json");
    writeFileSync(file, "not json");
    expect((await onLibrary("verify", file)).code).toBe(2);
    expect((await onLibrary("verify", join(place, "absent.json"))).err).toContain("cannot be read");
  });
});

describe("a library of one's own", () => {
  test("a local protocol is added, found in the guideline tier, set aside when superseded, and comes back", async () => {
    const file = join(place, "ward9.md");
    writeFileSync(file, note(""));
    expect((await onLibrary("add", file)).out).toBe("1 added, 0 with a new text, 0 unchanged, 0 not read.\n");
    expect((await onLibrary("add", file)).out).toBe(
      "0 added, 0 with a new text, 1 unchanged, 0 not read.\n1 file has the bytes of one read before, and was not read again.\n",
    );
    const found = await onLibrary("ask", "ibuprofen dose for gout");
    expect(found.out).toContain("Ward 9 gives ibuprofen 400 mg three times daily for gout in adults. [1]");
    expect((await onLibrary("set", "local:WARD9", "superseded-by", "doi:10.1000/newer")).code).toBe(0);
    const superseded = await onLibrary("ask", "ibuprofen dose for gout", "--full");
    expect(superseded.out).not.toContain("Ward 9 gives ibuprofen");
    expect(superseded.out).toContain("Ward 9 gout protocol");
    expect((await onLibrary("add", file)).code).toBe(0);
    expect((await onLibrary("sources", "--status", "superseded", "--format", "json")).out).toContain("WARD9");
    expect((await onLibrary("set", "local:WARD9", "superseded-by", "none")).out).toContain("nothing is set by hand");
    expect((await onLibrary("ask", "ibuprofen dose for gout")).out).toContain("Ward 9 gives ibuprofen");
    expect((await onLibrary("remove", "local:WARD9")).out).toContain("Removed local:WARD9");
  });

  test("a publication is not superseded by itself, and by one that is not held only with a word about it", async () => {
    const [id = ""] = /^\S+/u.exec((await onLibrary("sources")).out) ?? [];
    expect(await onLibrary("set", id, "superseded-by", id)).toMatchObject({ code: 2, out: "" });
    const typed = await onLibrary("set", id, "superseded-by", "local:typed-wrongly");
    expect(typed.code).toBe(0);
    expect(typed.err).toContain("does not hold local:typed-wrongly");
    expect((await onLibrary("set", id, "superseded-by", "none")).err).toBe("");
  });

  test("what cannot be read is said in one line a file, and the rest goes on", async () => {
    const good = join(place, "good.md");
    const bad = join(place, "bad.md");
    writeFileSync(good, note("").replace("key: WARD9", "key: WARD10"));
    writeFileSync(bad, note("colour: blue\n"));
    const result = await onLibrary("add", bad, good, join(place, "absent.xml"));
    expect(result.code).toBe(0);
    expect(result.err.trim().split("\n")).toHaveLength(2);
    expect(result.err).toContain("colour");
    expect(result.out).toContain("1 added");
    expect((await onLibrary("add", bad)).code).toBe(2);
    await onLibrary("remove", "local:WARD10");
  });

  test("own words from a file are used and shown to have been used", async () => {
    const words = join(place, "own.yaml");
    writeFileSync(words, "- id: calcinosis\n  synonyms: [stone skin]\n");
    const without = await onLibrary("ask", "treatment of stone skin");
    expect(without.out).not.toContain("Diltiazem might be useful");
    const withWords = await onLibrary("ask", "treatment of stone skin", "--lexicon", words);
    expect(withWords.out).toContain("Diltiazem might be useful");
  });
});

describe("sources, show and doctor", () => {
  test("sources lists and filters, as text and as an array", async () => {
    const all = JSON.parse((await onLibrary("sources", "--format", "json")).out) as Record<string, unknown>[];
    expect(all).toHaveLength(84);
    expect(Object.keys(all[0] ?? {})).toEqual(
      expect.arrayContaining(["id", "title", "tier", "design", "year", "identifiers"]),
    );
    const guidelines = await onLibrary("sources", "--tier", "guideline", "--format", "json");
    expect((JSON.parse(guidelines.out) as unknown[]).length).toBe(12);
    expect((await onLibrary("sources", "warfarin")).out).toContain("local:L07");
  });

  test("search lists publications by tier, with why each stands there where that is asked for", async () => {
    const plain = await onLibrary("search", "calcinosis in dermatomyositis", "--tier", "research", "--limit", "2");
    expect(plain.out.replace(/\n {6}/gu, " ")).toMatch(
      /^Research\n {3}1\. [^\n]+\([a-z -]+, \d{4};[^\n]+\)\n {3}2\. /u,
    );
    const why = await onLibrary(
      "search",
      "calcinosis in dermatomyositis",
      "--tier",
      "research",
      "--limit",
      "2",
      "--why",
    );
    expect(why.out).toContain("Year and design do not");
    expect(why.out).toMatch(/– Names calcinosis/u);
    expect(why.out.replace(/\n +/gu, " ")).toMatch(/– Much for it: .+\(\+\d\.\d\d\)/u);
    const json = await onLibrary("search", "calcinosis", "--why", "--format", "json");
    expect(Object.keys(JSON.parse(json.out) as object)).toEqual(["tiers", "remarks", "why"]);
  });

  test("show prints a publication by any of its identifiers", async () => {
    const shown = await onLibrary("show", "doi:10.1016/j.jaad.2019.07.006");
    expect(shown.out).toContain("Treatment of calcinosis cutis in systemic sclerosis and dermatomyositis");
    expect((await onLibrary("show", "pmid:31302187", "--format", "json")).out).toContain('"sha256"');
    const missing = await onLibrary("show", "pmid:1");
    expect(missing).toMatchObject({ code: 3, out: "" });
    expect(missing.err).toContain("holds nothing under “pmid:1”");
  });

  test("doctor finds a healthy library and an empty one wanting", async () => {
    expect((await onLibrary("doctor")).code).toBe(0);
    await run("library", "make", "--library", join(place, "empty"), "--no-starter");
    const empty = await run("doctor", "--library", join(place, "empty"), "--format", "json");
    expect(empty.code).toBe(4);
    expect(empty.out).toContain("the library is empty");
  });
});

describe("errors", () => {
  test("an empty question, an unknown command and a wrong option end with exit code 2 and a way on", async () => {
    expect(await onLibrary("ask", "  ")).toMatchObject({ code: 2, out: "" });
    expect((await run("aks", "x")).code).toBe(2);
    expect((await onLibrary("ask", "x", "--format", "pdf")).err).toContain("Allowed choices");
    expect((await onLibrary("ask", "x", "--from", "20")).err).toContain("four digits");
  });

  test("a library that may only be read refuses to change, and one that is not there is not made", async () => {
    expect((await onLibrary("remove", "local:L07", "--read-only")).code).toBe(5);
    expect((await run("ask", "x", "--library", join(place, "nowhere"), "--read-only")).code).toBe(4);
  });

  test("a folder that was named and holds no library gets none from what only reads, and the message names the library that was meant", async () => {
    const made = await run("library", "make", "--library", join(place, "gout"), "--no-starter");
    expect(made.err).toContain(`Made an empty library in ${join(place, "gout")}.`);
    const mistyped = join(place, "guot");
    for (const command of ["ask", "search", "sources", "show", "audit", "mcp", "serve", "doctor", "refresh"]) {
      const words = command === "audit" ? [join(library, "library.db")] : ["gout"];
      const { code, err, out } = await run(
        command,
        ...(["mcp", "serve", "doctor", "sources", "refresh"].includes(command) ? [] : words),
        ...["--library", mistyped],
      );
      expect([command, code, out]).toEqual([command, 4, ""]);
      expect(err).toContain(`There is no library in ${mistyped}: there is no such folder.`);
      expect(err).toContain(`Did you mean ${join(place, "gout")}?`);
    }
    vi.stubEnv("CITESIDE_LIBRARY", mistyped);
    expect((await run("ask", "gout")).code).toBe(4);
    vi.stubEnv("CITESIDE_LIBRARY", undefined);
    expect(existsSync(mistyped)).toBe(false);
  });

  test("help says what every command does and lists the exit codes", async () => {
    const { out, code } = await run("--help");
    expect(code).toBe(0);
    for (const word of ["ask", "add", "sources", "show", "verify", "set", "library", "doctor", "Exit codes"])
      expect(out).toContain(word);
  });
});
