import { readLately } from "../../text/read-once.js";

/** Behind these "to reduce" is what was found, and no purpose: "shown to reduce". */
const NO_PURPOSE = String.raw`(?<!\b(?:shown|found|seen|able|unable|proven|proved|known|reported|demonstrated|appears?|appeared|seems?|seemed|helps?|helped|tends?|tended|fails?|failed|likely|expected|thought|believed)\b|\b(?:efficacy|effective\w*|ability|effects?)\b[^,;.]{0,60})`;
const PURPOSE = new RegExp(
  String.raw`(?:^|${NO_PURPOSE},?\s)(?:(?:in order )?to|so as to) (?:avoid|reduce|prevent|minimi[sz]e|lower|limit)\b[^,;.]*`,
  "giu",
);

/** A text without what something is done for: "stop it to avoid bleeding" says nothing of how often people bleed. */
export const withoutPurpose: (text: string) => string = readLately((text) => text.replace(PURPOSE, ""), 4_000);

/** Whether a place of a text stands where it tells what something is done for. */
export function isPurpose(text: string, at: number): boolean {
  return [...text.matchAll(PURPOSE)].some(({ index, 0: words }) => at >= index && at < index + words.length);
}
