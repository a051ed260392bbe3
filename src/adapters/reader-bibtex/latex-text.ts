/** Words out of a value in TeX, and the first command in it that is not known. */
export interface LatexText {
  readonly text: string;
  readonly unread?: string;
}

const ACCENTS: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
  b: "\u0331",
};

const SIGNS = new Map(
  Object.entries({
    ...{ ss: "ß", SS: "ẞ", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", o: "ø", O: "Ø", aa: "å", AA: "Å", l: "ł", L: "Ł" },
    ...{ i: "ı", j: "ȷ", dh: "ð", DH: "Ð", th: "þ", TH: "Þ", dj: "đ", DJ: "Đ", ng: "ŋ", NG: "Ŋ" },
    ...{
      alpha: "α",
      beta: "β",
      gamma: "γ",
      delta: "δ",
      epsilon: "ε",
      varepsilon: "ε",
      zeta: "ζ",
      eta: "η",
      theta: "θ",
    },
    ...{ iota: "ι", kappa: "κ", lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", pi: "π", rho: "ρ", sigma: "σ", tau: "τ" },
    ...{ upsilon: "υ", phi: "φ", varphi: "φ", chi: "χ", psi: "ψ", omega: "ω", Gamma: "Γ", Delta: "Δ", Theta: "Θ" },
    ...{ Lambda: "Λ", Xi: "Ξ", Pi: "Π", Sigma: "Σ", Phi: "Φ", Psi: "Ψ", Omega: "Ω", micro: "µ", textmu: "µ" },
    ...{ leq: "≤", le: "≤", geq: "≥", ge: "≥", neq: "≠", ne: "≠", approx: "≈", sim: "~", times: "×", pm: "±" },
    ...{ cdot: "·", div: "÷", infty: "∞", rightarrow: "→", to: "→", leftarrow: "←", lt: "<", gt: ">", circ: "°" },
    ...{ leqslant: "≤", geqslant: "≥", textless: "<", textgreater: ">", textdegree: "°", degree: "°", dots: "…" },
    ...{ ldots: "…", textendash: "–", textemdash: "—", textquoteleft: "‘", textquoteright: "’", prime: "′" },
    ...{ textquotedblleft: "“", textquotedblright: "”", textregistered: "®", texttrademark: "™", copyright: "©" },
    ...{ textasciitilde: "~", textbackslash: "\\", textpm: "±", texttimes: "×", pounds: "£", euro: "€", S: "§" },
    ...{ textalpha: "α", textbeta: "β", textgamma: "γ", quad: " ", qquad: " ", space: " ", slash: "/" },
  }),
);

/** Commands that only say how words look: the words stay. */
const LOOKS =
  /^(?:text(?:it|bf|rm|sc|sf|tt|sl|up|md|normal)|emph|math(?:rm|it|bf|sf|tt|cal|bb)|mbox|hbox|it|bf|rm|em|sc|tt|sf|sl|up|ensuremath|url|underline|mkbibemph|enquote|left|right|displaystyle|small|normalfont|noopsort|protect|text)$/;

/**
 * Takes TeX off: accents and signs as characters, words of commands about looks, raised and lowered numbers kept off as "^2"
 * and "_2". A command that is not known is left out and named, as words may have gone with it.
 */
export function latexText(value: string): LatexText {
  let unread: string | undefined;
  const text = value
    .replace(/\\([&%$#_{} ])/g, (_, sign: string) => KEPT.get(sign) ?? sign)
    .replace(/\\([`'^~=."])\s*(?:\{\s*\\?([a-zA-Z]?)\s*\}|\\?([a-zA-Z]))/g, accented)
    .replace(/\\([uvHtcdbkr])(?:\s*\{\s*\\?([a-zA-Z])\s*\}|\s+\\?([a-zA-Z]))/g, accented)
    .replace(/\\([a-zA-Z]+)\*?(\s*)(?:\{\})?/g, (_, name: string, space: string) => {
      const sign = SIGNS.get(name);
      if (sign !== undefined) return sign + (/\p{L}/u.test(sign) ? "" : space);
      if (!LOOKS.test(name)) unread ??= `\\${name}`;
      return space;
    })
    .replace(/\\[-/,;:! ]|\\\\/g, (mark) => (mark === "\\-" || mark === "\\/" || mark === "\\!" ? "" : " "))
    .replace(/---/g, "—")
    .replace(/--/g, "–")
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/~/g, " ")
    .replace(/\$\s*([\^_])/g, "$1")
    .replace(/([\^_])\{?\s*°\s*\}?/g, "°")
    .replace(/([\^_])\s*\{([^{}]*)\}/g, "$1$2")
    .replace(/[\^_](?=\p{L})/gu, "")
    .replace(/[{}$]/g, "")
    .replace(/[\ue000-\ue006]/g, (sign) => [...KEPT].find(([, held]) => held === sign)?.[0] ?? "")
    .normalize("NFC");
  return { text, ...(unread === undefined ? {} : { unread }) };
}

/** Signs that were written as themselves stand aside while those that mean something to TeX are worked off. */
const KEPT = new Map(["&", "%", "$", "#", "_", "{", "}"].map((sign, at) => [sign, String.fromCharCode(0xe000 + at)]));

function accented(_: string, mark: string, inBraces?: string, bare?: string): string {
  const letter = inBraces ?? bare ?? "";
  if (letter === "") return mark === "~" ? " " : "";
  return `${letter}${ACCENTS[mark] ?? ""}`;
}
