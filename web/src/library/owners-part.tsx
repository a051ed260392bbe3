import { useState } from "react";
import { DESIGNS } from "../../../src/domain/design.js";
import { STATUS_KINDS } from "../../../src/domain/publication.js";
import { TIERS } from "../../../src/domain/tier.js";
import { TIER_NAMES, designWords, sentenceCase } from "../../../src/doors/render/labels.js";
import type { SetInput, Shown, Trouble } from "../api.js";
import { post } from "../api.js";
import { go } from "../router.js";
import { TroubleNotice } from "../ui/notices.js";
import { asTrouble } from "../ui/use-loaded.js";
import { rememberRemoved } from "./undo-notice.js";

/** What the library's owner sets by hand, above what was read; and taking the publication out. */
export function OwnersPart({ shown, changed }: { readonly shown: Shown; readonly changed: () => void }) {
  const [trouble, setTrouble] = useState<Trouble>();
  const [sure, setSure] = useState(false);
  const override = shown.override ?? {};
  const failed = (error: unknown) => setTrouble(asTrouble(error));
  const set = (what: SetInput["what"], value: string) => {
    setTrouble(undefined);
    post("/v1/set", { publication: shown.id, what, value }).then(changed, failed);
  };
  const remove = () => {
    post<{ title: string; undo: string | null }>("/v1/remove", { publication: shown.id }).then(({ title, undo }) => {
      if (undo !== null) rememberRemoved({ undo, title });
      go("/library");
    }, failed);
  };
  const choice = (
    what: "tier" | "design" | "status",
    label: string,
    values: readonly string[],
    say: (value: string) => string,
  ) => (
    <label>
      <span>{label}</span>
      <select value={String(override[what] ?? "none")} onChange={({ target }) => set(what, target.value)}>
        <option value="none">As read</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {say(value)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details className="owner" open={shown.override !== null}>
      <summary>Set by hand{shown.override === null ? "" : `: ${Object.keys(override).join(", ")}`}</summary>
      <p className="legend">What you set stands above what was read, and answers say that it was set.</p>
      <div className="narrowing">
        {choice("tier", "Tier", TIERS, (tier) => TIER_NAMES[tier as keyof typeof TIER_NAMES])}
        {choice("design", "Design", DESIGNS, (design) => sentenceCase(designWords(design as (typeof DESIGNS)[number])))}
        {choice("status", "Status", STATUS_KINDS, sentenceCase)}
        <label className="check">
          <input
            key={String(shown.excluded)}
            type="checkbox"
            defaultChecked={shown.excluded}
            onChange={({ target }) => set("exclude", target.checked ? "yes" : "no")}
          />
          Keep out of answers
        </label>
      </div>
      <p className="buttons">
        {sure ? (
          <>
            <span>Take this publication and its texts out of the library?</span>
            <button type="button" className="danger" onClick={remove}>
              Remove it
            </button>
            <button type="button" onClick={() => setSure(false)}>
              Keep it
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setSure(true)}>
            Remove from the library
          </button>
        )}
      </p>
      {trouble !== undefined && <TroubleNotice trouble={trouble} />}
    </details>
  );
}
