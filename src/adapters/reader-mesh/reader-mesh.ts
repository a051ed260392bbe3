import type { Heading } from "../../domain/vocabulary.js";
import type { Reader, Refusal } from "../../ports/reader.js";
import { rootName } from "../xml/root-name.js";
import { xmlRecords } from "../xml/xml-records.js";
import { headingIn } from "./heading.js";

const READER = { name: "mesh", version: 1 };

/** More headings than this no vocabulary has; MeSH of 2026 has 31,000. */
const MOST_HEADINGS = 500_000;

const SAID = /^mesh:/;

const SHAPE = {
  records: new Set(["DescriptorRecord"]),
  wrappers: new Set(["DescriptorRecordSet"]),
  ignored: new Set([
    "AllowableQualifiersList",
    "PreviousIndexingList",
    "PharmacologicalActionList",
    "SeeRelatedList",
    "EntryCombinationList",
    "ActiveMeSHYearList",
    "RelatedRegistryNumberList",
    "ThesaurusIDlist",
    "SemanticTypeList",
  ]),
  expected: "<DescriptorRecordSet> (the MeSH descriptors, desc20xx.xml)",
};

/**
 * Reads NLM's MeSH descriptors (https://www.nlm.nih.gov/mesh/xml_data_elements.html) into one vocabulary: headings, entry terms and places
 * in the tree. A file counts as one by its root element, or because somebody says so ("mesh:" before its path). What follows from half a
 * vocabulary would be wrong in silence, so one that is damaged or cut short is refused whole.
 */
export const meshReader: Reader = {
  ...READER,
  accepts: (name, head) => SAID.test(name) || rootName(head) === "DescriptorRecordSet",
  async *read(input, options) {
    const name = input.name.replace(SAID, "");
    const refuse = (code: Refusal["code"], message: string): Refusal => ({ kind: "refused", name, code, message });
    const headings = new Map<string, Heading>();
    let nameless = 0;
    for await (const record of xmlRecords(input, SHAPE, options)) {
      if (record.kind === "failed") {
        yield refuse(record.code, record.message);
        return;
      }
      const heading = headingIn(record.element);
      if (heading === undefined) nameless++;
      else headings.set(heading.id, heading);
      if (headings.size > MOST_HEADINGS) {
        yield refuse("over-limit", `more than ${MOST_HEADINGS} headings`);
        return;
      }
    }
    if (options.signal?.aborted === true) return;
    if (headings.size === 0) yield refuse("empty", "it names no heading");
    else
      yield {
        kind: "vocabulary",
        name,
        vocabulary: { title: name.replace(/^.*[/\\]/u, ""), headings: [...headings.values()] },
        remarks: nameless === 0 ? [] : [`${nameless} of its records have no code or no name, and are left out`],
      };
  },
};
