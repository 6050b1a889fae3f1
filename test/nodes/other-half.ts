/** The test helper serves only the editor's half of Node-RED: this is the other half. */
import { type RequestListener, type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Stage } from "./stage.ts";

/** Call it inside a `describe`; what it answers tells the address, without a final slash, once the tests run. */
export function otherHalf({ red }: Pick<Stage, "red">): () => string {
  let web: Server;
  before(async () => {
    web = createServer((request, response) => (red().httpNode as unknown as RequestListener)(request, response));
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
  });
  after(() => {
    web.closeAllConnections();
    web.close();
  });
  return () => `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
}
