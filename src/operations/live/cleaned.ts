import type { Lexicon } from "../../domain/lexicon.js";
import { Fault } from "../../domain/fault.js";
import { conceptIndex } from "../../question/concept-index.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import type { LiveQueries } from "../../question/live-query.js";
import { liveQueries } from "../../question/live-query.js";
import { withoutLabels, withoutMeasures } from "../../question/live-terms.js";
import { parseQuestion } from "../../question/parse.js";
import { termsOf } from "../../text/analyse.js";
import type { Removed } from "../../text/identifying/identifying.js";
import { withoutIdentifiers } from "../../text/identifying/identifying.js";

/** A question as it may leave: without identifiers, and as queries. */
export interface CleanedQuestion {
  readonly text: string;
  readonly removed: readonly Removed[];
  readonly live: LiveQueries;
  /** Every query, for whoever wants to see all that may leave. */
  readonly queries: readonly string[];
}

/**
 * What the user wrote in a service's own query language, without identifiers. Authors and dates that are marked as such
 * ("Ito A[au]", "2019/01/01:2020[dp]") are what is searched for, and stay.
 */
export function cleanedQuery(query: string, lexicon: Lexicon): ReturnType<typeof withoutIdentifiers> {
  const marked: string[] = [];
  const hidden = query.replace(MARKED, (found) => `\ue000${marked.push(found) - 1}\ue001`);
  const { text, removed } = withoutIdentifiers(hidden, { isMedical: medicalWords(lexicon) });
  const shown = (part: string) => part.replace(/\ue000(\d+)\ue001/gu, (_, at: string) => marked[Number(at)] ?? "");
  return { text: shown(text), removed: removed.map((one) => ({ ...one, text: shown(one.text) })) };
}

const MARKED =
  /(?:"[^"]*"|[\p{L}'’-]+(?: [\p{L}]{1,3})?|[\d/]+(?::[\d/]+)?)\s?\[(?:au|auth|author|1au|first author|lastau|last author|fau|ir|dp|pdat|edat|crdt|mhda|date - \w+|publication date)\]|\b(?:AUTH|AUTHOR|FIRST_PDATE|PUB_YEAR):(?:"[^"]*"|\[[^\]]*\]|\S+)/giu;

function medicalWords(lexicon: Lexicon): (word: string) => boolean {
  const { words } = conceptIndex(lexicon);
  return (word) => looksLikeADrug(word) || termsOf(word).some((term) => words.has(term));
}

/** Takes identifiers out of a question; words of the word list and names of drugs are no names of persons. */
export function withoutPersons(question: string, lexicon: Lexicon): ReturnType<typeof withoutIdentifiers> {
  return withoutIdentifiers(question, { isMedical: medicalWords(lexicon) });
}

/** Takes identifiers out of a question and makes queries of the rest. A question of which nothing is left gives none. */
export function cleaned(question: string, lexicon: Lexicon): CleanedQuestion {
  const { text, removed } = withoutPersons(question, lexicon);
  const left = removed.length === 0 ? text : withoutLabels(text);
  const live = queriesOf(withoutMeasures(left), lexicon);
  return {
    text: left,
    removed,
    live,
    queries: [...Object.values(live.pubmed).flat(), ...live.europepmc, ...live.trials, ...live.drugs],
  };
}

const NONE: LiveQueries = {
  pubmed: { guidelines: [], reviews: [], trials: [], anything: [] },
  europepmc: [],
  trials: [],
  drugs: [],
};

function queriesOf(text: string, lexicon: Lexicon): LiveQueries {
  try {
    return liveQueries(parseQuestion(text, lexicon), lexicon);
  } catch (error) {
    if (error instanceof Fault && error.code === "bad-input") return NONE;
    throw error;
  }
}
