import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "./kit.js";
import { axeFinds, openPage, stage, whyNoBrowser } from "./kit.js";

const why = whyNoBrowser();

const NOTE = `# Calcinosis, a note

Low-dose warfarin is an effective treatment for calcinosis cutis in systemic sclerosis. Calciphylaxis can be caused by warfarin.

- Colchicine has been used for calcinosis in dermatomyositis.

Blue light heals calcinosis in every patient.
`;

describe.skipIf(why !== undefined)(`auditing in a browser${why === undefined ? "" : `: skipped, ${why}`}`, () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage();
  });
  afterAll(() => on.close());

  test("a pasted text comes back marked, with verdicts in the margin that open their evidence", async () => {
    const { page, errors } = await openPage(on, "/audit");
    expect(await axeFinds(page)).toEqual([]);
    await page.getByLabel("Paste the text").fill(NOTE);
    await page.getByRole("button", { name: "Audit this text" }).click();
    const wrong = page.locator(".claim.contradicted");
    await wrong.first().waitFor();
    expect(await wrong.first().textContent()).toBe(
      "Low-dose warfarin is an effective treatment for calcinosis cutis in systemic sclerosis.",
    );
    expect(await page.locator(".marked").textContent()).toContain("Blue light heals calcinosis in every patient.");
    expect(await axeFinds(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    // What matters most stands in the first screen, with what a source says instead.
    const first = page.getByRole("region", { name: "What matters most" });
    expect(await first.locator(".instead").first().textContent()).toContain("should not be used");
    const { y = 0, height = 0 } = (await first.boundingBox()) ?? {};
    expect(y + height).toBeLessThan(800);
    await wrong.first().click();
    const pane = page.getByRole("dialog", { name: "Claim" });
    await pane.getByRole("region", { name: "Says otherwise" }).waitFor();
    expect((await pane.locator("mark").allTextContents()).join("\n")).toContain("low-dose warfarin should not be used");
    expect(await axeFinds(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("claims are stepped through with j and k, and a hidden verdict is passed over", async () => {
    const { page } = await openPage(on, "/audit");
    await page.getByLabel("Paste the text").fill(NOTE);
    await page.getByRole("button", { name: "Audit this text" }).click();
    await page.locator(".claim").first().waitFor();
    const claims = await page.locator(".margin .verdict").count();
    const pane = page.getByRole("dialog", { name: "Claim" });
    await page.keyboard.press("j");
    expect(await pane.locator(".claim-text").textContent()).toMatch(/^Low-dose warfarin/u);
    await page.keyboard.press("j");
    expect(await pane.locator(".claim-text").textContent()).toMatch(/^Calciphylaxis/u);
    await page.keyboard.press("k");
    expect(await pane.locator(".claim-text").textContent()).toMatch(/^Low-dose warfarin/u);
    await page.keyboard.press("Escape");
    await page.getByRole("checkbox", { name: /^contradicted/u }).uncheck();
    expect(await page.locator(".margin .verdict").count()).toBe(claims - 1);
    await page.keyboard.press("j");
    expect(await pane.locator(".claim-text").textContent()).toMatch(/^Calciphylaxis/u);
  });

  test("a verdict is marked as wrong, and the mark stands beside it when the claim is audited again", async () => {
    const { page, errors } = await openPage(on, "/audit");
    const audited = async () => {
      await page.getByLabel("Paste the text").fill("Blue light heals calcinosis in every patient.");
      await page.getByRole("button", { name: "Audit this text" }).click();
      await page.locator(".margin .verdict").first().waitFor();
    };
    await audited();
    await page.locator(".margin .verdict").first().click();
    await page.getByText("This verdict is wrong").click();
    await page.getByLabel("It should be").selectOption({ label: "Contradicted" });
    await page.getByLabel("Why?").fill("No light reaches it.");
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: "Note it" }).click();
    await page.getByText(/^Noted on this machine/u).waitFor();
    expect(await page.locator(".margin .verdict").first().textContent()).toMatch(/Marked by the user as contradicted/u);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Audit another text" }).click();
    await audited();
    expect(await page.locator(".margin .verdict").first().textContent()).toMatch(
      /Marked by the user as contradicted on .*: No light reaches it\./u,
    );
    expect(await axeFinds(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("a dropped file is read, the audit is saved as JSON and kept among the answers", async () => {
    const { page, errors } = await openPage(on, "/audit", { width: 390, height: 844, dark: true });
    await page.getByLabel("Choose a file").setInputFiles({
      name: "handout.md",
      mimeType: "text/markdown",
      buffer: Buffer.from(NOTE),
    });
    await page.getByRole("heading", { level: 1, name: "handout.md" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    expect(await axeFinds(page)).toEqual([]);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save, print, share…" }).click();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: "Bundle (JSON)" }).click();
    expect((await waiting).suggestedFilename()).toBe("citeside-handout-md.json");
    await page.goto(`${on.address}/answers`);
    await page.getByRole("link", { name: "handout.md" }).click();
    await page.locator(".claim.contradicted").first().waitFor();
    expect(errors).toEqual([]);
  });

  test("a part of an enumeration shows the words it stands on, a long reason begins in the margin and stands whole beside", async () => {
    const { page } = await openPage(on, "/audit");
    await page
      .getByLabel("Paste the text")
      .fill("Pharmacological options for **calcinosis cutis** include diltiazem, warfarin, and aluminium hydroxide.");
    await page.getByRole("button", { name: "Audit this text" }).click();
    const verdict = page.locator(".margin .verdict").first();
    await verdict.waitFor();
    expect(await page.locator(".marked").textContent()).not.toContain("**");
    expect(((await verdict.locator(".why").textContent()) ?? "").length).toBeLessThanOrEqual(100);
    await verdict.click();
    const parts = page.getByRole("region", { name: "Part by part" });
    expect(await parts.locator("mark").count()).toBeGreaterThan(0);
    expect(await axeFinds(page)).toEqual([]);
  });

  test("that an audit failed is told above the text, which is still there", async () => {
    const { page } = await openPage(on, "/audit", { width: 390, height: 844 });
    await page.route("**/v1/audit", (route) => route.abort());
    await page.getByLabel("Paste the text").fill("Colchicine cures gout.");
    await page.getByRole("button", { name: "Audit this text" }).click();
    const told = page.getByRole("alert");
    await told.waitFor();
    const { y = 844 } = (await told.boundingBox()) ?? {};
    expect(y).toBeLessThan(600);
    expect(await page.getByLabel("Paste the text").inputValue()).toBe("Colchicine cures gout.");
  });
});
