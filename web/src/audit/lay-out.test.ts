import fc from "fast-check";
import { expect, test } from "vitest";
import type { Audit } from "../api.js";
import { linesOf } from "./lay-out.js";

type Claim = Audit["claims"][number];
const claim = (id: string, text: string, start: number, end: number) =>
  ({ id, text: text.slice(start, end), start, end }) as unknown as Claim;

test("a line is cut into its claims and what stands between", () => {
  const text = "# Gout\nUrate causes it. Rest.";
  expect(linesOf(text, [claim("c1", text, 7, 23)])).toMatchObject([
    { heading: 1, pieces: [{ text: "# Gout" }], claims: [] },
    {
      heading: 0,
      pieces: [{ text: "Urate causes it.", claim: { id: "c1" } }, { text: " Rest." }],
      claims: [{ id: "c1" }],
    },
  ]);
});

test("no character of the text is lost or said twice, whatever the claims", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", " ", "\n", "é") }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(40))),
      (text, spans) => {
        const claims = spans.flatMap(([a, b], at) => {
          const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          return start < end ? [claim(`c${at}`, text, start, end)] : [];
        });
        const lines = linesOf(text, claims).map(({ pieces }) => pieces.map((piece) => piece.text).join(""));
        expect(lines.join("\n")).toBe(text);
      },
    ),
  );
});
