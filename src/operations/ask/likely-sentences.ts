import type { LikelySentence } from "../../answer/lead/likely-fit.js";
import { SHOWN } from "../../answer/lead/likely-fit.js";
import { answeringSentences } from "../../answer/lead/answering.js";
import { ANSWERING } from "../../answer/lead/answering-model.js";
import { OF_SCREENING } from "../../answer/candidates/screened-for.js";
import { asksWhatCameOut } from "../../answer/lead/effect-told.js";
import { studySays } from "../../answer/lead/study-says.js";
import type { Standing, Standings } from "../../answer/lead/vouched.js";
import { NEIGHBOUR, standsApart, standsOut } from "../../answer/lead/vouched.js";
import { wantsLaboratory, isLaboratory } from "../../appraise/safety/laboratory.js";
import { keptFor } from "../../domain/kept-for.js";
import type { Publication } from "../../domain/publication.js";
import type { Source } from "../../domain/source.js";
import type { Filter, Library } from "../../ports/library.js";
import type { RankedPublication } from "../../rank/publications.js";
import type { Context } from "../operation.js";
import { parsed } from "../search/parsed.js";
import { searchTier } from "../search/search-tier.js";
import { foundTexts } from "./found-texts.js";
import { asideOf } from "./left-out.js";

/** Publications that are looked at until enough of them may be quoted. */
const LOOKED_AT = 12;

/** What research comes nearest by learnt measures. */
export interface LikelyFound {
  readonly sentences: readonly LikelySentence[];
  /** What the first publications that stand out conclude and tell of what was asked; read only where it is asked for, because whole texts are. */
  readonly ofStudies: (weights?: ReadonlyMap<string, number>) => readonly LikelySentence[];
  readonly standings: Standings;
}

/**
 * The sentences of research that are likeliest to answer, from the best passages of what `search` finds, what the first publication concludes if it stands out,
 * and how all that were looked at stand: none of what was retracted, superseded, excluded, left out, or done in animals and cells, unless the question asks of those.
 */
export async function likelySentences(
  { library, lexicon }: Pick<Context, "library" | "lexicon">,
  asked: string,
  filter: Filter,
  leftOut: ReadonlySet<string> = new Set(),
): Promise<LikelyFound> {
  const { question, headings } = await parsed(asked, lexicon, library);
  const ranking = await searchTier(library, question, "research", { headings, filter });
  const publications = new Map<string, Publication>();
  const usable: RankedPublication[] = [];
  for (const one of ranking.slice(0, LOOKED_AT)) {
    const held = leftOut.has(one.publication) ? undefined : await library.held(one.publication);
    if (held === undefined || (await asideOf(library, held.publication)) !== undefined) continue;
    publications.set(one.publication, held.publication);
    usable.push(one);
  }
  const texts = await foundTexts(library, usable);
  const ofLaboratory = wantsLaboratory(question);
  const all = answeringSentences(asked, texts, ranking, ANSWERING).flatMap(({ text, start, end, likely }) => {
    const found = texts[text];
    const publication = publications.get(found?.id ?? "");
    if (found === undefined || publication === undefined) return [];
    const { source, block } = found;
    if (!ofLaboratory && isOfLaboratory(publication, source)) return [];
    return [{ publication, source, block, start: block.start + start, end: block.start + end, likely }];
  });
  const standings = standingsOf(usable, ranking, all);
  const speaking = asksWhatCameOut(question) ? await speakingOf(library, usable, publications, standings) : [];
  // Whom to screen is asked of no treatment.
  const ofScreening = OF_SCREENING.test(question.text);
  return {
    sentences: all.filter(({ likely }) => likely >= SHOWN),
    ofStudies: (weights = new Map()) =>
      speaking
        .filter(({ publication, source }) => ofLaboratory || !isOfLaboratory(publication, source))
        .flatMap(({ publication, source, apart }) =>
          studySays(question, publication, source, { weights, apart: apart && !ofScreening }),
        ),
    standings,
  };
}

const isOfLaboratory = keptFor((publication: Publication, source: Source) => isLaboratory(publication, [source]));

function standingsOf(
  usable: readonly RankedPublication[],
  ranking: readonly RankedPublication[],
  sentences: readonly LikelySentence[],
): Map<string, Standing> {
  const neighbour = ranking[NEIGHBOUR.place - 1]?.score ?? NEIGHBOUR.mostly;
  const most = new Map<string, number>();
  for (const { publication, likely } of sentences)
    most.set(publication.id, Math.max(likely, most.get(publication.id) ?? 0));
  return new Map(
    usable.map(({ publication, score }) => [
      publication,
      { likely: most.get(publication) ?? 0, score, ahead: score - neighbour },
    ]),
  );
}

/** So much less than the first one's score a study may have that speaks behind it. */
const BEHIND_THE_FIRST = 1.5;

/** A study that may speak for itself. */
interface Speaking {
  readonly publication: Publication;
  readonly source: Source;
  readonly apart: boolean;
}

/** The first publication, if it stands out, and the second, if both stand apart and it was found hardly less. */
async function speakingOf(
  library: Library,
  usable: readonly RankedPublication[],
  publications: ReadonlyMap<string, Publication>,
  standings: Standings,
): Promise<Speaking[]> {
  const [first, second] = usable;
  const isNearly =
    first !== undefined && second !== undefined && second.score >= first.score - BEHIND_THE_FIRST
      ? [first, second].every(({ publication }) => isApart(standings, publication))
      : false;
  const speaking: Speaking[] = [];
  for (const one of isNearly ? usable.slice(0, 2) : usable.slice(0, 1)) {
    const standing = standings.get(one.publication);
    const publication = publications.get(one.publication);
    const [passage] = one.passages;
    const source = passage === undefined ? undefined : await library.source(passage.source);
    if (standing !== undefined && standsOut(standing) && publication !== undefined && source !== undefined)
      speaking.push({ publication, source, apart: standsApart(standing) });
  }
  return speaking;
}

function isApart(standings: Standings, id: string): boolean {
  const standing = standings.get(id);
  return standing !== undefined && standsApart(standing);
}
