import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "./kit.js";
import { axeFinds, openPage, stage, whyNoBrowser } from "./kit.js";

const why = whyNoBrowser();

describe.skipIf(why !== undefined)(`states and keys${why === undefined ? "" : `: skipped, ${why}`}`, () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage();
  });
  afterAll(() => on.close());

  test.each(["/", "/library", "/library/pmid:31302187", "/answers", "/answers/000000000000000000000000"])(
    "%s says that the server has gone, and comes back when it has",
    async (path) => {
      const { page } = await openPage(on, "/intended-use", { dark: true });
      await page.route("**/v1/**", (route) => route.abort());
      await page.goto(on.address + path);
      await page.getByText("Citeside’s server does not answer.").first().waitFor();
      expect(await axeFinds(page)).toEqual([]);
      await page.unroute("**/v1/**");
      await page.getByRole("button", { name: "Try again" }).first().click();
      await page.getByText("Citeside’s server does not answer.").first().waitFor({ state: "detached" });
    },
  );

  test("an audit that the server cannot be asked for keeps the text, and an address of nothing says so", async () => {
    const { page } = await openPage(on, "/audit");
    await page.getByLabel("Paste the text").fill("Warfarin is a treatment for calcinosis.");
    await page.route("**/v1/audit", (route) => route.abort());
    await page.getByRole("button", { name: "Audit this text" }).click();
    await page.getByText("Citeside’s server does not answer.").waitFor();
    expect(await page.getByLabel("Paste the text").inputValue()).toBe("Warfarin is a treatment for calcinosis.");
    expect(await axeFinds(page)).toEqual([]);
    await page.goto(`${on.address}/nowhere`);
    await page.getByText("There is no page at this address.").waitFor();
    expect(await axeFinds(page)).toEqual([]);
  });

  test("a question is asked, its evidence read and the library reached with the keyboard alone", async () => {
    const { page } = await openPage(on, "/");
    await page.getByText("Searches 84 publications").waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? "");
    const tabTo = async (text: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        const name = await page.evaluate(
          () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
        );
        if (text.test(name.trim())) return;
      }
      throw new Error(`the keyboard does not come to ${text.source}`);
    };
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the page");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Is warfarin useful in calcinosis?");
    await page.keyboard.press("Enter");
    await page.locator(".tiers h2").first().waitFor();
    await tabTo(/^Evidence: reference 1/u);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Evidence" }).waitFor();
    expect(await focused()).toBe("Evidence");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Home");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo(/^Library$/u);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
  });
});
