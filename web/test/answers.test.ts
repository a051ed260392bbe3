import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "./kit.js";
import { axeFinds, openPage, stage, whyNoBrowser } from "./kit.js";

const why = whyNoBrowser();

describe.skipIf(why !== undefined)(`answers in a browser${why === undefined ? "" : `: skipped, ${why}`}`, () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage();
  });
  afterAll(() => on.close());

  const askIn = async (page: Page, question: string) => {
    await page.goto(`${on.address}/?${new URLSearchParams({ q: question }).toString()}`);
    await page.locator(".tiers h2").first().waitFor();
  };

  const openKept = async (page: Page) => {
    await page.getByRole("button", { name: "Save, print, share…" }).click();
    await page.getByRole("link", { name: /\/answers\/[0-9a-f]{24}$/u }).click();
    await page.getByText(/^As given on /u).waitFor();
  };

  test("an empty history says so; what is asked is kept at an address that lasts, and is forgotten when told", async () => {
    const { page, errors } = await openPage(on, "/answers");
    await page.getByText("Nothing was asked yet.").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await askIn(page, "What is calciphylaxis?");
    await openKept(page);
    const lasting = page.url();
    await page.getByRole("link", { name: "Answers", exact: true }).first().click();
    await page.getByRole("link", { name: "What is calciphylaxis?" }).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.goto(lasting);
    await page.getByRole("heading", { level: 1, name: "What is calciphylaxis?" }).waitFor();
    await page.getByRole("button", { name: "Forget" }).click();
    await page.getByText("Nothing was asked yet.").waitFor();
    await page.goto(lasting);
    await page.getByText("No answer is kept at this address.").waitFor();
    expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
  });

  test("an answer is asked again of today's library, and what a lost publication changed is said", async () => {
    const { page } = await openPage(on, "/");
    await askIn(page, "Is warfarin useful in calcinosis?");
    await openKept(page);
    await page.getByRole("button", { name: "Ask again today" }).click();
    await page.getByText("Today’s library gives the same answer").waitFor();
    const lasting = page.url();
    await page.goto(`${on.address}/library/pmid:31302187`);
    await page.getByText("Set by hand", { exact: true }).click();
    await page.getByLabel("Keep out of answers").check();
    await page.getByText("Set by hand: exclude").waitFor();
    await page.goto(lasting);
    await page.getByRole("button", { name: "Ask again today" }).click();
    await page.getByText("What changed since").waitFor();
    const lost = page.locator(".tier-diff .lost").first();
    expect(await lost.textContent()).toContain("low-dose warfarin should not be used for calcinosis cutis");
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("link", { name: "Read today’s answer" }).click();
    await page.waitForURL((url) => url.href !== lasting);
  });

  test("a statement is marked as wrong with a reason, which the owner finds", async () => {
    const { page } = await openPage(on, "/");
    await askIn(page, "What is calciphylaxis?");
    await page.locator(".said .numbers").first().click();
    await page.getByText("This statement is wrong").click();
    await page.getByLabel("What is wrong with it?").fill("The study was in children.");
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: "Note it" }).click();
    await page.getByText("Noted for the library’s owner").waitFor();
    await page.goto(`${on.address}/answers`);
    await page.getByRole("heading", { name: "Marked as wrong" }).waitFor();
    expect(await page.locator("section[aria-labelledby=marked]").textContent()).toContain("The study was in children.");
  });

  test("a saved bundle opens verified; one that was changed does not hold", async () => {
    const { page, errors } = await openPage(on, "/");
    await askIn(page, "What is calciphylaxis?");
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save, print, share…" }).click();
    await page.getByRole("button", { name: "Bundle (JSON)" }).click();
    const saved = await (await waiting).path();
    await page.goto(`${on.address}/answers/shared`);
    expect(await axeFinds(page)).toEqual([]);
    await page.getByLabel("Choose a file").setInputFiles({
      name: "answer.json",
      mimeType: "application/json",
      buffer: await readFile(saved),
    });
    await page.getByText(/^Verified: \d+ quotes/u).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    const changed = `${saved}.changed`;
    await writeFile(changed, (await readFile(saved, "utf8")).replaceAll("necrosis", "neckrosis"));
    await page.goto(`${on.address}/answers/shared`);
    await page.getByLabel("Choose a file").setInputFiles(changed);
    await page.getByText(/^This bundle does not hold/u).waitFor();
    expect(errors).toEqual([]);
  });

  test("a live search shows what would be sent, with identifiers taken out, and is refused where the network is off", async () => {
    const { page } = await openPage(on, "/");
    await askIn(page, "Is warfarin useful in calcinosis? Patient John Smith, born 12/03/1961");
    await page.getByRole("button", { name: "Search PubMed and others…" }).click();
    await page.getByText(/requests? would be sent, and nothing else/u).waitFor();
    await page.getByText(/^Taken out before sending/u).waitFor();
    const sent = (await page.locator(".planned code").allTextContents()).join("\n");
    expect(sent).toContain("warfarin");
    expect(sent).not.toMatch(/smith|1961/iu);
    expect(await axeFinds(page)).toEqual([]);
  });

  test("an answer prints as a handout, without the page's furniture", async () => {
    const { page } = await openPage(on, "/");
    await askIn(page, "Is warfarin useful in calcinosis?");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".top").isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "References" }).isVisible()).toBe(true);
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length).toBeLessThanOrEqual(2);
  });
});
