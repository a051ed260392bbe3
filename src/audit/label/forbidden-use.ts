import { advisesAgainst } from "./advised-against.js";
import type { Candidate } from "../candidate.js";

/** Whether a sentence of a label forbids the use of its drug: by its words, or because it stands among the contraindications. */
export function forbidsUse({ text, block }: Candidate): boolean {
  return advisesAgainst(text) || block.section.some((heading) => /\bcontra-?indications?\b/iu.test(heading));
}
