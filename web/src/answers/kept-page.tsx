import { useState } from "react";
import type { Bundle } from "../../../src/operations/bundle-schema.js";
import { AnswerView } from "../answer/answer-view.js";
import type { Replayed, Trouble } from "../api.js";
import { del, getAnswer } from "../api.js";
import { AuditView } from "../audit/audit-view.js";
import { go } from "../router.js";
import { SaveButton } from "../save/save-button.js";
import { Link } from "../ui/link.js";
import { Empty, TroubleNotice, Working } from "../ui/notices.js";
import { ProgressNotice } from "../ui/progress.js";
import { asTrouble, useLoaded } from "../ui/use-loaded.js";
import { useWork } from "../ui/use-work.js";
import { DiffView } from "./diff-view.js";

/** An answer or audit as it was given, under its lasting address. */
export function KeptPage({ id }: { readonly id: string }) {
  const [kept, again] = useLoaded(id, (signal) => getAnswer(id, signal));
  if (kept.state === "loaded")
    return (
      <div className="page">
        <Back />
        {kept.value.kind === "audit" ? (
          <AuditView audit={kept.value} id={id} />
        ) : (
          <KeptAnswer id={id} bundle={kept.value} />
        )}
      </div>
    );
  return (
    <div className="page">
      <Back />
      <h1 className="unseen">Kept answer</h1>
      {kept.state === "loading" && <Working>Fetching the answer…</Working>}
      {kept.state === "failed" &&
        (kept.trouble.kind === "missing" ? (
          <Empty title="No answer is kept at this address.">
            <p>It may have been forgotten, or been given on another machine.</p>
          </Empty>
        ) : (
          <TroubleNotice trouble={kept.trouble} again={again} />
        ))}
    </div>
  );
}

function Back() {
  return (
    <p className="back">
      <Link href="/answers">Answers</Link>
    </p>
  );
}

function KeptAnswer({ id, bundle }: { readonly id: string; readonly bundle: Bundle }) {
  const { work, start, stop, clear } = useWork<Replayed>();
  const [trouble, setTrouble] = useState<Trouble>();
  const forget = () =>
    void del(`/v1/answers/${id}`).then(
      () => go("/answers"),
      (error: unknown) => setTrouble(asTrouble(error)),
    );
  const tools = (
    <>
      <button type="button" onClick={() => void start("/v1/replay", { answer: id })}>
        Ask again today
      </button>
      <SaveButton document={bundle} id={id} />
      <button type="button" className="quiet" onClick={forget}>
        Forget
      </button>
    </>
  );
  return (
    <>
      <p className="summary">
        As given on {bundle.created.slice(0, 16).replace("T", " ")} UTC by Citeside {bundle.citeside}.
      </p>
      {trouble !== undefined && <TroubleNotice trouble={trouble} />}
      {work.state === "running" && (
        <ProgressNotice progress={work.progress} first="Asking the library as it is today…" stop={stop} />
      )}
      {work.state === "failed" && <TroubleNotice trouble={work.trouble} />}
      {work.state === "done" && <DiffView replayed={work.value} close={clear} />}
      <AnswerView bundle={bundle} id={id} tools={tools} />
    </>
  );
}
