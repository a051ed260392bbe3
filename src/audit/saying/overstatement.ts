import { certaintyOf } from "../../appraise/certainty.js";
import { participants } from "../../appraise/participants.js";
import type { Candidate, Differing } from "../candidate.js";
import type { Strength } from "../words/strength.js";
import { strengthsIn } from "../words/strength.js";
import { beyondScope } from "../claims/whole-scope.js";

/** Words before a strong word that take its strength away: "not proven", "may be necessary", "not always". */
const WEAKENED =
  /\b(?:no|not|never|nor|neither|without|n['’]t|un|hardly|rarely|may|might|could|can|if|whether|when|where|as|more|few(?:er)?)\s(?:\p{L}+\s){0,2}$/iu;

/** Words of strength that stand there unweakened. */
function strong(text: string): (Strength & { readonly at: number })[] {
  return strengthsIn(text).filter(({ level, at }) => level < 3 || !WEAKENED.test(text.slice(Math.max(0, at - 40), at)));
}

/**
 * Where a claim goes further than a sentence that bears it out: "must", "proven" or "always" where the sentence says "may", "option"
 * or "some", everybody where it says those at risk, or where its evidence is of very low certainty, or is said to be of low; nothing where it is as sure. What a study found is no duty.
 */
export function overstatement(words: string, { text, block, publication }: Candidate): Differing[] {
  const beyond = beyondScope(words, text);
  if (beyond !== undefined) return [beyond];
  const found = strengthsIn(text);
  const said = strong(words).filter(({ scale, level }) => level >= (scale === "frequency" ? 4 : 3));
  return said.slice(0, 1).flatMap(({ word, scale, level }) => {
    const theirs = found.filter((one) => one.scale === scale);
    if (theirs.some((one) => one.level >= level)) return [];
    const cautious =
      theirs.find((one) => one.level < level && (scale === "frequency" || one.level === 1)) ??
      (scale === "frequency" ? undefined : found.find((one) => one.scale !== "frequency" && one.level === 1));
    if (cautious !== undefined) return [{ element: "strength" as const, asked: word, found: cautious.word }];
    if (scale === "duty" && publication.tier === "research" && theirs.length === 0)
      return [{ element: "strength" as const, asked: word, found: "evidence of a result, not of a duty" }];
    const size = participants(publication.size);
    const certainty = certaintyOf({
      design: publication.design,
      words: `${publication.title} ${publication.size ?? ""}`,
      ...(size === undefined ? {} : { participants: size }),
      directness: { kind: "direct" },
      ...(block.certainty === undefined ? {} : { stated: block.certainty }),
    });
    const weak =
      publication.design !== "unknown" &&
      (certainty?.level === "very low" || (certainty?.level === "low" && certainty.basis === "stated"));
    return scale !== "frequency" && certainty !== undefined && weak
      ? [{ element: "strength" as const, asked: word, found: `evidence of ${certainty.level} certainty` }]
      : [];
  });
}
