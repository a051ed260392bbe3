/** Arrows run one way: domain ← text ← pure algorithms ← operations ← doors; adapters are named only in wiring. */
const only = (name, from, to, extra = []) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: "\\.(test|contract)\\.ts$|^src/testing/" },
  to: { path: "^(src|node_modules|node:|fs|path|zlib)", pathNot: [...to, ...extra] },
});
const pure = "^src/(question|rank|appraise|answer|audit)/";
module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    only("domain-imports-nothing", "^src/domain/", ["^src/domain/"]),
    only("text-is-pure", "^src/text/", ["^src/(domain|text)/"], ["node_modules"]),
    only("algorithms-are-pure", pure, ["^src/(domain|text|question|rank|appraise|answer|audit)/"], ["node_modules"]),
    only("ports-are-interfaces", "^src/ports/", ["^src/(domain|text|ports)/"]),
    only("operations-know-ports", "^src/operations/", [
      "^src/(domain|text|question|rank|appraise|answer|audit|ports|operations)/",
      "node_modules",
    ]),
    {
      name: "adapters-stand-alone",
      severity: "error",
      from: { path: "^src/adapters/([^/]+)/", pathNot: "\\.(test|contract)\\.ts$" },
      // Readers of XML share one walk over it, those of HTML, Markdown and JSON theirs, readers of references what a reference is, and readers of
      // labels what a label's tables and notes are; nothing else is shared between adapters.
      to: {
        path: "^src/(adapters/(?!$1/|(?:xml|html|markdown|json|references|label-text)/)|operations|doors|wiring|answer|appraise|question)",
      },
    },
    {
      name: "only-wiring-names-adapters",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: "^src/((wiring|serving|readers|live-services)\\.ts|adapters/|testing/)|\\.(test|contract)\\.ts$",
      },
      to: { path: "^src/adapters/" },
    },
    {
      // Whether anything leaves the machine is decided in one file.
      name: "one-place-makes-sockets",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: "^src/adapters/(http-client/sockets|http-server/listen)\\.ts$|^src/testing/|\\.test\\.ts$",
      },
      to: { path: "^(node_modules/undici/|(node:)?(net|http|https|http2|tls|dns|dns/promises|dgram|inspector)$)" },
    },
    {
      // Whether anything is listened to is decided in one file, which makes no connection of its own.
      name: "one-place-listens",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/adapters/http-server/listen\\.ts$|^src/testing/|\\.test\\.ts$" },
      to: { path: "^node_modules/@hono/node-server/" },
    },
    {
      name: "listening-makes-no-connection",
      severity: "error",
      from: { path: "^src/adapters/http-server/listen\\.ts$" },
      to: { path: "^(node_modules/undici/|(node:)?(https|http2|tls|dns|dns/promises|dgram|inspector)$)" },
    },
    {
      name: "doors-are-last",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(doors|bin|testing)/|\\.test\\.ts$" },
      to: { path: "^src/doors/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
