import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { Served } from "../../testing/served.js";
import { served } from "../../testing/served.js";

const root = mkdtempSync(join(tmpdir(), "citeside-serve-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const program = join(import.meta.dirname, "../../../dist/bin/citeside.js");
const citeside = (...args: string[]) => execFileSync(process.execPath, [program, ...args], { encoding: "utf8" }).trim();
const newFolder = () => mkdtempSync(join(root, "l"));

const running: Served[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});
async function start(folder: string, ...args: string[]): Promise<Served> {
  const one = await served(folder, ...args);
  running.push(one);
  return one;
}

const post = (base: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const QUESTION = { question: "What is calcific myopathy?" };

/** Records of as many trials, as PubMed exports them. */
function records(many: number): string {
  const one = (at: number) =>
    `PMID- ${900_000 + at}\nDP  - 2020\nTI  - Trial ${at} of rest\nAB  - Rest helped ${at} of 9000 adults with gout.\nSO  - J Rest. 2020.\n`;
  return Array.from({ length: many }, (_, at) => one(at)).join("\n");
}
function formOf(text: string): FormData {
  const form = new FormData();
  form.append("file", new Blob([text]), "records.nbib");
  return form;
}

/** The events of a stream, as they come. */
async function* eventsOf(response: Response): AsyncIterable<{ readonly kind: string; readonly data: unknown }> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(piece, { stream: true });
    const parts = text.split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) {
      const [, kind = "", data = "null"] = /^event: (\w+)\ndata: (.*)$/m.exec(part) ?? [];
      if (kind !== "") yield { kind, data: JSON.parse(data) as unknown };
    }
  }
}

describe("a server on this machine", () => {
  test("answers at once, stops when it is told to, and has written no word of a question", async () => {
    const one = await served(newFolder());
    const health = await fetch(`${one.base}/v1/health`);
    expect([health.status, await health.json()]).toEqual([
      200,
      { status: "ok", version: expect.any(String) as string },
    ]);
    expect((await fetch(`${one.base}/v1/ready`)).status).toBe(200);
    const page = await fetch(`${one.base}/`);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const asked = await post(one.base, "/v1/ask", QUESTION);
    const bad = await post(one.base, "/v1/ask", { question: "" });
    expect([asked.status, bad.status]).toEqual([200, 400]);
    expect(await one.stop()).toBe(0);
    expect(one.lines.join("\n")).not.toMatch(/calcific|myopathy/i);
  });

  test("finishes what is being answered when it is told to stop", async () => {
    const one = await served(newFolder());
    const answers = [1, 2].map(() => post(one.base, "/v1/ask", QUESTION));
    while (((await (await fetch(`${one.base}/v1/ready`)).json()) as { running: number }).running === 0);
    const code = one.stop();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
    expect(await code).toBe(0);
  });

  test("gives each of many askers its own answer or tells it to come back, and never fails", async () => {
    const { base } = await start(newFolder(), "--threads", "2", "--waiting", "5");
    const questions = ["calcinosis", "diltiazem", "minocycline", "warfarin", "colchicine", "probenecid"];
    const alone = new Map<string, unknown>();
    for (const question of questions)
      alone.set(question, contentOf(await (await post(base, "/v1/ask", { question })).json()));
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const question = questions[at % questions.length] ?? "";
        const response = await post(base, "/v1/ask", { question });
        return {
          question,
          status: response.status,
          wait: response.headers.get("retry-after"),
          body: await response.json(),
        };
      }),
    );
    const told = answers.filter(({ status }) => status === 503);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
    for (const { wait, body } of told)
      expect([Number(wait) > 0, body]).toEqual([true, expect.objectContaining({ code: "too-busy" })]);
    for (const { question, status, body } of answers)
      if (status === 200) expect(contentOf(body)).toEqual(alone.get(question));
  });
});

const contentOf = (bundle: unknown) => ({ ...(bundle as object), created: "" });

describe("long work", () => {
  test("is stopped by its name, and what was finished stays", async () => {
    const { base } = await start(newFolder(), "--no-starter");
    const response = await fetch(`${base}/v1/add`, {
      method: "POST",
      body: formOf(records(6_000)),
      headers: { accept: "text/event-stream" },
    });
    const kinds: string[] = [];
    let last: unknown;
    for await (const { kind, data } of eventsOf(response)) {
      kinds.push(kind);
      last = data;
      if (kind === "started") {
        const { job } = data as { job: string };
        expect((await fetch(`${base}/v1/jobs/${job}`, { method: "DELETE" })).status).toBe(200);
      }
    }
    expect(kinds.at(-1)).toBe("problem");
    expect(last).toMatchObject({ code: "cancelled" });
    const { publications } = (await (await fetch(`${base}/v1/library`)).json()) as { publications: number };
    expect(publications).toBeLessThan(6_000);
    const again = await fetch(`${base}/v1/add`, { method: "POST", body: formOf(records(20)) });
    expect([again.status, ((await again.json()) as { complete: boolean }).complete]).toEqual([200, true]);
  });

  test("is stopped when whoever asked for it goes away", async () => {
    const { base } = await start(newFolder(), "--no-starter");
    const away = new AbortController();
    const response = await fetch(`${base}/v1/add`, {
      ...{ method: "POST", body: formOf(records(6_000)), signal: away.signal },
      headers: { accept: "text/event-stream" },
    });
    for await (const { kind } of eventsOf(response)) if (kind === "started") break;
    away.abort();
    const second = await fetch(`${base}/v1/add`, { method: "POST", body: formOf(records(10)) });
    expect(second.status).toBe(200);
    const { publications } = (await (await fetch(`${base}/v1/library`)).json()) as { publications: number };
    expect(publications).toBeLessThan(6_000);
  });
});

describe("a server that others can reach", () => {
  test("does not start without a key, nor with two wishes that cannot both hold", () => {
    const refused = (...args: string[]) => {
      const { status, stderr } = spawnSync(process.execPath, [program, "serve", "--library", newFolder(), ...args], {
        encoding: "utf8",
      });
      return [status, stderr];
    };
    expect(refused("--host", "0.0.0.0", "--port", "0")).toEqual([2, expect.stringContaining("There is no key yet")]);
    expect(refused("--require-key", "--insecure-no-auth")).toEqual([2, expect.stringContaining("cannot both hold")]);
  });

  test("starts without one where that is spelled out, and says what that means", async () => {
    const one = await start(newFolder(), "--host", "0.0.0.0", "--insecure-no-auth");
    expect(one.lines.join("\n")).toContain("Everybody who reaches this address may ask, add and change");
  });

  test("lets in who has a key, for what it is for, as often as it says, until it is taken back", async () => {
    const folder = newFolder();
    const secret = citeside("keys", "add", "ward", "--library", folder, "--scope", "ask", "--per-minute", "3");
    const { base } = await start(folder, "--host", "0.0.0.0");
    const here = base.replace("0.0.0.0", "127.0.0.1");
    const headers = { authorization: `Bearer ${secret}` };
    expect((await post(here, "/v1/ask", QUESTION)).status).toBe(401);
    expect((await post(here, "/v1/ask", QUESTION, headers)).status).toBe(200);
    expect((await fetch(`${here}/v1/add`, { method: "POST", body: formOf(records(1)), headers })).status).toBe(403);
    const later = [];
    for (let at = 0; at < 3; at++) later.push((await fetch(`${here}/v1/library`, { headers })).status);
    expect(later).toEqual([200, 200, 429]);
    const [id = ""] = citeside("keys", "list", "--library", folder).split(" ");
    citeside("keys", "remove", id, "--library", folder);
    expect((await fetch(`${here}/v1/library`, { headers })).status).toBe(401);
  });
});

describe("what somebody sends to do harm", () => {
  test("a file that unpacks to more than is allowed is refused, and nothing else suffers", async () => {
    const { base } = await start(newFolder(), "--no-starter");
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(gzipSync(Buffer.alloc(80_000_000, "0")))]), "../../bomb.txt.gz");
    const account = await (await fetch(`${base}/v1/add`, { method: "POST", body: form })).json();
    expect(account).toMatchObject({
      added: 0,
      refused: 1,
      refusals: [{ name: "bomb.txt.gz!bomb.txt", code: "over-limit" }],
    });
    expect((await fetch(`${base}/v1/ready`)).status).toBe(200);
  });

  test("a style that would take for ever is ended, and others are answered meanwhile", async () => {
    const { base } = await start(newFolder());
    const bundle: unknown = await (await post(base, "/v1/ask", QUESTION)).json();
    const macro = (at: number) => `<macro name="m${at}">${`<text macro="m${at + 1}"/>`.repeat(2)}</macro>`;
    const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>x</title><id>x</id><updated>2020-01-01T00:00:00+00:00</updated></info>
      ${Array.from({ length: 40 }, (_, at) => macro(at)).join("")}<macro name="m40"><text variable="title"/></macro>
      <citation><layout><text variable="title"/></layout></citation><bibliography><layout><text macro="m0"/></layout></bibliography></style>`;
    let ended = false;
    const styled = post(base, "/v1/export", { what: bundle, format: "text", style }).finally(() => (ended = true));
    expect((await fetch(`${base}/v1/health`)).status).toBe(200);
    expect((await post(base, "/v1/ask", QUESTION)).status).toBe(200);
    expect(ended).toBe(false);
    expect([(await styled).status, await (await styled).json()]).toEqual([
      400,
      expect.objectContaining({ code: "bad-input" }),
    ]);
  });
});
