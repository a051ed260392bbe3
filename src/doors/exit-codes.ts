import type { FaultCode } from "../domain/fault.js";

/** One table for every door: the process's exit code and the HTTP status of each fault. `docs/errors.md` shows it. */
export const FAULT_TABLE: Readonly<
  Record<FaultCode, { readonly exit: number; readonly http: number; readonly meaning: string }>
> = {
  "not-verified": { exit: 1, http: 422, meaning: "A bundle was checked and something in it does not hold" },
  "bad-input": { exit: 2, http: 400, meaning: "The question, a file, an option or a value is not as it should be" },
  "not-found": { exit: 3, http: 404, meaning: "The library holds nothing under that name" },
  "library-missing": { exit: 4, http: 503, meaning: "There is no library in that folder" },
  "library-read-only": { exit: 5, http: 403, meaning: "The library may be read but not changed" },
  "library-busy": { exit: 6, http: 503, meaning: "Another program was writing for too long" },
  "library-newer": { exit: 7, http: 409, meaning: "The library was made by a newer Citeside" },
  "library-damaged": { exit: 8, http: 500, meaning: "The library's file is damaged" },
  "limit-exceeded": { exit: 9, http: 413, meaning: "The input is larger than the limits allow" },
  "nothing-found": { exit: 10, http: 404, meaning: "An outside service was asked and has nothing under that" },
  "service-down": { exit: 11, http: 502, meaning: "An outside service is out of order or breaks off" },
  "service-refused": { exit: 12, http: 502, meaning: "An outside service refused the request or its key" },
  "service-quota": { exit: 13, http: 503, meaning: "An outside service wants no more requests for now" },
  "network-blocked": { exit: 14, http: 502, meaning: "An outside service cannot be reached from this machine" },
  offline: { exit: 15, http: 503, meaning: "The network is forbidden by CITESIDE_OFFLINE" },
  "no-key": { exit: 16, http: 401, meaning: "The server asks for a key, and none or a wrong one was given" },
  "not-allowed": { exit: 17, http: 403, meaning: "The key, the page or the address may not do this" },
  "too-many-requests": { exit: 18, http: 429, meaning: "The key has asked more often than it may; wait and go on" },
  "too-busy": { exit: 19, http: 503, meaning: "The server has as much to do as it can hold; wait and try again" },
  "too-slow": { exit: 20, http: 503, meaning: "The work took longer than the server allows, and was stopped" },
  "not-installed": { exit: 21, http: 501, meaning: "A program that this needs is not on this machine" },
  internal: { exit: 70, http: 500, meaning: "Citeside itself has a fault" },
  cancelled: { exit: 130, http: 499, meaning: "Stopped by the user; the library is whole" },
};

/** The exit code of an audit in which something of `--fail-on` is found. */
export const AUDIT_FAILED = 20;
