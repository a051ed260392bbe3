import type { Question, Topic } from "../domain/question.js";
import { onlyDescribes, onlyPasses } from "./main-words.js";

/** Peoples, as studies and questions call those they are of. */
const PEOPLES =
  "(?:blacks?|whites?|caucasians?|asians?|(?:south|east) asians?|hispanics?|latin[oa]s?|african(?:[- ]americans?)?|afro-?caribbeans?|african[- ]caribbeans?|indigenous|aboriginal|m[aā]oris?)";
const WHO =
  "(?:patients?|people|persons?|adults?|individuals|populations?|m[ae]n|wom[ae]n|males?|females?|child(?:ren)?|pregnan\\w+|descent|origin|ethnicity)";
const OF_A_PEOPLE = new RegExp(
  `\\b${PEOPLES} (?:[\\w-]+ )?${WHO}\\b|\\b(?:in|for|among) (?:[\\w-]+ )?(?:blacks|whites|asians|caucasians|hispanics|latin[oa]s|africans|african[- ]americans|afro-?caribbeans)\\b`,
  "giu",
);

const BEFORE_PREGNANCY = /^(?:conception|conceiv\w*|(?:peri|pre)-?conception\w*|baby|trying|planning)$/iu;

/** Whom a question is about, by what they do. */
const BY_WHAT_THEY_DO: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:in|for|among|of) (?:(?:an? )?(?:current|former|ex|heavy|never|adult|old|older|young|male|female)[- ])*(?:non-?)?smokers?\b/giu,
    /^smok\w+$/iu,
  ],
  [
    /\b(?:while|when|whilst|during|if) (?:i am |she is |a mother is )?(?:breast-?feeding|lactating)\b/giu,
    /^(?:breast-?feeding|lactation)$/iu,
  ],
  [
    /\b(?:before|prior to|around|at|when planning|while planning|trying for|trying to|hoping to|planning (?:a|for)?|pre-?) ?(?:conception|conceiv(?:e|ing)|(?:a )?(?:baby|pregnancy))\b|\b(?:peri|pre)-?conception(?:al(?:ly)?)?\b/giu,
    BEFORE_PREGNANCY,
  ],
];

/**
 * The question with those it is asked for told as people, and not as what a source must name like a disease or a drug: “in a black patient”, “in smokers”,
 * “while breastfeeding”. What the whole question is about stays what it is (“how can smokers quit”).
 */
export function withPeopleTold(question: Question): Question {
  const { text, topics } = question;
  const told = [
    ...[...text.matchAll(OF_A_PEOPLE)].map(([words]) => ({ words, shape: new RegExp(`^${PEOPLES}$`, "iu") })),
    ...BY_WHAT_THEY_DO.flatMap(([found, shape]) => [...text.matchAll(found)].map(([words]) => ({ words, shape }))),
  ];
  const isTold = ({ label, kind }: Topic) => kind !== "population" && told.some(({ shape }) => shape.test(label));
  const isAbout = (topic: Topic) =>
    !isTold(topic) && topic.kind !== "population" && !onlyPasses(topic) && !onlyDescribes(topic);
  if (told.length === 0 || !topics.some(isAbout)) return question;
  // “Before conception” is a time of life that guidelines call “planning pregnancy”.
  const isTime = ({ label }: Topic) => BEFORE_PREGNANCY.test(label);
  return {
    ...question,
    topics: topics.flatMap((topic) => (isTold(topic) ? (isTime(topic) ? [] : [asPeople(topic)]) : [topic])),
  };
}

function asPeople(topic: Topic): Topic {
  return { ...topic, kind: "population", key: false };
}
