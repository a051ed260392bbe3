import { useState } from "react";
import { plain } from "../../../src/doors/render/plain.js";
import type { Trouble } from "../api.js";
import { getRemoved, post } from "../api.js";
import { Empty, TroubleNotice, Working } from "../ui/notices.js";
import { asTrouble, useLoaded } from "../ui/use-loaded.js";

/** What was removed of late and can be put back as it was. */
export function RemovedPanel({ changed }: { readonly changed: () => void }) {
  const [removed, again] = useLoaded("removed", getRemoved);
  const [said, setSaid] = useState("");
  const [trouble, setTrouble] = useState<Trouble>();
  const putBack = (undo: string, title: string) => {
    setTrouble(undefined);
    post("/v1/restore", { undo }).then(
      () => {
        setSaid(`Put back: ${plain(title)}`);
        again();
        changed();
      },
      (error: unknown) => setTrouble(asTrouble(error)),
    );
  };
  if (removed.state === "loading") return <Working>Looking what was removed…</Working>;
  if (removed.state === "failed") return <TroubleNotice trouble={removed.trouble} again={again} />;
  return (
    <div>
      <p role="status" className="said-so">
        {said}
      </p>
      {trouble !== undefined && <TroubleNotice trouble={trouble} />}
      {removed.value.items.length === 0 && <Empty title="Nothing that was removed can be put back." />}
      <ul className="publications">
        {removed.value.items.map(({ undo, title, at }) => (
          <li key={undo}>
            {plain(title)}
            <p className="about">Removed {at.slice(0, 16).replace("T", " ")} UTC</p>
            <button type="button" onClick={() => putBack(undo, title)}>
              Put back<span className="unseen">: {plain(title)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
