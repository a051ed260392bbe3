import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Audit } from "../../operations/audit/audit-schema.js";
import { main } from "./main.js";

let place: string;
const at = (name: string) => join(place, name);

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "citeside-cli-audit-"));
  mkdirSync(at("texts/inner"), { recursive: true });
  writeFileSync(
    at("ward.md"),
    "---\nformat: citeside-note/1\nkey: WARD9\ntitle: Ward 9 gout protocol\nyear: 2024\ntier: guideline\ndesign: guideline\nseen: whole\n---\n\n## Dose\n\n- Ward 9 gives ibuprofen 400 mg three times daily for gout in adults. {at: p. 2}\n",
  );
  writeFileSync(at("texts/good.md"), "Ward 9 gives ibuprofen 400 mg three times daily for gout in adults.\n");
  writeFileSync(at("texts/inner/bad.txt"), "Ward 9 gives ibuprofen 800 mg three times daily for gout in adults.\n");
  writeFileSync(at("texts/inner/good.md"), "Ward 9 gives ibuprofen 400 mg three times daily for gout in adults.\n");
  writeFileSync(at("empty.md"), "");
  expect((await run("add", at("ward.md"))).code).toBe(0);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));
afterEach(() => {
  process.exitCode = undefined;
});

/** Runs the command line as in a pipe, on a library of these tests' own. */
async function run(...args: string[]) {
  let out = "";
  let err = "";
  process.exitCode = undefined;
  const code = await main([...args, "--library", at("library"), "--no-starter"], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    colour: false,
    width: undefined,
    live: false,
  });
  return { code, out, err };
}

describe("citeside audit", () => {
  test("exits with 20 and names the claim when something of --fail-on is found, else with 0", async () => {
    const failing = ["audit", at("texts"), "--fail-on", "contradicted,dose-outside"];
    expect(await run(...failing)).toMatchObject({
      code: 20,
      err: `${at("texts/inner/bad.txt")}: contradicted: c1\n${at("texts/inner/bad.txt")}: dose-outside: c1\n`,
    });
    expect((await run("audit", at("texts/good.md"), "--fail-on", "contradicted,dose-outside")).code).toBe(0);
    expect(await run("audit", at("texts"), "--fail-on", "wrong")).toMatchObject({ code: 2 });
  });

  test("a file that is not there costs the others nothing, and JSON of several texts stays a list", async () => {
    const { code, out, err } = await run("audit", at("texts/good.md"), at("absent.md"), "-f", "json");
    expect(code).toBe(2);
    expect(err).toContain("absent.md cannot be read");
    expect((JSON.parse(out) as Audit[]).map(({ document }) => document.name)).toEqual([at("texts/good.md")]);
    expect(await run("audit", at("absent.md"))).toMatchObject({ code: 2, out: "" });
  });

  test("a place that cannot be written, and HTML of several texts, are refused before anything is audited", async () => {
    const nowhere = await run("audit", at("texts/good.md"), "-o", at("none/a.txt"));
    expect(nowhere).toMatchObject({ code: 2, out: "" });
    expect(nowhere.err).toContain("there is no folder");
    expect((await run("audit", at("texts"), "-f", "html")).err).toContain("HTML is of one text");
    expect(await run("ask", "ibuprofen for gout", "-o", at("none/a.txt"))).toMatchObject({ code: 2, out: "" });
  });

  test("“md” is Markdown", async () => {
    expect((await run("audit", at("texts/good.md"), "-f", "md")).out).toMatch(/^# Audit of /u);
    expect((await run("audit", at("texts/good.md"), "-f", "rtf")).err).toContain("Allowed choices");
  });

  test("audits files and folders at once, and one that cannot be read costs the others nothing", async () => {
    const { code, out, err } = await run("audit", at("texts/good.md"), at("empty.md"), at("texts/inner"), "-f", "json");
    expect(code).toBe(2);
    expect(err).toContain("empty.md is empty");
    expect((JSON.parse(out) as Audit[]).map(({ claims }) => claims.map(({ verdict }) => verdict))).toEqual([
      ["supported"],
      ["contradicted"],
      ["supported"],
    ]);
    expect((await run("audit", at("empty.md"))).code).toBe(2);
    expect((await run("audit", at("nowhere"))).code).toBe(2);
  });

  test("writes a file for each text into a folder, also where two have one name", async () => {
    expect((await run("audit", at("texts"), "-f", "html", "-o", `${at("reports")}/`)).code).toBe(0);
    expect(readdirSync(at("reports")).sort()).toEqual([
      "bad.txt.audit.html",
      "good.md-2.audit.html",
      "good.md.audit.html",
    ]);
    expect((await run("audit", at("texts"), "-f", "html")).code).toBe(2);
  });
});

describe("citeside mark", () => {
  test("keeps what the reader holds against a verdict, shows it again, lists it and takes it back", async () => {
    const file = at("bad.json");
    await run("audit", at("texts/inner/bad.txt"), "-f", "json", "-o", file);
    const marked = await run("mark", file, "c1", "wrong", "--reason", "the protocol was changed", "-f", "json");
    expect(marked.code).toBe(0);
    expect(JSON.parse(marked.out)).toMatchObject({ verdict: "wrong", given: "contradicted" });
    const again = await run("audit", at("texts/inner/bad.txt"));
    expect(again.out).toContain("✗ Ward 9 gives ibuprofen 800 mg");
    expect(again.out).toMatch(/Marked by the user as a wrong verdict on \S+: the\s+protocol was changed/u);
    const { id } = JSON.parse(marked.out) as { id: string };
    expect((await run("history", "marks")).out).toContain(id);
    expect((await run("history", "unmark", id)).code).toBe(0);
    expect((await run("audit", at("texts/inner/bad.txt"))).out).not.toContain("Marked by");
    expect(readFileSync(file, "utf8")).not.toContain("protocol was changed");
  });

  test("takes a claim by its text, and refuses one that is not there, another verdict, and an answer", async () => {
    const file = at("two.json");
    await run("audit", at("texts"), "-f", "json", "-o", file);
    const text = "Ward 9 gives ibuprofen 800 mg three times daily for gout in adults.";
    expect((await run("mark", file, text, "partly", "--reason", "r")).code).toBe(0);
    expect((await run("mark", file, "c1", "wrong", "--reason", "r")).err).toContain("Several of its texts");
    expect((await run("mark", file, "c9", "wrong", "--reason", "r")).code).toBe(2);
    expect((await run("mark", file, text, "silly", "--reason", "r")).code).toBe(2);
  });
});
