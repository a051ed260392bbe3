import { useId, useState } from "react";
import { VERDICTS } from "../../../src/audit/claims/claim.js";
import type { Verdict } from "../../../src/audit/claims/claim.js";
import { VERDICT_WORDS } from "../../../src/doors/render/audit-words.js";
import { sentenceCase } from "../../../src/doors/render/labels.js";
import type { Audit, Trouble } from "../api.js";
import { post } from "../api.js";
import { TroubleNotice } from "../ui/notices.js";
import { asTrouble } from "../ui/use-loaded.js";

type Claim = Audit["claims"][number];

/** "This verdict is wrong", with what it should be and why. It stands beside the verdict whenever the claim is audited again. */
export function MarkVerdict({
  claim,
  marked,
}: {
  readonly claim: Claim;
  /** Told what was noted, so that it stands beside the verdict at once. */
  readonly marked: (mark: NonNullable<Claim["mark"]>) => void;
}) {
  const id = useId();
  const [verdict, setVerdict] = useState<Verdict | "wrong">("wrong");
  const [reason, setReason] = useState("");
  const [done, setDone] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  if (done)
    return (
      <p role="status" className="legend">
        Noted on this machine. It stands beside the verdict whenever this claim is audited again.
      </p>
    );
  return (
    <details className="mark-wrong">
      <summary>This verdict is wrong</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTrouble(undefined);
          post<NonNullable<Claim["mark"]>>("/v1/claim-marks", {
            claim: claim.text,
            of: claim.inherits.map(({ text }) => text),
            verdict,
            reason: reason.trim(),
            given: claim.verdict,
          }).then(
            (mark) => {
              setDone(true);
              marked(mark);
            },
            (error: unknown) => setTrouble(asTrouble(error)),
          );
        }}
      >
        <p>
          <label htmlFor={`${id}-verdict`}>It should be </label>
          <select
            id={`${id}-verdict`}
            value={verdict}
            onChange={({ target }) => setVerdict(target.value as Verdict | "wrong")}
          >
            <option value="wrong">something else</option>
            {VERDICTS.filter((one) => one !== claim.verdict).map((one) => (
              <option key={one} value={one}>
                {sentenceCase(VERDICT_WORDS[one].word)}
              </option>
            ))}
          </select>
        </p>
        <label htmlFor={`${id}-reason`}>Why?</label>
        <textarea
          id={`${id}-reason`}
          rows={3}
          required
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <p className="buttons">
          <button type="submit" disabled={reason.trim() === ""}>
            Note it
          </button>
        </p>
        {trouble !== undefined && <TroubleNotice trouble={trouble} />}
      </form>
    </details>
  );
}
