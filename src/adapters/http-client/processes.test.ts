import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { mostWithin, startFakeService } from "../../testing/fake-service.js";
import { startHttpChild } from "../../testing/http-child.js";

const root = mkdtempSync(join(tmpdir(), "citeside-load-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([
  [3, 4],
  [10, 12],
])("four processes at once never ask more than %i times a second", async (perSecond, each) => {
  const service = await startFakeService(() => ({ body: "<Set></Set>" }));
  const folder = mkdtempSync(join(root, "c"));
  const children = [1, 2, 3, 4].map(() => startHttpChild(folder, `${service.url}/efetch`, each, perSecond));
  expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
  expect(service.asked).toHaveLength(4 * each);
  expect(mostWithin(service.asked, 1000)).toBeLessThanOrEqual(perSecond);
  await service.close();
});

test("processes that are killed leave no lock behind and no turn taken for long", async () => {
  const service = await startFakeService(() => ({ body: "<Set></Set>" }));
  const folder = mkdtempSync(join(root, "c"));
  for (let round = 0; round < 5; round++) {
    const child = startHttpChild(folder, `${service.url}/efetch`, 6, 10);
    const already = service.asked.length;
    while (service.asked.length < already + 1 + (round % 3)) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill();
    expect(await child.ended).toBe("SIGKILL");
  }
  const asked = service.asked.length;
  expect(await startHttpChild(folder, `${service.url}/efetch`, 3, 10).ended).toBe(0);
  expect(service.asked).toHaveLength(asked + 3);
  expect(mostWithin(service.asked, 1000)).toBeLessThanOrEqual(10);
  await service.close();
});
