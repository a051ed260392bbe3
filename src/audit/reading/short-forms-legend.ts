/** A row of short forms with what they stand for: "HDL-C, high-density lipoprotein cholesterol; TG, triglycerides". */
const SHORT_FORMS = /(?:\b\p{Lu}[\p{L}\d‐‑–/-]{1,11}(?:,|:| =|=) ?[^;,:=]{3,80}; ?){2,}/u;

/** Whether a sentence is the legend of a table or figure that tells what short forms stand for: it gives no finding and no dose. */
export function explainsShortForms(text: string): boolean {
  return SHORT_FORMS.test(text);
}
