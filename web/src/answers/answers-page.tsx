import type { Place } from "../router.js";
import { HistoryList } from "./history-list.js";
import { KeptPage } from "./kept-page.js";
import { SharedPage } from "./shared-page.js";

/** What was asked before: the list, one of it under its lasting address, or a bundle that somebody shared. */
export function AnswersPage({ place }: { readonly place: Place }) {
  if (place.rest === "shared") return <SharedPage />;
  return place.rest === "" ? <HistoryList query={place.query} /> : <KeptPage key={place.rest} id={place.rest} />;
}
