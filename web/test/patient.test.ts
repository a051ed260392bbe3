import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "./kit.js";
import { axeFinds, citeside, openPage, stage, whyNoBrowser } from "./kit.js";

const why = whyNoBrowser();
const QUESTION = "/?q=How+is+calcinosis+in+dermatomyositis+treated%3F";

/** A list of interactions, as a hospital has its own. */
const PAIRS = 'Drug 1,Drug 2,Severity,Description\nWarfarin,Aspirin,major,"Bleeding; watch INR"\n';

describe.skipIf(why !== undefined)(
  `facts of a patient in a browser${why === undefined ? "" : `: skipped, ${why}`}`,
  () => {
    let on: Stage;
    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), "citeside-patient-"));
      await writeFile(join(folder, "our-pairs.csv"), PAIRS);
      await citeside("add", join(folder, "our-pairs.csv"), "--library", join(folder, "library"));
      on = await stage({ library: join(folder, "library") });
    });
    afterAll(() => on.close());

    const answered = (page: Page) => page.locator(".tiers h2").first().waitFor();

    test("facts are told in a drawer, stand over the answer with what labels say, and are forgotten when told", async () => {
      const { page, errors } = await openPage(on, "/?q=Is+warfarin+useful+in+calcinosis%3F");
      await answered(page);
      await page.getByRole("button", { name: "About a patient…" }).click();
      expect(await axeFinds(page)).toEqual([]);
      await page.getByLabel("Age (years)").fill("74");
      await page.getByLabel("eGFR").fill("22");
      await page.getByLabel("Takes already").fill("aspirin, allopurinol");
      await page.getByRole("button", { name: "Use these facts" }).click();
      const safety = page.getByRole("region", { name: "For this patient" });
      await safety.waitFor();
      expect(await safety.textContent()).toContain("74 years; eGFR 22; takes aspirin, allopurinol");
      expect(await safety.textContent()).toContain("Warfarin + Aspirin: major, Bleeding, watch INR");
      expect(await page.locator(".patient-line").textContent()).toContain("Asked about: 74 years; eGFR 22");
      expect(await axeFinds(page)).toEqual([]);
      // The words of a note open as any sentence does.
      await safety.locator(".numbers").first().click();
      expect(await page.locator(".drawer[open] mark").first().textContent()).toContain("Warfarin + Aspirin");
      await page.keyboard.press("Escape");
      // Facts are of a person: they are in no address and in nothing that the browser keeps.
      expect(page.url()).not.toMatch(/74|aspirin/u);
      expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain("aspirin");
      await page.getByRole("button", { name: "Forget", exact: true }).click();
      await page.getByRole("button", { name: "About a patient…" }).waitFor();
      await answered(page);
      expect(await safety.count()).toBe(0);
      expect(errors).toEqual([]);
    });

    test("a creatinine in either unit becomes a clearance, and the answer says how", async () => {
      const { page } = await openPage(on, QUESTION);
      await answered(page);
      await page.getByRole("button", { name: "About a patient…" }).click();
      await page.getByLabel("Age (years)").fill("82");
      await page.getByLabel("Weight (kg)").fill("58");
      await page.getByLabel("Creatinine").fill("141,4");
      await page.getByLabel("female").check();
      await page.getByRole("button", { name: "Use these facts" }).click();
      const safety = page.getByRole("region", { name: "For this patient" });
      await safety.waitFor();
      expect(await safety.textContent()).toContain(
        "creatinine 1.6 mg/dL; creatinine clearance 25 mL/min (worked out by Cockcroft and Gault",
      );
      await page.getByRole("button", { name: "Forget", exact: true }).click();
    });

    test("a slip is said beside its field, and nothing is asked with it", async () => {
      const { page } = await openPage(on, QUESTION);
      await answered(page);
      await page.getByRole("button", { name: "About a patient…" }).click();
      await page.getByLabel("Age (years)").fill("740");
      await page.getByRole("radio", { name: "male", exact: true }).check();
      await page.getByRole("checkbox", { name: "Pregnant" }).check();
      await page.getByRole("button", { name: "Use these facts" }).click();
      await page.getByText("Age is a number from 0 to 130.").waitFor();
      await page.getByText("Male and pregnant: one of the two is a slip.").waitFor();
      expect(await axeFinds(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await page.getByRole("region", { name: "For this patient" }).count()).toBe(0);
    });

    test("where nothing is found on a person, that is said to be no all-clear", async () => {
      const { page } = await openPage(on, QUESTION);
      await answered(page);
      await page.getByRole("button", { name: "About a patient…" }).click();
      await page.getByLabel("Weight").fill("70");
      await page.getByRole("button", { name: "Use these facts" }).click();
      await page.getByText(/That is no all-clear/u).waitFor();
      expect(await axeFinds(page)).toEqual([]);
    });
  },
);
