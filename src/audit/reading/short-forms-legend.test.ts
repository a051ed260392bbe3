import { expect, test } from "vitest";
import { explainsShortForms } from "./short-forms-legend.js";

test.each([
  "ABC, a long name of something; DEF, another name; E10, switch to examplin 10 mg.",
  "Twice means 40 mg; ABC‐D, low something cholesterol; TG, triglycerides; ok.",
])("“%s” only explains short forms", (text) => expect(explainsShortForms(text)).toBe(true));

test.each([
  "Examplin, given daily; otherin, given weekly; nothing was given to others.",
  "Pain fell (ABC, 3 points); it did not rise.",
])("“%s” tells something", (text) => expect(explainsShortForms(text)).toBe(false));
