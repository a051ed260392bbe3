import type { BlockDraft } from "../../domain/source.js";
import { objectAt, objectsAt, textAt, textsAt, type JsonObject } from "../json/json-value.js";
import { rowOf, under } from "./trial-protocol.js";
import { shortText, spoken, textBlocks } from "./trial-text.js";

type Path = readonly string[];

/** What was found: the flow of participants, the groups at baseline, each outcome with its analyses, and adverse events. */
export function resultBlocks(study: JsonObject): BlockDraft[] {
  const module = (name: string) => objectAt(study, "resultsSection", name);
  return under("Results", (path) => [
    ...under("Participant flow", (inner) => flow(module("participantFlowModule"), inner), path),
    ...under("Baseline", (inner) => baseline(module("baselineCharacteristicsModule"), inner), path),
    ...under(
      "Outcomes",
      (inner) => objectsAt(module("outcomeMeasuresModule"), "outcomeMeasures").flatMap((one) => outcome(one, inner)),
      path,
    ),
    ...under("Adverse events", (inner) => adverseEvents(module("adverseEventsModule"), inner), path),
    ...under(
      "Limitations",
      (inner) => textBlocks(textAt(module("moreInfoModule"), "limitationsAndCaveats", "description"), inner),
      path,
    ),
  ]);
}

/** Groups' titles by their ids, which only count within one table. */
function groupsOf(module: JsonObject, name = "groups"): Map<string, string> {
  return new Map(objectsAt(module, name).map((group) => [textAt(group, "id"), shortText(textAt(group, "title"))]));
}

function groupRows(module: JsonObject, path: Path, name = "groups"): BlockDraft[] {
  return objectsAt(module, name).flatMap((group) =>
    rowOf(path, [
      ["Group", textAt(group, "title")],
      ["Description", textAt(group, "description")],
    ]),
  );
}

function flow(module: JsonObject, path: Path): BlockDraft[] {
  const groups = groupsOf(module);
  const title = (id: string) => groups.get(id) ?? id;
  return [
    ...textBlocks(textAt(module, "recruitmentDetails"), path),
    ...textBlocks(textAt(module, "preAssignmentDetails"), path),
    ...groupRows(module, path),
    ...objectsAt(module, "periods").flatMap((period) => [
      ...objectsAt(period, "milestones").flatMap((milestone) =>
        rowOf(path, [
          ["Period", textAt(period, "title")],
          ["Milestone", spoken(textAt(milestone, "type"))],
          ...objectsAt(milestone, "achievements").map((one): [string, string] => [
            title(textAt(one, "groupId")),
            textAt(one, "numSubjects") || textAt(one, "numUnits"),
          ]),
        ]),
      ),
      ...objectsAt(period, "dropWithdraws").flatMap((reason) =>
        rowOf(path, [
          ["Period", textAt(period, "title")],
          ["Not completed because", textAt(reason, "type")],
          ...objectsAt(reason, "reasons").map((one): [string, string] => [
            title(textAt(one, "groupId")),
            textAt(one, "numSubjects"),
          ]),
        ]),
      ),
    ]),
  ];
}

/** "N=120" for each group, where the table says how many were analysed. */
function headersOf(groups: ReadonlyMap<string, string>, denominators: readonly JsonObject[]): Map<string, string> {
  const counts = new Map(
    objectsAt(denominators.find((one) => /participants/i.test(textAt(one, "units"))) ?? denominators[0], "counts").map(
      (one) => [textAt(one, "groupId"), textAt(one, "value")],
    ),
  );
  return new Map(
    [...groups].map(([id, title]) => [id, counts.has(id) ? `${title} (N=${counts.get(id) ?? ""})` : title]),
  );
}

/** A value as posted, with its unit and what it varies by: "12.3 months (95% Confidence Interval 8.1 to 14.2)". */
function valueText(measurement: JsonObject, unit: string, spread: string): string {
  const value = textAt(measurement, "value");
  if (value === "") return "";
  const of = (name: string) => textAt(measurement, name);
  const range =
    of("lowerLimit") !== "" || of("upperLimit") !== ""
      ? `${of("lowerLimit") || "NA"} to ${of("upperLimit") || "NA"}`
      : of("spread");
  const said = spread === "" || /^(?:na|none)$/i.test(spread) ? range : `${spread} ${range}`;
  const comment = of("comment") === "" ? "" : ` [${of("comment")}]`;
  return `${value}${unit === "" ? "" : ` ${unit}`}${range === "" ? "" : ` (${said})`}${comment}`;
}

/** The rows of a measure: one for each class and category, every group with its value. */
function measureRows(
  measure: JsonObject,
  groups: ReadonlyMap<string, string>,
  lead: readonly (readonly [string, string])[],
  path: Path,
): BlockDraft[] {
  const unit = shortText(textAt(measure, "unitOfMeasure"));
  const spread = spoken(textAt(measure, "dispersionType"));
  return objectsAt(measure, "classes").flatMap((one) => {
    const denominators = objectsAt(one, "denoms");
    const headers = headersOf(groups, denominators.length > 0 ? denominators : objectsAt(measure, "denoms"));
    return objectsAt(one, "categories").flatMap((category) =>
      rowOf(path, [
        ...lead,
        ["Class", textAt(one, "title")],
        ["Category", textAt(category, "title")],
        ...objectsAt(category, "measurements").map((measurement): [string, string] => {
          const id = textAt(measurement, "groupId");
          return [headers.get(id) ?? id, valueText(measurement, unit, spread)];
        }),
      ]),
    );
  });
}

function baseline(module: JsonObject, path: Path): BlockDraft[] {
  const groups = headersOf(groupsOf(module), objectsAt(module, "denoms"));
  return [
    ...textBlocks(textAt(module, "populationDescription"), path),
    ...groupRows(module, path),
    ...objectsAt(module, "measures").flatMap((measure) =>
      measureRows(
        measure,
        groups,
        [
          ["At baseline", textAt(measure, "title")],
          ["Measured as", spoken(textAt(measure, "paramType"))],
        ],
        path,
      ),
    ),
  ];
}

function outcome(measure: JsonObject, above: Path): BlockDraft[] {
  const title = shortText(textAt(measure, "title"));
  const kind = spoken(textAt(measure, "type"));
  const groups = groupsOf(measure);
  const name = kind === "" ? "Outcome" : `${kind} outcome`;
  const heading = title === "" ? name : `${name}: ${title}`;
  return under(
    heading,
    (path) => [
      ...rowOf(path, [
        [name, title],
        ["Time frame", textAt(measure, "timeFrame")],
        ["Description", textAt(measure, "description")],
        ["Analysed", textAt(measure, "populationDescription")],
        ["Reporting", spoken(textAt(measure, "reportingStatus"))],
      ]),
      ...groupRows(measure, path),
      ...measureRows(
        measure,
        groups,
        [
          ["Outcome", title],
          ["Measured as", spoken(textAt(measure, "paramType"))],
        ],
        path,
      ),
      ...objectsAt(measure, "analyses").flatMap((analysis) => analysisRow(analysis, title, groups, path)),
    ],
    above,
  );
}

function analysisRow(
  analysis: JsonObject,
  outcomeTitle: string,
  groups: ReadonlyMap<string, string>,
  path: Path,
): BlockDraft[] {
  const of = (name: string) => textAt(analysis, name);
  const compared = textsAt(analysis, "groupIds")
    .map((id) => groups.get(id) ?? id)
    .join(" versus ");
  const limits = [of("ciLowerLimit"), of("ciUpperLimit")];
  const interval = limits.some((limit) => limit !== "") ? `${limits[0] || "NA"} to ${limits[1] || "NA"}` : "";
  const level = of("ciPctValue") === "" ? "Confidence interval" : `${of("ciPctValue")}% confidence interval`;
  const sides = of("ciNumSides") === "ONE_SIDED" ? " (one-sided)" : "";
  return rowOf(path, [
    ["Outcome", outcomeTitle],
    ["Compared", compared],
    ["Groups", of("groupDescription")],
    ["Test", of("statisticalMethod")],
    ["Hypothesis", spoken(of("nonInferiorityType"))],
    ["Margin", of("nonInferiorityComment")],
    ["P value", of("pValue")],
    ["On the P value", of("pValueComment")],
    [of("paramType") === "" ? "Estimate" : of("paramType"), of("paramValue")],
    [`${level}${sides}`, interval],
    [of("dispersionType") === "" ? "Dispersion" : spoken(of("dispersionType")), of("dispersionValue")],
    ["On the estimate", of("estimateComment")],
    ["Other analysis", of("otherAnalysisDescription")],
  ]);
}

function adverseEvents(module: JsonObject, path: Path): BlockDraft[] {
  const groups = groupsOf(module, "eventGroups");
  const total = (group: JsonObject, kind: string) => {
    const [affected, atRisk] = [textAt(group, `${kind}NumAffected`), textAt(group, `${kind}NumAtRisk`)];
    return affected === "" ? "" : atRisk === "" ? affected : `${affected} of ${atRisk}`;
  };
  return [
    ...rowOf(path, [
      ["Time frame", textAt(module, "timeFrame")],
      [
        "Threshold for other events",
        textAt(module, "frequencyThreshold") === "" ? "" : `${textAt(module, "frequencyThreshold")}%`,
      ],
    ]),
    ...textBlocks(textAt(module, "description"), path),
    ...objectsAt(module, "eventGroups").flatMap((group) =>
      rowOf(path, [
        ["Group", textAt(group, "title")],
        ["Description", textAt(group, "description")],
        ["Deaths", total(group, "deaths")],
        ["People with serious adverse events", total(group, "serious")],
        ["People with other adverse events", total(group, "other")],
      ]),
    ),
    ...events(objectsAt(module, "seriousEvents"), "Serious adverse event", groups, path),
    ...events(objectsAt(module, "otherEvents"), "Other adverse event", groups, path),
  ];
}

function events(
  list: readonly JsonObject[],
  name: string,
  groups: ReadonlyMap<string, string>,
  path: Path,
): BlockDraft[] {
  return list.flatMap((event) =>
    rowOf(path, [
      [name, textAt(event, "term")],
      ["System", textAt(event, "organSystem")],
      ...objectsAt(event, "stats").map((stat): [string, string] => {
        const id = textAt(stat, "groupId");
        const [affected, atRisk] = [textAt(stat, "numAffected"), textAt(stat, "numAtRisk")];
        return [groups.get(id) ?? id, affected === "" ? "" : atRisk === "" ? affected : `${affected} of ${atRisk}`];
      }),
    ]),
  );
}
