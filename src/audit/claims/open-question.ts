import { readLately } from "../../text/read-once.js";

const OPEN = new RegExp(
  [
    "\\bwhether\\b.{3,140}\\b(?:is|are|remains?|was|were) (?:still |as yet )?(?:unknown|unclear|uncertain|controversial|debated|undetermined|not (?:yet )?(?:known|clear|established|certain|determined))\\b",
    "\\b(?:unknown|unclear|uncertain|controversial|debated|not (?:yet |well )?(?:known|clear|established|certain|determined)) (?:whether|if)\\b",
    "\\b(?:investigat\\w+|evaluat\\w+|assess\\w*|examin\\w+|determin\\w+|test(?:s|ed|ing)?|explor\\w+|ask(?:s|ed)?|stud(?:y|ied)|clarif\\w+|establish(?:ed)?) (?:if|whether)\\b",
    "\\b(?:benefits?|usefulness|efficacy|effectiveness|role)\\b.{0,140}\\b(?:has|have|is|are) not (?:yet |been |well )*(?:established|determined)\\b",
    "\\b(?:hypothesi[sz]ed?|hypothes[ie]s (?:is|was)|(?:tested|testing|test|examined|explored) the hypothesis) that\\b",
  ].join("|"),
  "iu",
);
const FOUND = /\b(?:found|finds?|show(?:s|ed|n)?|demonstrat\w+|confirm\w*|reveal\w*|proved|conclu\w+)\b/iu;

/** Sentences of which it is remembered: many claims meet the same. */
const MOST_REMEMBERED = 10_000;

/** Whether a sentence only asks what a claim says: what a study set out to learn, a hypothesis, something not known. */
export const leavesOpen: (sentence: string) => boolean = readLately(
  (sentence) => OPEN.test(sentence) && !FOUND.test(sentence),
  MOST_REMEMBERED,
);
