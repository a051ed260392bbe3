import type { BlockDraft } from "../../domain/source.js";
import { rowText } from "../../text/table-row.js";
import { objectsAt, textAt, textsAt, valueAt, type JsonObject } from "../json/json-value.js";
import { phaseName } from "./trial-facts.js";
import { shortText, spoken, textBlocks } from "./trial-text.js";

/** A row of named values; those that are empty are left out. */
export function rowOf(section: readonly string[], pairs: readonly (readonly [string, string])[]): BlockDraft[] {
  const text = rowText(
    pairs.map(([name]) => name),
    pairs.map(([, value]) => shortText(value)),
  );
  return text === undefined ? [] : [{ kind: "row", section, text }];
}

/** What was registered: summary, status, design, arms, interventions, outcomes and who may take part. */
export function protocolBlocks(study: JsonObject): BlockDraft[] {
  const at = (...path: readonly string[]) => textAt(study, "protocolSection", ...path);
  const list = (...path: readonly string[]) => objectsAt(study, "protocolSection", ...path);
  const words = (...path: readonly string[]) =>
    textsAt(study, "protocolSection", ...path)
      .map(shortText)
      .join(", ");
  return [
    ...under("Official title", (path) => textBlocks(at("identificationModule", "officialTitle"), path)),
    ...under("Summary", (path) => textBlocks(at("descriptionModule", "briefSummary"), path)),
    ...under("Description", (path) => textBlocks(at("descriptionModule", "detailedDescription"), path)),
    ...under("Status", (path) =>
      rowOf(path, [
        ["Status", spoken(at("statusModule", "overallStatus"))],
        ["Why stopped", at("statusModule", "whyStopped")],
        ["Start", at("statusModule", "startDateStruct", "date")],
        ["Primary completion", at("statusModule", "primaryCompletionDateStruct", "date")],
        ["Completion", at("statusModule", "completionDateStruct", "date")],
        ["Sponsor", at("sponsorCollaboratorsModule", "leadSponsor", "name")],
      ]),
    ),
    ...under("Design", (path) =>
      rowOf(path, [
        ["Conditions", words("conditionsModule", "conditions")],
        ["Study type", spoken(at("designModule", "studyType"))],
        ["Phase", textsAt(study, "protocolSection", "designModule", "phases").map(phaseName).join(", ")],
        ["Allocation", spoken(at("designModule", "designInfo", "allocation"))],
        ["Intervention model", spoken(at("designModule", "designInfo", "interventionModel"))],
        ["Observational model", spoken(at("designModule", "designInfo", "observationalModel"))],
        ["Time perspective", spoken(at("designModule", "designInfo", "timePerspective"))],
        ["Primary purpose", spoken(at("designModule", "designInfo", "primaryPurpose"))],
        ["Masking", spoken(at("designModule", "designInfo", "maskingInfo", "masking"))],
        ["Enrolment", at("designModule", "enrollmentInfo", "count")],
        ["Enrolment is", spoken(at("designModule", "enrollmentInfo", "type"))],
      ]),
    ),
    ...under("Arms", (path) =>
      list("armsInterventionsModule", "armGroups").flatMap((arm) =>
        rowOf(path, [
          ["Arm", textAt(arm, "label")],
          ["Type", spoken(textAt(arm, "type"))],
          ["Interventions", textsAt(arm, "interventionNames").join(", ")],
          ["Description", textAt(arm, "description")],
        ]),
      ),
    ),
    ...under("Interventions", (path) =>
      list("armsInterventionsModule", "interventions").flatMap((one) =>
        rowOf(path, [
          ["Intervention", textAt(one, "name")],
          ["Type", spoken(textAt(one, "type"))],
          ["Other names", textsAt(one, "otherNames").join(", ")],
          ["Description", textAt(one, "description")],
        ]),
      ),
    ),
    ...under("Planned outcomes", (path) => [
      ...outcomes(list("outcomesModule", "primaryOutcomes"), "Primary outcome", path),
      ...outcomes(list("outcomesModule", "secondaryOutcomes"), "Secondary outcome", path),
      ...outcomes(list("outcomesModule", "otherOutcomes"), "Other outcome", path),
    ]),
    ...under("Eligibility", (path) => [
      ...rowOf(path, [
        ["Sex", spoken(at("eligibilityModule", "sex"))],
        ["Minimum age", at("eligibilityModule", "minimumAge")],
        ["Maximum age", at("eligibilityModule", "maximumAge")],
        ["Healthy volunteers", yesOrNo(valueAt(study, "protocolSection", "eligibilityModule", "healthyVolunteers"))],
      ]),
      ...textBlocks(at("eligibilityModule", "studyPopulation"), path),
      ...textBlocks(at("eligibilityModule", "eligibilityCriteria"), path),
    ]),
  ];
}

function yesOrNo(value: unknown): string {
  return value === true ? "Yes" : value === false ? "No" : "";
}

/** Blocks with their heading in front, where there are any. */
export function under(
  heading: string,
  blocks: (path: readonly string[]) => readonly BlockDraft[],
  above: readonly string[] = [],
): BlockDraft[] {
  const made = blocks([...above, heading]);
  return made.length === 0 ? [] : [{ kind: "heading", section: above, text: heading }, ...made];
}

function outcomes(list: readonly JsonObject[], name: string, path: readonly string[]): BlockDraft[] {
  return list.flatMap((one) =>
    rowOf(path, [
      [name, textAt(one, "measure")],
      ["Time frame", textAt(one, "timeFrame")],
      ["Description", textAt(one, "description")],
    ]),
  );
}
