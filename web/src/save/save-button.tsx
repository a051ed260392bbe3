import { useState } from "react";
import type { Bundle } from "../../../src/operations/bundle-schema.js";
import type { Audit } from "../api.js";
import { Drawer } from "../ui/drawer.js";
import { SavePanel } from "./save-panel.js";

/** Opens what an answer or audit can be saved, printed and shared as. */
export function SaveButton({ document, id }: { readonly document: Bundle | Audit; readonly id?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Save, print, share…
      </button>
      <Drawer title="Save, print, share" open={open} close={() => setOpen(false)}>
        <SavePanel document={document} {...(id === undefined ? {} : { id })} />
      </Drawer>
    </>
  );
}
