import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";
import { served } from "../../testing/served.js";

/** What somebody writes who has the OpenAPI document alone. */
const CLIENT = `
import createClient from "openapi-fetch";
import type { paths } from "./api.js";

const api = createClient<paths>({ baseUrl: process.argv[2] ?? "" });

const added = await api.POST("/v1/add", {
  body: { file: [new File(["PMID- 900001\\nDP  - 2020\\nTI  - Colchicine for gout\\nAB  - RESULTS: Colchicine reduced flares of gout in 9 of 12 adults. CONCLUSIONS: Colchicine is effective for gout.\\nPT  - Randomized Controlled Trial\\nSO  - J Gout. 2020.\\n"], "one.nbib")] },
  bodySerializer: ({ file }) => {
    const form = new FormData();
    for (const one of file) form.append("file", one);
    return form;
  },
});
const answer = await api.POST("/v1/ask", { body: { question: "Does colchicine help gout?" } });
if (answer.data === undefined) throw new Error(answer.error.detail);
const statements = answer.data.tiers.flatMap(({ lead, sections }) => [
  ...("statement" in lead ? [lead.statement] : []),
  ...sections.flatMap((section) => section.statements),
]);
const id = answer.response.headers.get("location")?.split("/").at(-1) ?? "";
const kept = await api.GET("/v1/answers/{id}", { params: { path: { id } } });
const audit = await api.POST("/v1/audit", { body: { text: "Colchicine is effective for gout.", name: "note" } });
const verified = await api.POST("/v1/verify", { body: { bundle: answer.data } });
const shelf = await api.GET("/v1/sources", { params: { query: { words: "colchicine gout", tier: ["research"], limit: 5 } } });
const wrong = await api.GET("/v1/publications/{id}", { params: { path: { id: "pmid:999999999" } } });
console.log(
  JSON.stringify({
    added: added.data?.added,
    statements: statements.map(({ text }) => text),
    same: JSON.stringify(kept.data) === JSON.stringify(answer.data),
    verdicts: audit.data?.claims.map(({ verdict }) => verdict),
    verified: verified.data?.verified,
    shelf: shelf.data?.items.map((one) => one.id),
    wrong: wrong.error?.code,
  }),
);
`;

// Beside the installed packages, so that the client finds its library as any other project does.
const place = join(import.meta.dirname, "../../../node_modules/.cache");
mkdirSync(place, { recursive: true });
const project = mkdtempSync(join(place, "citeside-client-"));
const library = mkdtempSync(join(tmpdir(), "citeside-client-"));
afterAll(() => [project, library].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Compiles the project as strictly as there is; gives what the compiler says against it. */
function compiled(): string[] {
  const program = ts.createProgram([join(project, "client.ts")], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    types: ["node"],
  });
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, "\n"),
  );
}

test("a client generated from the OpenAPI document of a running server compiles, adds, asks, audits and verifies", async () => {
  const server = await served(library, "--no-starter");
  try {
    const described = await (await fetch(`${server.base}/v1/openapi.json`)).text();
    const file = ts.factory.createTypeReferenceNode("Blob");
    const types = await openapiTS(described, {
      transform: (schema) =>
        "contentMediaType" in schema && schema.contentMediaType === "application/octet-stream" ? file : undefined,
    });
    writeFileSync(join(project, "package.json"), '{ "type": "module" }');
    writeFileSync(join(project, "api.ts"), astToString(types));
    writeFileSync(join(project, "client.ts"), CLIENT);
    expect(compiled()).toEqual([]);
    const said = execFileSync(process.execPath, [join(project, "client.js"), server.base], { encoding: "utf8" });
    expect(JSON.parse(said)).toEqual({
      added: 1,
      statements: expect.arrayContaining(["Colchicine is effective for gout."]) as string[],
      same: true,
      verdicts: ["supported"],
      verified: true,
      shelf: ["pmid:900001"],
      wrong: "not-found",
    });
  } finally {
    await server.stop();
  }
});
