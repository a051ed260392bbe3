import { describe, expect, test } from "vitest";
import { headsAround, isAround } from "./around-text.js";

describe("what surrounds a text on its page", () => {
  test.each([
    "We use cookies to improve your experience. By clicking Accept you agree.",
    "Medically reviewed by Jane Roe, MD — Written by John Smith on May 3, 2025",
    "Last updated: 3 May 2025",
    "© 2025 HealthNow Media. All rights reserved.",
    "Sign up to get weekly tips by email.",
    "Was this article helpful?",
    "ChatGPT can make mistakes. Check important info.",
    "11/27/26, 10:17 AM Review of hypothyroidism",
    "Journal of Ward Medicine 2025; 12: 101–104",
    "1 Department of Medicine, Example University. Correspondence: a.author@example.org",
    "A. Author1, B. Writer2",
    "Powered by ChatGPT Exporter",
    "**Exported on:** 11/20/2025 9:14:02",
    "file:///tmp/page.html 1/2",
  ])("is “%s”", (words) => expect(isAround(words)).toBe(true));

  test.each([
    "Published in 2015, the SPRINT trial compared two targets of blood pressure.",
    "Aspirin was reviewed in 12 trials.",
    "The dose should be reviewed by a physician every 3 months.",
    "Department of Health guidance recommends vaccination.",
    "Warfarin is safe in pregnancy.",
    "In 2015; 12: 3 patients died.",
    "Cookies with much sugar raise blood glucose.",
  ])("is not “%s”", (words) => expect(isAround(words)).toBe(false));

  test.each(["Related articles", "Read this next", "Get our newsletter", "Popular", "About the author", "12 Comments"])(
    "stands under “%s”",
    (heading) => expect(headsAround(heading)).toBe(true),
  );
  test.each(["Related conditions of gout in adults", "Treatment", "Popular diets and gout", "Commenting on risk"])(
    "does not stand under “%s”",
    (heading) => expect(headsAround(heading)).toBe(false),
  );
});
