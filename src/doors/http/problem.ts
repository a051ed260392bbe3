import { Fault } from "../../domain/fault.js";
import type { FaultCode } from "../../domain/fault.js";
import { TooBusy } from "../../operations/too-busy.js";
import { FAULT_TABLE } from "../exit-codes.js";
import { TooMany } from "./keyring.js";

/** An error as RFC 9457 has it, with the fault's code and what to do about it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: FaultCode;
  readonly remedy?: string;
}

/** Seconds after which a client may try again, for faults that pass by themselves. */
const RETRY_AFTER: Partial<Record<FaultCode, number>> = {
  "too-slow": 10,
  "library-busy": 10,
  "service-quota": 60,
};

/** A fault in the form of the one table. Anything that is no fault is `internal`, and its words stay here. */
export function problemOf(error: unknown): Problem {
  const fault = asFault(error);
  const { http, meaning } = FAULT_TABLE[fault.code];
  return {
    type: `urn:citeside:fault:${fault.code}`,
    title: meaning,
    status: http,
    detail: fault.message,
    code: fault.code,
    ...(fault.remedy === undefined ? {} : { remedy: fault.remedy }),
  };
}

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof Error && error.name === "AbortError") return new Fault("cancelled", "It was stopped.");
  return new Fault("internal", "Citeside has a fault of its own.", "Look into the server's log, and report it.");
}

/** The answer for an error; its status is the fault's own unless another is given. */
export function problemResponse(error: unknown, status?: number): Response {
  const told = problemOf(error);
  const problem = status === undefined ? told : { ...told, status };
  const wait = error instanceof TooMany || error instanceof TooBusy ? error.seconds : RETRY_AFTER[problem.code];
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...(wait === undefined ? {} : { "retry-after": String(wait) }),
    },
  });
}
