import type { Claim } from "../../audit/claim.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { Topic } from "../../domain/question.js";
import { parseQuestion } from "../../question/parse.js";

/** Kinds of claim that are true or false of a condition only. */
const OF_A_CONDITION = new Set<Claim["kind"]>([
  "treatment",
  "recommendation",
  "dose",
  "diagnosis",
  "feature",
  "prognosis",
  "association",
  "frequency",
]);

/**
 * A claim that names no condition, in a text that is about one, is about that one: "physical therapy is essential" in a page on
 * dermatomyositis is a claim on dermatomyositis.
 */
export function inContext(claim: Claim, main: string | undefined, lexicon: Lexicon): Claim {
  if (main === undefined || !OF_A_CONDITION.has(claim.kind)) return claim;
  const conditions = (words: string): Topic[] =>
    /[\p{L}\p{N}]/u.test(words)
      ? parseQuestion(words.slice(0, 600), lexicon).topics.filter(({ kind }) => kind === "condition")
      : [];
  if (conditions(main).length === 0 || conditions(claim.whole).length > 0) return claim;
  // "Gestational diabetes" in a text on type 2 diabetes, and "preterm birth", are matters of their own, whether a lexicon knows them or not.
  if (sharesHead(claim.whole, main) || DISEASE.test(claim.text)) return claim;
  return {
    ...claim,
    inherits: [...claim.inherits, { text: main, from: "document" }],
    whole: `${claim.whole} (${main})`,
  };
}

/** Words that name a disease or event by themselves. */
export const DISEASE =
  /\b(?:\p{L}{3,}(?:itis|osis|aemia|emia|uria|oma|omas|pathy|algia|plegia|rrh(?:oea|ea|age)|trophy|penia|philia|sclerosis)|\p{L}+ (?:disease|disorder|syndrome|infection|cancer|failure|deficiency|injury|fractures?|birth|diabetes|pressure))\b/iu;

/** Whether a text names the last word of the matter, so that it is on a kind of it. */
function sharesHead(words: string, main: string): boolean {
  const head = main.trim().split(/\s+/u).at(-1)?.toLowerCase() ?? "";
  return (
    head.length > 3 &&
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(head)
  );
}
