import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { Option } from "commander";
import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { SEXES } from "../../domain/patient.js";
import { patientSchema } from "../../operations/ask/patient-schema.js";
import { ageOption, creatinineOption, numberOption, weightOption } from "./options.js";

export interface PatientOptions {
  readonly patient?: string;
  readonly age?: number;
  readonly sex?: (typeof SEXES)[number];
  readonly pregnant?: boolean;
  readonly breastfeeding?: boolean;
  readonly trimester?: number;
  readonly egfr?: number;
  readonly crcl?: number;
  readonly creatinine?: number;
  readonly hepatic?: string;
  readonly weight?: number;
  readonly takes?: string[];
  readonly allergy?: string[];
  readonly has?: string[];
}

/** Options by which somebody tells of the person asked about. */
export function withPatientOptions(command: Command): Command {
  return command
    .option(
      "--patient <file>",
      "what is known of the person, as JSON (docs/patient.md); the options below go before it",
    )
    .option(
      "--age <age>",
      "age of the person, in years unless it says months, weeks or days: 74, “8 months”",
      ageOption,
    )
    .addOption(new Option("--sex <sex>", "sex of the person").choices(SEXES))
    .option("--pregnant", "the person is pregnant")
    .option("--trimester <1|2|3>", "trimester of the pregnancy", numberOption)
    .option("--breastfeeding", "the person is breastfeeding")
    .option("--egfr <number>", "eGFR of the person, mL/min/1.73 m²", numberOption)
    .option("--crcl <number>", "creatinine clearance of the person, mL/min", numberOption)
    .option(
      "--creatinine <value>",
      "creatinine of the person, in mg/dL unless it says µmol/L: 1.6, “140 µmol/L”",
      creatinineOption,
    )
    .option("--hepatic <words>", "disease of the person's liver")
    .option("--weight <kg>", "weight of the person in kilograms", weightOption)
    .option("--takes <drug...>", "what the person takes")
    .option("--allergy <to...>", "what the person is allergic to")
    .option("--has <condition...>", "what else the person has");
}

/** What was told of the person; nothing where nothing was. Throws `Fault` for a file that is not as it should be. */
export function toldOfPatient(options: PatientOptions): z.infer<typeof patientSchema> | undefined {
  const { age, sex, pregnant, trimester, breastfeeding, egfr, crcl, creatinine, hepatic, weight, takes, allergy, has } =
    options;
  const flags = Object.fromEntries(
    Object.entries({
      age,
      sex,
      pregnant,
      breastfeeding,
      trimester,
      eGFR: egfr,
      creatinineClearance: crcl,
      creatinine,
      hepatic,
      weight,
      drugs: takes,
      allergies: allergy,
      conditions: has,
    }).filter(([, value]) => value !== undefined),
  );
  if (options.patient === undefined && Object.keys(flags).length === 0) return undefined;
  const read = options.patient === undefined ? {} : fileOf(options.patient);
  const parsed = patientSchema.safeParse({ ...read, ...flags });
  if (parsed.success) return parsed.data;
  throw new Fault(
    "bad-input",
    `What is told of the person is not as it should be: ${z.prettifyError(parsed.error).replaceAll("\n", " ")}`,
    "docs/patient.md has the fields.",
  );
}

function fileOf(path: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Fault("bad-input", `${path} cannot be read as JSON: ${error instanceof Error ? error.message : ""}`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new Fault("bad-input", `${path} holds no JSON object.`);
}
