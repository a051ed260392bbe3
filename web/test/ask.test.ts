import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "./kit.js";
import { axeFinds, openPage, stage, whyNoBrowser } from "./kit.js";

const why = whyNoBrowser();
const QUESTION = "/?q=Is+warfarin+useful+in+calcinosis%3F";

describe.skipIf(why !== undefined)(`asking in a browser${why === undefined ? "" : `: skipped, ${why}`}`, () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage();
  });
  afterAll(() => on.close());

  const answered = async (page: Page) => page.locator(".tiers h2").first().waitFor();

  test("a first question is typed, asked with Enter, and remembered", async () => {
    const { page, errors } = await openPage(on, "/");
    await page.getByText("Searches 84 publications (307 passages)").waitFor();
    await page.getByRole("link", { name: "What is calcific myopathy?" }).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.getByLabel("Ask a clinical question").fill("Is warfarin useful in calcinosis?");
    await page.keyboard.press("Enter");
    await answered(page);
    expect(page.url()).toContain("?q=Is+warfarin+useful+in+calcinosis");
    await page.getByRole("link", { name: "Citeside, home" }).click();
    await page.getByRole("heading", { name: "Asked before" }).waitFor();
    expect(await page.locator("section[aria-labelledby=recent] a").allTextContents()).toEqual([
      "Is warfarin useful in calcinosis?",
    ]);
    expect(errors).toEqual([]);
  });

  test("every sentence opens its evidence, with the quoted words marked as the source has them", async () => {
    const { page, errors } = await openPage(on, QUESTION);
    await answered(page);
    expect(await axeFinds(page)).toEqual([]);
    const more = page.locator("details:has(.said) > summary");
    for (let at = 0; at < (await more.count()); at++) await more.nth(at).click();
    const sentences = page.locator(".said");
    const count = await sentences.count();
    expect(count).toBeGreaterThan(5);
    for (let at = 0; at < count; at++) {
      const said = await sentences.nth(at).locator("p").first().locator("span").first().textContent();
      await sentences.nth(at).locator(".numbers").click();
      const marked = await page.locator(".drawer[open] mark").allTextContents();
      expect(marked.join(" […] ")).toBe(said);
      await page.locator(".drawer[open] dt", { hasText: "Directness" }).waitFor();
    }
    expect(await axeFinds(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("the pane is opened, copied from and left with the keyboard alone, and the focus goes back", async () => {
    const { page } = await openPage(on, QUESTION);
    await answered(page);
    const numbers = page.locator(".said .numbers").first();
    await numbers.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Evidence" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Evidence");
    await page.getByRole("button", { name: "Copy with citation" }).press("Enter");
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^“In systemic sclerosis .+ warfarin .+” \(Traineau H, .+PMID: 31302187\..*\)$/u,
    );
    await page.keyboard.press("Escape");
    expect(await numbers.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("gaps stand as openly as statements; what was searched and the map of the evidence are a click away", async () => {
    const { page, errors } = await openPage(on, QUESTION);
    await answered(page);
    expect(await page.locator("#tier-guideline .gap").first().textContent()).toMatch(
      /Guidelines: 1 of the 12 guidelines.+add publications; or search PubMed and other outside services$/u,
    );
    await page.getByRole("button", { name: "What was searched" }).click();
    await page
      .getByRole("dialog")
      .getByRole("row", { name: /^Guidelines 12 53/u })
      .waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Evidence map" }).click();
    const points = page.locator(".point");
    const references = await page.locator(".references > li").count();
    expect(await points.count()).toBe(references);
    await page.getByText("The same as a table").click();
    expect(await page.locator(".map tbody tr").count()).toBe(references);
    expect(await axeFinds(page)).toEqual([]);
    await points.first().click();
    const pane = page.getByRole("dialog", { name: "Evidence", exact: true });
    expect(await pane.getByRole("region", { name: "Reference 1" }).count()).toBe(1);
    expect(await pane.locator("mark").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Evidence");
    expect(errors).toEqual([]);
  });

  test("why the answer says what it says is told beside it, and kept with it", async () => {
    const { page, errors } = await openPage(on, QUESTION);
    await answered(page);
    await page.getByRole("button", { name: "Why this answer" }).click();
    const why = page.getByRole("dialog", { name: "Why this answer" });
    await why.getByRole("heading", { name: "How the question was searched" }).waitFor();
    expect(await why.locator("section").count()).toBe(4);
    expect(await why.getByText(/^What stands first: /u).count()).toBe(3);
    expect(await why.getByText(/^Passed over, \d+ sentences?: /u).count()).toBeGreaterThan(0);
    expect(await why.getByText("The library has changed").count()).toBe(0);
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.goto(`${on.address}/answers`);
    await page.getByRole("link", { name: "Is warfarin useful in calcinosis?" }).first().click();
    await page.getByRole("button", { name: "Why this answer" }).waitFor();
    expect(errors).toEqual([]);
  });

  test("the doses of an answer stand in a table that sorts, and each opens the sentence it stands in", async () => {
    const { page, errors } = await openPage(on, "/?q=What+is+the+dose+of+prednisolone+in+juvenile+dermatomyositis%3F");
    await answered(page);
    await page.getByRole("button", { name: /^Doses \(\d\)$/u }).click();
    const table = page.getByRole("dialog", { name: "Doses" });
    const doses = () => table.locator("tbody tr td:nth-child(3)").allTextContents();
    await table.getByRole("button", { name: "Dose", exact: true }).click();
    expect(await doses()).toEqual(["0.5–1 mg/kg/day", "40–60 mg"]);
    await table.getByRole("button", { name: "Dose", exact: true }).click();
    expect(await doses()).toEqual(["40–60 mg", "0.5–1 mg/kg/day"]);
    expect(await axeFinds(page)).toEqual([]);
    await table.locator(".numbers").first().click();
    expect(await page.locator(".drawer[open] mark").first().textContent()).toContain("40–60 mg");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Evidence");
    expect(errors).toEqual([]);
  });

  test("a question can be narrowed to years and tiers, and its address keeps that", async () => {
    const { page } = await openPage(on, QUESTION);
    await answered(page);
    await page.getByText("Narrow by tier, year or design").click();
    await page.getByRole("checkbox", { name: "Research" }).check();
    await page.getByRole("textbox", { name: "from" }).fill("2015");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.waitForURL(/from=2015.*tier=research/u);
    await page.getByRole("heading", { name: "From the Research" }).waitFor();
    expect(await page.getByRole("heading", { name: "From the Guidelines" }).count()).toBe(0);
    const years = await page.locator(".references > li > p:first-child").allTextContents();
    expect(years.length).toBeGreaterThan(0);
    for (const year of years) expect(year).toMatch(/\b20(1[5-9]|2\d)\b/u);
  });

  test("an empty question is asked for, and a server that has gone is said to be gone", async () => {
    const { page } = await openPage(on, "/");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.getByText("Write a question first.").waitFor();
    await page.route("**/v1/ask", (route) => route.abort());
    await page.getByLabel("Ask a clinical question").fill("Is warfarin useful in calcinosis?");
    await page.keyboard.press("Enter");
    await page.getByText("Citeside’s server does not answer.").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.unroute("**/v1/ask");
    await page.getByRole("button", { name: "Try again" }).click();
    await answered(page);
  });

  test("what is searched is said while it goes on, and Stop stops it on the server too", async () => {
    const { page } = await openPage(on, "/");
    await page.getByText("Searches 84 publications").waitFor();
    let asked = 0;
    const lasting = new Promise<void>((done) => setTimeout(done, 60_000));
    await page.route("**/v1/ask", async (route) => {
      if (++asked === 1) await lasting;
      else await route.continue();
    });
    await page.getByLabel("Ask a clinical question").fill("Is warfarin useful in calcinosis?");
    await page.keyboard.press("Enter");
    await page.getByText("Searching guidelines among 84 publications, 307 passages").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped.").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: "Ask it again" }).click();
    await answered(page);
  });

  test("an answer is narrowed to one journal or body, and says how much that leaves out", async () => {
    const { page } = await openPage(on, QUESTION);
    await answered(page);
    const before = await page.locator(".said").count();
    await page.getByLabel("Only from").selectOption({ label: "J Am Acad Dermatol (1 reference)" });
    await page
      .getByText(/statements? of others than J Am Acad Dermatol (is|are) not shown/u)
      .first()
      .waitFor();
    const said = await page.locator(".said").count();
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(before);
    // What is not there was counted over everything, and stays.
    expect(await page.locator(".gap").count()).toBeGreaterThan(0);
    expect(await axeFinds(page)).toEqual([]);
  });

  test.each([360, 390, 768, 1280, 3840])("nothing runs over the side at %i pixels", async (width) => {
    const { page } = await openPage(on, QUESTION, { width, dark: true });
    await answered(page);
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await over()).toBe(0);
    await page.locator(".said .numbers").first().click();
    await page.getByRole("dialog", { name: "Evidence" }).waitFor();
    expect(await over()).toBe(0);
    expect(await axeFinds(page)).toEqual([]);
  });

  test("the intended use is one click away", async () => {
    const { page } = await openPage(on, "/");
    await page.getByRole("link", { name: "Intended use" }).click();
    await page.getByRole("heading", { name: "Intended use" }).waitFor();
    expect(await axeFinds(page)).toEqual([]);
  });
});
