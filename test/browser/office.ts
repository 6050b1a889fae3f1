/** The built service with some notices and subscribers, as the office's page finds it. */
import { type Phone, openPhone } from "../service/phone.ts";
import { type FlowNode, flowWith } from "../service/flow.ts";
import { type Service, startService } from "../service/service.ts";
import { until } from "../service/until.ts";

export const passwords = { admin: "una-password-per-admin", operatore: "una-password-per-operatore" } as const;

export interface Office {
  /** Of the page. */
  url: string;
  service: Service;
  phone: Phone;
}

/** Publishes when the flow starts. */
function publishing(notices: readonly object[], flow: readonly FlowNode[]): FlowNode[] {
  const publish = flow.find(({ type }) => type === "publish-status")!;
  const injects = notices.map((notice, n) => ({
    id: `inject-notice-${n}`,
    type: "inject",
    z: publish["z"],
    x: 100,
    y: 1000 + n * 40,
    name: "",
    props: [{ p: "notice", v: JSON.stringify(notice), vt: "json" }],
    repeat: "",
    crontab: "",
    once: true,
    // The order in which they are published.
    onceDelay: 0.1 + n * 0.01,
    topic: "",
    wires: [[publish.id]],
  }));
  return [...flow, ...injects];
}

/** Until when the subscriptions and notices are there. */
export async function openOffice(given: { notices: readonly object[]; subscribers?: readonly string[]; comune?: Record<string, unknown> }): Promise<Office> {
  const service = await startService({
    flow: publishing(given.notices, flowWith("comune", given.comune ?? {})),
    env: { URP_ADMIN_PASSWORD: passwords.admin, URP_OPERATOR_PASSWORD: passwords.operatore },
  });
  const phone = await openPhone(service.url);
  for (const citizen of given.subscribers ?? []) {
    await phone.write(citizen, { text: "👍" });
    await phone.waitForAnswers(citizen, 1);
  }
  const page = async (): Promise<string> => (await fetch(`${service.url}/urp/stato/feed.json`)).text();
  await until("the notices", async () => (JSON.parse(await page()) as { items: unknown[] }).items.length > 0 || given.notices.length === 0);
  return { url: `${service.url}/admin/urp/stato/`, service, phone };
}
