/**
 * The one place where promises meet Node-RED. An async handler given straight to Node-RED ends the whole process when it
 * throws (tried on 5.0.7), so every node is made here: guarded input, `done` exactly once, errors as status and to
 * Catch, configuration brought up to date, and a close that waits for work in flight.
 */
import { type Language, Refused, UrpError } from "../errors.ts";
import { processClock } from "./clock.ts";
import type { CredentialSchema, Message, Output, Red, RedNode, StatusBadge } from "./red.ts";
import { describeUnexpected } from "./unexpected.ts";
import { type Shell, createShell, shellOf } from "./shell.ts";

const packageName = "@sportello/node-red-urp";

export interface Tools {
  id: string;
  name: string;
  language: Language;
  credentials: Record<string, string | undefined>;
  /** The clock of the service, epoch milliseconds. */
  now(): number;
  /** The service of a configuration node. Refused with a sentence when it is missing or not working. */
  service<Service>(id: string | undefined, type: string): Service;
  /** The same, or undefined when the field was left empty. */
  optionalService<Service>(id: string | undefined, type: string): Service | undefined;
  /** `text` is a key of the node's catalogue, one of the shared `kit.…`, or a literal of at most 20 characters. */
  status(fill: StatusBadge["fill"] | "", shape?: StatusBadge["shape"], text?: string): void;
  t(key: string, parameters?: Record<string, string | number>): string;
  /** For messages born in the node. */
  send(out: Output): void;
  /** Says an error in the log and, when it belongs to a message, to Catch nodes. */
  report(error: unknown, msg?: Message): void;
  log(sentence: string): void;
  /** Lets work run on its own: its failure is reported, and close waits for it. */
  background(work: Promise<unknown>): void;
  /** A timer that ends with the node. Answers a function that ends it earlier. */
  every(milliseconds: number, work: () => void | Promise<void>): () => void;
}

export interface Behaviour {
  /** Answers what is to be sent. What it throws becomes a red status and goes to Catch. */
  input?(msg: Message): Output | Promise<Output>;
  close?(removed: boolean): void | Promise<void>;
  /** What a configuration node offers to others. */
  service?: object;
}

export interface Definition<Config extends object> {
  type: string;
  /** Version of the configuration's shape, counted from 1. */
  version: number;
  /** `migrate[n]` takes a configuration of version n to version n + 1. */
  migrate?: Record<number, (old: Record<string, unknown>) => Record<string, unknown>>;
  credentials?: CredentialSchema;
  start(config: Config, tools: Tools): Behaviour;
}

/** Registers a node type. Nothing that happens inside can throw into Node-RED. */
export function define<Config extends object>(RED: Red, definition: Definition<Config>): void {
  function construct(this: RedNode, config: Record<string, unknown>): void {
    RED.nodes.createNode(this, config);
    begin(RED, definition, this, config);
  }
  const options = definition.credentials ? { credentials: definition.credentials } : {};
  RED.nodes.registerType(definition.type, construct, options);
}

function begin<Config extends object>(
  RED: Red,
  definition: Definition<Config>,
  node: RedNode,
  config: Record<string, unknown>,
): void {
  const shell = createShell(node, definition.type);
  const tools = makeTools(RED, definition, node, shell);
  let behaviour: Behaviour = {};
  let fault: UrpError | undefined;
  try {
    behaviour = definition.start(migrated(definition, config) as Config, tools);
    shell.service = behaviour.service;
  } catch (error) {
    fault = asUrpError(error, definition.type);
    shell.fault = fault;
    showError(node, shell);
    sayOnce(node, fault, tools.language);
  }
  node.on("input", (msg, send, done) => {
    receive({ msg, send, done, node, shell, tools, type: definition.type, behaviour, fault });
  });
  node.on("close", (removed, done) => {
    shell.close(() => behaviour.close?.(removed), describe(tools)).then(done, done);
  });
}

interface Reception {
  msg: Message;
  send: (out: Output) => void;
  done: (error?: Error) => void;
  node: RedNode;
  shell: Shell;
  tools: Tools;
  type: string;
  behaviour: Behaviour;
  fault: UrpError | undefined;
}

function receive(reception: Reception): void {
  const { msg, shell, tools, type, behaviour, fault } = reception;
  const fail = (error: unknown): void => {
    failed(reception, asUrpError(error, type));
  };
  if (fault) return fail(fault);
  if (shell.closing) return fail(closingError());
  if (!behaviour.input) return reception.done();
  const leave = shell.enter();
  let result: Output | Promise<Output>;
  try {
    result = behaviour.input(msg);
  } catch (error) {
    leave();
    return fail(error);
  }
  if (!(result instanceof Promise)) {
    leave();
    return finish(reception, result);
  }
  result
    .then((out) => finish(reception, out), fail)
    .catch((error: unknown) => tools.report(error))
    .finally(leave);
}

function finish(reception: Reception, out: Output): void {
  try {
    if (out !== null) reception.send(out);
  } catch (error) {
    return failed(reception, asUrpError(error, reception.type));
  }
  const { node, shell } = reception;
  if (shell.failing && !shell.closing) {
    shell.failing = false;
    node.status(shell.badge);
  }
  reception.done();
}

function failed({ done, node, shell, tools }: Reception, error: UrpError): void {
  showError(node, shell);
  const shown = new UrpError(error.code, error.sentence, error.parameters);
  shown.message = error.in(tools.language);
  // Node-RED puts the name before the sentence that Catch gets.
  shown.name = "";
  done(shown);
}

/** Until the next message goes well: then the node shows again what it showed before. */
function showError(node: RedNode, shell: Shell): void {
  if (shell.closing) return;
  shell.failing = true;
  node.status({ fill: "red", shape: "ring", text: shared("kit.error") });
}

const said = new WeakSet<UrpError>();

/** One fault of a configuration stands in the way of many nodes: all are red, the log has its sentence once. */
function sayOnce(node: RedNode, error: UrpError, language: Language): void {
  if (said.has(error)) return;
  said.add(error);
  node.error(error.in(language));
}

function describe(tools: Tools): (error: unknown) => void {
  return (error) => tools.report(error);
}

function makeTools<Config extends object>(
  RED: Red,
  { type }: Definition<Config>,
  node: RedNode,
  shell: Shell,
): Tools {
  const language: Language = RED.settings.lang?.toLowerCase().startsWith("en") ? "en" : "it";
  const tools: Tools = {
    id: node.id,
    name: node.name || type,
    language,
    credentials: node.credentials ?? {},
    now: () => processClock.now(),
    service: <Service>(id: string | undefined, wanted: string) =>
      provided(RED, shell, id, wanted, tools.name) as Service,
    optionalService: <Service>(id: string | undefined, wanted: string) =>
      id ? (provided(RED, shell, id, wanted, tools.name) as Service) : undefined,
    status: (fill, shape, text) => {
      if (shell.closing) return;
      shell.badge = fill ? { fill, shape: shape ?? "dot", text: shared(text ?? "") } : {};
      shell.failing = false;
      node.status(shell.badge);
    },
    t: (key, parameters) => RED._?.(`${packageName}/${type}:${key}`, parameters) ?? key,
    send: (out) => node.send(out),
    report: (error, msg) => {
      const known = asUrpError(error, type);
      if (msg) node.error(known.in(language), msg);
      else sayOnce(node, known, language);
    },
    log: (sentence) => node.log(sentence),
    background: (work) => {
      const leave = shell.enter();
      work.catch((error: unknown) => tools.report(error)).finally(leave);
    },
    every: (milliseconds, work) => {
      let running = false;
      return shell.every(milliseconds, () => {
        if (running) return;
        running = true;
        tools.background(settled(work).finally(() => (running = false)));
      });
    },
  };
  return tools;
}

/** Words that all nodes share are in one catalogue; the editor finds them by their full name. */
function shared(text: string): string {
  return text.startsWith("kit.") ? `${packageName}/urp-store:${text}` : text;
}

/** Runs sync or async work so that its failure is always a rejection. */
async function settled(work: () => void | Promise<void>): Promise<void> {
  await work();
}

function provided(RED: Red, user: Shell, id: string | undefined, type: string, node: string): object {
  const provider = id ? RED.nodes.getNode(id) : undefined;
  const shell = provider ? shellOf(provider) : undefined;
  if (!shell || shell.type !== type) {
    throw new Refused(
      "missing-config",
      {
        it: "Al nodo «{node}» manca la configurazione «{type}»: aprilo, scegline una e ripeti il deploy.",
        en: "Node “{node}” has no “{type}” configuration: open it, choose one and deploy again.",
      },
      { node, type },
    );
  }
  if (shell.fault) throw shell.fault;
  shell.usedBy(user);
  return shell.service ?? {};
}

function migrated<Config extends object>(
  { type, version, migrate }: Definition<Config>,
  config: Record<string, unknown>,
): object {
  let current = config;
  let at = typeof config["version"] === "number" ? config["version"] : 1;
  if (at > version) {
    throw new Refused(
      "config.newer",
      {
        it: "Un nodo «{type}» viene da una versione più nuova del pacchetto: aggiorna il pacchetto.",
        en: "A “{type}” node comes from a newer version of the package: update the package.",
      },
      { type },
    );
  }
  for (; at < version; at += 1) current = migrate?.[at]?.(current) ?? current;
  return current;
}

function closingError(): Refused {
  return new Refused("closing", {
    it: "Il nodo si sta chiudendo: il messaggio sarà emesso di nuovo alla ripresa.",
    en: "The node is closing: the message will be emitted again when it is back.",
  });
}

function asUrpError(error: unknown, type: string): UrpError {
  if (error instanceof UrpError) return error;
  return new Refused(
    "unexpected",
    {
      it: "Errore interno nel nodo «{type}» ({what}): segnalalo a chi mantiene il pacchetto.",
      en: "Internal error in node “{type}” ({what}): report it to the package's maintainers.",
    },
    { type, what: describeUnexpected(error) },
  );
}
