import { describe, expect, it } from "vitest";
import { lexiconOf } from "../../testing/lexicons.js";
import { askedOf, EMERGENCY_REMARK } from "./asked.js";

describe("askedOf", () => {
  it("takes the name of a person out and says so without repeating it", () => {
    const asked = askedOf("My patient Mr Smith, 74, on apixaban has hematuria, what should I do?", lexiconOf({}));
    expect(asked.text).not.toContain("Smith");
    expect(asked.text).toContain("apixaban has hematuria");
    expect(asked.remarks).toEqual(["Taken out of the question, for it may tell who the person is: name"]);
  });
  it.each([
    ["My patient Mr Smith, 74, on apixaban has hematuria", "My patient, a man, 74, on apixaban has hematuria"],
    ["mrs smith 78f takes warfarin", "this woman 78f takes warfarin"],
    ["Can Mrs Jones take ibuprofen with warfarin?", "Can this woman take ibuprofen with warfarin?"],
  ])("leaves no title without its name: %s", (told, left) => {
    expect(askedOf(told, lexiconOf({})).text).toBe(left);
  });
  it("leaves a question alone that tells of nobody", () => {
    expect(askedOf("Is Crohn disease treated with infliximab?", lexiconOf({}))).toEqual({
      text: "Is Crohn disease treated with infliximab?",
      words: "Is Crohn disease treated with infliximab?",
      remarks: [],
    });
  });
  it("leaves no word for a number without the number", () => {
    expect(askedOf("MRN 4488213, 67M on apixaban, can he have diltiazem", lexiconOf({})).text).toBe(
      "67M on apixaban, can he have diltiazem",
    );
  });
  it("takes out who is told of in small letters, and no word for a number stays", () => {
    expect(askedOf("sarah miller 54f nhs 943 476 5919 on apixaban, can she have diltiazem", lexiconOf({})).text).toBe(
      "54f on apixaban, can she have diltiazem",
    );
  });
  it("writes shorthand out, and says how names were read", () => {
    expect(askedOf("best abx for cellulitis in pts on MTX", lexiconOf({}))).toEqual({
      text: "best antibiotics for cellulitis in patients on MTX",
      words: "best antibiotics for cellulitis in patients on MTX",
      remarks: ["“abx” is read as “antibiotics”"],
    });
  });
  it("says what it is not for in an emergency", () => {
    expect(askedOf("Chest pain right now, help", lexiconOf({}))).toEqual({
      text: "Chest pain right now, help",
      words: "Chest pain",
      remarks: [EMERGENCY_REMARK],
    });
  });
});
