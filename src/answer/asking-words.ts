import type { Topic } from "../domain/question.js";
import { onlyDescribes, onlyPasses } from "../question/main-words.js";
import { onlyAsks } from "./candidates/both-sides.js";

/** How often and when something is given, as prescribers write it; forms of it; and what is asked rather than looked for. */
const HOW = new Set(
  "xl xr sr er cr la mr bd bid tds tid qds qid qd od om on nocte mane prn stat sos eod amount amounts limit limits limited max min dose doses dosing dosage regimen timing titrate titration uptitrate spray sprays patch patches drip inhaler inhalers syrup suspension solution capsule capsules tablet tablets form forms formulation route instead alternative alternatives option options substitute advice advise ok okay fine allowed enough label labelled licensed unlicensed licence license off adjust adjustment adjusted avoid combine combination interaction interactions cover counsel counselling pt pts sig kg mg mcg ml g".split(
    " ",
  ),
);

/** Whether a word of a question on a drug says how it is given or how it is asked, so that no sentence of a label need use it. */
export function saysHow(topic: Topic): boolean {
  if (topic.kind !== "word") return false;
  const words = topic.label.toLowerCase().split(/[\s-]+/u);
  return words.every((word) => HOW.has(word)) || onlyAsks(topic) || onlyPasses(topic) || onlyDescribes(topic);
}
