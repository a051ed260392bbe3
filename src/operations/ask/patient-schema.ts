import { z } from "zod";
import type { PatientFacts } from "../../domain/patient.js";
import { SEXES } from "../../domain/patient.js";

const names = z.array(z.string().trim().min(1).max(100)).max(50);

/** What may be told of the person asked about; unknown fields are refused, so that a misspelt one is not passed over in silence. */
export const patientSchema = z
  .strictObject({
    age: z.number().min(0).max(130).optional().describe("Years"),
    sex: z.enum(SEXES).optional(),
    pregnant: z.boolean().optional(),
    breastfeeding: z.boolean().optional(),
    eGFR: z.number().min(0).max(250).optional().describe("mL/min/1.73 m²"),
    hepatic: z.string().trim().min(1).max(100).optional().describe("Disease of the liver, in words"),
    weight: z.number().positive().max(600).optional().describe("Kilograms"),
    drugs: names.optional().describe("What is taken already, by generic name or brand"),
    allergies: names.optional(),
    conditions: names.optional(),
  })
  .describe("What is known of the person: it changes no evidence and raises safety notes");

/** The facts as the algorithms take them. */
export function patientFacts(told: z.infer<typeof patientSchema>): PatientFacts {
  const { drugs = [], allergies = [], conditions = [], ...rest } = told;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...known, drugs, allergies, conditions };
}
