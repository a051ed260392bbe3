import { defineConfig } from "vitest/config";

const report = process.env["CITESIDE_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "eval/**/*.test.ts", "scripts/**/*.test.ts", "web/**/*.test.ts"],
    globalSetup: "src/testing/temporary-folder.ts",
    testTimeout: 120_000,
    // Closing the hundred libraries of a property test takes its time on a busy machine.
    hookTimeout: 60_000,
    ...(report === undefined ? {} : { reporters: ["default", "json"], outputFile: { json: report } }),
  },
});
