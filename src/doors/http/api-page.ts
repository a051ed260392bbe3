import { escapeHtml } from "../render/escape-html.js";

/** The look of the page; served beside it, because no page of ours carries styles of its own. */
export const API_STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
code, pre { font: 14px/1.45 ui-monospace, monospace; }
h2 { margin-top: 2.5rem; border-top: 1px solid #ccc; padding-top: 1rem; font-size: 1.2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd; }
pre { overflow-x: auto; background: #f5f5f2; padding: .75rem; } summary { cursor: pointer; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #161616; } pre { background: #222; } a { color: #9ecbff; } }
`;

interface Described {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses?: Readonly<
    Record<string, { readonly description?: string; readonly $ref?: string; readonly content?: unknown }>
  >;
}

/** The OpenAPI document as a page for people. */
export function apiPage(document: Readonly<Record<string, unknown>>): string {
  const { info, paths, components } = document as {
    info: { title: string; version: string; summary: string; description: string };
    paths: Record<string, Record<string, Described>>;
    components: { schemas: Record<string, unknown>; responses: Record<string, { description: string }> };
  };
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method: method.toUpperCase(), described })),
  );
  const look = (schema: unknown): string => {
    const name = /^#\/components\/schemas\/(\w+)$/.exec((schema as { $ref?: string } | undefined)?.$ref ?? "")?.[1];
    return JSON.stringify(name === undefined ? schema : components.schemas[name], null, 2);
  };
  const schemas = (title: string, schema: unknown) =>
    `<details><summary>${title}</summary><pre>${escapeHtml(look(schema))}</pre></details>`;
  const sections = all.map(({ path, method, described }) => {
    const { parameters = [], requestBody, responses = {} } = described;
    const rows = parameters.map(
      (one) =>
        `<tr><td><code>${escapeHtml(one.name)}</code></td><td>${one.in}</td><td>${escapeHtml(one.description ?? "")}</td></tr>`,
    );
    const answers = Object.entries(responses).map(([status, response]) => {
      const words =
        response.description ?? components.responses[response.$ref?.split("/").at(-1) ?? ""]?.description ?? "";
      return `<tr><td>${status}</td><td>${escapeHtml(words)}</td></tr>`;
    });
    const output = (responses["200"]?.content as Record<string, { schema?: unknown }> | undefined)?.["application/json"]
      ?.schema;
    return `<section><h2><code>${method} ${escapeHtml(path)}</code></h2>
<p>${escapeHtml(described.summary ?? "")}. ${escapeHtml(described.description ?? "")}</p>
${rows.length === 0 ? "" : `<table><thead><tr><th>parameter</th><th>in</th><th></th></tr></thead><tbody>${rows.join("")}</tbody></table>`}
${Object.entries(requestBody?.content ?? {})
  .map(([type, { schema }]) => schemas(`Body, ${escapeHtml(type)}`, schema))
  .join("\n")}
${output === undefined ? "" : schemas("Answer", output)}
<details><summary>Statuses</summary><table><tbody>${answers.join("")}</tbody></table></details></section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(info.title)} API</title><link rel="stylesheet" href="/v1/docs.css"></head>
<body><main><h1>${escapeHtml(info.title)} API ${escapeHtml(info.version)}</h1>
<p>${escapeHtml(info.summary)}</p><p>${escapeHtml(info.description)}</p>
<p>For programs: <a href="/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${sections.join("\n")}
</main></body></html>
`;
}
