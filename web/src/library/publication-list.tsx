import { useState } from "react";
import type { ListedPublication } from "../../../src/operations/publication-schema.js";
import { DESIGNS } from "../../../src/domain/design.js";
import { STATUS_KINDS } from "../../../src/domain/publication.js";
import { TIERS } from "../../../src/domain/tier.js";
import { TIER_NAMES, counted, designWords, sentenceCase, statusWords } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import { getPublications } from "../api.js";
import { go } from "../router.js";
import { Link } from "../ui/link.js";
import { Empty, TroubleNotice, Working } from "../ui/notices.js";
import { TierMark } from "../ui/tier-mark.js";
import { useLoaded } from "../ui/use-loaded.js";

const PAGE = 50;
const FILTERS = ["words", "tier", "design", "status", "fromYear", "toYear"] as const;

/** The publications that pass the filters of the address, a page at a time. */
export function PublicationList({
  query,
  snapshot,
  empty,
}: {
  readonly query: URLSearchParams;
  /** Another one means that the library changed. */
  readonly snapshot: string;
  readonly empty: boolean;
}) {
  const shown = Math.max(PAGE, Number(query.get("shown") ?? PAGE) || PAGE);
  const wanted = new URLSearchParams({ limit: String(Math.min(500, shown)), offset: String(Math.max(0, shown - 500)) });
  for (const name of FILTERS) for (const value of query.getAll(name)) wanted.append(name, value);
  const [list, again] = useLoaded(`${wanted.toString()} ${snapshot}`, (signal) => getPublications(wanted, signal));
  const narrow = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    next.delete("shown");
    if (value === "") next.delete(name);
    else next.set(name, value);
    go(`/library?${next.toString()}`, "replace");
  };
  const more = () => {
    const next = new URLSearchParams(query);
    next.set("shown", String(shown + PAGE));
    go(`/library?${next.toString()}`, "replace");
  };
  const filtered = FILTERS.some((name) => query.has(name));
  return (
    <>
      <Narrowing query={query} narrow={narrow} />
      {list.state === "failed" && <TroubleNotice trouble={list.trouble} again={again} />}
      {list.state === "loading" && <Working>Looking through the library…</Working>}
      {list.state === "loaded" && list.value.total === 0 && (
        <Empty title={empty ? "The library is empty." : "No publication passes these filters."}>
          {filtered && <Link href="/library">Show all</Link>}
        </Empty>
      )}
      {list.state === "loaded" && list.value.total > 0 && (
        <>
          <p className="summary" role="status">
            {counted(list.value.total, "publication")}
            {list.value.offset > 0 && `, from number ${list.value.offset + 1} on`}
          </p>
          <ul className="publications">
            {list.value.items.map((publication) => (
              <Row key={publication.id} publication={publication} />
            ))}
          </ul>
          {list.value.next !== null && (
            <button type="button" onClick={more}>
              Show more
            </button>
          )}
        </>
      )}
    </>
  );
}

function Row({ publication }: { readonly publication: ListedPublication }) {
  const { id, title, tier, design, year, authors, container, status, excluded, sources } = publication;
  const marks = [
    ...(status.kind === "current" ? [] : [statusWords(status.kind)]),
    ...(excluded ? ["kept out of answers"] : []),
    ...(sources.length === 0 ? ["record only, never quoted"] : []),
  ];
  return (
    <li>
      <Link href={`/library/${encodeURIComponent(id)}`}>
        <TierMark tier={tier} />
        <span className="unseen">{TIER_NAMES[tier]}: </span>
        {plain(title)}
      </Link>
      <p className="about">
        {[
          sentenceCase(designWords(design)),
          ...(year === null ? [] : [String(year)]),
          ...(container === null ? [] : [plain(container)]),
          ...(authors.length === 0 ? [] : [`${plain(authors[0] ?? "")}${authors.length > 1 ? " et al." : ""}`]),
        ].join(" · ")}
        {marks.length > 0 && <span className="warning"> · {marks.join(", ")}</span>}
      </p>
    </li>
  );
}

function Narrowing({
  query,
  narrow,
}: {
  readonly query: URLSearchParams;
  readonly narrow: (name: string, value: string) => void;
}) {
  const [words, setWords] = useState(query.get("words") ?? "");
  const choice = (
    name: string,
    label: string,
    values: readonly string[],
    say: (value: string) => string = sentenceCase,
  ) => (
    <label>
      <span>{label}</span>
      <select value={query.get(name) ?? ""} onChange={({ target }) => narrow(name, target.value)}>
        <option value="">All</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {say(value)}
          </option>
        ))}
      </select>
    </label>
  );
  const year = (name: string, label: string) => (
    <label>
      <span>{label}</span>
      <input
        inputMode="numeric"
        size={5}
        maxLength={4}
        placeholder="any"
        defaultValue={query.get(name) ?? ""}
        onChange={({ target }) => {
          if (/^(\d{4})?$/u.test(target.value)) narrow(name, target.value);
        }}
      />
    </label>
  );
  return (
    <form
      className="narrowing"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        narrow("words", words.trim());
      }}
    >
      <label className="wide">
        <span>Words of the title, or an identifier</span>
        <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      <button type="submit">Search</button>
      {choice("tier", "Tier", TIERS, (tier) => TIER_NAMES[tier as keyof typeof TIER_NAMES])}
      {choice("design", "Design", DESIGNS, (design) => sentenceCase(designWords(design as (typeof DESIGNS)[number])))}
      {choice("status", "Status", STATUS_KINDS)}
      {year("fromYear", "From year")}
      {year("toYear", "To year")}
    </form>
  );
}
