import type { IdentifyingRule } from "./identifying-span.js";

const TLD =
  "com|org|net|edu|gov|mil|int|info|biz|health|care|io|ai|app|uk|de|fr|nl|es|pt|it|ch|at|be|ie|dk|se|no|fi|pl|cz|gr|tr|ru|ua|us|ca|mx|br|ar|cl|au|nz|in|pk|bd|cn|jp|kr|sg|hk|tw|my|th|vn|id|ph|ng|ke|za|eg|sa|ae|il|ir|nhs";
/** Words that lead to an address and are no part of it. */
const WORDS_BEFORE =
  "a|an|the|and|or|e-?mail|mail|mails|address|is|was|me|us|him|her|them|my|his|their|our|your|you|i|to|at|on|by|via|from|for|with|using|use|write|reply|replies|respond|answer|contact|reach|send|forward|cc|ping|please|thanks|thank|regards|results|notes|records?|files?|images?|reports?|details|scans?|available|found|hosted|stored|seen|look|are|about|in|of|dose|doses|dosing|gout|mg|can|be|it|this|that|or";
const DOT = "\\s*(?:\\.|\\[dot\\]|\\(dot\\)|\\s+dot\\s+)\\s*";

/** Before a spelled-out address, one or two words of the same name: "desmond brown at gmail dot com". */
const SPOKEN = `(?:(?<![\\p{L}\\p{N}])(?!(?:${WORDS_BEFORE})\\s)[\\p{L}\\p{N}_+-]+\\s+){0,2}`;

/** Addresses of publications and trials, which say nothing of anybody. */
const PUBLIC_ADDRESS =
  /^(?:https?:\/\/)?(?:(?:dx\.)?doi\.org\/10\.\d{4,9}\/[^\s?#]+|(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov\/\d+|(?:ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov)\/articles\/PMC\d+|clinicaltrials\.gov\/study\/NCT\d+)\/?)$/iu;

/** E-mail addresses, handles and addresses on the web. */
export const WEB_RULES: readonly IdentifyingRule[] = [
  {
    kind: "e-mail",
    pattern: /[^\s@<>()[\]",;:]+\s?@\s?[^\s@<>()[\]",;:]*[\p{L}\p{N}]/dgu,
    unless: (found) => /^\d+(?:\.\d+)?\s?@/u.test(found) && !/\.\p{L}{2,}$/u.test(found),
  },
  { kind: "e-mail", pattern: /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/dgu },
  {
    kind: "e-mail",
    pattern: new RegExp(
      `${SPOKEN}[\\w+-]+(?:(?:${DOT})[\\w+-]+)*(?:\\s*(?:\\[at\\]|\\(at\\))\\s*|\\s+at\\s+)[\\w-]+(?:${DOT}[\\w-]+)*${DOT}(?:${TLD})(?![\\p{L}\\d])`,
      "dgiu",
    ),
    unless: (found) =>
      /^(?:records?|files?|images?|reports?|results?|details|notes|scans?|available|found|hosted|stored|seen|look|is|are)\s+at\s/iu.test(
        found,
      ),
  },
  {
    kind: "e-mail",
    pattern:
      /[\p{L}\d._+-]+(?:\s*[[(]dot[\])]\s*[\p{L}\d_+-]+)*\s*[[(]at[\])]\s*[\p{L}\d-]+(?:\s*(?:\.|[[(]dot[\])])\s*[\p{L}\d-]+)*/dgiu,
  },
  {
    kind: "web address",
    pattern: /\b(?:https?|ftps?|file|sftp|smb|tel|mailto):\S*[^\s.,;:!?)\]}"'»”]|\bwww\.\S*[^\s.,;:!?)\]}"'»”]/dgiu,
    unless: (found) => PUBLIC_ADDRESS.test(found),
  },
  {
    kind: "web address",
    pattern: new RegExp(`(?<![\\p{L}\\d@.-])(?:[\\w-]+\\.)+(?:${TLD})(?:/\\S*[^\\s.,;:!?)\\]}"']|:\\d+\\S*)`, "dgiu"),
    unless: (found) =>
      /^(?:(?:dx\.)?doi\.org\/10\.|pubmed\.ncbi\.nlm\.nih\.gov\/\d+\/?$|(?:www\.ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov)\/articles\/PMC\d+\/?$|(?:www\.)?clinicaltrials\.gov\/study\/NCT\d+\/?$)/iu.test(
        found,
      ),
  },
  { kind: "web address", pattern: /(?<![\p{L}\d])(?:\/(?:home|users?|mnt|var)\/|[A-Z]:\\|\\\\)\S+/dgiu },
];

const digits = (text: string) => text.replace(/\D/gu, "").length;
const UNIT_AFTER =
  /^\s*(?:-\s*)?(?:%|mg|mcg|µg|μg|g\b|kg|ml|l\b|iu|units?|mmol|mol|mm|cm|weeks?|days?|months?|years?|hours?|patients|people|adults|children|women|men|participants|cells|copies|steps)/iu;

/** Phone, fax and pager numbers. */
export const PHONE_RULES: readonly IdentifyingRule[] = [
  {
    kind: "phone number",
    pattern: /(?<![\p{L}\d])(?:\+|00)\s?\d(?:[\s().\-–/]{0,3}\d){6,16}(?!\d)/dgu,
    unless: (_f, _b, after) => UNIT_AFTER.test(after),
  },
  {
    kind: "phone number",
    pattern: /(?<![\p{L}\d.,/-])\(?0\d{1,5}\)?(?:[\s.\-–/]{0,3}\d{2,8}){1,5}(?!\d)/dgu,
    unless: (found, _b, after) => digits(found) < 8 || digits(found) > 13 || UNIT_AFTER.test(after),
  },
  {
    kind: "phone number",
    pattern: /(?<![\p{L}\d.,/-])(?:\d{1,3}[\s.-]?)?\(\d{2,4}\)[\s.-]?\d{3,5}(?:[\s.\-–]?\d{2,4}){1,3}(?!\d)/dgu,
  },
  {
    kind: "phone number",
    pattern: /(?<![\p{L}\d.,/-])(?:1[\s.-])?\d{3}[\s.\-–]\d{3}[\s.\-–]\d{4}(?!\d)/dgu,
    unless: (_f, _b, after) => UNIT_AFTER.test(after),
  },
  {
    kind: "phone number",
    pattern: /(?<![\p{L}\d.,/-])555[\s.\-–]?\d{4}(?!\d)/dgu,
    unless: (_f, _b, after) => UNIT_AFTER.test(after),
  },
  {
    kind: "phone number",
    pattern:
      /(?<![\p{L}\d])(?:tel|telephone|phone|ph|phoned|mobile|mob|landline|fax|pager|bleep|beep|whatsapp|signal|extension|ext|extn|callback|call back|hotline|next of kin|nok|my number|contact number)\.?(?:\s*(?:no\.?|number|nr\.?|#|is|on|at|via|using|him|her|them|me|us|[:=]))*\s*(?<it>[+(]?\d(?:[\s().\-–/]{0,3}\d){2,16})(?!\d)/dgiu,
    // "pH 7.21" and "pH 7.2-7.4" are no telephone's.
    unless: (found, before, after) =>
      UNIT_AFTER.test(after) ||
      (/pH[^\p{L}\d]*(?:of|is|was)?\s*$/u.test(before) && /^\d{1,2}(?:[.,]\d+|\s|$|-)/u.test(found)),
  },
  {
    kind: "phone number",
    pattern:
      /(?<![\p{L}\d])(?:cell|call|called|calling|text|ring|rang|contact|reach|dial|sms)(?:\s*(?:no\.?|number|nr\.?|#|is|on|at|via|him|her|them|me|us|back|[:=]))*\s*(?<it>[+(]?\d(?:[\s().\-–/]{0,3}\d){5,16})(?!\d)/dgiu,
    unless: (_f, before, after) => UNIT_AFTER.test(after) || /\bper\s+\w*$/iu.test(before),
  },
  {
    kind: "phone number",
    pattern:
      /(?<![\p{L}])(?:(?:double|triple|zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)[\s,-]+){6,}(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)(?![\p{L}])/dgiu,
  },
];
