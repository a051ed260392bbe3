import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openPage, stage } from "./kit.js";

// Pictures of the app's main pages over the starter library: npx vite-node web/test/screens.ts [folder]
const OUT = process.argv[2] ?? join(import.meta.dirname, "../../docs/screens");
const QUESTION = `/?${new URLSearchParams({ q: "Is warfarin useful in calcinosis?" }).toString()}`;
const NOTE = `# Calcinosis: an AI's answer

Low-dose warfarin is an effective treatment for calcinosis cutis in systemic sclerosis. Calciphylaxis can be caused by warfarin.

Colchicine has been used for calcinosis in dermatomyositis. Blue light heals calcinosis in every patient.
`;

const answered = (page: Page) => page.locator(".tiers h2").first().waitFor();

/** What is done on each page before its picture is taken. */
const SCENES: Readonly<Record<string, readonly [path: string, ready: (page: Page) => Promise<void>]>> = {
  start: ["/", (page) => page.locator(".questions a").nth(2).waitFor()],
  answer: [QUESTION, answered],
  evidence: [
    QUESTION,
    async (page) => {
      await answered(page);
      await page.locator(".tier.research .said .numbers").first().click();
    },
  ],
  patient: [
    QUESTION,
    async (page) => {
      await answered(page);
      await page.getByRole("button", { name: "About a patient…" }).click();
      await page.getByLabel("Age (years)").fill("74");
      await page.getByLabel("eGFR").fill("28");
      await page.getByLabel("Takes already").fill("warfarin, allopurinol");
    },
  ],
  map: [
    QUESTION,
    async (page) => {
      await answered(page);
      await page.getByRole("button", { name: "Evidence map" }).click();
      await page.locator(".point").first().waitFor();
    },
  ],
  why: [
    QUESTION,
    async (page) => {
      await answered(page);
      await page.getByRole("button", { name: "Why this answer" }).click();
      await page
        .getByText(/^What stands first: /u)
        .first()
        .waitFor();
    },
  ],
  closest: [
    `/?${new URLSearchParams({ q: "diltiazem dose for calcinosis in dermatomyositis" }).toString()}`,
    async (page) => {
      await answered(page);
      await page.getByRole("heading", { name: "Closest in the library" }).first().scrollIntoViewIfNeeded();
    },
  ],
  save: [
    QUESTION,
    async (page) => {
      await answered(page);
      await page.getByRole("button", { name: "Save, print, share…" }).click();
    },
  ],
  audit: [
    "/audit",
    async (page) => {
      await page.getByLabel("Paste the text").fill(NOTE);
      await page.getByRole("button", { name: "Audit this text" }).click();
      await page.locator(".claim").first().waitFor();
    },
  ],
  library: [
    "/library",
    async (page) => {
      await page.locator(".publications > li").nth(5).waitFor();
      await page.getByText("84 publications, 307 passages").waitFor();
    },
  ],
  publication: ["/library/pmid:31302187", (page) => page.locator(".block").first().waitFor()],
  answers: ["/answers", (page) => page.locator(".publications > li").first().waitFor()],
};

await mkdir(OUT, { recursive: true });
const on = await stage();
try {
  for (const width of [1280, 390])
    for (const dark of [false, true])
      for (const [name, [path, ready]] of Object.entries(SCENES)) {
        const { page } = await openPage(on, path, { width, height: width === 390 ? 844 : 800, dark });
        await ready(page);
        const file = `${name}-${width}-${dark ? "dark" : "light"}.jpg`;
        await page.screenshot({ path: join(OUT, file), type: "jpeg", quality: 72 });
        await page.context().close();
      }
} finally {
  await on.close();
}
