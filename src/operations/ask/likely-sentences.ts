import type { LikelySentence } from "../../answer/lead/likely-fit.js";
import { SHOWN } from "../../answer/lead/likely-fit.js";
import { answeringSentences } from "../../answer/lead/answering.js";
import { ANSWERING } from "../../answer/lead/answering-model.js";
import { asksWhatCameOut } from "../../answer/lead/effect-told.js";
import { studySays } from "../../answer/lead/study-says.js";
import type { Standing, Standings } from "../../answer/lead/vouched.js";
import { NEIGHBOUR, standsApart, standsOut } from "../../answer/lead/vouched.js";
import { wantsLaboratory, isLaboratory } from "../../appraise/safety/laboratory.js";
import type { Publication } from "../../domain/publication.js";
import type { Source } from "../../domain/source.js";
import type { Question } from "../../domain/question.js";
import type { Filter } from "../../ports/library.js";
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
  const [first] = usable;
  const firstSource =
    texts.find(({ id }) => id === first?.publication)?.source ??
    (first?.passages[0] === undefined ? undefined : await library.source(first.passages[0].source));
  const ofLaboratory = wantsLaboratory(question);
  const all = answeringSentences(asked, texts, ranking, ANSWERING).flatMap(({ text, start, end, likely }) => {
    const found = texts[text];
    const publication = publications.get(found?.id ?? "");
    if (found === undefined || publication === undefined) return [];
    const { source, block } = found;
    if (!ofLaboratory && isLaboratory(publication, [source])) return [];
    return [{ publication, source, block, start: block.start + start, end: block.start + end, likely }];
  });
  const standings = standingsOf(usable, ranking, all);
  return {
    sentences: all.filter(({ likely }) => likely >= SHOWN),
    ofStudies: (weights = new Map()) =>
      conclusionsOf(question, publications, firstSource, standings, weights).filter(
        ({ publication, source }) => ofLaboratory || !isLaboratory(publication, [source]),
      ),
    standings,
  };
}

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

/** What the first publication says of what was asked, if it stands out, where it is asked what came of something. */
function conclusionsOf(
  question: Question,
  publications: ReadonlyMap<string, Publication>,
  source: Source | undefined,
  standings: Standings,
  weights: ReadonlyMap<string, number>,
): LikelySentence[] {
  if (!asksWhatCameOut(question)) return [];
  return [...publications].slice(0, 1).flatMap(([id, publication]) => {
    const standing = standings.get(id);
    if (standing === undefined || source === undefined || !standsOut(standing)) return [];
    return studySays(question, publication, source, { weights, apart: standsApart(standing) });
  });
}
