import { useState } from "react";
import type { Bundle } from "../../../src/operations/bundle-schema.js";
import { counted } from "../../../src/doors/render/labels.js";
import { AnswerView } from "../answer/answer-view.js";
import type { Audit, Trouble, Verified } from "../api.js";
import { Trouble as TroubleClass, post } from "../api.js";
import { AuditView } from "../audit/audit-view.js";
import { DropPlace } from "../library/drop-place.js";
import { Link } from "../ui/link.js";
import { TroubleNotice, Working } from "../ui/notices.js";
import { asTrouble } from "../ui/use-loaded.js";

type Opened =
  | { readonly state: "none" }
  | { readonly state: "checking" }
  | { readonly state: "failed"; readonly trouble: Trouble }
  | { readonly state: "open"; readonly document: Bundle | Audit; readonly verified: Verified };

/** Opens a bundle that somebody shared. It is checked first; one that does not hold is shown with what does not. */
export function SharedPage() {
  const [opened, setOpened] = useState<Opened>({ state: "none" });
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setOpened({ state: "checking" });
    try {
      const document = readable(await file.text());
      const verified = await post<Verified>("/v1/verify", { bundle: document });
      setOpened({ state: "open", document, verified });
    } catch (error) {
      setOpened({ state: "failed", trouble: asTrouble(error) });
    }
  };
  return (
    <div className="page">
      <p className="back">
        <Link href="/answers">Answers</Link>
      </p>
      <h1 className={opened.state === "open" ? "unseen" : undefined}>Open a shared answer</h1>
      {opened.state !== "open" && (
        <DropPlace take={(files) => void take(files)}>
          A bundle (.json) that Citeside saved. Every quote in it is checked against its own hashes, and against your
          library where it holds the same texts.
        </DropPlace>
      )}
      {opened.state === "checking" && <Working>Checking every quote…</Working>}
      {opened.state === "failed" && <TroubleNotice trouble={opened.trouble} />}
      {opened.state === "open" && (
        <>
          <VerifiedNotice verified={opened.verified} />
          {opened.document.kind === "audit" ? (
            <AuditView audit={opened.document} />
          ) : (
            <AnswerView bundle={opened.document} />
          )}
        </>
      )}
    </div>
  );
}

function readable(text: string): Bundle | Audit {
  try {
    return JSON.parse(text) as Bundle | Audit;
  } catch {
    throw new TroubleClass("This file is no bundle.", "refused", "Choose a .json file that Citeside saved.");
  }
}

function VerifiedNotice({ verified }: { readonly verified: Verified }) {
  const { checked, failures, library } = verified;
  return (
    <div className={verified.verified ? "notice" : "notice trouble"} role="status">
      <p>
        <strong>
          {verified.verified
            ? `Verified: ${counted(checked.quotes, "quote")} in ${counted(checked.statements, "statement")} stand where they say.`
            : `This bundle does not hold: ${counted(failures.length, "failure")}. Do not rely on it.`}
        </strong>
      </p>
      {failures.length > 0 && (
        <ul>
          {failures.slice(0, 20).map((failure, at) => (
            <li key={at}>
              {failure.where}: {failure.problem}
            </li>
          ))}
        </ul>
      )}
      <p className="legend">
        Of the sources quoted, your library holds {library.sourcesHeld}, and {library.sourcesNotHeld} it does not.
      </p>
    </div>
  );
}
