import { useState } from "react";
import { getHoldings } from "../api.js";
import { counted } from "../../../src/doors/render/labels.js";
import { retractionsWarning } from "../../../src/doors/render/currency.js";
import type { Place } from "../router.js";
import { Drawer } from "../ui/drawer.js";
import { TroubleNotice } from "../ui/notices.js";
import { ProgressNotice } from "../ui/progress.js";
import { useLoaded } from "../ui/use-loaded.js";
import { AddPanel } from "./add-panel.js";
import { PublicationList } from "./publication-list.js";
import { PublicationPage } from "./publication-page.js";
import { RefreshPanel } from "./refresh-panel.js";
import { RemovedPanel } from "./removed-panel.js";
import { UndoNotice } from "./undo-notice.js";
import { useAdding } from "./use-adding.js";

/** What the library holds, or one publication of it. */
export function LibraryPage({ place }: { readonly place: Place }) {
  return place.rest === "" ? <Shelf query={place.query} /> : <PublicationPage id={place.rest} />;
}

function Shelf({ query }: { readonly query: URLSearchParams }) {
  const [holdings, again] = useLoaded("holdings", getHoldings);
  const [drawer, setDrawer] = useState<"add" | "refresh" | "removed">();
  const close = () => setDrawer(undefined);
  // Held here, so that closing the drawer neither stops the work nor loses sight of it.
  const files = useAdding(again);
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
    <div
      className="page"
      onDragEnter={({ dataTransfer }) => {
        if (dataTransfer.types.includes("Files")) setDrawer("add");
      }}
    >
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
        <div className="buttons">
          <button type="button" className="primary" aria-haspopup="dialog" onClick={() => setDrawer("add")}>
            Add publications
          </button>
          <button type="button" aria-haspopup="dialog" onClick={() => setDrawer("refresh")}>
            Look for retractions…
          </button>
          <button type="button" className="quiet" aria-haspopup="dialog" onClick={() => setDrawer("removed")}>
            Removed lately
          </button>
        </div>
      </div>
      {holdings.state === "failed" && <TroubleNotice trouble={holdings.trouble} again={again} />}
      {warning !== undefined && <p className="notice">{warning}</p>}
      {newest !== undefined && warning === undefined && (
        <p className="legend">
          Retraction list: {newest.title}, as of {newest.date} ({counted(newest.days, "day")} old).
        </p>
      )}
      {drawer !== "add" && files.adding.state === "running" && (
        <ProgressNotice
          progress={files.adding.progress}
          first={`Sending ${files.adding.what}…`}
          stop={files.stop}
        />
      )}
      <UndoNotice changed={again} />
      <PublicationList query={query} snapshot={held?.snapshot ?? ""} empty={held?.publications === 0} />
      <Drawer title="Add publications" open={drawer === "add"} close={close}>
        <AddPanel files={files} added={again} />
      </Drawer>
      <Drawer title="Retractions and newer versions" open={drawer === "refresh"} close={close}>
        <RefreshPanel done={again} />
      </Drawer>
      <Drawer title="Removed lately" open={drawer === "removed"} close={close}>
        <RemovedPanel changed={again} />
      </Drawer>
    </div>
  );
}
