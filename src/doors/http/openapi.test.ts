import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { FAULT_CODES } from "../../domain/fault.js";
import { openApi } from "./openapi.js";
import { ROUTES } from "./routes.js";

const document = openApi("1.2.3") as {
  info: { version: string };
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
};

test("a linter finds nothing against the OpenAPI document, by its strictest rules", async () => {
  const found = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: "openapi.json",
    config: await createConfig({ extends: ["recommended-strict"] }),
  });
  expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});

test("it describes every address that there is, each under a name of its own", () => {
  for (const { path, method } of ROUTES) expect(document.paths[path]).toHaveProperty(method.toLowerCase());
  const names = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((one) => one.operationId),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(document.info.version).toBe("1.2.3");
});

test("it tells of every fault that a problem can name", () => {
  const { components } = document as unknown as {
    components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } };
  };
  expect(components.schemas.Problem.properties.code.enum).toEqual([...FAULT_CODES]);
});
