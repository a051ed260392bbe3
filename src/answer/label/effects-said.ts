import type { Naming, Question, Topic } from "../../domain/question.js";
import { termsOf } from "../../text/analyse.js";

/** What people call something that a drug may do, and what labels call it, in American and British spelling. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/\b(?:breathless\w*|short(?:ness)? of breath|sob)\b/iu, "dyspnea|dyspnoea"],
  [/\b(?:(?:ankle|leg|foot|feet|peripheral) )?(?:swelling|swollen ankles?|swollen legs?|o?edema)\b/iu, "edema|oedema"],
  [/\b(?:muscle (?:pain|ache)s?|muscle cramps?|aching muscles)\b/iu, "myalgia|muscle pain|myopathy"],
  [
    /\b(?:leak(?:ed|ing|s)? (?:out (?:of )?|into |from )?(?:the |a )?(?:vein|tissues?|arm|hand|skin)?|tissued|extravasat\w+|infiltrated)\b/iu,
    "extravasation",
  ],
  [/\b(?:low sodium|low na)\b/iu, "hyponatremia|hyponatraemia"],
  [/\b(?:(?:high|raised) (?:potassium|k))\b/iu, "hyperkalemia|hyperkalaemia"],
  [/\blow (?:potassium|k)\b/iu, "hypokalemia|hypokalaemia"],
  [/\b(?:slow (?:heart(?: rate)?|pulse)|low (?:heart rate|pulse))\b/iu, "bradycardia"],
  [/\b(?:low blood pressure|low bp)\b/iu, "hypotension"],
  [/\b(?:tired(?:ness)?|exhaust\w+|letharg\w+)\b/iu, "fatigue|asthenia|lethargy"],
  [/\b(?:dizz\w+|light-?headed\w*)\b/iu, "dizziness|lightheadedness"],
  [/\b(?:itch\w*)\b/iu, "pruritus|itching"],
  [/\b(?:fits?|convuls\w+|seizures?)\b/iu, "seizures|convulsions"],
  [/\b(?:hair loss|losing hair)\b/iu, "alopecia|hair loss"],
  [/\b(?:impotence|erection problems?|erectile)\b/iu, "impotence|erectile dysfunction"],
  [/\b(?:breast (?:growth|enlargement)|man ?boobs)\b/iu, "gynecomastia|gynaecomastia"],
  [/\b(?:tremors?|shak(?:y|es|ing))\b/iu, "tremor"],
  [/\b(?:yellow(?:ing)? (?:skin|eyes)|jaundice)\b/iu, "jaundice"],
  [/\b(?:face|lip|tongue) swelling\b/iu, "angioedema"],
  [/\bhigh sugars?\b/iu, "hyperglycemia|hyperglycaemia"],
  [/\b(?:low sugars?|hypos?)\b/iu, "hypoglycemia|hypoglycaemia"],
];

/**
 * A question with what a drug may do also by the names that labels give it ("breathlessness" is dyspnea there): one word to be named, not the several that
 * people need for it.
 */
export function withEffectsNamed(question: Question): Question {
  const found = SAID.flatMap(([people, labels]) => {
    const words = people.exec(question.text)?.[0];
    return words === undefined ? [] : [{ words, labels: labels.split("|") }];
  });
  return found.reduce(named, question);
}

function named(
  question: Question,
  { words, labels }: { readonly words: string; readonly labels: readonly string[] },
): Question {
  const own = new Set(words.toLowerCase().split(" "));
  const isOf = ({ kind, label }: Topic) =>
    kind === "word" &&
    label
      .toLowerCase()
      .split(" ")
      .every((one) => own.has(one));
  const first = question.topics.find(isOf);
  if (first === undefined) return question;
  const names = [words, ...labels].map((label): Naming => ({ label, relation: "same", allOf: [[termsOf(label)]] }));
  const topic: Topic = { ...first, label: words, key: true, names };
  return { ...question, topics: [...question.topics.filter((one) => !isOf(one)), topic] };
}
