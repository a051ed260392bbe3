import { TIER_HEADINGS, counted } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import type { Replayed } from "../api.js";
import { Link } from "../ui/link.js";

type Tier = Replayed["diff"]["tiers"][number];

/** What today's answer says differently, and because of which publication. */
export function DiffView({ replayed, close }: { readonly replayed: Replayed; readonly close: () => void }) {
  const { diff, id } = replayed;
  return (
    <section className="diff notice" aria-labelledby="diff">
      <h2 id="diff">{diff.same ? "Today’s library gives the same answer" : "What changed since"}</h2>
      <p className="legend">
        {diff.snapshot.before === diff.snapshot.after
          ? "The library is the same."
          : "The library has changed since this answer was given."}
        {diff.citeside.before !== diff.citeside.after &&
          ` Citeside was ${diff.citeside.before}, and is ${diff.citeside.after}.`}
      </p>
      {!diff.same && diff.tiers.map((tier) => <TierDiff key={tier.tier} tier={tier} />)}
      <p className="buttons">
        {!diff.same && (
          <Link href={`/answers/${id}`} className="button">
            Read today’s answer
          </Link>
        )}
        <button type="button" className="quiet" onClick={close}>
          Dismiss
        </button>
      </p>
    </section>
  );
}

function TierDiff({ tier }: { readonly tier: Tier }) {
  const { gained, lost, changed, gaps, kept } = tier;
  const nothing = gained.length + lost.length + changed.length + gaps.gained.length + gaps.lost.length === 0;
  return (
    <div className="tier-diff">
      <h3>{TIER_HEADINGS[tier.tier]}</h3>
      <p className="legend">{nothing ? "Nothing changed." : `${counted(kept, "statement")} as before.`}</p>
      <ul>
        {gained.map(({ text, because }) => (
          <Change key={`+${text}`} sign="+" word="Gained" text={text} because={because} />
        ))}
        {lost.map(({ text, because }) => (
          <Change key={`-${text}`} sign="−" word="Lost" text={text} because={because} />
        ))}
        {changed.map(({ before, after, because }) => (
          <li key={`~${after.text}`} className="changed">
            <strong>~ Changed.</strong> <del>{plain(before.text)}</del> <ins>{plain(after.text)}</ins>
            <span className="because">{plain(because)}</span>
          </li>
        ))}
        {gaps.gained.map((text) => (
          <Change key={`g+${text}`} sign="○" word="New gap" text={text} because="" />
        ))}
        {gaps.lost.map((text) => (
          <Change key={`g-${text}`} sign="○" word="Gap closed" text={text} because="" />
        ))}
      </ul>
    </div>
  );
}

function Change({
  sign,
  word,
  text,
  because,
}: {
  readonly sign: string;
  readonly word: string;
  readonly text: string;
  readonly because: string;
}) {
  return (
    <li className={word.toLowerCase().replace(" ", "-")}>
      <strong>
        <span aria-hidden="true">{sign} </span>
        {word}.
      </strong>{" "}
      {plain(text)}
      {because !== "" && <span className="because">{plain(because)}</span>}
    </li>
  );
}
