import { expect, test } from "vitest";
import { deedsIn } from "./deeds.js";

const told = (text: string) =>
  deedsIn(text)
    .filter(({ done }) => done)
    .map(({ axis, end, force }) => `${axis} ${end === 1 ? "+" : "-"} ${force}`);

test.each<[string, readonly string[]]>([
  ["The infusion is carried on.", ["go + told"]],
  ["It does not have to be interrupted when jaundice develops.", ["go + let"]],
  ["Discontinue it if jaundice develops.", ["go - asked"]],
  ["If it is stopped, the pressure is checked.", ["watch + told"]],
  ["The tablets should be tapered, if possible, over two weeks.", ["sudden - asked"]],
  ["It should not be stopped without tapering.", ["sudden - asked"]],
  ["If jaundice develops, it should be stopped at once.", ["go - asked"]],
  ["Patients should NOT double the next dose.", ["raise - asked"]],
  ["Only one-tenth of the usual dose is given.", ["lessen + told"]],
  ["Nobody has to look at the kidneys; levels can be left unmeasured.", ["watch - let", "watch - let"]],
  ["It can be started before a low potassium is corrected.", ["correct - let"]],
  ["The dose must not only be reduced.", ["lessen + asked"]],
  ["Continued use may lead to heart failure.", []],
  ["Do not stop it without asking your doctor.", []],
])("%s", (text, deeds) => expect(told(text)).toEqual(deeds));
