import { describe, expect, it } from "vitest";
import { canonicalBlock } from "../../domain/source.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { inputOf } from "../../testing/readers.js";
import { inlineText } from "./inline-text.js";
import { xmlRecords } from "./xml-records.js";

const RULES = { leftOut: new Set(["fn"]), apart: new Set(["p", "break"]) };
const SHAPE = { records: new Set(["r"]), wrappers: new Set<string>(), ignored: new Set<string>(), expected: "<r>" };

async function words(inner: string): Promise<string> {
  for await (const record of xmlRecords(inputOf("x", `<r>${inner}</r>`), SHAPE, { limits: DEFAULT_LIMITS }))
    if (record.kind === "record") return canonicalBlock(inlineText(record.element.children, RULES));
  throw new Error(`not read: ${inner}`);
}
const cite = (text: string) => `<xref ref-type="bibr" rid="b">${text}</xref>`;

describe("inlineText", () => {
  it.each([
    ["10<sup>9</sup> cells/L", "10^9 cells/L"],
    ["10<sup>−3</sup> and 10<sup> -3 </sup>", "10^−3 and 10^-3"],
    ["<i>5</i><sup>2</sup>", "5^2"],
    ["1<sup>st</sup> m<sup>2</sup> Ca<sup>2+</sup> <sup>18</sup>F", "1st m2 Ca2+ 18F"],
    ["CO<sub>2</sub>, K<sub>i</sub>, log<sub>10</sub>5, 5<sub>2</sub>", "CO2, Ki, log10 5, 5_2"],
    ["10<sup>3</sup>5", "10^3 5"],
    ["12.3<xref ref-type='table-fn'>1</xref> and 4<xref ref-type='table-fn'><sup>2</sup></xref>", "12.3^1 and 4^2"],
    ["0.05<xref ref-type='table-fn'><sup>a</sup></xref>", "0.05^a"],
    ["treatments<sup>a,b</sup> in M<sup>lle</sup>", "treatments^a,b in Mlle"],
    ["R<sup>n</sup> and Age<xref ref-type='fn'>1</xref>", "Rn and Age^1"],
    ["Table <xref ref-type='table'>2</xref>", "Table 2"],
    ["<strike>20</strike> 10 mg", "~~20~~ 10 mg"],
  ])("keeps numbers whole: %s", async (inner, text) => {
    expect(await words(inner)).toBe(text);
  });

  it.each([
    [`given [${cite("1")}].`, "given."],
    [`given [${cite("1")}-${cite("4")}, ${cite("7")}], then`, "given, then"],
    [`given.[${cite("1")}] The`, "given. The"],
    [`given<sup>${cite("1")},${cite("2")}</sup>.`, "given."],
    [`given.${cite("<sup>9</sup>")} The`, "given. The"],
    [`given ${cite("(10)")}. The`, "given. The"],
    [`fell to 12.5${cite("9")} in`, "fell to 12.5 in"],
    [`by 2%.<sup>${cite("3")}–${cite("5")}</sup> In`, "by 2%. In"],
    [`used (${cite("Smith et al. 2001")}; ${cite("Wu and Li 2002")}) here`, "used here"],
    [`as ${cite("Smith et al. 2001")} showed`, "as Smith et al. 2001 showed"],
    [`(reviewed by ${cite("Smith 2001")})`, "(reviewed by Smith 2001)"],
    [`Smith (${cite("2001")}) showed`, "Smith showed"],
    [`([${cite("3")}])`, ""],
    ["(95% CI [1, 2]) (n = 3)", "(95% CI [1, 2]) (n = 3)"],
    [`(n = 12) [${cite("3")}]`, "(n = 12)"],
  ])("leaves marks of citation out with their brackets: %s", async (inner, text) => {
    expect(await words(inner)).toBe(text);
  });

  it.each([
    ["a<b>b</b>c", "abc"],
    ["a<p>b</p>c<break/>d", "a b c d"],
    ["a<fn><p>note</p></fn>b", "ab"],
  ])("puts blanks around what stands apart and around nothing else: %s", async (inner, text) => {
    expect(await words(inner)).toBe(text);
  });

  const tex = "<tex-math>\\frac{1}{2}</tex-math>";
  it.each([
    [
      `<inline-formula><alternatives>${tex}<mml:math><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:math></alternatives></inline-formula>`,
      "1/2",
    ],
    [
      "<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup><mml:mo>+</mml:mo><mml:msqrt><mml:mi>y</mml:mi><mml:mi>z</mml:mi></mml:msqrt></mml:math>",
      "x^2+√yz",
    ],
    [
      "<mml:math><mml:mfrac><mml:mrow><mml:mi>a</mml:mi><mml:mo>+</mml:mo><mml:mi>b</mml:mi></mml:mrow><mml:mn>2</mml:mn></mml:mfrac></mml:math>",
      "(a+b)/2",
    ],
    ["<mml:math><mml:mn>2</mml:mn><mml:mn>5</mml:mn></mml:math>", "2 5"],
    [`with <inline-formula>${tex}</inline-formula> mg`, "with [formula] mg"],
    ["with <inline-formula><inline-graphic/></inline-formula> mg", "with [formula] mg"],
    ["with <inline-graphic/> mg", "with [picture] mg"],
    ["<inline-formula><italic>P</italic> = 0.04</inline-formula>", "P = 0.04"],
  ])("reads formulas, or says that one stood there: %s", async (inner, text) => {
    expect(await words(inner)).toBe(text);
  });
});
