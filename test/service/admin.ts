/** Node-RED's own admin interface, as the editor and the operators' desk use it. */

export interface Admin {
  get(path: string): Promise<Response>;
  /** Deploys; `kind` as in the editor's menu. */
  deploy(flows: object[], kind?: "full" | "flows" | "nodes"): Promise<number>;
  flows(): Promise<Record<string, unknown>[]>;
  token: string;
}

/** @throws when the password is refused */
export async function logIn(url: string, username: string, password: string): Promise<Admin> {
  const form = { client_id: "node-red-editor", grant_type: "password", scope: "", username, password };
  const response = await fetch(`${url}/admin/auth/token`, { method: "POST", body: new URLSearchParams(form) });
  if (response.status !== 200) throw new Error(`log-in refused: ${response.status}`);
  const { access_token: token } = (await response.json()) as { access_token: string };
  const authorization = `Bearer ${token}`;
  const get = (path: string): Promise<Response> =>
    fetch(`${url}/admin/${path}`, { headers: { authorization, accept: "application/json" } });
  return {
    token,
    get,
    async deploy(flows, kind = "full") {
      const headers = { authorization, "content-type": "application/json", "node-red-deployment-type": kind };
      const answer = await fetch(`${url}/admin/flows`, { method: "POST", headers, body: JSON.stringify(flows) });
      return answer.status;
    },
    flows: async () => (await (await get("flows")).json()) as Record<string, unknown>[],
  };
}

/** The password that the terminal showed at the first start. */
export function passwordIn(output: string, username: string): string {
  return new RegExp(`Utente ${username} +password (\\S+) +\\(`).exec(output)?.[1] ?? "";
}

/** Everything that a debug node shows to whoever has the editor open, until `close`. */
export async function watchDebug(url: string, token: string): Promise<{ messages: string[]; close(): void }> {
  const messages: string[] = [];
  const socket = new WebSocket(`${url.replace("http", "ws")}/admin/comms`);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("error", () => reject(new Error("no editor connection")));
    socket.addEventListener("open", () => socket.send(JSON.stringify({ auth: token })));
    socket.addEventListener("message", (event) => {
      const data = String(event.data);
      if (data.includes('"auth":"ok"')) {
        socket.send(JSON.stringify({ subscribe: "debug" }));
        socket.send(JSON.stringify({ subscribe: "status/#" }));
        resolve();
      } else messages.push(data);
    });
  });
  return { messages, close: () => socket.close() };
}
