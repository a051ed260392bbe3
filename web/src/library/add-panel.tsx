import { useId, useState } from "react";
import type { FetchDone } from "../api.js";
import { TroubleNotice } from "../ui/notices.js";
import { ProgressNotice } from "../ui/progress.js";
import { useWork } from "../ui/use-work.js";
import { AccountView } from "./account-view.js";
import { DropPlace } from "./drop-place.js";
import { PlannedView } from "./planned-view.js";
import type { AddingFiles } from "./use-adding.js";

/** Adds files, a folder, or what outside services have under an identifier or a query. */
export function AddPanel({ files, added }: { readonly files: AddingFiles; readonly added: () => void }) {
  return (
    <div className="add-panel">
      <AddFiles files={files} />
      <AddFetched added={added} />
    </div>
  );
}

function AddFiles({ files: { adding, add, stop } }: { readonly files: AddingFiles }) {
  return (
    <section aria-labelledby="add-files">
      <h3 id="add-files">From this computer</h3>
      {adding.state === "running" ? (
        <ProgressNotice progress={adding.progress} first={`Sending ${adding.what}…`} stop={stop} />
      ) : (
        <DropPlace take={add} folders>
          PDF, Word, web pages, JATS, PubMed, labels, references and retraction lists; archives too.
        </DropPlace>
      )}
      {adding.state === "ended" && (
        <>
          {adding.trouble !== undefined && <TroubleNotice trouble={adding.trouble} />}
          <AccountView account={adding.account} />
        </>
      )}
    </section>
  );
}

function AddFetched({ added }: { readonly added: () => void }) {
  const id = useId();
  const [wants, setWants] = useState("");
  const plan = useWork<FetchDone>();
  const { work, start, stop } = useWork<FetchDone>();
  const list = wants
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const planned = plan.work.state === "done" ? plan.work.value.planned : undefined;
  return (
    <section aria-labelledby={`${id}-head`}>
      <h3 id={`${id}-head`}>By identifier or search</h3>
      <label htmlFor={`${id}-wants`} className="legend">
        One a line: <code>pmid:31302187</code>, <code>doi:10.1016/…</code>, <code>nct:…</code>, <code>spl:…</code>,{" "}
        <code>pubmed:calcinosis warfarin</code>, <code>label:colchicine</code>
      </label>
      <textarea
        id={`${id}-wants`}
        rows={3}
        value={wants}
        onChange={({ target }) => {
          setWants(target.value);
          plan.clear();
        }}
      />
      <p className="buttons">
        <button
          type="button"
          disabled={list.length === 0 || plan.work.state === "running"}
          onClick={() => void plan.start("/v1/fetch", { wants: list, dryRun: true })}
        >
          Show what would be sent
        </button>
      </p>
      {plan.work.state === "failed" && <TroubleNotice trouble={plan.work.trouble} />}
      {planned !== undefined && work.state !== "running" && (
        <>
          <PlannedView planned={planned} />
          <p className="buttons">
            <button
              type="button"
              className="primary"
              onClick={() =>
                void start("/v1/fetch", { wants: list }).then((done) => {
                  if (done !== undefined) added();
                })
              }
            >
              Send this and add what comes
            </button>
          </p>
        </>
      )}
      {work.state === "running" && <ProgressNotice progress={work.progress} first="Asking…" stop={stop} />}
      {work.state === "failed" && <TroubleNotice trouble={work.trouble} />}
      {work.state === "done" && work.value.account !== null && <AccountView account={work.value.account} />}
    </section>
  );
}
