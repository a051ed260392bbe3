import type { StudyRead, StudySentence } from "../../appraise/findings/finding-study.js";
import { readSentence } from "../../appraise/findings/finding-signals.js";
import { abbreviationsIn } from "../../text/abbreviations.js";

const remembered = new Map<string, StudyRead>();
const MOST_REMEMBERED = 500;

/** The sentences of a passage, its title first where it has one, as the reader of findings takes them. */
export function passageStudy(evidence: readonly string[]): StudyRead {
  const key = evidence.join("\n");
  const held = remembered.get(key);
  if (held !== undefined) return held;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  let start = 0;
  const sentences = evidence.map((text, at): StudySentence => {
    const place =
      /^\W*(?:conclusions?|interpretation)\b/iu.test(text) || (at > 3 && at === evidence.length - 1)
        ? "abstract conclusion"
        : "abstract";
    const one: StudySentence = readSentence(text.slice(0, 900), { place, start, end: start + text.length } as const);
    start += text.length + 1;
    return one;
  });
  const frequency = new Map<string, number>();
  for (const { words } of sentences)
    for (const term of new Set(words)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const study = { sentences, abbreviations: abbreviationsIn(key), frequency };
  remembered.set(key, study);
  return study;
}
