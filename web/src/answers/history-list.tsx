import { useState } from "react";
import { counted } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import type { Trouble } from "../api.js";
import { del, getAnswers, getMarks } from "../api.js";
import { go } from "../router.js";
import { Link } from "../ui/link.js";
import { Empty, TroubleNotice, Working } from "../ui/notices.js";
import { asTrouble, useLoaded } from "../ui/use-loaded.js";

const PAGE = 50;

/** Everything that was asked on this machine, newest first. */
export function HistoryList({ query }: { readonly query: URLSearchParams }) {
  const words = query.get("words") ?? "";
  const [draft, setDraft] = useState(words);
  const [shown, setShown] = useState(PAGE);
  const [sure, setSure] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const wanted = new URLSearchParams({ limit: String(Math.min(500, shown)) });
  if (words !== "") wanted.set("words", words);
  const [list, again] = useLoaded(wanted.toString(), (signal) => getAnswers(wanted, signal));
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Answers</h1>
          <p className="summary">Kept on this machine only. Each has an address that lasts.</p>
        </div>
        <Link href="/answers/shared" className="button">
          Open a shared answer
        </Link>
      </div>
      <form
        className="narrowing"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          go(draft.trim() === "" ? "/answers" : `/answers?${new URLSearchParams({ words: draft.trim() }).toString()}`);
        }}
      >
        <label className="wide">
          <span>Words of the question</span>
          <input type="search" value={draft} onChange={({ target }) => setDraft(target.value)} />
        </label>
        <button type="submit">Search</button>
      </form>
      {list.state === "loading" && <Working>Looking through what was asked…</Working>}
      {list.state === "failed" &&
        (list.trouble.kind === "missing" ? (
          <Empty title="No history is kept here.">
            <p>The server was started without one. Answers can still be saved as bundles and opened again.</p>
          </Empty>
        ) : (
          <TroubleNotice trouble={list.trouble} again={again} />
        ))}
      {list.state === "loaded" && list.value.total === 0 && (
        <Empty title={words === "" ? "Nothing was asked yet." : "No question has these words."}>
          <p>{words === "" ? <Link href="/">Ask the first question</Link> : <Link href="/answers">Show all</Link>}</p>
        </Empty>
      )}
      {list.state === "loaded" && list.value.total > 0 && (
        <>
          <ul className="publications">
            {list.value.items.map(({ id, kind, title, last, times, statements, references, wrong }) => (
              <li key={id}>
                <Link href={`/answers/${id}`}>{plain(title)}</Link>
                <p className="about">
                  {[
                    ...(kind === "audit" ? ["audit"] : []),
                    last.slice(0, 16).replace("T", " "),
                    ...(times > 1 ? [`given ${times} times`] : []),
                    counted(statements, kind === "audit" ? "claim" : "statement"),
                    counted(references, "reference"),
                  ].join(" · ")}
                  {wrong > 0 && <span className="warning"> · {wrong} marked as wrong</span>}
                </p>
              </li>
            ))}
          </ul>
          <p className="buttons">
            {list.value.next !== null && (
              <button type="button" onClick={() => setShown(shown + PAGE)}>
                Show more
              </button>
            )}
            {sure ? (
              <>
                <span>Forget all {counted(list.value.total, "answer")} and what was marked in them?</span>
                <button
                  type="button"
                  className="danger"
                  onClick={() =>
                    void del("/v1/answers").then(
                      () => {
                        setSure(false);
                        again();
                      },
                      (error: unknown) => setTrouble(asTrouble(error)),
                    )
                  }
                >
                  Forget all
                </button>
                <button type="button" onClick={() => setSure(false)}>
                  Keep them
                </button>
              </>
            ) : (
              words === "" && (
                <button type="button" className="quiet" onClick={() => setSure(true)}>
                  Forget everything
                </button>
              )
            )}
          </p>
          {trouble !== undefined && <TroubleNotice trouble={trouble} />}
          <Marked />
        </>
      )}
    </div>
  );
}

/** What readers said is wrong, for the library's owner. */
function Marked() {
  const [marks] = useLoaded("marks", getMarks);
  if (marks.state !== "loaded" || marks.value.items.length === 0) return null;
  return (
    <section aria-labelledby="marked">
      <h2 id="marked">Marked as wrong</h2>
      <ul className="publications">
        {marks.value.items.map(({ id, answer, statement, reason, at }) => (
          <li key={id}>
            <Link href={`/answers/${answer}`}>{plain(statement)}</Link>
            <p className="about">
              {plain(reason)} · {at.slice(0, 10)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
