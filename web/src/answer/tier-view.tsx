import type { BundleTier } from "../../../src/operations/bundle-schema.js";
import { TIER_HEADINGS } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import { runsOf } from "../../../src/doors/render/runs.js";
import { TierMark } from "../ui/tier-mark.js";
import type { Findings } from "./extras.js";
import { standsBehindMore } from "./extras.js";
import { FindingsTable } from "./findings.js";
import { GapView } from "./gap.js";
import { StatementView } from "./statement.js";

type Section = BundleTier["sections"][number];

/** One tier as a column of text: its first word, its sections, its gaps. */
export function TierView({ tier, findings }: { readonly tier: BundleTier; readonly findings: Findings | undefined }) {
  const shown = tier.sections.filter((section) => !standsBehindMore(section));
  const more = tier.sections.filter(standsBehindMore);
  return (
    <section className={`tier ${tier.tier}`} aria-labelledby={`tier-${tier.tier}`}>
      <h2 id={`tier-${tier.tier}`}>
        <TierMark tier={tier.tier} /> {TIER_HEADINGS[tier.tier]}
      </h2>
      {"statement" in tier.lead ? (
        <StatementView statement={tier.lead.statement} lead />
      ) : (
        <GapView gap={tier.lead.gap} />
      )}
      {findings !== undefined && <FindingsTable findings={findings} tier={tier.tier} />}
      {shown.map((section) => (
        <SectionView key={section.heading} section={section} />
      ))}
      {tier.gaps.map((gap) => (
        <GapView key={gap.text} gap={gap} />
      ))}
      {more.length > 0 && (
        <details className="more">
          <summary>More from this tier ({more.map(({ heading }) => plain(heading).toLowerCase()).join(", ")})</summary>
          {more.map((section) => (
            <SectionView key={section.heading} section={section} />
          ))}
        </details>
      )}
    </section>
  );
}

function SectionView({ section }: { readonly section: Section }) {
  const shown = section.statements.filter((statement) => !standsBehindMore(statement));
  const more = section.statements.filter(standsBehindMore);
  return (
    <div className="part">
      <h3>{plain(section.heading)}</h3>
      <Runs statements={shown} />
      {more.length > 0 && (
        <details className="more">
          <summary>
            {more.length} more on {plain(section.heading).toLowerCase()}
          </summary>
          <Runs statements={more} />
        </details>
      )}
    </div>
  );
}

function Runs({ statements }: { readonly statements: Section["statements"] }) {
  return runsOf(statements).map(({ label, statements: run }, at) => (
    <div key={at} className={label === undefined ? undefined : "run"}>
      {label !== undefined && <h4>{plain(label)}</h4>}
      <ul className="sayings">
        {run.map((statement) => (
          <li key={statement.text}>
            <StatementView statement={statement} underLabel={label !== undefined} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
