import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, expect, test } from "vitest";
import { spoolUpload } from "./upload.js";

const place = mkdtempSync(join(tmpdir(), "citeside-uploads-"));
process.env["TMPDIR"] = place;
afterEach(() => expect(readdirSync(place), "what is left behind").toEqual([]));
afterAll(() => rmSync(place, { recursive: true }));

const BOUNDARY = "x-boundary";
/** A form as somebody who keeps to no rule sends it. */
function raw(body: string, type = `multipart/form-data; boundary=${BOUNDARY}`): Request {
  return new Request("http://127.0.0.1/v1/add", { method: "POST", body, headers: { "content-type": type } });
}
const part = (name: string, content: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n`;
const formOf = (...parts: readonly string[]) => raw(`${parts.join("")}--${BOUNDARY}--\r\n`);

test.each([
  ["../../../etc/passwd", "etc/passwd"],
  ["/etc/passwd", "etc/passwd"],
  ["C:\\Windows\\..\\notes.txt", "C:/Windows/notes.txt"],
  ["..", "file 1"],
  ["folder/./a.xml", "folder/a.xml"],
  ["a\u0000b\tc.xml", "abc.xml"],
])("a file sent as “%s” is known as “%s”, and lies in the upload's own folder", async (sent, known) => {
  const spool = await spoolUpload(formOf(part(sent, "words")), 10_000);
  const [file] = spool.files;
  expect(file?.name).toBe(known);
  expect(readFileSync(file?.path ?? "", "utf8")).toBe("words");
  await spool.remove();
  expect(existsSync(dirname(file?.path ?? ""))).toBe(false);
});

test("whatever name is sent, nothing is written outside the upload's own folder", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { minLength: 1, maxLength: 4 }),
      async (names) => {
        const form = new FormData();
        for (const name of names) form.append("file", new Blob([name]), name);
        const spool = await spoolUpload(new Request("http://127.0.0.1/", { method: "POST", body: form }), 100_000);
        expect(spool.files).toHaveLength(names.length);
        const folder = dirname(spool.files[0]?.path ?? "");
        spool.files.forEach(({ name, path }, at) => {
          expect(relative(folder, path)).toBe(String(at));
          expect(join("/", name)).toBe(`/${name}`);
        });
        await spool.remove();
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  ["no form", raw("words", "text/plain"), "bad-input"],
  ["a form without a boundary", raw("words", "multipart/form-data"), "bad-input"],
  [
    "a form without a file",
    formOf(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n`),
    "bad-input",
  ],
  ["a form that breaks off", raw(part("a.txt", "words")), "bad-input"],
  ["an empty body", raw(""), "bad-input"],
  ["more than is allowed", formOf(part("a.txt", "w".repeat(2_000))), "limit-exceeded"],
  ["too many files", formOf(...Array.from({ length: 5_001 }, () => part("a", ""))), "limit-exceeded"],
])("%s is refused", async (_, request, code) => {
  await expect(
    spoolUpload(request, code === "limit-exceeded" && _ === "more than is allowed" ? 1_000 : 10_000_000),
  ).rejects.toMatchObject({ code });
});

test("whatever bytes come, the form is read or refused, and never anything else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 20 }), async (bytes, name) => {
      const body = new Blob([part(name, ""), Uint8Array.from(bytes), `\r\n--${BOUNDARY}--\r\n`].map((one) => one));
      const request = new Request("http://127.0.0.1/", {
        ...{ method: "POST", body },
        headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
      });
      const outcome = await spoolUpload(request, 10_000).then(
        async (spool) => {
          await spool.remove();
          return "read";
        },
        (error: unknown) => (error as { code?: string }).code,
      );
      expect(["read", "bad-input", "limit-exceeded"]).toContain(outcome);
    }),
    { numRuns: 200 },
  );
});
