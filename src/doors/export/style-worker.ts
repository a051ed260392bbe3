import { parentPort, workerData } from "node:worker_threads";
import { Fault } from "../../domain/fault.js";
import { referenceList } from "./references.js";
import type { StyleDone, StyleWork } from "./style-protocol.js";

if (parentPort !== null) parentPort.postMessage(await done(workerData as StyleWork));

async function done({ references, style }: StyleWork): Promise<StyleDone> {
  try {
    return { kind: "set", text: await referenceList(references, style) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, message, remedy } = error;
    return { kind: "failed", code, message, ...(remedy === undefined ? {} : { remedy }) };
  }
}
