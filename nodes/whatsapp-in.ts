import type { Category } from "./lib/account/index.ts";
import { toFlowMessage } from "./lib/inbox/index.ts";
import { type Message, type Red, define } from "./lib/kit/index.ts";
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
      let stop = (): void => undefined;
      tools.background(
        ready.then((account) => {
          stop = account.listen({
            categories: new Set(outputs),
            hear: (event) => {
              const at = outputs.indexOf(event.category);
              const message: Message = { ...toFlowMessage(event, config.account) };
              tools.send(outputs.map((_, index) => (index === at ? message : null)));
            },
          });
          tools.status("green", "dot", `whatsapp-in.status.${simulated ? "simulator" : "listening"}`);
        }),
      );
      return { close: () => stop() };
    },
  });
}

/** In the order of the help: messages, deliveries, calls, alarms. */
function outputsOf({ deliveries, calls, alarms }: Config): Category[] {
  return ["message", ...(deliveries ? ["status" as const] : []), ...(calls ? ["call" as const] : []), ...(alarms ? ["account" as const] : [])];
}
