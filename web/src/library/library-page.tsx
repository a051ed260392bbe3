import { useState } from "react";
import { getHoldings } from "../api.js";
import { counted } from "../../../src/doors/render/labels.js";
import { retractionsWarning } from "../../../src/doors/render/currency.js";
import type { Place } from "../router.js";
import { Drawer } from "../ui/drawer.js";
import { TroubleNotice } from "../ui/notices.js";
import { useLoaded } from "../ui/use-loaded.js";
import { AddPanel } from "./add-panel.js";
import { PublicationList } from "./publication-list.js";
import { PublicationPage } from "./publication-page.js";
import { UndoNotice } from "./undo-notice.js";

/** What the library holds, or one publication of it. */
export function LibraryPage({ place }: { readonly place: Place }) {
  return place.rest === "" ? <Shelf query={place.query} /> : <PublicationPage id={place.rest} />;
}

function Shelf({ query }: { readonly query: URLSearchParams }) {
  const [holdings, again] = useLoaded("holdings", getHoldings);
  const [adding, setAdding] = useState(false);
  const held = holdings.state === "loaded" ? holdings.value : undefined;
  const newest = held?.retractionLists.toSorted((a, b) => a.days - b.days)[0];
  const warning =
    held === undefined
      ? undefined
      : retractionsWarning(
          newest === undefined ? null : { title: newest.title, date: newest.date, basis: newest.dateBasis },
          new Date().toISOString(),
        );
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Library</h1>
          {held !== undefined && (
            <p className="summary">
              {counted(held.publications, "publication")}, {counted(held.passages, "passage")}
              {held.withoutText > 0 && ` (${counted(held.withoutText, "publication")} known by a record alone)`}
            </p>
          )}
        </div>
        <button type="button" className="primary" onClick={() => setAdding(true)}>
          Add publications
        </button>
      </div>
      {holdings.state === "failed" && <TroubleNotice trouble={holdings.trouble} again={again} />}
      {warning !== undefined && <p className="notice">{warning}</p>}
      {newest !== undefined && warning === undefined && (
        <p className="legend">
          Retraction list: {newest.title}, as of {newest.date} ({counted(newest.days, "day")} old).
        </p>
      )}
      <UndoNotice changed={again} />
      <PublicationList query={query} snapshot={held?.snapshot ?? ""} empty={held?.publications === 0} />
      <Drawer title="Add publications" open={adding} close={() => setAdding(false)}>
        <AddPanel added={again} />
      </Drawer>
    </div>
  );
}
