/** The closed list of what can go wrong through bad input or a bad state; `docs/errors.md` gives each its exit code and HTTP status. */
export const FAULT_CODES = [
  "bad-input",
  "not-found",
  "not-verified",
  "library-missing",
  "library-read-only",
  "library-newer",
  "library-damaged",
  "library-busy",
  "limit-exceeded",
  "no-key",
  "not-allowed",
  "too-many-requests",
  "too-busy",
  "too-slow",
  "not-installed",
  "nothing-found",
  "service-down",
  "service-refused",
  "service-quota",
  "network-blocked",
  "offline",
  "cancelled",
  "internal",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** A fault a person can act on: `message` says what was wrong and where, `remedy` what to do about it. */
export class Fault extends Error {
  override readonly name = "Fault";
  constructor(
    readonly code: FaultCode,
    message: string,
    readonly remedy?: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** A rule of the domain was broken by the program itself, never by its input. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}
