import { useEffect } from "react";
import { counted, statusWords } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import type { RefreshDone } from "../api.js";
import { Link } from "../ui/link.js";
import { TroubleNotice, Working } from "../ui/notices.js";
import { ProgressNotice } from "../ui/progress.js";
import { useWork } from "../ui/use-work.js";
import { PlannedView } from "./planned-view.js";

/** Looks whether anything that the library holds was retracted, corrected or given a newer text: first what would be sent, then, when told, the work. */
export function RefreshPanel({ done }: { readonly done: () => void }) {
  const plan = useWork<RefreshDone>();
  const { work, start, stop } = useWork<RefreshDone>();
  useEffect(() => {
    void plan.start("/v1/refresh", { dryRun: true });
    // Planned once, when it is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div className="live">
      <p>
        Asks PubMed, PMC, DailyMed and ClinicalTrials.gov what has become of what the library holds. Only identifiers are
        sent, and nothing before you say so.
      </p>
      {plan.work.state === "running" && <Working>Working out what would be sent…</Working>}
      {plan.work.state === "failed" && <TroubleNotice trouble={plan.work.trouble} />}
      {plan.work.state === "done" && work.state !== "done" && (
        <>
          <p>
            {counted(plan.work.value.checked, "publication")} can be asked about
            {plan.work.value.unknown > 0 && `; ${counted(plan.work.value.unknown, "publication")} have no identifier to ask by`}
            .
          </p>
          <PlannedView planned={plan.work.value.planned} />
          {work.state !== "running" && plan.work.value.planned.length > 0 && (
            <p className="buttons">
              <button
                type="button"
                className="primary"
                onClick={() =>
                  void start("/v1/refresh", {}).then((value) => {
                    if (value !== undefined) done();
                  })
                }
              >
                Send this, and look
              </button>
            </p>
          )}
        </>
      )}
      {work.state === "running" && <ProgressNotice progress={work.progress} first="Asking the services…" stop={stop} />}
      {work.state === "failed" && <TroubleNotice trouble={work.trouble} />}
      {work.state === "done" && <Outcome done={work.value} />}
    </div>
  );
}

function Outcome({ done: { checked, statuses, newer, refusals } }: { readonly done: RefreshDone }) {
  const nothing = statuses.length + newer.length === 0;
  return (
    <div className="account notice" role="status">
      <p>
        <strong>
          {counted(checked, "publication")} asked about{nothing ? "; nothing has changed." : "."}
        </strong>
      </p>
      <ul>
        {statuses.map(({ publication, title, was, now }) => (
          <li key={`s ${publication}`}>
            <Link href={`/library/${encodeURIComponent(publication)}`}>{plain(title)}</Link>: was {statusWords(was)}, is{" "}
            <strong>{statusWords(now)}</strong>
          </li>
        ))}
        {newer.map(({ publication, title }) => (
          <li key={`n ${publication}`}>
            <Link href={`/library/${encodeURIComponent(publication)}`}>{plain(title)}</Link>: a newer text came
          </li>
        ))}
        {refusals.map(({ name, message }) => (
          <li key={`r ${name}`}>
            {name}: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
