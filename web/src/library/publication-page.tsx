import { useState } from "react";
import type { Shown } from "../api.js";
import { getPublication } from "../api.js";
import { TIER_NAMES, counted, designWords, listed, sentenceCase, statusWords } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import { Link } from "../ui/link.js";
import { Empty, TroubleNotice, Working } from "../ui/notices.js";
import { TierMark } from "../ui/tier-mark.js";
import { useLoaded } from "../ui/use-loaded.js";
import { OwnersPart } from "./owners-part.js";
import { TextView, outlineOf } from "./text-view.js";

const KINDS = { note: "Note in somebody’s own words", abstract: "Abstract", "full text": "Full text", label: "Label text" };

/** One publication: its facts, what the owner set, and its texts whole. */
export function PublicationPage({ id }: { readonly id: string }) {
  const [shown, again] = useLoaded(id, (signal) => getPublication(id, signal));
  if (shown.state === "loading") return <Frame>{<Working>Fetching the publication…</Working>}</Frame>;
  if (shown.state === "failed")
    return (
      <Frame>
        {shown.trouble.kind === "missing" ? (
          <Empty title="The library holds nothing under this identifier.">
            <p>
              {id}. It may have been removed, or not been added yet. <Link href="/library">See what is there</Link>
            </p>
          </Empty>
        ) : (
          <TroubleNotice trouble={shown.trouble} again={again} />
        )}
      </Frame>
    );
  return <Publication shown={shown.value} again={again} />;
}

function Frame({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="page">
      <p className="back">
        <Link href="/library">Library</Link>
      </p>
      <h1 className="unseen">Publication</h1>
      {children}
    </div>
  );
}

function Publication({ shown, again }: { readonly shown: Shown; readonly again: () => void }) {
  const [at, setAt] = useState(0);
  const text = shown.texts[at];
  const { status, tier, design, designBasis, authors, container, year, size, population, caution, licence, about } = shown;
  const facts: readonly (readonly [string, string | null])[] = [
    ["Authors", authors.length === 0 ? null : authors.join(", ")],
    ["In", container],
    ["Year", year === null ? null : String(year)],
    ["Design", `${sentenceCase(designWords(design))}${designBasis === null ? "" : ` (from: ${designBasis})`}`],
    ["Size", size],
    ["People", population],
    ["About", about],
    ["Licence", licence],
    ["Identifiers", shown.identifiers.join(", ")],
  ];
  const outline = text === undefined ? [] : outlineOf(text);
  return (
    <div className="page publication">
      <p className="back">
        <Link href="/library">Library</Link>
      </p>
      <p className="tier-line">
        <TierMark tier={tier} /> {TIER_NAMES[tier]}
      </p>
      <h1>{plain(shown.title)}</h1>
      {status.kind !== "current" && (
        <p className="notice trouble">
          <strong>{sentenceCase(statusWords(status.kind))}</strong>
          {status.by === undefined ? "" : ` by ${listed(status.by)}`}
          {status.asOf === undefined ? "" : `, as of ${status.asOf}`}.
        </p>
      )}
      {caution !== null && <p className="notice">Caution: {plain(caution)}</p>}
      <dl className="facts wide-facts">
        {facts.map(([name, value]) =>
          value === null || value === "" ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{plain(value)}</dd>
            </div>
          ),
        )}
      </dl>
      <ul className="links">
        {shown.links
          .filter((link) => /^https?:\/\//u.test(link))
          .map((link) => (
            <li key={link}>
              <a href={link} target="_blank" rel="noreferrer noopener">
                {new URL(link).host}
                <span className="unseen"> (opens another site)</span>
                <span aria-hidden="true"> ↗</span>
              </a>
            </li>
          ))}
      </ul>
      <OwnersPart shown={shown} changed={again} />
      {shown.texts.length === 0 ? (
        <Empty title="Only a record of this publication is here. It is listed, and never quoted." />
      ) : (
        <div className="reading">
          <nav aria-label="Outline" className="outline">
            {shown.texts.length > 1 && (
              <label>
                <span>Text</span>
                <select value={at} onChange={({ target }) => setAt(Number(target.value))}>
                  {shown.texts.map(({ id, kind, date }, index) => (
                    <option key={id} value={index}>
                      {KINDS[kind]}
                      {date === null ? "" : `, ${date}`}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {outline.length > 0 && (
              <ul>
                {outline.map(({ index, text: heading, depth }) => (
                  <li key={index} className={`depth-${Math.min(depth, 3)}`}>
                    <a href={`#block-${index}`}>{plain(heading)}</a>
                  </li>
                ))}
              </ul>
            )}
          </nav>
          {text !== undefined && (
            <section aria-label={KINDS[text.kind]} className="whole-text">
              <h2 className="unseen">{KINDS[text.kind]}</h2>
              <p className="legend">
                {KINDS[text.kind]}
                {text.date === null ? "" : `, ${text.date}`} · {counted(text.blocks.length, "block")} · read by {text.reader.name}{" "}
                {text.reader.version}
              </p>
              <TextView text={text} />
            </section>
          )}
        </div>
      )}
    </div>
  );
}
