import { describe, expect, test } from "vitest";
import { isChat, turnOf } from "./chat-turns.js";

const who = (line: string, heading = false) => turnOf(line, heading)?.who;

describe("who speaks in a pasted chat", () => {
  test.each([
    "You said:",
    "User: Is metformin safe?",
    "**Human:** Is it?",
    "## Prompt:",
    "### You",
    "[10:02 AM] User: Is it?",
    "👤 You:",
    "User (10:02):",
  ])("a person in “%s”", (line) => expect(who(line)).toBe("person"));

  test.each([
    "ChatGPT said:",
    "Assistant: No.",
    "**Claude:** No.",
    "## Response:",
    "GPT-4o: No.",
    "🤖 Assistant:",
    "Gemini 2.5 said:",
  ])("a machine in “%s”", (line) => expect(who(line)).toBe("machine"));

  test.each([
    "Users of statins: a cohort",
    "You should take aspirin.",
    "A: 10 mg, B: 20 mg".slice(3),
    "Response rates were higher.",
    "User",
  ])("nobody in “%s”", (line) => expect(who(line)).toBeUndefined());

  test("a name alone where it is a heading", () => expect(who("Assistant", true)).toBe("machine"));

  test("a mark ends where what was said begins", () => {
    const line = "**User:** Is metformin safe?";
    expect(line.slice(turnOf(line)?.length)).toBe(" Is metformin safe?");
  });

  test("one speaker alone makes no chat", () => {
    expect(isChat([turnOf("Question: does it work?"), undefined])).toBe(false);
    expect(isChat([turnOf("Question: does it work?"), turnOf("Answer: yes")])).toBe(true);
  });
});
