import type { Account, Category, Emitted, Listener } from "./lib/account/index.ts";
import { toFlowMessage } from "./lib/inbox/index.ts";
import { type Message, type Red, define, whileFlowsRun } from "./lib/kit/index.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config {
  account: string;
  deliveries: boolean;
  calls: boolean;
  alarms: boolean;
}

/** Emits what came in: messages on the first output, and what its boxes ask for on outputs of their own. */
export default function (RED: Red): void {
  define<Config>(RED, {
    type: "whatsapp-in",
    version: 1,
    start(config, tools) {
      const { ready, simulated } = tools.service<AccountService>(config.account, "whatsapp-account");
      const outputs = outputsOf(config);
      const hear = (event: Emitted): void => {
        const at = outputs.indexOf(event.category);
        const message: Message = { ...toFlowMessage(event, config.account) };
        tools.send(outputs.map((_, index) => (index === at ? message : null)));
      };
      tools.background(
        ready.then(() => tools.status("green", "dot", `whatsapp-in.status.${simulated ? "simulator" : "listening"}`)),
      );
      return { close: whileFlowsRun(RED, () => listen(ready, { categories: new Set(outputs), hear })) };
    },
  });
}

/** Answers how to stop. An account that cannot start says so itself. */
function listen(ready: Promise<Account>, listener: Listener): () => void {
  const listening = ready.then(
    (account) => account.listen(listener),
    () => () => undefined,
  );
  return () => void listening.then((stop) => stop());
}

/** In the order of the help: messages, deliveries, calls, alarms. */
function outputsOf({ deliveries, calls, alarms }: Config): Category[] {
  return ["message", ...(deliveries ? ["status" as const] : []), ...(calls ? ["call" as const] : []), ...(alarms ? ["account" as const] : [])];
}
