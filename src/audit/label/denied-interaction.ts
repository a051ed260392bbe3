import type { Question } from "../../domain/question.js";
import type { Candidate } from "../candidate.js";
import { actingOn } from "../doses/dose-turn.js";
import type { LimitClash } from "./limit.js";
import { shown } from "./limit.js";

/** "Makes no difference to", "does not change the levels of", "does not interact with". */
const DENIES =
  /\b(?:mak(?:es?|ing) no difference|(?:is|are) (?:absorbed|cleared|taken up) (?:normally|as usual|(?:just|equally) as well|fully|completely|well)|works? (?:just as|equally) well|without (?:affecting|changing|weakening|altering|loss of|any (?:effect|influence) on)|loses? (?:nothing|none) of its (?:effect|strength)|(?:has|have) no (?:\p{L}+ )?(?:bearing|influence|effect|impact)|(?:does|do|will|would|did)(?: not|n['’]t) (?:\p{L}+ )?(?:interact|interfere|change|alter|affect|influence|raise|increase|lower|reduce|matter|add to|potentiate|enhance|worsen|boost|amplify|aggravate)|(?:no|without) (?:\p{L}+ )?interactions?|(?:levels?|concentrations?|exposure|clearance|effects?)(?: of \p{L}+)?\s(?:(?:stays?|remains?|is|are)\s(?:the same|unchanged|unaffected|constant)|(?:is|are|does|do) not (?:affected|changed|altered|influenced|change|rise|fall)))\b/iu;
/** "May lead to several-fold increases in plasma levels". */
const CHANGES =
  /\b(?:increas\w+|rais\w+|elevat\w+|decreas\w+|reduc\w+|lower\w*|potentiat\w+|doubl\w+|(?:several|two|three|\d+)-?\s?fold|higher|enhanc\w+|prolong\w+|inhibit\w*)\b/iu;
const OF_LEVELS =
  /\b(?:levels?|concentrations?|exposure|AUC|C\s?max|clearance|effects?|anticoagulant|prothrombin|INR|bioavailability|half-life|toxicity|absorption|risk)\b/iu;
const NONE = /\b(?:no|not|without|neither|nor|did not|does not|unaffected|unchanged|cannot)\b|n['’]t\b/iu;

/** Where a claim denies that two things act on one another and the label of one tells how they do; nothing where a label denies it, too. */
export function deniedInteraction(words: string, question: Question, sentences: readonly Candidate[]): LimitClash[] {
  const said = DENIES.exec(words)?.[0];
  const matters = said === undefined ? [] : actingOn(question, sentences, isEmpty);
  if (said === undefined || matters.length === 0) return [];
  const both = sentences.filter(({ named }) => matters.every((at) => named[at] !== undefined));
  if (both.some(({ text }) => NONE.test(text.split(/,?\s(?:but|although)\s/u)[0] ?? ""))) return [];
  const limit = both.find(({ text }) => CHANGES.test(text) && OF_LEVELS.test(text));
  return limit === undefined ? [] : [{ kind: "interaction", said, found: shown(limit.text), source: limit }];
}

/** Whether a word is of the denial itself. */
function isEmpty(word: string): boolean {
  return /^(?:differences?|same|unchanged|unaffected|constant|stays?|remains?|levels?|effects?|influences?|interact\w*|interfere\w*|chang\w+|alter\w*|affect\w*|mak\w+|matters?|concentrations?|blood|plasma|serum)$/iu.test(
    word,
  );
}
