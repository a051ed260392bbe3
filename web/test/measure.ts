import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openPage, stage } from "./kit.js";

// The web app through the browser: npx vite-node web/test/measure.ts -- [library] [question]
const [library, question = "Is warfarin useful in calcinosis?"] = process.argv.slice(2).filter((one) => one !== "--");
const RUNS = 7;
const ASSETS = join(import.meta.dirname, "../../dist/web/assets");

const median = (values: readonly number[]) => Math.round([...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN);
const sizeOf = (ending: string) =>
  readdirSync(ASSETS)
    .filter((name) => name.endsWith(ending))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0);

const paint: number[] = [];
const answer: number[] = [];
const pane: number[] = [];
const on = await stage(library === undefined || library === "starter" ? {} : { library, readOnly: true });
try {
  for (let run = 0; run < RUNS; run++) {
    const { page } = await openPage(on, "/");
    await page.getByLabel("Ask a clinical question").waitFor();
    paint.push(
      await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN),
    );
    await page.getByLabel("Ask a clinical question").fill(question);
    const asked = performance.now();
    await page.keyboard.press("Enter");
    await page.locator(".said .numbers").first().waitFor();
    answer.push(performance.now() - asked);
    // From the click to the frame in which the pane stands, by the browser's own clock.
    pane.push(
      await page.evaluate(async () => {
        const numbers = document.querySelector<HTMLButtonElement>(".said .numbers");
        const start = performance.now();
        numbers?.click();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - start;
      }),
    );
    await page.context().close();
  }
} finally {
  await on.close();
}
console.log(
  JSON.stringify({
    firstPaint: median(paint),
    answer: median(answer),
    pane: median(pane),
    scriptKB: Math.round(sizeOf(".js") / 1000),
    styleKB: Math.round(sizeOf(".css") / 1000),
  }),
);
