import type { Question, Topic } from "../domain/question.js";
import { termsOf } from "../text/analyse.js";
import { hasVerb } from "../text/standalone.js";

/** Words of what is tried, at most. */
const LONGEST = 5;
const IS_ASKED =
  /\?\s*$|^(?:is|are|was|were|do|does|did|can|could|should|will|would|may|might|must|has|have|who|whom|what|which|when|where|why|how)\b/iu;
const PAIRED = /\b(?:or|and|vs\.?|versus|compared|plus|with|than|after|before|during|in)\b|[,;:/]/iu;

/**
 * What is typed for a question as one: "zinc for diarrhoea in children" and "acupuncture low back pain" ask whether the one helps the other. Nothing where it is
 * a question already, asks for more than that (a dose, a harm), or sets two things against one another.
 */
export function asAQuestion({ text, topics, form, facets }: Question): string | undefined {
  if (form !== "effect" || facets.length > 0 || IS_ASKED.test(text)) return undefined;
  const plain = text.replace(/[.!\s]+$/u, "");
  const [, tried, aim] = /^(.+?)\s+for\s+(.+)$/iu.exec(plain) ?? besideItsAim(plain, topics) ?? [];
  if (tried === undefined || aim === undefined) return undefined;
  if (
    hasVerb(tried) ||
    PAIRED.test(tried) ||
    /\b(?:or|vs\.?|versus)\b/iu.test(aim) ||
    tried.split(/\s+/u).length > LONGEST
  )
    return undefined;
  return `does ${tried} help ${aim}`;
}

/** A drug or procedure at the beginning, and a condition right behind it. */
function besideItsAim(text: string, topics: readonly Topic[]): readonly string[] | undefined {
  const [first, ...others] = topics;
  if (first === undefined || (first.kind !== "drug" && first.kind !== "procedure")) return undefined;
  if (
    !others.some(({ kind }) => kind === "condition") ||
    others.some(({ kind }) => kind === "drug" || kind === "procedure")
  )
    return undefined;
  const words = text.split(/\s+/u);
  for (let length = 1; length < Math.min(LONGEST, words.length); length++) {
    const tried = words.slice(0, length).join(" ");
    const own = termsOf(tried).join(" ");
    if (
      !first.names.some(
        ({ relation, allOf }) =>
          relation === "same" && allOf.length === 1 && allOf[0]?.some((phrase) => phrase.join(" ") === own),
      )
    )
      continue;
    const aim = words.slice(length).join(" ");
    return /^(?:in|after|during|before|with|and|plus|or|vs\.?|versus)\b/iu.test(aim) ? undefined : [text, tried, aim];
  }
  return undefined;
}
