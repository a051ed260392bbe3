// Prints "N passed, N failed" (and ", N skipped") from Vitest's JSON report; fails where there is none or nothing ran.
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests, numPendingTests = 0 } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(
  `${numPassedTests} passed, ${numFailedTests} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ""}`,
);
process.exit(numPassedTests > 0 && numFailedTests === 0 ? 0 : 1);
