import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "./kit.js";
import { axeFinds, citeside, openPage, stage, whyNoBrowser } from "./kit.js";

const why = whyNoBrowser();

describe.skipIf(why !== undefined)(`a server with keys${why === undefined ? "" : `: skipped, ${why}`}`, () => {
  let on: Stage;
  let key: string;
  beforeAll(async () => {
    const library = join(await mkdtemp(join(tmpdir(), "citeside-keys-")), "library");
    await citeside("library", "make", "--library", library);
    key = (await citeside("keys", "add", "a ward computer", "--library", library)).trim();
    on = await stage({ library, args: ["--require-key"] });
  });
  afterAll(() => on.close());

  test("the key is asked for, a wrong one is refused in words, and the right one opens the page that was wanted", async () => {
    const { page } = await openPage(on, "/library");
    await page.getByRole("heading", { name: "This server asks for a key" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("key");
    expect(await axeFinds(page)).toEqual([]);
    await page.getByLabel("Key", { exact: true }).fill("cs_wrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "This server does not know the key." }).waitFor();
    await page.getByLabel("Key", { exact: true }).fill(key);
    await page.keyboard.press("Enter");
    await page.getByText("84 publications, 307 passages").waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("cs_");
    await page.goto(`${on.address}/?q=What+is+calciphylaxis%3F`);
    await page.locator(".tiers h2").first().waitFor();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save, print, share…" }).click();
    await page.getByRole("button", { name: "RIS" }).click();
    expect((await waiting).suggestedFilename()).toBe("citeside-what-is-calciphylaxis.ris");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Forget key" }).click();
    await page.getByRole("heading", { name: "This server asks for a key" }).waitFor();
  });

  test("what a key may not do is said in words", async () => {
    const { page } = await openPage(on, "/library/pmid:31302187");
    await page.getByLabel("Key", { exact: true }).fill(key);
    await page.keyboard.press("Enter");
    await page.getByText("Set by hand", { exact: true }).click();
    await page.getByLabel("Keep out of answers").check();
    await page.getByText("This key is not for “admin”.").waitFor();
    expect(await axeFinds(page)).toEqual([]);
  });
});
