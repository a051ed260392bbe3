import { describe, expect, test } from "vitest";
import type { Hand, LineRules } from "./operation-line.js";
import { Line } from "./operation-line.js";
import type { Done } from "./operations/runner.js";

const DONE: Done = { bytes: new Uint8Array(), id: "x" };

/** A line with hands that finish a call when told, on a clock that is set. */
function lineOf(hands: number, rules: LineRules) {
  const clock = { now: 0 };
  const going: { operation: string; finish: () => void }[] = [];
  const hand = (): Hand => ({
    warm: true,
    make: ({ operation }) =>
      new Promise((resolve) => {
        const one = {
          operation,
          finish: () => {
            going.splice(going.indexOf(one), 1);
            resolve(DONE);
          },
        };
        going.push(one);
      }),
    close: () => Promise.resolve(),
  });
  const line = new Line(Array.from({ length: hands }, hand), rules, () => clock.now);
  const make = (operation: string, more: { readonly urgent?: true; readonly signal?: AbortSignal } = {}) => {
    const made = line.make({ operation, input: {}, ...more });
    made.catch(() => undefined);
    return made;
  };
  /** Finishes the oldest call of an operation, so many milliseconds later. */
  const finish = async (operation: string, later: number) => {
    clock.now += later;
    going.find((one) => one.operation === operation)?.finish();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { line, make, finish, going: () => going.map(({ operation }) => operation) };
}

describe("a line", () => {
  test("refuses at once what would wait longer than it may, and says when there should be room", async () => {
    const { line, make, finish } = lineOf(2, { room: 100, patience: 2_000 });
    void make("ask");
    await finish("ask", 1_000);
    void make("ask");
    void make("ask");
    expect(line.load).toEqual({ running: 2, waiting: 0, room: 100, wait: 1_000, full: false });
    void make("ask");
    void make("ask");
    void make("ask");
    expect(line.load).toMatchObject({ waiting: 3, wait: 2_500, full: true });
    await expect(make("ask")).rejects.toMatchObject({ code: "too-busy", seconds: 3 });
    await finish("ask", 500);
    expect(line.load).toMatchObject({ waiting: 2, full: false });
  });

  test("refuses what does not fit into its room", async () => {
    const { make } = lineOf(1, { room: 1 });
    void make("ask");
    void make("ask");
    await expect(make("ask")).rejects.toMatchObject({ code: "too-busy" });
  });

  test("leaves a thread for questions while texts are audited, and lets the next audit wait", async () => {
    const { make, finish, going } = lineOf(3, { room: 10, patience: 5_000, long: new Set(["audit"]) });
    for (let at = 0; at < 3; at++) void make("audit");
    expect(going()).toEqual(["audit", "audit"]);
    void make("ask");
    expect(going()).toEqual(["audit", "audit", "ask"]);
    await finish("audit", 9_000);
    expect(going()).toEqual(["audit", "ask", "audit"]);
  });

  test("takes an audit that will wait for several others, though no question may wait as long", async () => {
    const { line, make, finish } = lineOf(2, { room: 10, patience: 5_000, long: new Set(["audit"]) });
    void make("audit");
    await finish("audit", 12_000);
    for (let at = 0; at < 3; at++) void make("audit");
    expect(line.load).toMatchObject({ running: 1, waiting: 2, wait: 0, full: false });
    await expect(make("audit")).rejects.toMatchObject({ code: "too-busy", seconds: 36 });
  });

  test("lets what is urgent go before all that wait, however many they are", async () => {
    const { make, finish, going } = lineOf(1, { room: 1 });
    void make("ask");
    void make("find");
    void make("browse", { urgent: true });
    await finish("ask", 1);
    expect(going()).toEqual(["browse"]);
  });

  test("never begins what is cancelled while it waits", async () => {
    const { line, make, finish, going } = lineOf(1, { room: 5 });
    const stop = new AbortController();
    void make("ask");
    const waiting = make("find", { signal: stop.signal });
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    await finish("ask", 1);
    expect([going(), line.load.waiting]).toEqual([[], 0]);
  });
});
