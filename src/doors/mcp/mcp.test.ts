import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerView } from "./answer-view.js";

const folder = mkdtempSync(join(tmpdir(), "citeside-mcp-"));
const client = new Client({ name: "test", version: "1" });
beforeAll(async () => {
  const program = join(import.meta.dirname, "../../../dist/bin/citeside.js");
  const args = [program, "mcp", "--library", folder, "--quiet"];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: "ignore" }));
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = (name: string, input: Record<string, unknown>) => client.callTool({ name, arguments: input });
const linksOf = (content: unknown) =>
  (content as { type: string; uri?: string }[]).flatMap(({ type, uri }) =>
    type === "resource_link" ? [uri ?? ""] : [],
  );
const textOf = (content: unknown) => (content as { text?: string }[])[0]?.text ?? "";

test("every tool says what it takes and gives, and that it changes nothing", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual(["ask", "audit", "find", "publication", "verify"]);
  for (const { outputSchema, annotations } of tools) {
    expect(outputSchema?.type).toBe("object");
    expect(annotations?.readOnlyHint).toBe(true);
  }
});

test("a question is answered with numbers to cite, its sources can be read, and the answer verifies", async () => {
  const { structuredContent, content } = await call("ask", { question: "Does minocycline help calcinosis?" });
  const view = structuredContent as AnswerView;
  const numbers = new Set(view.references.map(({ number }) => number));
  const statements = view.tiers.flatMap((tier) => tier.statements);
  expect(statements.length).toBeGreaterThan(0);
  for (const { references } of statements) for (const number of references) expect(numbers.has(number)).toBe(true);

  const [answer = "", publication = ""] = linksOf(content);
  const bundle = await client.readResource({ uri: answer });
  const whole = (bundle.contents[0] as { text: string }).text;
  for (const { text } of statements) expect(whole).toContain(JSON.stringify(text).slice(1, -1));
  const source = await client.readResource({ uri: publication });
  expect((source.contents[0] as { text: string }).text.length).toBeGreaterThan(100);

  const verified = await call("verify", { answer });
  expect(verified.structuredContent).toMatchObject({ verified: true, failures: [], snapshot: "same" });
  const forged = whole.replace(JSON.stringify(statements[0]?.text).slice(1, -1), "It always helps.");
  expect((await call("verify", { answer: forged })).structuredContent).toMatchObject({ verified: false });
});

test("publications are found and read piece by piece", async () => {
  const { structuredContent } = await call("find", { words: "minocycline", limit: 3 });
  const { tiers } = structuredContent as { tiers: { publications: { id: string }[] }[] };
  const id = tiers.flatMap(({ publications }) => publications)[0]?.id ?? "";
  const piece = (await call("publication", { id })).structuredContent as { text: string; characters: number };
  expect(piece.text.toLowerCase()).toContain("minocycline");
  expect(piece.text.length).toBeLessThanOrEqual(piece.characters);
});

test("a text is audited claim by claim", async () => {
  const { structuredContent } = await call("audit", {
    text: "Minocycline is used for calcinosis in systemic sclerosis.",
  });
  expect(structuredContent).toMatchObject({ claims: [{ id: "c1" }] });
});

test("what cannot be done is told in words, as an error of the tool", async () => {
  const missing = await call("publication", { id: "pmid:999999999" });
  expect([missing.isError, textOf(missing.content)]).toEqual([true, expect.stringContaining("not-found")]);
  expect((await call("ask", { question: "" })).isError).toBe(true);
});
