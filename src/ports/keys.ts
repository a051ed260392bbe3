/** What a key may be used for. `admin` includes everything. */
export const SCOPES = ["ask", "audit", "add", "admin"] as const;
export type Scope = (typeof SCOPES)[number];

/** A key as it is kept: its secret is known by its hash alone. */
export interface Key {
  readonly id: string;
  /** What its owner calls it. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** ISO 8601. */
  readonly made: string;
  /** SHA-256 of the secret, in hexadecimal digits. The secret has 256 random bits, so that nothing slower is needed. */
  readonly sha256: string;
  /** Requests a minute. */
  readonly perMinute: number;
}
