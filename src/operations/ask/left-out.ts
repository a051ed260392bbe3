import type { SetAside, TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer } from "../../domain/answer.js";
import type { Gap } from "../../domain/gap.js";
import { makeGap } from "../../domain/gap.js";
import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { Held } from "../../answer/gaps/gaps.js";
import { askedTopics, counted } from "../../answer/gaps/gaps.js";
import type { Filter, Library, LibraryCounts } from "../../ports/library.js";

/** What may be quoted: neither retracted nor superseded nor excluded by the owner. */
export const USABLE: Filter = { statuses: ["current", "corrected", "concern"], excluded: false };

/** What a tier holds that may be quoted. */
export function usableIn({ byTier, unusable }: LibraryCounts, tier: Tier): Held {
  return {
    publications: byTier[tier].publications - unusable[tier].publications,
    passages: byTier[tier].passages - unusable[tier].passages,
    unusable: unusable[tier].publications,
  };
}

/**
 * Why a publication that bears on the question is no evidence: retracted, or superseded, with the newer one by its title where the
 * library holds it. "excluded" for one that its owner keeps out, which is not named; nothing for one that may be quoted.
 */
export async function asideOf(library: Library, publication: Publication): Promise<SetAside | "excluded" | undefined> {
  const { id, title, status, override } = publication;
  if (override?.exclude === true) return "excluded";
  if (status.kind !== "retracted" && status.kind !== "superseded") return undefined;
  const hand =
    override?.status === undefined && override?.supersededBy === undefined ? "" : " (set by the library's owner)";
  const by = await Promise.all((status.by ?? []).map((one) => nameOf(library, one, status.kind === "superseded")));
  return {
    publication: id,
    title,
    why: `${status.kind}${by.length === 0 ? "" : ` by ${by.join(", ")}`}${hand}`,
    status: status.kind,
  };
}

async function nameOf(library: Library, by: string, titled: boolean): Promise<string> {
  const held = titled ? await library.held(by) : undefined;
  return held === undefined ? by : `“${held.publication.title}” (${held.publication.id})`;
}

/** Publications that are named one by one; the rest are counted. What was done in animals is looked for by few: two show what is meant. */
const MOST_NAMED = 5;
const MOST_LABORATORY = 2;

/**
 * The answer of a tier, with a gap that names what was left out of it. Where something is said, what was done in animals or cells is told among what was
 * searched alone: nobody who asks of a patient misses it.
 */
export function withLeftOut(
  answer: TierAnswer,
  question: Question,
  held: Held,
  setAside: readonly SetAside[],
): TierAnswer {
  const says = "statement" in answer.lead || answer.sections.length > 0;
  const missed = says ? setAside.filter(({ status }) => status !== "laboratory") : setAside;
  if (missed.length === 0) return answer;
  return makeTierAnswer({ ...answer, gaps: [...answer.gaps, leftOutGap(answer.tier, question, held, missed)] });
}

/** "Left out of what was found for gout: 1 retracted guideline: “A title” (retracted by pmid:3)." */
export function leftOutGap(tier: Tier, question: Question, held: Held, setAside: readonly SetAside[]): Gap {
  const labels = askedTopics(question).map(({ label }) => label);
  const lookedFor = labels.length === 0 ? ["the question's words"] : labels;
  const count = {
    where: tier,
    lookedFor,
    publications: held.publications + (held.unusable ?? 0),
    passages: held.passages,
    naming: setAside.length,
    ...(held.only === undefined ? {} : { only: held.only }),
  };
  return makeGap("left-out", count, (said) => {
    const kinds = (["retracted", "superseded", "laboratory"] as const).flatMap((status) => {
      const number = setAside.filter((one) => one.status === status).length;
      return number === 0 ? [] : counted(tier, number).replace(" ", ` ${status} `);
    });
    const isLaboratory = ({ status }: SetAside) => status === "laboratory";
    const shown = [
      ...setAside.filter((one) => !isLaboratory(one)).slice(0, MOST_NAMED),
      ...setAside.filter(isLaboratory).slice(0, MOST_LABORATORY),
    ];
    const named = shown.map(({ title, why }) => `“${title}” (${why})`);
    const more = setAside.length > shown.length ? `; and ${setAside.length - shown.length} more` : "";
    return `Left out of what was found for ${said.lookedFor.join(", ")}: ${kinds.join(" and ")}: ${named.join("; ")}${more}.`;
  });
}
