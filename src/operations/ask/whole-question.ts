import type { Question } from "../../domain/question.js";
import { canonicalQuestion } from "../../question/parse.js";
import type { Asked } from "./asked.js";

/** The question as a whole: that of its one part, or what its parts ask together. */
export function wholeQuestion(
  { text, remarks }: Asked,
  [first, ...rest]: readonly { readonly question: Question }[],
): Question {
  if (first === undefined) throw new Error("a question has a part");
  if (rest.length === 0) return { ...first.question, remarks: [...remarks, ...first.question.remarks] };
  const all = [first, ...rest].map(({ question }) => question);
  const topics = all.flatMap((one) => one.topics);
  return {
    text: canonicalQuestion(text),
    form: first.question.form,
    facets: [...new Set(all.flatMap(({ facets }) => facets))],
    topics: topics.filter(({ label }, at) => topics.findIndex((other) => other.label === label) === at),
    remarks: [
      ...remarks,
      `Read as ${all.length} questions, each answered by itself.`,
      ...new Set(all.flatMap((one) => one.remarks)),
    ],
  };
}
