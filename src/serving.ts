/** What only a server needs: its threads, which load every operation, and what listens for requests (`adapters/http-server`). */
export { listen } from "./adapters/http-server/listen.js";
export { threadRunner } from "./operation-threads.js";
export { WEB } from "./package-files.js";
