import type { Conflict } from "../../domain/conflict.js";
import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import { makeQuote, type Quote } from "../../domain/quote.js";
import type { StatedRecommendation } from "../../domain/recommendation.js";
import { termsOf } from "../../text/analyse.js";
import type { Evidence } from "../candidates/evidence.js";
import { quotableSpans } from "../candidates/quotable.js";
import { newerVersions, recommendationOf } from "../recommends.js";
import { isIntervention } from "../candidates/relevance.js";
import { nameTheSame, namesAllAsked, speakOfOtherActs, whomItNames } from "./set-against.js";

interface Told {
  readonly publication: Publication;
  readonly quote: Quote;
  readonly recommendation: StatedRecommendation;
  readonly terms: ReadonlySet<string>;
}

/** Two sentences are on the same thing if they share this much of the shorter one's words; less, where a treatment was asked about that both name. */
const SAME = { plain: 0.6, treatment: 0.3 } as const;
/** Words by which recommendations are made, and which say nothing of what is recommended. */
const MAKING = new Set(
  termsOf(
    "we recommend recommends recommended recommendation suggest suggests advise advised against strongly conditionally should may not be is are the a an of for in to and or with during who patients people adults this panel",
  ),
);

/** Every sentence of the guidelines read that recommends and names all that was asked, whether or not the answer shows it. */
function toldIn(question: Question, evidence: readonly Evidence[]): Told[] {
  return evidence.flatMap(({ publication, sources }) =>
    publication.tier !== "guideline"
      ? []
      : sources.flatMap(({ source, blocks }) =>
          blocks.flatMap((block) =>
            quotableSpans(publication, source, block).flatMap(({ start, end }): Told[] => {
              const text = source.text.slice(start, end);
              const terms = termsOf(text);
              if (!namesAllAsked(question, text)) return [];
              const recommendation = recommendationOf(publication, source, block, text);
              if (recommendation === undefined) return [];
              const own = new Set(terms.filter((term) => !MAKING.has(term)));
              return [
                {
                  publication,
                  quote: makeQuote(source, start, end),
                  recommendation,
                  terms: own,
                },
              ];
            }),
          ),
        ),
  );
}

/**
 * Recommendations of which one is for and one against the same, both naming all that was asked: of two bodies, of the library's owner and a body, or of an
 * older and a newer version by the same. Two publications of one body that are no versions of one another differ in whom they are for, and are none.
 */
export function opposedRecommendations(question: Question, evidence: readonly Evidence[]): Conflict[] {
  const told = toldIn(question, evidence);
  const newer = newerVersions(evidence.map(({ publication }) => publication));
  const treatment = question.topics.some((topic) => topic.key && isIntervention(topic));
  const found: Conflict[] = [];
  const paired = new Set<string>();
  for (const [at, a] of told.entries())
    for (const b of told.slice(at + 1)) {
      const both = [a.recommendation.direction, b.recommendation.direction];
      const key = [a.publication.id, b.publication.id].join(" ");
      if (a.publication.id === b.publication.id || both[0] === both[1] || paired.has(key)) continue;
      if (shared(a.terms, b.terms) < (treatment ? SAME.treatment : SAME.plain)) continue;
      if (!nameTheSame(question, a.quote.text, b.quote.text) || speakOfOtherActs(a.quote.text, b.quote.text)) continue;
      const [older, newest] = (a.publication.year ?? 0) <= (b.publication.year ?? 0) ? [a, b] : [b, a];
      const superseded = [a, b].filter(({ publication }) => newer.has(publication.id));
      const areVersions = whoSpeaks(a) === whoSpeaks(b) && superseded.includes(older);
      // What a newer version takes back is told as that, and not set against others.
      if (!areVersions && (superseded.length > 0 || whoSpeaks(a) === whoSpeaks(b) || both.includes("either"))) continue;
      paired.add(key);
      found.push(areVersions ? versions(older, newest) : bodies(a, b));
    }
  return found;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((term) => b.has(term)).length;
  return both / Math.max(1, Math.min(a.size, b.size));
}

function whoSpeaks({ recommendation, publication }: Told): string {
  return recommendation.local ? "your protocol" : (recommendation.body ?? publication.title);
}

function bodies(a: Told, b: Told): Conflict {
  const [pro, con] = a.recommendation.direction === "for" ? [a, b] : [b, a];
  return {
    text: `Guidelines differ: ${whoSpeaks(pro)} recommends it, ${whoSpeaks(con)} advises against it.`,
    sides: [side(a), side(b)],
    differs: differences(a, b),
  };
}

function versions(older: Told, newer: Told): Conflict {
  const says = ({ recommendation }: Told) =>
    ({
      for: "recommends it",
      against: "advises against it",
      either: "leaves it to judgement",
    })[recommendation.direction];
  const year = ({ publication }: Told) => publication.year ?? "no year";
  return {
    text: `Versions differ: the older one (${year(older)}) ${says(older)}, the newer one (${year(newer)}) ${says(newer)}.`,
    sides: [side(older), side(newer)],
    differs: differences(older, newer),
  };
}

function side({ quote, publication }: Told): Conflict["sides"][number] {
  return { quote, publication: publication.id };
}

function differences(a: Told, b: Told): Conflict["differs"] {
  const values = (of: (one: Told) => string | undefined): [string, string] | undefined => {
    const [x, y] = [of(a), of(b)];
    return x === undefined || y === undefined || x === y ? undefined : [x, y];
  };
  const isLimited = [a, b].some(({ quote }) => whomItNames(quote.text) !== undefined);
  const [people, when] = [
    values(({ quote, publication }) =>
      isLimited ? (whomItNames(quote.text) ?? publication.population ?? "not limited") : publication.population,
    ),
    values(({ publication }) => publication.year?.toString()),
  ];
  return [
    ...(people === undefined ? [] : [{ element: "population", values: people } as const]),
    ...(when === undefined ? [] : [{ element: "date", values: when } as const]),
  ];
}
