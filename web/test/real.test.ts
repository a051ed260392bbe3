import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Page } from "playwright-core";
import { extract } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpus } from "../../src/testing/corpora.js";
import type { Stage } from "./kit.js";
import { axeFinds, openPage, stage, whyNoBrowser } from "./kit.js";

/** A library that is there already, and is written to; otherwise one is made of the first articles of pmc-rct, through the browser. */
const GIVEN = process.env["CITESIDE_WEB_LIBRARY"];
const ARTICLES = 250;
const trials = corpus("pmc-rct");
const why = whyNoBrowser() ?? (trials === undefined ? "no pmc-rct among the corpora" : undefined);

/** The first articles of the archive, in a folder. */
async function firstArticles(archive: string, count: number, folder: string): Promise<void> {
  const unpacking = extract();
  const done = pipeline(createReadStream(archive), createGunzip(), unpacking).catch(() => undefined);
  let taken = 0;
  for await (const entry of unpacking) {
    await writeFile(join(folder, basename(entry.header.name)), await buffer(entry));
    if (++taken === count) break;
  }
  await done;
}

describe.skipIf(why !== undefined)(`real articles in a browser${why === undefined ? "" : `: skipped, ${why}`}`, () => {
  let on: Stage;
  let folder: string;
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), "citeside-real-")), "articles");
    await mkdir(folder);
    // A server makes a library only in a folder that is there.
    await mkdir(join(folder, "../library"));
    if (GIVEN === undefined) await firstArticles(join(trials ?? "", "articles.tar.gz"), ARTICLES, folder);
    on = await stage(
      GIVEN === undefined ? { library: join(folder, "../library"), args: ["--no-starter"] } : { library: GIVEN },
    );
  });
  afterAll(() => on.close());

  const answered = (page: Page) => page.locator(".tiers h2").first().waitFor({ timeout: 60_000 });
  const over = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test.skipIf(GIVEN !== undefined)(
    "an empty library says so everywhere, and a folder of articles is added with an account",
    async () => {
      const { page, errors } = await openPage(on, "/");
      await page.getByText("The library is empty.").waitFor();
      expect(await axeFinds(page)).toEqual([]);
      await page.getByRole("link", { name: "Add publications" }).click();
      await page.getByText("The library is empty.").waitFor();
      expect(await axeFinds(page)).toEqual([]);
      await page.getByRole("button", { name: "Add publications" }).click();
      await page.getByLabel("Choose a folder").setInputFiles(folder);
      await page
        .getByText(/^Sending 250 files|^Adding: /u)
        .first()
        .waitFor();
      await page.getByText("250 new publications").waitFor({ timeout: 110_000 });
      expect(await axeFinds(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByText(/^250 publications, /u).waitFor();
      expect(errors).toEqual([]);
    },
  );

  test("trials are listed, found by a word and by year, and one of them read whole", async () => {
    const { page, errors } = await openPage(on, "/library?design=randomised+trial&fromYear=2000");
    const rows = page.locator(".publications > li");
    await rows.first().waitFor();
    await page.getByRole("button", { name: "Show more" }).click();
    await rows.nth(60).waitFor();
    for (const about of await page.locator(".publications .about").allTextContents())
      expect(about).toMatch(/^Randomised trial · 20\d\d\b/u);
    expect(await axeFinds(page)).toEqual([]);
    await page.getByLabel("Words of the title").fill("randomised controlled trial");
    await page.keyboard.press("Enter");
    await page.waitForURL(/words=randomised/u);
    await rows.first().getByRole("link").click();
    await page.locator(".block").nth(20).waitFor();
    const outline = page.getByRole("navigation", { name: "Outline" }).getByRole("link");
    expect(await outline.count()).toBeGreaterThan(3);
    await outline.last().click();
    expect(await over(page)).toBe(0);
    expect(await axeFinds(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("a question that the library offers is answered, and every sentence opens on its own words", async () => {
    const { page, errors } = await openPage(on, "/", { width: 390, height: 844 });
    await page.locator("section[aria-labelledby=examples] a").first().click();
    await answered(page);
    expect(await over(page)).toBe(0);
    await page
      .locator("details.more > summary")
      .evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
    const sentences = page.locator(".said");
    const count = await sentences.count();
    expect(count).toBeGreaterThan(0);
    for (let at = 0; at < count; at++) {
      const said = await sentences.nth(at).locator("p").first().locator("span").first().textContent();
      await sentences.nth(at).locator(".numbers").click();
      expect((await page.locator(".drawer[open] mark").allTextContents()).slice(0, 1)[0]).toBe(said?.split(" […] ")[0]);
      await page.keyboard.press("Escape");
    }
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: "Evidence map" }).click();
    expect(await page.locator(".point").count()).toBe(await page.locator(".references > li").count());
    expect(await axeFinds(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("the tiers that hold nothing say so, and what was searched is told with its counts", async () => {
    const { page } = await openPage(on, "/?q=Does+exercise+reduce+pain%3F", { dark: true });
    await answered(page);
    expect(await page.locator("#tier-guideline .gap").first().textContent()).toContain("no guidelines");
    await page.getByRole("button", { name: "What was searched" }).click();
    const row = page.getByRole("dialog", { name: "What was searched" }).getByRole("row", { name: /^Research / });
    expect(await row.textContent()).toMatch(/\d{3}/u);
    expect(await axeFinds(page)).toEqual([]);
  });

  test("an article's own conclusion is audited, kept, and its removal changes the answer it gave", async () => {
    const { page } = await openPage(on, "/");
    await page.locator("section[aria-labelledby=examples] a").first().click();
    await answered(page);
    const said = await page.locator(".tier.research .said p:first-child span[dir]").first().textContent();
    await page.getByRole("button", { name: "Save, print, share…" }).click();
    await page.getByRole("link", { name: /\/answers\/[0-9a-f]{24}$/u }).click();
    await page.getByText(/^As given on /u).waitFor();
    const lasting = page.url();
    await page.locator(".tier.research .said .numbers").first().click();
    await page.locator(".drawer[open]").getByRole("link", { name: "Whole text in the library" }).first().click();
    await page.getByText("Set by hand", { exact: true }).click();
    await page.getByRole("button", { name: "Remove from the library" }).click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await page.getByText(/^Removed: /u).waitFor();
    await page.goto(lasting);
    await page.getByRole("button", { name: "Ask again today" }).click();
    await page.getByText("What changed since").waitFor({ timeout: 60_000 });
    expect(await page.locator(".tier-diff .lost").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining(said ?? "")]),
    );
    expect(await axeFinds(page)).toEqual([]);
    await page.goto(`${on.address}/library`);
    await page.getByRole("button", { name: "Put it back" }).click();
    await page.getByText(/^Removed: /u).waitFor({ state: "detached" });
    await page.goto(`${on.address}/audit`);
    await page.getByLabel("Paste the text").fill(said ?? "");
    await page.getByRole("button", { name: "Audit this text" }).click();
    await page.locator(".margin .verdict").first().waitFor({ timeout: 60_000 });
    expect(await page.locator(".margin .verdict").first().textContent()).toMatch(/supported|indirect|partly/u);
    expect(await axeFinds(page)).toEqual([]);
  });
});
