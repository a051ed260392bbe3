import type { Candidate } from "../../audit/candidate.js";
import { compareWords } from "../../audit/words/compare-words.js";
import { recordAnswer } from "../../audit/records/held-events.js";
import type { Stance } from "../../audit/stance.js";
import { identifier } from "../../domain/identifier.js";
import type { Library } from "../../ports/library.js";
import type { EvidenceFinder } from "./find-evidence.js";
import type { JudgedClaim } from "./judge-claim.js";

/** A number of the registry in a text. */
const TRIAL = /\bNCT\d{8}\b/gu;
/** Rows that are quoted at most. */
const MOST_ROWS = 3;

/**
 * What the record of the one trial that a claim names says to its adverse events overrules what was found by words; all else stays as it
 * was judged. `sentence`: the sentence with its citations.
 */
export async function byTrialRecord(
  judged: JudgedClaim,
  sentence: string,
  library: Library,
  finder: EvidenceFinder,
): Promise<JudgedClaim> {
  const named = [...new Set(sentence.match(TRIAL) ?? [])];
  const id = named.length === 1 ? identifier("nct", named[0] ?? "") : undefined;
  const held = id === undefined ? undefined : await library.held(id);
  if (held === undefined || held.publication.status.kind === "retracted") return judged;
  const words = judged.claim.whole;
  for (const { id: sourceId } of held.sources) {
    const source = await library.source(sourceId);
    if (source?.reader.name !== "trials") continue;
    const answer = recordAnswer(judged.claim.text, source);
    const question = judged.found?.question;
    if (answer === undefined || question === undefined) continue;
    const stances = answer.rows.slice(0, MOST_ROWS).map((block): Stance => {
      const text = source.text.slice(block.start, block.end);
      const candidate: Candidate = {
        publication: held.publication,
        source,
        block,
        start: block.start,
        end: block.end,
        text,
        named: finder.namesIn(text, question),
        about: finder.namesIn(held.publication.title, question),
        coverage: 1,
      };
      return {
        candidate,
        stance: answer.stands ? "for" : "against",
        strength: 1,
        copy: false,
        differs: [],
        because: [],
        advisesAgainst: false,
        comparison: compareWords(words, text),
      };
    });
    const verdict = answer.stands ? "supported" : "contradicted";
    const why = `The record of ${held.publication.title} ${answer.stands ? "counts so" : "counts otherwise"}: ${answer.counts}.`;
    return {
      ...judged,
      verdict,
      why,
      parts: [],
      weighed: {
        verdict,
        why,
        differs: [],
        support: answer.stands ? stances : [],
        against: answer.stands ? [] : stances,
      },
    };
  }
  return judged;
}
