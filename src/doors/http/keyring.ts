import { timingSafeEqual } from "node:crypto";
import { Fault } from "../../domain/fault.js";
import { sha256 } from "../../domain/hash.js";
import type { Key, Scope } from "../../ports/keys.js";

/** Asked too often: how many seconds until there is room again. */
export class TooMany extends Fault {
  constructor(readonly seconds: number) {
    super(
      "too-many-requests",
      "This key has asked more often than it may.",
      `Wait ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    );
  }
}

/** The keys that a server knows, and how often each was used of late. */
export class Keyring {
  private readonly left = new Map<string, { tokens: number; at: number }>();

  /** `keys` gives those known now, so that one made or taken back counts at once; `now` is in milliseconds. */
  constructor(
    private readonly keys: () => readonly Key[],
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Faults: `no-key` without a known secret, `not-allowed` for another scope, `too-many-requests` (`TooMany`). */
  admit(secret: string | undefined, scope: Scope): void {
    const hash = sha256(secret ?? "");
    const found = secret === undefined ? undefined : this.keys().find((key) => sameHash(key.sha256, hash));
    if (found === undefined)
      throw new Fault(
        "no-key",
        secret === undefined ? "This server asks for a key." : "This server does not know the key.",
        "Send Authorization: Bearer <key>; “citeside keys add” makes one.",
      );
    if (!found.scopes.includes(scope) && !found.scopes.includes("admin"))
      throw new Fault("not-allowed", `This key is not for “${scope}”.`, "Ask the server’s owner for one that is.");
    this.take(found);
  }

  /** A bucket that fills evenly and holds a minute's requests. */
  private take({ id, perMinute }: Key): void {
    const now = this.now();
    const held = this.left.get(id) ?? { tokens: perMinute, at: now };
    const tokens = Math.min(perMinute, held.tokens + ((now - held.at) / 60_000) * perMinute);
    if (tokens < 1) {
      this.left.set(id, { tokens, at: now });
      throw new TooMany(Math.max(1, Math.ceil(((1 - tokens) / perMinute) * 60)));
    }
    this.left.set(id, { tokens: tokens - 1, at: now });
  }
}

function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
