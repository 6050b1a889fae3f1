// npm scripts run on the Node 24 of devDependencies; a bare call would run on whatever the machine has and prove nothing.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  throw new Error(`These tests need Node 24, this is ${process.version}: run them with "npm test" after "npm ci".`);
}
process.env["NODE_RED_DISABLE_TELEMETRY"] = "true";
