/**
 * Node-RED settings for a comune: what the service needs, and what a public body should switch off. Used by `npm start`;
 * with your own Node-RED: `node-red --settings flows/settings.js`. Everything that differs between installations comes
 * from the environment (README, "Variabili").
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { redact } from "../dist/nodes/lib/privacy/index.js";
import { authenticate, findUser } from "./users.js";

const dataDirectory = resolve(process.env.URP_DATA_DIR || ".urp");
const usersFile = `${dataDirectory}/users.json`;
const levels = { 10: "fatal", 20: "error", 30: "warn", 40: "info" };

function writeLog(level, text, at = Date.now()) {
  process.stdout.write(`${new Date(at).toISOString()} ${level} ${redact(text)}\n`);
}

/** Whatever another node or a library says, no number and no token reaches the log. */
function redactedLog() {
  return (entry) => {
    const from = entry.type ? `[${entry.type}${entry.name ? `: ${entry.name}` : ""}] ` : "";
    const text = typeof entry.msg === "object" ? (entry.msg?.message ?? "") : String(entry.msg);
    writeLog(levels[entry.level] ?? "", from + text, entry.timestamp);
  };
}

const settings = {
  uiPort: Number(process.env.PORT || 1880),
  uiHost: process.env.URP_HOST || "127.0.0.1",
  userDir: dataDirectory,
  flowFile: "urp.json",
  nodesDir: [fileURLToPath(new URL("..", import.meta.url))],

  // The editor on a path of its own: a firewall can close it, and nothing of it stands before the webhook.
  httpAdminRoot: "/admin",
  httpNodeRoot: "/",
  adminAuth: {
    type: "credentials",
    users: (name) => findUser(usersFile, name),
    authenticate: (name, password) => authenticate(usersFile, name, password, (sentence) => writeLog("error", sentence)),
  },

  lang: "it",
  telemetry: { enabled: false, updateNotification: false },
  diagnostics: { enabled: false, ui: false },
  runtimeState: { enabled: false, ui: false },
  externalModules: {
    autoInstall: false,
    palette: { allowInstall: false, allowUpdate: false, allowUpload: false },
    modules: { allowInstall: false },
  },
  functionExternalModules: false,
  editorTheme: {
    page: { title: "Sportello URP" },
    header: { title: "Sportello URP" },
    tours: false,
    projects: { enabled: false },
    palette: { catalogues: [], categories: ["Sportello URP", "subflows", "common", "function", "network", "sequence", "parser", "storage"] },
    userMenu: true,
  },
  logging: {
    console: { level: "off" },
    redacted: { level: "info", metrics: false, audit: false, handler: redactedLog },
  },
};

export default settings;
// Node-RED loads its settings with require() and adds to them: it needs the object itself, not a module around it.
export { settings as "module.exports" };
