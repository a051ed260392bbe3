import type { Lexicon } from "../../domain/lexicon.js";
import { Fault } from "../../domain/fault.js";
import { conceptIndex } from "../../question/concept-index.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import type { LiveQueries } from "../../question/live-query.js";
import { liveQueries } from "../../question/live-query.js";
import { withoutMeasures } from "../../question/live-terms.js";
import { parseQuestion } from "../../question/parse.js";
import { termsOf } from "../../text/analyse.js";
import type { Removed } from "../../text/identifying.js";
import { withoutIdentifiers } from "../../text/identifying.js";

/** A question as it may leave: without identifiers, and as queries. */
export interface CleanedQuestion {
  readonly text: string;
  readonly removed: readonly Removed[];
  readonly live: LiveQueries;
  /** Every query, for whoever wants to see all that may leave. */
  readonly queries: readonly string[];
}

/** Takes identifiers out of a question and makes queries of the rest. A question of which nothing is left gives none. */
export function cleaned(question: string, lexicon: Lexicon): CleanedQuestion {
  const { words } = conceptIndex(lexicon);
  const isMedical = (word: string) => looksLikeADrug(word) || termsOf(word).some((term) => words.has(term));
  const { text, removed } = withoutIdentifiers(question, { isMedical });
  const live = queriesOf(withoutMeasures(text), lexicon);
  return {
    text,
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
