import { describe, expect, it } from "vitest";
import { soundsLikeAnEmergency, tellsOfAPerson } from "./circumstances.js";

describe("tellsOfAPerson", () => {
  it.each([
    "My patient, 74, on apixaban has hematuria",
    "Mr Smith takes warfarin",
    "a 6-year-old with asthma",
    "84 yo woman with gout",
  ])("knows that one is told of: %s", (text) => {
    expect(tellsOfAPerson(text)).toBe(true);
  });
  it.each([
    "Does aspirin help patients with angina?",
    "treatment of gout in children under 2",
    "Crohn disease",
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
    expect(soundsLikeAnEmergency("stroke 90 minutes after surgery")).toBe(false);
    expect(soundsLikeAnEmergency("treatment of chest pain")).toBe(false);
    expect(soundsLikeAnEmergency("Do opioids help right now?")).toBe(false);
  });
});
