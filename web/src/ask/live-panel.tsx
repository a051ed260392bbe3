import { useEffect } from "react";
import { listed } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import type { LiveDone } from "../api.js";
import { AccountView } from "../library/account-view.js";
import { PlannedView } from "../library/planned-view.js";
import { TroubleNotice, Working } from "../ui/notices.js";
import { ProgressNotice } from "../ui/progress.js";
import { useWork } from "../ui/use-work.js";

/** Shows what a live search would send, sends it when told to, and gives back what became of it. */
export function LivePanel({
  question,
  searched,
}: {
  readonly question: string;
  readonly searched: (done: LiveDone) => void;
}) {
  const plan = useWork<LiveDone>();
  const { work, start, stop } = useWork<LiveDone>();
  useEffect(() => {
    void plan.start("/v1/live", { question, dryRun: true });
    // Planned once for each question.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question]);
  return (
    <div className="live">
      <p>
        Asks PubMed, Europe PMC, DailyMed, openFDA and ClinicalTrials.gov, adds what comes to your library, and answers
        again. Nothing is sent until you say so.
      </p>
      {plan.work.state === "running" && <Working>Working out what would be sent…</Working>}
      {plan.work.state === "failed" && <TroubleNotice trouble={plan.work.trouble} />}
      {plan.work.state === "done" && (
        <>
          <Removed done={plan.work.value} />
          <PlannedView planned={plan.work.value.planned} />
          {work.state !== "running" && plan.work.value.planned.length > 0 && (
            <p className="buttons">
              <button
                type="button"
                className="primary"
                onClick={() =>
                  void start("/v1/live", { question }).then((done) => {
                    if (done !== undefined) searched(done);
                  })
                }
              >
                Send this, and answer again
              </button>
            </p>
          )}
        </>
      )}
      {work.state === "running" && <ProgressNotice progress={work.progress} first="Asking the services…" stop={stop} />}
      {work.state === "failed" && <TroubleNotice trouble={work.trouble} />}
      {work.state === "done" && work.value.account !== null && <AccountView account={work.value.account} />}
    </div>
  );
}

function Removed({ done }: { readonly done: LiveDone }) {
  const { removed } = done.trail;
  return (
    <p className="notice">
      {removed.length === 0
        ? "Nothing in the question looks as if it could identify a person. Look yourself before you send."
        : `Taken out before sending: ${listed(removed.map(({ kind, count }) => (count > 1 ? `${kind} (${count})` : kind)))}. The question as it would be answered: “${plain(done.question)}”`}
    </p>
  );
}
