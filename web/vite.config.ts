import { defineConfig } from "vite";

/** Where `citeside serve` listens, for `npx vite --config web/vite.config.ts` beside it. */
const SERVER = process.env["CITESIDE_SERVER"] ?? "http://127.0.0.1:4750";

export default defineConfig({
  root: import.meta.dirname,
  esbuild: { jsx: "automatic" },
  server: { proxy: { "/v1": { target: SERVER, changeOrigin: true } } },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // The page's policy allows no inline data of scripts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
