import type { Question, Topic } from "../../domain/question.js";
import { LABEL_ASPECTS } from "./label-aspects.js";
import { namesOne } from "./label-naming.js";
import type { AspectSaid } from "./label-said.js";
import { fits } from "./label-fits.js";
import { isHighlight } from "./label-said.js";
import { sentencesUnder, type OneLabel } from "./label-sentences.js";

/** Words of something that is to work at once. */
const AT_ONCE =
  /\b(?:acute\w*|urgent\w*|emergenc\w+|cris[ie]s|immediate\w*|rapid\w*|rescue|stat|right now|(?:bring|get|need)\w* (?:\p{L}+ ){0,3}(?:down|up) (?:fast|quick\w*|now))\b/iu;
const PRESSURE = /\b(\d{3})\s?\/\s?(\d{2,3})\b/gu;
/** From such a blood pressure on a crisis is spoken of (ACC/AHA 2017). mmHg. */
const [SYSTOLIC, DIASTOLIC] = [180, 120];
const OF_PRESSURE = /\b(?:blood pressure|BP|hypertens\w+)\b/iu;
/** "Should not be used for the acute reduction of …", "not indicated for the relief of acute …". */
const NOT_AT_ONCE =
  /\b(?:not|never)\s(?:be\s)?(?:\p{L}+\s)?(?:used?|indicated|intended|recommended|given|administered|appropriate|taken)?\s?(?:for|in|to)\s(?:the\s)?(?:[\p{L}-]+\s){0,3}?(?:acute\w*|immediate\w*|rapid\w*|emergency|urgent\w*|rescue)\b/iu;
const WHERE: ReadonlySet<string> = new Set(["Contraindications", "Boxed warning", "Warnings", "Indications", "Dose"]);

/** Whether a blood pressure is told that is a crisis. */
function tellsACrisis(question: string): boolean {
  return [...question.matchAll(PRESSURE)].some(
    ([, systolic, diastolic]) => Number(systolic) >= SYSTOLIC || Number(diastolic) >= DIASTOLIC,
  );
}

/**
 * What a label says against giving its drug where something is to work at once, where the question tells that it is: how a tablet is swallowed otherwise is no answer then. Only on
 * what the question names, or on blood pressure where one is told that is a crisis.
 */
export function notAtOnce({ text, topics }: Question, labels: readonly OneLabel[]): AspectSaid | undefined {
  const crisis = tellsACrisis(text);
  if (!crisis && !AT_ONCE.test(text)) return undefined;
  const things: readonly Topic[] = topics.filter(({ kind }) => kind === "condition" || kind === "finding");
  const [found] = LABEL_ASPECTS.filter(({ heading }) => WHERE.has(heading)).flatMap((aspect) =>
    labels
      .flatMap((label) => aspect.codes.flatMap((code) => sentencesUnder(label, code)))
      .filter((said) => NOT_AT_ONCE.test(said.text) && !isHighlight(said.text) && said.text.split(" ").length <= 60)
      .filter(
        ({ text: own }) => (OF_PRESSURE.test(own) && (crisis || OF_PRESSURE.test(text))) || namesOne(things, [own]),
      )
      .filter((said) => aspect.facet === "dose" || fits(aspect, said))
      .map((said) => ({ aspect, said })),
  );
  return found;
}
