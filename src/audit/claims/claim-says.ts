import { tellsNoFinding } from "../../answer/finding/no-finding.js";
import { readOnce } from "../../text/read-once.js";
import { letsStop } from "../label/abrupt-stop.js";
import { forbids, putsForward } from "./claim-advice.js";
import { compares } from "../saying/compared-order.js";
import { deniesHarm } from "../label/denied-harm.js";
import { deniesNeed, saysNeedless } from "../label/denied-need.js";
import { causeUnknown } from "../words/unknown-cause.js";

/** What kind of thing a claim says, by which it is decided what a sentence is asked; read once for all sentences that are held against it. */
export const claimSays = readOnce((words: string) => ({
  putsForward: putsForward(words),
  forbids: forbids(words),
  deniesHarm: deniesHarm(words),
  deniesNeed: deniesNeed(words),
  saysNeedless: saysNeedless(words),
  letsStop: letsStop(words),
  tellsNoFinding: tellsNoFinding(words),
  causeUnknown: causeUnknown(words),
  compares: compares(words),
}));
