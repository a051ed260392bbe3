import { CONTRAINDICATIONS } from "./label-aspects.js";
import type { AspectSaid } from "./label-said.js";
import { FORBIDS } from "./label-warnings.js";

const DEADLY = /\b(?:death|mortality|fatal\w*)\b/iu;
/** "Avoid doses greater than 10 mg of …": an amount is forbidden. */
const AN_AMOUNT_OF_IT = /\b(?:doses?|amounts?)\b.{0,40}\d\s?(?:mg|mcg|g|units?)\b/iu;

/** 3 for what forbids among contraindications or in a box, 2 for what forbids elsewhere or may kill, 1 for what forbids an amount, 0 for what only warns. */
export function gravityOf({ aspect, said: { text } }: AspectSaid): number {
  const isGrave = aspect.heading === CONTRAINDICATIONS || aspect.heading === "Boxed warning";
  if (isGrave && (FORBIDS.test(text) || aspect.heading === CONTRAINDICATIONS)) return 3;
  if (DEADLY.test(text)) return 2;
  return FORBIDS.test(text) ? (AN_AMOUNT_OF_IT.test(text) ? 1 : 2) : 0;
}
