import { TIERS } from "../../domain/tier.js";
import type { Bundle } from "../../operations/bundle-schema.js";
import { TIER_NOUNS, counted, listed, number } from "./labels.js";
import { failedLines, liveLines } from "./live.js";
import { tierName } from "./parts.js";
import { plain } from "./plain.js";

/** What was searched in one tier, as the cells of a table. */
export interface SearchedTier {
  readonly name: string;
  readonly counts: readonly string[];
}

/** The heads of the counts' columns, and what each means. */
export const SEARCHED_COLUMNS = ["Publications", "Passages", "Found", "Read", "Relevant"] as const;
export const SEARCHED_LEGEND =
  "Publications and passages in the library; passages found for the question’s words; publications read; of these, those that name what was asked.";

/** What was searched, for every form in which an answer is shown. */
export interface Searched {
  /** All of it in one sentence. */
  readonly summary: string;
  readonly tiers: readonly SearchedTier[];
  /** "diltiazem (also as …)": what each word of the question was searched as. */
  readonly topics: readonly string[];
  /** One line for each publication that would have counted and was left out. */
  readonly setAside: readonly string[];
  /** What was asked of outside services before, a line each; empty when none was. */
  readonly live: readonly string[];
  /** What of that could not be asked. */
  readonly liveFailed: readonly string[];
}

/** Tells what was searched. */
export function searchedOf({ trail, question, live, parts }: Bundle): Searched {
  const sum = (pick: (tier: Bundle["trail"][number]) => number) => trail.reduce((all, tier) => all + pick(tier), 0);
  // What is held is the same for every part of a question; what was read is not.
  const held = trail.slice(0, TIERS.length);
  const holdings = held.map(({ tier, publications }) => counted(publications, ...TIER_NOUNS[tier]));
  const read = sum((tier) => tier.read);
  return {
    summary: `${listed(holdings)} (${counted(
      held.reduce((all, { passages }) => all + passages, 0),
      "passage",
    )}); ${number(read)} read, ${number(sum(({ relevant }) => relevant))} relevant.`,
    tiers: trail.map(({ tier, publications, passages, found, read: publicationsRead, relevant }, at) => ({
      name: tierName(parts, tier, at),
      counts: [publications, passages, found, publicationsRead, relevant].map(number),
    })),
    topics: question.topics.map(({ label, searched }) => {
      const others = searched.filter((name) => name !== label).map(plain);
      return others.length === 0 ? plain(label) : `${plain(label)} (also as ${others.join(", ")})`;
    }),
    setAside: [
      ...new Set(
        trail.flatMap(({ setAside }) => setAside.map(({ title, why }) => `“${plain(title)}” (${plain(why)})`)),
      ),
    ],
    live: liveLines(live),
    liveFailed: failedLines(live),
  };
}
