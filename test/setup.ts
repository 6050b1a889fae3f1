import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

// npm scripts run on the Node 24 of devDependencies; a bare call would run on whatever the machine has and prove nothing.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  throw new Error(`These tests need Node 24, this is ${process.version}: run them with "npm test" after "npm ci".`);
}
// Every store opens a thread of its own, which would compile its part of the source anew; threads read the variable.
const cache = join(tmpdir(), "sportello-compile-cache");
enableCompileCache(cache);
process.env["NODE_COMPILE_CACHE"] = cache;
process.env["NODE_RED_DISABLE_TELEMETRY"] = "true";
