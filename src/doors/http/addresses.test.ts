import { expect, test } from "vitest";
import { hostAllowed, hostOf, isLoopbackHost } from "./addresses.js";

test.each([
  ["127.0.0.1:4750", "127.0.0.1"],
  ["[::1]:4750", "::1"],
  ["Citeside.Example", "citeside.example"],
  ["a b", undefined],
  ["user@host", undefined],
  ["", undefined],
])("the host of “%s” is %s", (header, host) => {
  expect(hostOf(header)).toBe(host);
});

test("loopback is loopback, and nothing that only looks like it", () => {
  expect(["localhost", "127.0.0.1", "127.8.8.8", "::1", "[::1]"].map(isLoopbackHost)).toEqual(Array(5).fill(true));
  expect(["localhost.evil.example", "127.0.0.1.evil.example", "0.0.0.0", "10.0.0.1"].map(isLoopbackHost)).toEqual(
    Array(4).fill(false),
  );
});

test.each([
  ["127.0.0.1", "localhost:4750", [], true],
  ["127.0.0.1", "evil.example:4750", [], false],
  ["127.0.0.1", "192.168.1.5", [], false],
  ["127.0.0.1", "library.ward.example", ["library.ward.example"], true],
  ["0.0.0.0", "192.168.1.5:4750", [], true],
  ["0.0.0.0", "evil.example", [], false],
])("listening on %s, a request for %s with the names %s is let in: %s", (listening, header, names, allowed) => {
  expect(hostAllowed(header, listening, names)).toBe(allowed);
});
