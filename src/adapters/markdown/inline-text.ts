import { decodeEntities } from "../xml/entities.js";

const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** Escaped characters wait in a private-use place, so that no later rule takes them for marks. */
const HIDDEN_BASE = 0xe000;
/** Marks further apart than this are taken as text; it also keeps the work linear in the text. Characters. */
const REACH = 500;
/** The address of a link, with a title and one pair of round brackets at most. */
const ADDRESS = '\\((?:[^()\\s]{0,500}\\([^()\\s]{0,500}\\))?[^()\\s]{0,500}(?: "[^"]{0,500}")?\\)';
const PICTURE = new RegExp(`!\\[([^\\[\\]]{0,${REACH}})\\]${ADDRESS}`, "g");
const LINK = new RegExp(`\\[([^\\[\\]]{1,${REACH}})\\]${ADDRESS}`, "g");
const REFERENCE = new RegExp(`\\[([^\\[\\]]{1,${REACH}})\\]\\[[^\\[\\]]{0,${REACH}}\\]`, "g");
const EMPHASIS = ["\\*\\*\\*", "___", "\\*\\*", "__", "\\*", "_"].map((mark) => {
  const one = mark.endsWith("_") ? "_" : "\\*";
  const open = `(?<![\\p{L}\\p{N}${one}])${mark}(?=[^\\s${one}])`;
  const close = `${mark}(?![\\p{L}\\p{N}${one}])`;
  return new RegExp(`${open}(.{0,${REACH}}?[^\\s${one}])${close}`, "gu");
});

/**
 * The words of one run of Markdown without its marks: bold, italics, code, links, pictures and simple HTML. Marks between
 * letters or digits stay ("5*10"), as does text struck out ("~~20 mg~~"), which must not read as if it were valid.
 */
export function inlineText(markdown: string): string {
  const hidden = markdown.replace(ESCAPED, (_, char: string) => String.fromCodePoint(HIDDEN_BASE + char.charCodeAt(0)));
  const words = hidden
    .replace(PICTURE, "$1")
    .replace(LINK, "$1")
    .replace(REFERENCE, "$1")
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]{1,500})>/g, "$1")
    .replace(/(\d)<sup>(?=[-−–+]?\d)/gi, "$1^")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<\/?(?:b|i|em|strong|u|sub|sup|span|small|mark|kbd|code)(?:\s[^<>]{0,500})?>/gi, "")
    .replace(/(`+)(?!`)(.{1,500}?)(?<!`)\1(?!`)/g, "$2");
  return decodeEntities(unmark(words)).replace(/[\ue021-\ue07e]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - HIDDEN_BASE),
  );
}

/** Takes emphasis off, longest marks first; a mark inside a word or number is none. */
function unmark(text: string): string {
  return EMPHASIS.reduce((words, mark) => words.replace(mark, "$1"), text);
}
