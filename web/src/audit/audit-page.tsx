import { useState } from "react";
import type { Audit } from "../api.js";
import { DropPlace } from "../library/drop-place.js";
import { TroubleNotice } from "../ui/notices.js";
import { ProgressNotice } from "../ui/progress.js";
import { useWork } from "../ui/use-work.js";
import { AuditView } from "./audit-view.js";

/** Takes a clinical text and gives it back with a verdict on every claim. */
export function AuditPage() {
  const { work, start, stop, clear } = useWork<Audit>();
  const [text, setText] = useState("");
  if (work.state === "done")
    return (
      <div className="page">
        <AuditView
          audit={work.value}
          id={work.id}
          tools={
            <button type="button" onClick={clear}>
              Audit another text
            </button>
          }
        />
      </div>
    );
  const audited = () => void start("/v1/audit", { name: nameOf(text), text });
  const dropped = ([file]: readonly File[]) => {
    if (file === undefined) return;
    const form = new FormData();
    form.append("file", file, file.name);
    void start("/v1/audit", form);
  };
  return (
    <div
      className="page ask-start"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        // Wherever on the page it falls; left to itself the browser would open the file in place of the page.
        event.preventDefault();
        if (work.state !== "running") dropped([...event.dataTransfer.files]);
      }}
    >
      <div className="welcome">
        <h1>Does the evidence bear this out?</h1>
        <p>
          Give it a note, a handout or an AI’s answer. Every claim comes back with what your library says to it:
          supported, contradicted, or not known. The text stays on this machine.
        </p>
      </div>
      {work.state === "failed" && <TroubleNotice trouble={work.trouble} />}
      {work.state === "running" ? (
        <ProgressNotice progress={work.progress} first="Reading the text and looking up its claims…" stop={stop} />
      ) : (
        <>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              audited();
            }}
          >
            <label htmlFor="audited" className="ask-label">
              Paste the text
            </label>
            <textarea
              id="audited"
              className="audit-text"
              rows={10}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            <p className="buttons">
              <button type="submit" className="primary" disabled={text.trim() === ""}>
                Audit this text
              </button>
            </p>
          </form>
          <DropPlace take={dropped}>Markdown, plain text, a web page, Word or PDF.</DropPlace>
        </>
      )}
    </div>
  );
}

/** A name for a pasted text: its first words, without what could pass for a file's ending. */
function nameOf(text: string): string {
  const line = text.split("\n").find((one) => /\p{L}/u.test(one)) ?? "";
  const words = line
    .replace(/^[#>*\s-]+/u, "")
    .replace(/[./\\]+/gu, " ")
    .trim();
  return words === "" ? "pasted text" : words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
