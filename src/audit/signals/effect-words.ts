import { termsOf } from "../../text/analyse.js";

/** How a word points: more of something, less of it, better or worse for people, or a thing that is bad in itself. */
export type Pointing = "up" | "down" | "good" | "bad" | "ill";

const WORDS: Readonly<Record<Pointing, string>> = {
  up: "increase increased higher greater raise raised elevate elevated rise rising rose more enhance promote stimulate upregulate activate activation accelerate gain longer prolong prolonged induce cause causes trigger lead facilitate contribute boost exceed high",
  down: "decrease decreased reduce reduced reduction lower lowered decline declined fewer less fall fell diminish inhibit inhibition suppress suppression downregulate block prevent prevention attenuate slow shorter shorten limit impair abolish lack loss deplete low deficiency mitigate alleviate protect protective",
  good: "improve improved improvement better superior benefit beneficial effective efficacy efficacious helpful useful safe favorable success successful protect protective promising recover recovery cure survival tolerated advantage",
  bad: "worse worsen deteriorate inferior harm harmful ineffective useless unsafe dangerous adverse detrimental poor poorer fail failed failure toxic contraindicated aggravate exacerbate avoid",
  ill: "death mortality die fatal fatality complication toxicity infection risk pain relapse recurrence hospitalization admission symptom bleeding stroke injury failure morbidity severity severe inflammation spread transmission disease",
};

const pointing = new Map<string, Pointing[]>();
for (const [name, words] of Object.entries(WORDS) as [Pointing, string][])
  for (const term of new Set(termsOf(words))) pointing.set(term, [...(pointing.get(term) ?? []), name]);

/** Which ways an index term points; none for most. */
export function pointingOf(term: string): readonly Pointing[] {
  return pointing.get(term) ?? [];
}

/** Says that something made no difference, or is not connected. */
const NOTHING =
  /\b(?:no(?:t)?(?: \w+){0,2} (?:significant(?:ly)?|statistically)|no (?:\w+ ){0,2}(?:differences?|associations?|correlations?|relationships?|effects?|evidence|benefits?|impact|changes?|improvements?|increase|decrease|reduction|support|link|role)|not (?:\w+ ){0,2}(?:associated|correlated|related|linked|different|differ|effective|improve|reduce|increase|decrease|affect|superior|significant|influence|prevent|support|alter|change)|(?:did|does|do|was|were) not differ|similar (?:between|in both|to|across|among)|comparable (?:between|in both|to)|non-?significant|unaffected|unchanged|independent of|regardless of|fail(?:ed|s)? to|lack of (?:\w+ )?(?:effect|efficacy|evidence|benefit|association)|neither)\b/giu;

const SIGNIFICANT =
  /\bsignificant(?:ly)? (?:\w+ ){0,3}(?:improv\w+|reduc\w+|increas\w+|decreas\w+|better|higher|lower|greater|longer|shorter|superior|difference|more|less|fewer|benefit|associat\w+|effect)|(?:improv\w+|reduc\w+|increas\w+|decreas\w+|better|higher|lower|greater|longer|differ\w*) (?:\w+ ){0,2}significantly|\bsuperior(?:ity)? (?:to|over|of|was)|more effective|\bp\s?(?:<|⩽|≤|=)\s?0?[.·]0[0-4]/giu;

const UNSURE =
  /\b(?:may|might|could|possibl[ey]|potential(?:ly)?|perhaps|suggest\w*|unclear|uncertain|unknown|hypothes\w+|remains? to be|further (?:studies|research|investigation)|controversial|inconclusive|limited evidence|conflicting|whether|investigat\w+|aim(?:ed|s)?|objective)\b/giu;

export interface Tone {
  /** Places (UTF-16) at which nothing is said to have changed. */
  readonly nothing: readonly number[];
  readonly significant: number;
  readonly unsure: number;
}

/** How a sentence puts its finding: no difference, a significant one, or an open question; counts of such phrases. */
export function toneOf(sentence: string): Tone {
  return {
    nothing: [...sentence.matchAll(NOTHING)].map(({ index }) => index),
    significant: sentence.match(SIGNIFICANT)?.length ?? 0,
    unsure: sentence.match(UNSURE)?.length ?? 0,
  };
}
