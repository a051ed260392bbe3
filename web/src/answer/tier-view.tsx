import type { BundleTier } from "../../../src/operations/bundle-schema.js";
import { TIER_HEADINGS, counted } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import { runsOf } from "../../../src/doors/render/runs.js";
import { TierMark } from "../ui/tier-mark.js";
import { FindingsTable } from "./findings.js";
import { GapView } from "./gap.js";
import { StatementView } from "./statement.js";

type Section = BundleTier["sections"][number];

interface Narrowed {
  readonly body: string;
  readonly leadHidden: boolean;
  /** Statements of other bodies. */
  readonly hidden: number;
}

const behindMore = ({ more }: { readonly more?: true | undefined }) => more === true;
const before = ({ more }: { readonly more?: true | undefined }) => more !== true;

/** One tier as a column of text: its first word, its sections, its gaps. */
export function TierView({
  tier,
  name,
  findings,
  narrowed,
}: {
  readonly tier: BundleTier;
  /** By which its heading is known to its section. */
  readonly name: string;
  readonly findings: BundleTier["findings"];
  readonly narrowed?: Narrowed | undefined;
}) {
  const more = tier.sections.filter(behindMore);
  const ofLabel = tier.tier === "label";
  return (
    <section className={`tier ${tier.tier}`} aria-labelledby={name}>
      <h2 id={name}>
        <TierMark tier={tier.tier} /> {TIER_HEADINGS[tier.tier]}
      </h2>
      {narrowed !== undefined && narrowed.hidden > 0 && (
        <p className="legend">
          {counted(narrowed.hidden, "statement")} of others than {plain(narrowed.body)}{" "}
          {narrowed.hidden === 1 ? "is" : "are"} not shown.
        </p>
      )}
      {"statement" in tier.lead ? (
        narrowed?.leadHidden !== true && <StatementView statement={tier.lead.statement} lead ofLabel={ofLabel} />
      ) : (
        <GapView gap={tier.lead.gap} />
      )}
      {findings !== undefined && <FindingsTable findings={findings} tier={tier.tier} />}
      {tier.sections.filter(before).map((section) => (
        <SectionView key={section.heading} section={section} ofLabel={ofLabel} />
      ))}
      {tier.gaps.map((gap) => (
        <GapView key={gap.text} gap={gap} />
      ))}
      {more.length > 0 && (
        <details className="more">
          <summary>More from this tier ({more.map(({ heading }) => plain(heading).toLowerCase()).join(", ")})</summary>
          {more.map((section) => (
            <SectionView key={section.heading} section={section} ofLabel={ofLabel} whole />
          ))}
        </details>
      )}
    </section>
  );
}

/** A section; `whole` where its statements need no “more” of their own because the section stands behind one. */
function SectionView({
  section,
  ofLabel,
  whole = false,
}: {
  readonly section: Section;
  readonly ofLabel: boolean;
  readonly whole?: boolean;
}) {
  const shown = whole ? section.statements : section.statements.filter(before);
  const more = whole ? [] : section.statements.filter(behindMore);
  return (
    <div className="part">
      <h3>{plain(section.heading)}</h3>
      <Runs statements={shown} ofLabel={ofLabel} />
      {more.length > 0 && (
        <details className="more">
          <summary>
            {more.length} more on {plain(section.heading).toLowerCase()}
          </summary>
          <Runs statements={more} ofLabel={ofLabel} />
        </details>
      )}
    </div>
  );
}

function Runs({ statements, ofLabel }: { readonly statements: Section["statements"]; readonly ofLabel: boolean }) {
  return runsOf(statements).map(({ label, statements: run }, at) => (
    <div key={at} className={label === undefined ? undefined : "run"}>
      {label !== undefined && <h4>{plain(label)}</h4>}
      <ul className="sayings">
        {run.map((statement) => (
          <li key={statement.text}>
            <StatementView statement={statement} underLabel={label !== undefined} ofLabel={ofLabel} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
