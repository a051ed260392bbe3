import type { Bundle } from "../../../src/operations/bundle-schema.js";
import type { WhyBlock } from "../../../src/doors/render/why.js";
import { whyOf } from "../../../src/doors/render/why.js";
import { TroubleNotice, Working } from "../ui/notices.js";
import { useLoaded } from "../ui/use-loaded.js";

/** Asks the same question again, with reasons. */
export type AskWhy = (signal: AbortSignal) => Promise<Bundle>;

/** Why an answer says what it says: from the answer itself, or by asking again where it does not tell. */
export function WhyView({ bundle, ask }: { readonly bundle: Bundle; readonly ask?: AskWhy | undefined }) {
  if (bundle.why !== undefined) return <Blocks blocks={whyOf(bundle)} />;
  return ask === undefined ? null : <Asked bundle={bundle} ask={ask} />;
}

function Asked({ bundle, ask }: { readonly bundle: Bundle; readonly ask: AskWhy }) {
  const [told, again] = useLoaded(`why ${bundle.created}`, ask);
  if (told.state === "loading") return <Working>Noting down the reasons…</Working>;
  if (told.state === "failed") return <TroubleNotice trouble={told.trouble} again={again} />;
  return (
    <>
      {!sameAnswer(bundle, told.value) && (
        <p className="warning">
          The library has changed since this answer was given. These are the reasons for the answer that it gives now:
          ask again to see it.
        </p>
      )}
      <Blocks blocks={whyOf(told.value)} />
    </>
  );
}

function sameAnswer(one: Bundle, other: Bundle): boolean {
  return one.library.snapshot === other.library.snapshot && JSON.stringify(one.tiers) === JSON.stringify(other.tiers);
}

function Blocks({ blocks }: { readonly blocks: readonly WhyBlock[] }) {
  return (
    <div className="why">
      <p className="legend">
        Noted down while the answer was composed. A score has no unit: it only says which of two statements stands
        first.
      </p>
      {blocks.map(({ heading, lines }) => (
        <section key={heading} aria-label={heading}>
          <h3>{heading}</h3>
          <ul>
            {lines.map(({ text, under }) => (
              <li key={text}>
                {text}
                {under.length > 0 && (
                  <ul>
                    {under.map((line, at) => (
                      <li key={at}>{line}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
