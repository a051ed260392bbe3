import { bareDrug } from "./dose-evidence.js";

/** Words behind a brand by which it is made for some people, or by what it is to ease. */
const DESCRIBES =
  /\s(?:for|and|kids?|child(?:ren)?s?|junior|infants?|adults?|night ?time|day ?time|night|day|time|cold|cough|flu|sinus|allergy|congestion|chest|throat|relief|multi-?symptom|pain|fever)$/u;

/** How it is released, behind a brand of which no other form is sold by that name alone. */
const RELEASED = /(?:xl|xr|sr|er|cr|cd|la|mr)$/u;

/** A name without what stands between its letters: "Toprol-XL", "TOPROL XL" and "TOPROLXL" are one. */
function squashed(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a brand is called by this name, in small letters: by all of it, or without the words that say for whom or for what it is made. */
export function isCalled(brand: string, name: string): boolean {
  const whole = squashed(brand);
  if (whole === squashed(name) || whole.replace(RELEASED, "") === squashed(name)) return true;
  let bare = bareDrug(brand);
  while (bare !== name && DESCRIBES.test(bare)) bare = bare.replace(DESCRIBES, "");
  return bare === name;
}

/** Letters of a brand at least that is looked for within a text. */
const SHORTEST = 3;

/** Whether a text names one of these brands, however it is spaced; not a longer word that begins like one. */
export function namesBrand(text: string, brands: readonly string[]): boolean {
  return brands.some((brand) => {
    const letters = Array.from(squashed(brand));
    if (letters.length < SHORTEST) return false;
    const spaced = letters.join("[^\\p{L}\\p{N}]?");
    return new RegExp(String.raw`(?<![\p{L}\p{N}])${spaced}(?![\p{L}\p{N}])`, "iu").test(text);
  });
}
