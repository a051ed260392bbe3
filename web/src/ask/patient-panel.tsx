import type { ReactNode } from "react";
import { useId, useState } from "react";
import type { PatientDraft } from "./patient-facts.js";
import { NO_DRAFT, readDraft, tellPatient, usePatientDraft } from "./patient-facts.js";

/** The form in which facts of the person asked about are told. `done` is called when they were taken or forgotten. */
export function PatientPanel({ done }: { readonly done: () => void }) {
  const [draft, setDraft] = useState(usePatientDraft());
  const [tried, setTried] = useState(false);
  const { wrong } = readDraft(draft);
  const change = (part: Partial<PatientDraft>) => setDraft({ ...draft, ...part });
  const shown = tried ? wrong : {};
  const text = (name: "age" | "weight" | "eGFR" | "creatinine" | "hepatic" | "conditions" | "drugs" | "allergies") => ({
    value: draft[name],
    wrong: shown[name],
    change: (value: string) => change({ [name]: value }),
  });
  return (
    <form
      className="patient"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(wrong).length > 0) return;
        tellPatient(draft);
        done();
      }}
    >
      <p>
        What is said here changes no evidence. It is held against what labels and interaction lists say, and what
        matters comes first in the answer.
      </p>
      <p className="legend">
        Nothing that tells who it is: no name, no number, no date of birth. It is not part of the page’s address, and is
        kept on this machine with the answer.
      </p>
      <div className="fields">
        <TextField label="Age" unit="years" numeric {...text("age")} />
        <TextField label="Weight" unit="kg" numeric {...text("weight")} />
        <TextField label="eGFR" unit="mL/min/1.73 m²" numeric {...text("eGFR")} />
        <TextField label="Creatinine" unit="mg/dL or µmol/L" numeric {...text("creatinine")} />
      </div>
      <fieldset className="choices">
        <legend>Sex</legend>
        {(["", "female", "male"] as const).map((sex) => (
          <label key={sex} className="check">
            <input type="radio" name="sex" checked={draft.sex === sex} onChange={() => change({ sex })} />
            {sex === "" ? "not said" : sex}
          </label>
        ))}
      </fieldset>
      <fieldset className="choices">
        <legend className="unseen">Pregnancy</legend>
        {(["pregnant", "breastfeeding"] as const).map((name) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              checked={draft[name]}
              onChange={({ target }) => change({ [name]: target.checked })}
            />
            {name === "pregnant" ? "Pregnant" : "Breastfeeding"}
          </label>
        ))}
        {shown.pregnant !== undefined && (
          <p className="warning" role="alert">
            {shown.pregnant}
          </p>
        )}
      </fieldset>
      <TextField label="Takes already" about="Drugs by name, with commas between" {...text("drugs")} />
      <TextField label="Allergies" about="With commas between" {...text("allergies")} />
      <TextField label="Other conditions" about="With commas between" {...text("conditions")} />
      <TextField label="Liver" about="In words: cirrhosis, Child-Pugh B" {...text("hepatic")} />
      <p className="buttons">
        <button type="submit" className="primary">
          Use these facts
        </button>
        <button
          type="button"
          onClick={() => {
            tellPatient(NO_DRAFT);
            done();
          }}
        >
          Forget them
        </button>
      </p>
    </form>
  );
}

function TextField({
  label,
  unit,
  about,
  numeric = false,
  value,
  wrong,
  change,
}: {
  readonly label: string;
  readonly unit?: string;
  readonly about?: ReactNode;
  readonly numeric?: boolean;
  readonly value: string;
  readonly wrong: string | undefined;
  readonly change: (value: string) => void;
}) {
  const id = useId();
  const described = [...(about === undefined ? [] : [`${id}-about`]), ...(wrong === undefined ? [] : [`${id}-wrong`])];
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {unit !== undefined && <span className="unit"> ({unit})</span>}
      </label>
      <input
        id={id}
        value={value}
        autoComplete="off"
        inputMode={numeric ? "decimal" : "text"}
        size={numeric ? 6 : 40}
        aria-invalid={wrong !== undefined}
        aria-describedby={described.length === 0 ? undefined : described.join(" ")}
        onChange={({ target }) => change(target.value)}
      />
      {about !== undefined && (
        <span id={`${id}-about`} className="legend">
          {about}
        </span>
      )}
      {wrong !== undefined && (
        <span id={`${id}-wrong`} className="warning" role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
}
