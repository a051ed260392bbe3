import { useState } from "react";
import type { Bundle } from "../../../src/operations/bundle-schema.js";
import type { Audit, Trouble } from "../api.js";
import { postExport } from "../api.js";
import { CopyButton } from "../ui/copy-button.js";
import { saveFile } from "../ui/download.js";
import { Link } from "../ui/link.js";
import { TroubleNotice } from "../ui/notices.js";
import { asTrouble } from "../ui/use-loaded.js";
import type { Form } from "./forms.js";
import { groupsOf } from "./forms.js";

/** Everything that an answer or audit can be taken away as. `id`: the name under which it is kept. */
export function SavePanel({ document, id }: { readonly document: Bundle | Audit; readonly id?: string }) {
  const [making, setMaking] = useState<string>();
  const [said, setSaid] = useState("");
  const [trouble, setTrouble] = useState<Trouble>();
  const save = ({ label, format, style, table }: Form) => {
    setMaking(label);
    setSaid(`Writing: ${label}…`);
    setTrouble(undefined);
    postExport({ what: document, format, style, table })
      .then(
        ({ name, file }) => {
          saveFile(name, file);
          setSaid(`Saved ${name}.`);
        },
        (error: unknown) => {
          setSaid("");
          setTrouble(asTrouble(error));
        },
      )
      .finally(() => setMaking(undefined));
  };
  const address = id === undefined ? undefined : `${location.origin}/answers/${id}`;
  return (
    <div className="save">
      <p role="status" className="said-so">
        {said}
      </p>
      {trouble !== undefined && <TroubleNotice trouble={trouble} />}
      {groupsOf(document).map(({ title, about, forms }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <p className="legend">{about}</p>
          <p className="buttons">
            {forms.map((form) => (
              <button key={form.label} type="button" disabled={making !== undefined} onClick={() => save(form)}>
                {form.label}
              </button>
            ))}
          </p>
        </section>
      ))}
      <section aria-label="Print">
        <h3>Print</h3>
        <p className="legend">As a handout, without this page’s buttons.</p>
        <p className="buttons">
          <button type="button" onClick={() => print()}>
            Print
          </button>
        </p>
      </section>
      {id !== undefined && address !== undefined && (
        <section aria-label="Lasting address">
          <h3>Lasting address</h3>
          <p className="legend">It opens on this server only, and shows what was given, as it was given.</p>
          <p>
            <Link href={`/answers/${id}`}>{address}</Link>
          </p>
          <p className="buttons">
            <CopyButton text={address}>Copy the address</CopyButton>
          </p>
        </section>
      )}
    </div>
  );
}
