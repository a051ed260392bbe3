import { number } from "../../../src/doors/render/labels.js";
import type { Progress } from "../../../src/operations/operation.js";
import { Working } from "./notices.js";

/** How far long work is, and the button that stops it. */
export function ProgressNotice({
  progress,
  first,
  stop,
}: {
  readonly progress: Progress | undefined;
  /** What is said before anything is known. */
  readonly first: string;
  readonly stop: () => void;
}) {
  const { stage, done, total, unit, note } = progress ?? {};
  return (
    <Working>
      <p>
        {stage === undefined
          ? first
          : `${stage.charAt(0).toUpperCase()}${stage.slice(1)}: ${number(done ?? 0)}${total === undefined ? "" : ` of ${number(total)}`} ${unit ?? ""}`}
      </p>
      {note !== undefined && <p className="legend cut">{note}</p>}
      <button type="button" onClick={stop}>
        Stop
      </button>
    </Working>
  );
}
