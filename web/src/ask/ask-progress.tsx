import { TIERS } from "../../../src/domain/tier.js";
import { TIER_NAMES, counted } from "../../../src/doors/render/labels.js";
import type { Progress } from "../../../src/operations/operation.js";
import type { Holdings } from "../api.js";
import { TierMark } from "../ui/tier-mark.js";
import { Working } from "../ui/notices.js";

/** Which tier is being searched, which were, and the button that stops it. */
export function AskProgress({
  progress,
  holdings,
  stop,
}: {
  readonly progress: Progress | undefined;
  readonly holdings: Holdings | undefined;
  readonly stop: () => void;
}) {
  const done = progress?.stage === "searching" ? progress.done : 0;
  const current = TIERS[done];
  return (
    <Working>
      <p>
        {current === undefined ? "Putting the answer together" : `Searching ${TIER_NAMES[current].toLowerCase()}`}
        {holdings !== undefined &&
          ` among ${counted(holdings.publications, "publication")}, ${counted(holdings.passages, "passage")}`}
        …
      </p>
      <ol className="steps" aria-hidden="true">
        {TIERS.map((tier, at) => (
          <li key={tier} className={at < done ? "done" : at === done ? "now" : undefined}>
            <TierMark tier={tier} /> {TIER_NAMES[tier]}
            <span>{at < done ? "✓" : at === done ? "…" : ""}</span>
          </li>
        ))}
      </ol>
      <button type="button" onClick={stop}>
        Stop
      </button>
    </Working>
  );
}
