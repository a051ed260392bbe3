import type { LikelySentence } from "../../answer/likeliest.js";
import { SHOWN } from "../../answer/likeliest.js";
import { VOUCHES } from "../../answer/vouched.js";
import { answeringSentences } from "../../answer/answering.js";
import { ANSWERING } from "../../answer/answering-model.js";
import { wantsLaboratory, isLaboratory } from "../../appraise/laboratory.js";
import type { Publication } from "../../domain/publication.js";
import type { Filter } from "../../ports/library.js";
import type { RankedPublication } from "../../rank/publications.js";
import type { Context } from "../operation.js";
import { parsed } from "../search/parsed.js";
import { searchTier } from "../search/search-tier.js";
import { foundTexts } from "./found-texts.js";
import { asideOf } from "./left-out.js";

/** Publications that are looked at until enough of them may be quoted. */
const LOOKED_AT = 12;

/**
 * The sentences of research that are likeliest to answer, from the best passages of what `search` finds: none of what was retracted,
 * superseded, excluded, or done in animals and cells, unless the question asks of those, and none of the publications left out.
 */
export async function likelySentences(
  { library, lexicon }: Pick<Context, "library" | "lexicon">,
  asked: string,
  filter: Filter,
  leftOut: ReadonlySet<string> = new Set(),
): Promise<LikelySentence[]> {
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
  return answeringSentences(asked, texts, ranking, ANSWERING).flatMap(({ text, start, end, likely }) => {
    const found = texts[text];
    const publication = publications.get(found?.id ?? "");
    if (likely < Math.min(SHOWN, VOUCHES) || found === undefined || publication === undefined) return [];
    const { source, block } = found;
    if (!ofLaboratory && isLaboratory(publication, [source])) return [];
    return [{ publication, source, block, start: block.start + start, end: block.start + end, likely }];
  });
}
