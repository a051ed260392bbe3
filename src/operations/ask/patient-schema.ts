import { z } from "zod";
import type { PatientFacts } from "../../domain/patient.js";
import { SEXES, TRIMESTERS } from "../../domain/patient.js";

const names = z.array(z.string().trim().min(1).max(100)).max(50);

/** What may be told of the person asked about; unknown fields are refused, so that a misspelt one is not passed over in silence. */
export const patientSchema = z
  .strictObject({
    age: z
      .number("an age is a number of years; 0.5 is six months")
      .min(0, "an age is between 0 and 130 years")
      .max(130, "an age is between 0 and 130 years")
      .optional()
      .describe("Years; 0.5 is six months"),
    sex: z.enum(SEXES).optional(),
    pregnant: z.boolean().optional(),
    trimester: z
      .literal(TRIMESTERS, "a trimester is 1, 2 or 3")
      .optional()
      .describe("Of a pregnancy: 1, 2 or 3; says that she is pregnant"),
    breastfeeding: z.boolean().optional(),
    eGFR: z
      .number("an eGFR is a number, in mL/min/1.73 m²")
      .min(0, "an eGFR is between 0 and 250 mL/min/1.73 m²")
      .max(250, "an eGFR is between 0 and 250 mL/min/1.73 m²")
      .optional()
      .describe("mL/min/1.73 m²"),
    creatinineClearance: z
      .number("a creatinine clearance is a number, in mL/min")
      .min(0, "a creatinine clearance is between 0 and 250 mL/min")
      .max(250, "a creatinine clearance is between 0 and 250 mL/min")
      .optional()
      .describe("mL/min, as it was worked out for dosing"),
    creatinine: z
      .number("a creatinine is a number, in mg/dL; 88.4 µmol/L are 1 mg/dL")
      .min(0.1, "a creatinine is between 0.1 and 25 mg/dL")
      .max(25, "a creatinine is between 0.1 and 25 mg/dL; 88.4 µmol/L are 1 mg/dL")
      .optional()
      .describe(
        "mg/dL, of serum or plasma; where no filtration is told, one is worked out from it, age, sex and weight (docs/patient.md)",
      ),
    hepatic: z.string().trim().min(1).max(100).optional().describe("Disease of the liver, in words"),
    weight: z
      .number("a weight is a number of kilograms; a pound is 0.4536 kg")
      .positive("a weight is above 0 and at most 600 kilograms")
      .max(600, "a weight is above 0 and at most 600 kilograms; a pound is 0.4536 kg")
      .optional()
      .describe("Kilograms"),
    drugs: names.optional().describe("What is taken already, by generic name or brand"),
    allergies: names.optional(),
    conditions: names.optional(),
  })
  .describe("What is known of the person: it changes no evidence and raises safety notes");

/** The facts as the algorithms take them. */
export function patientFacts(told: z.infer<typeof patientSchema>): PatientFacts {
  const { drugs = [], allergies = [], conditions = [], ...rest } = told;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const expecting = rest.trimester !== undefined && rest.pregnant !== false ? { pregnant: true } : {};
  return { ...known, ...expecting, drugs, allergies, conditions };
}
