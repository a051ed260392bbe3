/** Adobe's Symbol encoding, for the characters that medical text uses, by their code. Source: Adobe Core 14 AFM, Symbol. */
const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: "−",
  0x44: "Δ",
  0x57: "Ω",
  0x61: "α",
  0x62: "β",
  0x63: "χ",
  0x64: "δ",
  0x65: "ε",
  0x67: "γ",
  0x6b: "κ",
  0x6c: "λ",
  0x6d: "μ",
  0x70: "π",
  0x73: "σ",
  0x74: "τ",
  0x77: "ω",
  0xa2: "′",
  0xa3: "≤",
  0xa5: "∞",
  0xab: "↔",
  0xac: "←",
  0xad: "↑",
  0xae: "→",
  0xaf: "↓",
  0xb0: "°",
  0xb1: "±",
  0xb2: "″",
  0xb3: "≥",
  0xb4: "×",
  0xb7: "•",
  0xb8: "÷",
  0xb9: "≠",
  0xba: "≡",
  0xbb: "≈",
  0xbc: "…",
  0xc5: "⊕",
  0xc6: "∅",
  0xd2: "®",
  0xd3: "©",
  0xd4: "™",
  0xd6: "√",
  0xe2: "®",
  0xe3: "©",
  0xe4: "™",
};

/** Fonts of pictures; a sign of theirs at the start of a line is a bullet whatever it shows. */
const PICTURES = /wingding|webding|dingbat/i;

/**
 * The text of a run whose font puts its signs into Unicode's private area, as Symbol and Wingdings do. Signs that nobody
 * can name become U+FFFD, and are counted.
 */
export function readableText(text: string, font: string): { readonly text: string; readonly unknown: number } {
  if (!/[\ue000-\uf8ff\ufffd]/.test(text)) return { text, unknown: 0 };
  let unknown = 0;
  const readable = text.replace(/[\ue000-\uf8ff\ufffd]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (PICTURES.test(font)) return "•";
    const known = code >= 0xf000 && code <= 0xf0ff ? SYMBOL[code - 0xf000] : undefined;
    if (known !== undefined) return known;
    unknown += 1;
    return "\ufffd";
  });
  return { text: readable, unknown };
}
