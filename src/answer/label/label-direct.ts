import type { Directness } from "../../domain/directness.js";
import type { Topic } from "../../domain/question.js";
import type { LabelAspect } from "./label-aspect.js";
import { isForUseListed } from "./label-gaps.js";
import { namesOne } from "./label-naming.js";
import type { Said } from "./label-sentences.js";

/** What a label says of doses and uses is direct where it names what was asked about; its warnings hold whatever it is given for. */
export function directnessOf(
  aspect: LabelAspect,
  said: Said,
  conditions: readonly Topic[],
  drugs: readonly string[],
): Directness {
  const [condition] = conditions;
  if (condition === undefined || aspect.facet === "harm" || namesOne(conditions, [...said.section, said.text]))
    return { kind: "direct" };
  // A dose without a use of its own is for what the label lists among its uses.
  if (aspect.facet === "dose" && isForUseListed(said, conditions)) return { kind: "direct" };
  return {
    kind: "indirect",
    differs: [
      {
        element: "condition",
        asked: condition.label,
        found: `the labelled uses of ${drugs.join(" and ")}`,
      },
    ],
  };
}
