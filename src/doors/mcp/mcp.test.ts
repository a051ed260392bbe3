import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerView } from "./answer-view.js";
import type { AuditView } from "./audit-view.js";

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

test("every tool says what it takes and gives, and only one changes anything", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual(["ask", "audit", "find", "mark", "publication", "verify"]);
  for (const { name, outputSchema, annotations } of tools) {
    expect(outputSchema?.type).toBe("object");
    expect(annotations).toMatchObject({ readOnlyHint: name !== "mark", destructiveHint: false, openWorldHint: false });
  }
  expect(client.getInstructions()).toContain("a gap means that the library has nothing");
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

test("what matters to a person stands before the tiers, and that nothing was found is no all-clear", async () => {
  const { structuredContent, content } = await call("ask", {
    question: "Can diltiazem be used for calcinosis?",
    patient: { age: 80, drugs: ["warfarin"] },
  });
  const { safety } = structuredContent as AnswerView;
  expect(safety?.patient).toContain("80 years");
  expect(safety?.none ?? safety?.notes[0]?.quote).toMatch(/./);
  expect(textOf(content).indexOf("For this patient")).toBeLessThan(textOf(content).indexOf("From the Guidelines"));
});

test("a text is audited claim by claim, what contradicts a claim is shown, and the audit can be read and verified", async () => {
  const text = "Warfarin should be used for calcinosis cutis in systemic sclerosis.";
  const { structuredContent, content } = await call("audit", { text, name: "a note" });
  const view = structuredContent as AuditView;
  expect(view.claims).toMatchObject([{ id: "c1", text, verdict: "contradicted" }]);
  expect(view.claims[0]?.quotes[0]?.stance).toBe("against");
  expect(view.first[0]?.instead).toBe(view.claims[0]?.quotes[0]?.text);
  const [uri = ""] = linksOf(content);
  const { contents } = await client.readResource({ uri });
  expect(JSON.parse((contents[0] as { text: string }).text)).toMatchObject({ kind: "audit", document: { text } });
  expect((await call("verify", { answer: uri })).structuredContent).toMatchObject({ verified: true, failures: [] });
});

test("what was answered is listed as resources, by its question", async () => {
  const { resources } = await client.listResources();
  expect(resources.map(({ name }) => name)).toContain("Does minocycline help calcinosis?");
  expect(resources.map(({ name }) => name)).toContain("a note");
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate).sort()).toEqual([
    "citeside://answers/{id}",
    "citeside://publications/{id}",
  ]);
  await expect(client.readResource({ uri: "citeside://answers/000000000000000000000000" })).rejects.toThrow();
});

test("the user's word that a statement or a verdict is wrong is kept, and shown with the next audit", async () => {
  const asked = (await call("ask", { question: "Does minocycline help calcinosis?" })).structuredContent as AnswerView;
  const text = asked.tiers.flatMap(({ statements }) => statements)[0]?.text ?? "";
  const marked = await call("mark", { answer: asked.answer, text, reason: "The study was withdrawn." });
  expect(marked.structuredContent).toMatchObject({ text, reason: "The study was withdrawn." });
  expect((await call("mark", { answer: asked.answer, text: "Else.", reason: "x" })).isError).toBe(true);

  const claim = "Warfarin should be used for calcinosis cutis in systemic sclerosis.";
  const { audit } = (await call("audit", { text: claim })).structuredContent as AuditView;
  await call("mark", { answer: audit, text: claim, reason: "Our clinic does.", verdict: "supported" });
  const again = (await call("audit", { text: claim })).structuredContent as AuditView;
  expect(again.claims[0]?.marked).toContain("Our clinic does.");
});

test("what cannot be done is told in words, as an error of the tool", async () => {
  const missing = await call("publication", { id: "pmid:999999999" });
  expect([missing.isError, textOf(missing.content)]).toEqual([true, expect.stringContaining("not-found")]);
  expect((await call("ask", { question: "" })).isError).toBe(true);
});
