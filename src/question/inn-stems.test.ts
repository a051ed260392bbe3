import { expect, test } from "vitest";
import { looksLikeADrug } from "./inn-stems.js";

test.each([
  ..."amoxicillin azithromycin apixaban atorvastatin lisinopril losartan metoprolol omeprazole metformin semaglutide".split(
    " ",
  ),
  ..."adalimumab imatinib etanercept ciprofloxacin doxycycline fluconazole nifedipine sumatriptan enoxaparin oseltamivir".split(
    " ",
  ),
  ..."cefazolin ceftriaxone gentamicin cisplatin riociguat dexmedetomidine pregabalin lamotrigine meropenem amiodarone".split(
    " ",
  ),
  ..."diazepam ibuprofen celecoxib zoledronate praziquantel sotalol ticagrelor dinoprostone".split(" "),
])("%s has a drug's ending", (word) => {
  expect(looksLikeADrug(word)).toBe(true);
});

test.each(
  "unicef cephalic carbamate sequestrant receptor concept cholesterol magazine summer primer spine urine migraine medicine vaccine insulin children hypertension otitis media exercise protein hormone kidney determine april".split(
    " ",
  ),
)("%s has not", (word) => {
  expect(looksLikeADrug(word)).toBe(false);
});
