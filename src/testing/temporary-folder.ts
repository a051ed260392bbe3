import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives a run of the tests one temporary folder of its own, in which all that they make lands, and takes it away when the run is over. */
export default function temporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "citeside-tests-"));
  // Some tests act as another user, who must be able to pass through it.
  chmodSync(folder, 0o755);
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
