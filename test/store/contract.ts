/** What every engine of the store must do. Nothing here knows how an engine does it. */
import { acceptContract } from "./contract/accept.ts";
import { answersContract } from "./contract/answers.ts";
import { citizensContract } from "./contract/citizens.ts";
import { eventsContract } from "./contract/events.ts";
import { keepingContract } from "./contract/keeping.ts";
import { mailsContract } from "./contract/mails.ts";
import { mediaContract } from "./contract/media.ts";
import { moderationContract } from "./contract/moderation.ts";
import { onceContract } from "./contract/once.ts";
import { randomContract } from "./contract/random.ts";
import { receiptsContract } from "./contract/receipts.ts";
import { reportsContract } from "./contract/reports.ts";
import { sendingContract } from "./contract/sending.ts";
import { statusPostsContract } from "./contract/status-posts.ts";
import type { Engine, OpenEngine } from "./engine.ts";

export function storeContract(name: string, open: OpenEngine): void {
  describe(name, () => {
    let engine: Engine;
    before(async () => {
      engine = await open();
    });
    after(() => engine.end());
    const current = (): Engine => engine;

    acceptContract(current);
    eventsContract(current);
    onceContract(current);
    sendingContract(current);
    receiptsContract(current);
    citizensContract(current);
    mailsContract(current, open);
    answersContract(current, open);
    keepingContract(current, open);
    statusPostsContract(current, open);
    reportsContract(current, open);
    mediaContract(current, open);
    moderationContract(current, open);
    randomContract(current);
  });
}
