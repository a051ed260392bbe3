import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { threadRunner as ThreadRunner } from "./operation-threads.js";
import type { Runner } from "./operations/runner.js";
import type { wire as Wire } from "./wiring.js";

// Threads need compiled code: this asks the package as it is built.
const dist = new URL("../dist/", import.meta.url).href;
const { wire } = (await import(/* @vite-ignore */ `${dist}wiring.js`)) as { wire: typeof Wire };
const { threadRunner } = (await import(/* @vite-ignore */ `${dist}serving.js`)) as {
  threadRunner: typeof ThreadRunner;
};

const folder = mkdtempSync(join(tmpdir(), "citeside-threads-"));
let runner: Runner;
beforeAll(async () => {
  await (await wire({ folder })).library.close();
  runner = threadRunner({ folder }, { threads: 2, room: 3 });
});
afterAll(async () => {
  await runner.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (question: string, signal?: AbortSignal) =>
  runner.run({ operation: "ask", input: { question }, ...(signal === undefined ? {} : { signal }) });
const questionOf = async (done: ReturnType<typeof ask>) =>
  (JSON.parse(new TextDecoder().decode((await done).bytes)) as { question: { text: string } }).question.text;

describe("threads", () => {
  test("give each asker the answer to its own question, and refuse at once what they cannot hold", async () => {
    const questions = ["calcinosis", "diltiazem", "minocycline", "warfarin", "colchicine", "gout", "dialysis"];
    const given = await Promise.allSettled(questions.map((question) => questionOf(ask(question))));
    expect(given.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))).toEqual(questions.slice(0, 5));
    expect(given.flatMap((one) => (one.status === "rejected" ? [(one.reason as { code: string }).code] : []))).toEqual([
      "too-busy",
      "too-busy",
    ]);
  });

  test("give the fault of what was asked wrongly, and go on", async () => {
    await expect(runner.run({ operation: "ask", input: { question: 3 } })).rejects.toMatchObject({ code: "bad-input" });
    await expect(runner.run({ operation: "nothing", input: {} })).rejects.toMatchObject({ code: "not-found" });
    expect(await questionOf(ask("calcinosis"))).toBe("calcinosis");
  });

  test("never begin what is cancelled while it waits", async () => {
    const stop = new AbortController();
    const going = [ask("calcinosis"), ask("diltiazem")];
    const waiting = ask("warfarin", stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    await Promise.all(going);
    expect(runner.load()).toMatchObject({ running: 0, waiting: 0, room: 3, full: false });
  });

  test("what one writes the others read at once, and a removal taken back gives the same answer", async () => {
    const before = await ask("What is calcific myopathy?");
    const removed = await runner.run({ operation: "remove", input: { publication: "local:G18" } });
    const without = await ask("What is calcific myopathy?");
    expect(without.id).not.toBe(before.id);
    const { undo } = JSON.parse(new TextDecoder().decode(removed.bytes)) as { undo: string };
    await runner.run({ operation: "restore", input: { undo } });
    expect((await ask("What is calcific myopathy?")).id).toBe(before.id);
  });
});

test("a mark and a change by the owner do not wait for a long upload", async () => {
  const done: string[] = [];
  const answer = await ask("What is calcific myopathy?");
  const { tiers } = JSON.parse(new TextDecoder().decode(answer.bytes)) as {
    tiers: { sections: { statements: { text: string }[] }[] }[];
  };
  const statement = tiers.flatMap(({ sections }) => sections.flatMap(({ statements }) => statements))[0]?.text ?? "";
  const many = join(folder, "many.nbib");
  const record = (at: number) =>
    `PMID- ${900_000 + at}\nTI  - Trial ${at} of rest\nDP  - 2020\nAB  - Rest helped ${at} of 900 adults.\nSO  - J Rest. 2020.\n`;
  writeFileSync(many, Array.from({ length: 1500 }, (_, at) => record(at)).join("\n"));
  const noted = (name: string, work: Promise<unknown>) => work.then(() => done.push(name));
  await Promise.all([
    noted("add", runner.run({ operation: "add", input: {}, files: [{ name: "many.nbib", path: many }] })),
    noted("mark", runner.run({ operation: "mark", input: { answer: answer.id, statement, reason: "No." } })),
    noted(
      "set",
      runner.run({ operation: "set", input: { publication: "local:G18", what: "tier", value: "research" } }),
    ),
  ]);
  expect(done.at(-1)).toBe("add");
  await runner.run({ operation: "set", input: { publication: "local:G18", what: "tier", value: "none" } });
});
