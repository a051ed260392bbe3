import { describe, expect, test } from "vitest";
import { Fault } from "../../domain/fault.js";
import { sha256 } from "../../domain/hash.js";
import type { Key } from "../../ports/keys.js";
import { Keyring, TooMany } from "./keyring.js";

const key = (id: string, scopes: Key["scopes"], perMinute = 60): Key => ({
  ...{ id, name: id, scopes, made: "2026-01-01", sha256: sha256(`secret ${id}`), perMinute },
});

function faultOf(work: () => void): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
  }
  throw new Error("no fault");
}

describe("a key", () => {
  const ring = new Keyring(
    () => [key("asker", ["ask"]), key("owner", ["admin"])],
    () => 0,
  );

  test("is let in for its scopes alone; admin for all", () => {
    expect(() => ring.admit("secret asker", "ask")).not.toThrow();
    expect(() => ring.admit("secret owner", "add")).not.toThrow();
    expect(faultOf(() => ring.admit("secret asker", "add")).code).toBe("not-allowed");
  });

  test("that is absent or unknown is refused, the hash of a known one too", () => {
    for (const secret of [undefined, "", "secret", sha256("secret asker")])
      expect(faultOf(() => ring.admit(secret, "ask")).code).toBe("no-key");
  });

  test("counts from when it is made, and no more when it is taken back", () => {
    let keys: Key[] = [];
    const changing = new Keyring(
      () => keys,
      () => 0,
    );
    expect(faultOf(() => changing.admit("secret a", "ask")).code).toBe("no-key");
    keys = [key("a", ["ask"])];
    expect(() => changing.admit("secret a", "ask")).not.toThrow();
    keys = [];
    expect(faultOf(() => changing.admit("secret a", "ask")).code).toBe("no-key");
  });

  test("may ask a minute's share at once, then as it fills again; others are not held up by it", () => {
    let now = 0;
    const slow = new Keyring(
      () => [key("a", ["ask"], 3), key("b", ["ask"], 3)],
      () => now,
    );
    for (let at = 0; at < 3; at++) slow.admit("secret a", "ask");
    expect(() => slow.admit("secret a", "ask")).toThrow(TooMany);
    expect(() => slow.admit("secret b", "ask")).not.toThrow();
    now = 19_500;
    expect(faultOf(() => slow.admit("secret a", "ask"))).toHaveProperty("seconds", 1);
    now = 20_001;
    expect(() => slow.admit("secret a", "ask")).not.toThrow();
  });
});
