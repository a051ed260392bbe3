import type { Callable } from "./callable.js";
import { callable } from "./callable.js";
import { diff } from "./diff/diff.js";
import { replay } from "./diff/replay.js";
import { answer, answers, forget } from "./history/answers.js";
import { auditAndKeep } from "./history/audit-and-keep.js";
import { askAndKeep } from "./history/ask-and-keep.js";
import { holdings } from "./library/holdings.js";
import { removeWithUndo, removed, restore } from "./library/undo.js";
import { add } from "./add/add.js";
import { fetch } from "./live/fetch.js";
import { live } from "./live/live.js";
import { claimMarks, markClaim } from "./marks/mark-claim.js";
import { mark, marks, unmark } from "./marks/marks.js";
import { refresh } from "./refresh/refresh.js";
import { find } from "./search/find.js";
import { set } from "./set/set.js";
import { show } from "./show/show.js";
import { browse } from "./sources/browse.js";
import { sources } from "./sources/sources.js";
import { verify } from "./verify/verify.js";

/** The operations that are called by name, from other threads and over the network, in the order in which they are described. */
export const CALLABLES: ReadonlyMap<string, Callable> = new Map(
  [
    callable(askAndKeep),
    callable(auditAndKeep),
    callable(replay),
    callable(diff),
    callable(verify),
    callable(answers),
    callable(answer),
    callable(forget),
    callable(mark),
    callable(marks),
    callable(markClaim),
    callable(claimMarks),
    callable(unmark),
    callable(find),
    callable(sources),
    callable(browse),
    callable(show),
    callable(set),
    callable(removeWithUndo),
    callable(restore),
    callable(removed),
    callable(add),
    callable(live),
    callable(fetch),
    callable(refresh),
    callable(holdings),
  ].map((one) => [one.name, one]),
);
