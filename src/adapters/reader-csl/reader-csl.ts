import { peekText } from "../../text/encoding.js";
import type { Reader } from "../../ports/reader.js";
import { jsonRecords } from "../json/json-records.js";
import { asObject, textAt } from "../json/json-value.js";
import { readReference } from "../references/reference.js";
import { cslReference } from "./csl-reference.js";

const READER = { name: "csl", version: 1 };

/** CSL's types of items, and Crossref's names for the commonest. */
const TYPE =
  /"type"\s*:\s*"(?:article|article-journal|article-magazine|article-newspaper|bill|book|broadcast|chapter|classic|collection|dataset|document|entry|entry-dictionary|entry-encyclopedia|graphic|hearing|interview|journal-article|legal_case|legislation|manuscript|map|motion_picture|paper-conference|pamphlet|patent|periodical|personal_communication|post|post-weblog|posted-content|proceedings-article|regulation|report|review|review-book|song|speech|standard|thesis|webpage)"/;
/** Names that no item of CSL has, at the top of other kinds of JSON. */
const OTHER = /"(?:resourceType|protocolSection|hits|openfda)"\s*:/;
const ITEM = /"(?:title|author|issued|container-title|DOI)"\s*:/;

/** Reads CSL-JSON: an array of items, one item, items under "items", or one item a line. */
export const cslReader: Reader = {
  ...READER,
  accepts: (_name, head) => {
    const text = peekText(head);
    return /^\s*[[{]/.test(text) && TYPE.test(text) && ITEM.test(text) && !OTHER.test(text);
  },
  async *read(input, options) {
    for await (const record of jsonRecords(input, new Set(["items"]), options)) {
      if (record.kind === "failed") {
        yield { kind: "refused", name: input.name, code: record.code, message: record.message };
        continue;
      }
      const item = asObject(record.value);
      const id = textAt(item, "id");
      const place = {
        file: input.name,
        where: id === "" || /[\s\p{Cc}]/u.test(id) ? `line ${record.line}` : `item ${id}`,
        reader: READER,
        longestBlock: options.limits.blockCharacters,
      };
      if (item === undefined || textAt(item, "type") === "") {
        // What stands beside the items of a file is no item.
        if (record.list === undefined && item !== undefined && textAt(item, "title") === "") continue;
        yield {
          kind: "refused",
          name: input.name,
          code: "not-recognised",
          message: `line ${record.line}: it is no item of CSL-JSON: it has no type`,
        };
      } else yield readReference(cslReference(item), place);
    }
  },
};
