import { useState } from "react";
import { Drawer } from "../ui/drawer.js";
import { NO_DRAFT, readDraft, tellPatient, usePatientDraft, wordsOf } from "./patient-facts.js";
import { PatientPanel } from "./patient-panel.js";

/** Who is asked about, always in sight so that no fact of another person stays unseen; and the drawer in which it is told. */
export function PatientLine() {
  const { patient } = readDraft(usePatientDraft());
  const [open, setOpen] = useState(false);
  return (
    <div className="patient-line">
      {patient === undefined ? (
        <button type="button" className="quiet" onClick={() => setOpen(true)}>
          About a patient…
        </button>
      ) : (
        <p>
          <span>
            <strong>Asked about:</strong> {wordsOf(patient)}
          </span>
          <button type="button" className="quiet" onClick={() => setOpen(true)}>
            Change
          </button>
          <button type="button" className="quiet" onClick={() => tellPatient(NO_DRAFT)}>
            Forget
          </button>
        </p>
      )}
      <Drawer title="About the patient" open={open} close={() => setOpen(false)}>
        <PatientPanel done={() => setOpen(false)} />
      </Drawer>
    </div>
  );
}
