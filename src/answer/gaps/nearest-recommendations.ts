import { directnessOf } from "../../appraise/directness.js";
import { facetsByWords } from "../../appraise/facet-words.js";
import { otherPeople } from "../../appraise/other-people.js";
import type { Section } from "../../domain/answer.js";
import type { Difference } from "../../domain/directness.js";
import type { Facet } from "../../domain/facet.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { Naming, Question, Topic } from "../../domain/question.js";
import { broaderConcepts } from "../../question/broader.js";
import { phrasesOf } from "../../question/concept-index.js";
import { effectAsked } from "../../question/effect-asked.js";
import { onlyPasses } from "../../question/main-words.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { recommendingSentences } from "../../text/recommendations/recommendation.js";
import type { Evidence } from "../candidates/evidence.js";
import { quotableSpans } from "../candidates/quotable.js";
import { isToFindOut, newerVersions, recommendationOf } from "../recommends.js";
import { isOfFew } from "../candidates/people-asked.js";
import { isIntervention } from "../candidates/relevance.js";
import { OF_SCREENING } from "../candidates/screened-for.js";
import type { Told } from "../statement-of.js";
import { statementOf } from "../statement-of.js";

/** The heading under which they stand. */
export const NEAREST_RECOMMENDATIONS = "The recommendations that come nearest";

/** So many are shown, one of a guideline. */
const MOST = 2;

/** What something can be done for. */
const AIMS: readonly Topic["kind"][] = ["condition", "finding", "organism"];

/** Asked whether something helps, what is recommended to treat or to prevent comes near. */
const OF_EFFECTS: readonly Facet[] = ["treatment", "prevention"];

interface Nearest extends Told {
  /** Topics that it names, so that a recommendation on the drug asked about comes before one on another. */
  readonly names: number;
}

/**
 * Where no guideline names all that was asked, what they recommend for what was to be treated, prevented or found, by that name or by one of
 * what it is a kind of ("cardiovascular disease" for a heart attack): as indirect, each with what it does not name. Nothing for other
 * people than those asked about, nor of another facet (a recommendation to screen, where a dose was asked); no older versions; two at most.
 */
export function nearestRecommendations(
  { question, lexicon }: { readonly question: Question; readonly lexicon: Lexicon },
  read: readonly Evidence[],
): Section | undefined {
  const aims = aimsOf(question);
  const guidelines = read.filter(({ publication }) => publication.tier === "guideline");
  const newer = newerVersions(guidelines.map(({ publication }) => publication));
  const current = guidelines.filter(({ publication }) => !newer.has(publication.id));
  const nearest = (some: readonly Evidence[], wanted: readonly Topic[]) =>
    some
      .flatMap((one) => mostNaming(recommendationsOf(question, lexicon, wanted, one)))
      .sort((a, b) => b.names - a.names)
      .slice(0, MOST);
  const ofAims = aims.length === 0 ? [] : nearest(current, aims);
  const titled = () =>
    nearest(
      current.filter(({ publication }) => namesMuchOf(question, publication.title)),
      [],
    );
  const found = ofAims.length === 0 ? titled() : ofAims;
  if (found.length === 0) return undefined;
  return {
    heading: NEAREST_RECOMMENDATIONS,
    facets: [...new Set(found.map(({ facet }) => facet))],
    statements: found.map((one) => statementOf(one)),
  };
}

/** Whether a title names two things or more that were asked, and half of them at the least: its guideline is on the matter, though it uses other words for the rest. */
function namesMuchOf({ topics }: Question, title: string): boolean {
  const held = termText(termsOf(title));
  const asked = topics.filter((topic) => topic.kind !== "population" && !onlyPasses(topic));
  const named = asked.filter((topic) => nearestNaming(held, topic) !== undefined).length;
  return named >= 2 && named >= asked.length / 2;
}

/** The topics that tell what something is to be done for: of a question whether something works, all but what is tried and those it is tried in. */
function aimsOf(question: Question): readonly Topic[] {
  const keys = question.topics.filter(({ key, kind }) => key && kind !== "word" && kind !== "population");
  const effect = effectAsked(question);
  if (effect === undefined) {
    const aims = keys.filter(({ kind }) => AIMS.includes(kind));
    // "How much folic acid before conception": what is recommended of the very thing comes near, too.
    return aims.length > 0 ? aims : keys.filter((topic) => isIntervention(topic));
  }
  const beside = [...effect.tried, ...effect.against].map(({ label }) => label);
  return keys.filter(({ label }) => !beside.includes(label));
}

function mostNaming(found: readonly Nearest[]): Nearest[] {
  const most = Math.max(0, ...found.map(({ names }) => names));
  return found.filter(({ names }) => names === most).slice(0, 1);
}

/** What a guideline recommends for the aims, on the facets asked, in its own order. */
function recommendationsOf(
  question: Question,
  lexicon: Lexicon,
  aims: readonly Topic[],
  { publication, sources }: Evidence,
): Nearest[] {
  return sources.flatMap(({ source, blocks }) =>
    blocks.flatMap((block) =>
      quotableSpans(publication, source, block).flatMap(({ start, end }) => {
        const text = source.text.slice(start, end);
        const recommendation = recommendationOf(publication, source, block, text);
        if (recommendation === undefined || !recommendsByItself(text)) return [];
        if (otherPeople(question.text, text).length > 0 || isOfFew(question.text, text)) return [];
        const facet = facetTold(question, text);
        if (facet === undefined) return [];
        // What stands under a heading is about what the heading names.
        const words = termText([...block.section.flatMap((line) => [...termsOf(line), ""]), ...termsOf(text)]);
        const named = question.topics.map((topic) => nearestNaming(words, topic));
        const wider = new Map<Topic, string>();
        for (const topic of aims) {
          if (isAsAsked(named[question.topics.indexOf(topic)])) continue;
          const broader = conceptsAbove(lexicon, topic).find((one) =>
            phrasesOf(one).some((phrase) => words.names(phrase)),
          );
          if (broader === undefined) return [];
          wider.set(topic, broader.preferred);
        }
        const byTopics = directnessOf(question.topics, named, publication);
        const [first, ...rest] = byTopics.kind === "indirect" ? byTopics.differs.map((one) => told(one, wider)) : [];
        if (first === undefined || !namesHalf(question, named)) return [];
        return [
          {
            publication,
            source,
            start,
            end,
            facet,
            directness: { kind: "indirect" as const, differs: [first, ...rest] as const },
            recommendation,
            names: named.filter((naming) => naming !== undefined).length,
          },
        ];
      }),
    ),
  );
}

/** What names less than half of what was asked is near something else. */
function namesHalf({ topics }: Question, named: readonly (Naming | undefined)[]): boolean {
  const keys = topics.flatMap(({ key }, at) => (key ? [at] : []));
  return keys.filter((at) => named[at] !== undefined).length >= keys.length / 2;
}

function isAsAsked(naming: Naming | undefined): boolean {
  return naming?.relation === "same" || naming?.relation === "narrower";
}

function conceptsAbove(lexicon: Lexicon, { names }: Topic) {
  const own = names.find((naming: Naming) => naming.relation === "same")?.concept;
  return own === undefined ? [] : broaderConcepts(lexicon, own);
}

/** What is found in the place of what was asked, where that is what it is a kind of. */
function told(difference: Difference, wider: ReadonlyMap<Topic, string>): Difference {
  const found = [...wider].find(([{ label }]) => label === difference.asked)?.[1];
  return found === undefined ? difference : { ...difference, found };
}

/** A line that only prints a grade is read with its recommendation. */
function recommendsByItself(text: string): boolean {
  return recommendingSentences(text, [], { own: true, guides: true }).length > 0;
}

/** The facet asked of which a recommendation tells; asked whether something helps, one that names no facet is on what to do. */
function facetTold({ facets, form, topics, text: asked }: Question, text: string): Facet | undefined {
  // "Is carotid ultrasound useful": asked of a test, what is said of finding out is to the point.
  if (form === "effect" && topics.some(({ kind }) => kind === "test") && OF_SCREENING.test(text)) return "diagnosis";
  if (isToFindOut(text, asked)) return undefined;
  const told = facetsByWords(text).map(({ facet }) => facet);
  if (told.length === 0) return form === "effect" ? "treatment" : undefined;
  const wanted = form === "effect" ? [...facets, ...OF_EFFECTS] : facets;
  return told.find((facet) => wanted.includes(facet));
}
