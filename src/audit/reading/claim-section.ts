import type { AuditBlock, AuditText } from "./audit-text.js";
import { toldAbove } from "../claims/claim-context.js";
import type { Claim } from "../claims/claim.js";
import type { PageMatter } from "./main-subject.js";
import { plainClaim } from "../claims/plain-claim.js";

/** A stretch of text is no longer. Characters. */
const LONGEST = 800;

/**
 * The stretch of text in which a claim stands: its paragraph, or its item with those of the list around it as far as they go together, below
 * what the text is about and the heading. Claims of one stretch are often made from one publication.
 */
export function claimStretch(claim: Claim, audited: AuditText, matter: PageMatter): string {
  return [...toldAbove(claim, audited, matter), stretchOf(claim, audited)].join("; ").slice(0, LONGEST);
}

function stretchOf({ start }: Claim, { text, blocks }: AuditText): string {
  const at = blocks.findIndex((block) => block.start <= start && start < block.end);
  const own = blocks[at];
  if (own === undefined) return "";
  const said = (block: AuditBlock) => plainClaim(text.slice(block.start, block.end));
  if (own.kind !== "item" && own.kind !== "row") return said(own).slice(0, LONGEST);
  const goesWith = (block: AuditBlock) => block.kind === own.kind && block.section.join() === own.section.join();
  const before = blocks.slice(0, at).findLastIndex((block) => !goesWith(block));
  // A long list is cut into stretches, the same for each of its items.
  let stretch: string[] = [];
  for (const [place, block] of blocks.entries()) {
    if (place <= before) continue;
    if (!goesWith(block)) break;
    if ([...stretch, said(block)].join("; ").length > LONGEST) {
      if (place > at) break;
      stretch = [];
    }
    stretch.push(said(block));
  }
  return stretch.join("; ").slice(0, LONGEST);
}
