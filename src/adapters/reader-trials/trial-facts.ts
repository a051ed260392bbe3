import { designOfPublicationTypes } from "../../domain/design-table.js";
import type { Design } from "../../domain/design.js";
import { eachOnce } from "../../domain/label-facts.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { objectsAt, textAt, textsAt, valueAt, type JsonObject } from "../json/json-value.js";
import { shortText, spoken } from "./trial-text.js";

const P = "protocolSection";

/** Whether results are posted with the registration. */
export function hasResults(study: JsonObject): boolean {
  return valueAt(study, "resultsSection") !== undefined;
}

/** The trial's facts; the titles and identifiers of what it cites are no part of them. */
export function trialFacts(study: JsonObject, nct: string): PublicationFacts {
  const { design, basis } = designOf(study);
  const date = dateOf(study);
  const sponsor = shortText(textAt(study, P, "sponsorCollaboratorsModule", "leadSponsor", "name"));
  const title = titleOf(study);
  const size = sizeOf(study);
  const population = populationOf(study);
  const keywords = eachOnce([
    ...textsAt(study, P, "conditionsModule", "conditions"),
    ...textsAt(study, P, "conditionsModule", "keywords"),
    ...objectsAt(study, P, "armsInterventionsModule", "interventions").map((one) => textAt(one, "name")),
  ]).map(shortText);
  const mesh = ["conditionBrowseModule", "interventionBrowseModule"].flatMap((module) =>
    objectsAt(study, "derivedSection", module, "meshes").map((one) => textAt(one, "term")),
  );
  const types = typesOf(study);
  return {
    identifiers: [{ scheme: "nct", value: nct }],
    title: title === "" ? `Trial ${nct}` : title,
    titleBasis: title === "" ? "ours" : "printed",
    authors: sponsor === "" ? [] : [sponsor],
    container: "ClinicalTrials.gov",
    ...(date === undefined ? {} : { date, year: Number(date.slice(0, 4)) }),
    tier: "research",
    design,
    designBasis: basis,
    language: "en",
    ...(size === undefined ? {} : { size }),
    ...(population === "" ? {} : { population }),
    ...(types.length === 0 ? {} : { publicationTypes: types }),
    ...(mesh.length === 0 ? {} : { mesh: eachOnce(mesh).map((term) => ({ term, major: false })) }),
    ...(keywords.length === 0 ? {} : { keywords }),
  };
}

/** The brief title, as the registry shows it; the official one where there is no other. */
export function titleOf(study: JsonObject): string {
  const of = (name: string) => shortText(textAt(study, P, "identificationModule", name));
  return of("briefTitle") || of("officialTitle");
}

function typesOf(study: JsonObject): string[] {
  const type = spoken(textAt(study, P, "designModule", "studyType"));
  const phases = textsAt(study, P, "designModule", "phases").map(phaseName);
  return eachOnce([type, ...phases]);
}

/** "PHASE2" as "Phase 2", "EARLY_PHASE1" as "Early phase 1", "NA" as "Phase not applicable". */
export function phaseName(phase: string): string {
  if (phase === "NA") return "Phase not applicable";
  return spoken(phase).replace(/(?<=phase)(?=\d)/i, " ");
}

/** Designs of observational studies by the registry's own words for them. Source: ClinicalTrials.gov, Protocol data elements. */
const MODELS: Readonly<Record<string, Design>> = {
  COHORT: "cohort",
  CASE_CONTROL: "case-control",
  CASE_ONLY: "case series",
  CASE_CROSSOVER: "case-control",
  ECOLOGIC_OR_COMMUNITY: "cross-sectional",
  FAMILY_BASED: "cohort",
};

/** A trial without posted results is a registration: it says what was planned, not what was found. */
function designOf(study: JsonObject): { readonly design: Design; readonly basis: string } {
  if (!hasResults(study)) return { design: "registration", basis: "registered; no results posted" };
  const info = (name: string) => textAt(study, P, "designModule", "designInfo", name);
  const type = textAt(study, P, "designModule", "studyType");
  if (type === "INTERVENTIONAL") {
    const allocation = info("allocation");
    const meant = allocation === "RANDOMIZED" ? "Randomized Controlled Trial" : "Clinical Trial";
    const design = designOfPublicationTypes([meant])?.design ?? "other trial";
    return { design, basis: allocation === "" ? "interventional" : `allocation: ${spoken(allocation).toLowerCase()}` };
  }
  if (info("timePerspective") === "CROSS_SECTIONAL")
    return { design: "cross-sectional", basis: "time perspective: cross sectional" };
  const model = info("observationalModel");
  const design = MODELS[model] ?? "unknown";
  return { design, basis: model === "" ? spoken(type).toLowerCase() : `model: ${spoken(model).toLowerCase()}` };
}

/** The version of the record: when it was last changed, or first posted. Days on which the trial ran say nothing of it. */
function dateOf(study: JsonObject): string | undefined {
  const status = (...path: readonly string[]) => textAt(study, P, "statusModule", ...path);
  const dates = [
    status("lastUpdatePostDateStruct", "date"),
    status("lastUpdateSubmitDate"),
    status("resultsFirstPostDateStruct", "date"),
    status("studyFirstPostDateStruct", "date"),
    status("studyFirstSubmitDate"),
    status("statusVerifiedDate"),
  ];
  return dates.find((date) => /^\d{4}(?:-\d\d){0,2}$/.test(date));
}

/** People in the trial; for one that only plans, without a word that would count them as seen. */
function sizeOf(study: JsonObject): string | undefined {
  const count = textAt(study, P, "designModule", "enrollmentInfo", "count");
  if (!/^\d+$/.test(count)) return undefined;
  const type = textAt(study, P, "designModule", "enrollmentInfo", "type");
  const over =
    hasResults(study) || /^(?:COMPLETED|TERMINATED)$/.test(textAt(study, P, "statusModule", "overallStatus"));
  const planned = type === "ESTIMATED" || (type === "" && !over);
  return planned ? `planned: ${count}` : `${count} participants`;
}

/** Who may take part: sex, ages and conditions, in the registry's words. */
function populationOf(study: JsonObject): string {
  const of = (name: string) => textAt(study, P, "eligibilityModule", name);
  const sex = of("sex") === "ALL" ? "" : spoken(of("sex"));
  const [least, most] = [of("minimumAge"), of("maximumAge")];
  const ages =
    least !== "" && most !== ""
      ? `${least} to ${most}`
      : least === ""
        ? most === ""
          ? ""
          : `up to ${most}`
        : `${least} and older`;
  const conditions = textsAt(study, P, "conditionsModule", "conditions").map(shortText).join(", ");
  return [sex, ages, conditions].filter((part) => part !== "").join("; ");
}
