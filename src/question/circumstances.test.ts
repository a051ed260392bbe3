import { describe, expect, it } from "vitest";
import { soundsLikeAnEmergency, tellsOfAPerson } from "./circumstances.js";

describe("tellsOfAPerson", () => {
  it.each([
    "My patient, 74, on apixaban has hematuria",
    "Mr Smith takes warfarin",
    "a 6-year-old with asthma",
    "84 yo woman with gout",
    "mrs smith takes warfarin",
    "tom brown 54m, nhs 943 476 5919, has gout",
    "pt with gout, can he have colchicine",
  ])("knows that one is told of: %s", (text) => {
    expect(tellsOfAPerson(text)).toBe(true);
  });
  it.each([
    "Does aspirin help patients with angina?",
    "treatment of gout in children under 2",
    "Crohn disease",
    "patient satisfaction after surgery, is it better with yoga?",
    "Does usual care in MS patients affect the Multiple Sclerosis Impact Scale?",
  ])("knows that people are asked about: %s", (text) => {
    expect(tellsOfAPerson(text)).toBe(false);
  });
});

describe("soundsLikeAnEmergency", () => {
  it("needs something grave that happens now", () => {
    expect(soundsLikeAnEmergency("chest pain right now, help")).toBe(true);
    expect(soundsLikeAnEmergency("my child just swallowed 20 paracetamol tablets")).toBe(true);
    expect(soundsLikeAnEmergency("child swallowed button battery 10 min ago")).toBe(true);
    expect(soundsLikeAnEmergency("tension pneumothorax pt crashing what do i do")).toBe(true);
    expect(soundsLikeAnEmergency("pt unresponsive no pulse now")).toBe(true);
    expect(soundsLikeAnEmergency("I took 40 ibuprofen tablets this morning, is that bad?")).toBe(true);
    expect(soundsLikeAnEmergency("my son has swallowed drain cleaner")).toBe(true);
    expect(soundsLikeAnEmergency("She is unconscious, can I give glucose?")).toBe(true);
    expect(soundsLikeAnEmergency("i want to die, is digoxin quick")).toBe(true);
    expect(soundsLikeAnEmergency("Patients who are unconscious: is glucose given?")).toBe(false);
    expect(soundsLikeAnEmergency("He collapsed last year, should he take aspirin?")).toBe(false);
    expect(soundsLikeAnEmergency("Does tranexamic acid help bleeding patients?")).toBe(false);
    expect(soundsLikeAnEmergency("Should he take 2 tablets of ibuprofen?")).toBe(false);
    expect(soundsLikeAnEmergency("stroke 90 minutes after surgery")).toBe(false);
    expect(soundsLikeAnEmergency("treatment of chest pain")).toBe(false);
    expect(soundsLikeAnEmergency("Do opioids help right now?")).toBe(false);
  });
});

describe("what clinicians tell by the bedside", () => {
  it.each([
    "K 7.4 wide QRS how much calcium gluconate iv",
    "anaphylaxis child 20 kg adrenaline dose",
    "status epilepticus, two doses of lorazepam failed. next drug?",
    "type 1 unconscious hypo, nasal glucagon?",
    "took 30 paracetamol",
    "can't breathe after peanut, lips swelling",
  ])("is an emergency: %s", (text) => {
    expect(soundsLikeAnEmergency(text)).toBe(true);
  });
  it.each([
    "Does adrenaline improve survival after cardiac arrest?",
    "levetiracetam or valproate for status epilepticus",
    "how common is anaphylaxis after vaccination",
    "he took 20 mg of diazepam every night",
    "potassium 5.6 on ramipril, stop it?",
  ])("is none: %s", (text) => {
    expect(soundsLikeAnEmergency(text)).toBe(false);
  });
});
