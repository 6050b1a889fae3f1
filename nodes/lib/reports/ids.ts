/** What comes back when a citizen presses our buttons and rows. They stay in old chats: they can never change. */
export const ids = {
  send: "report/send",
  add: "report/add",
  cancel: "report/cancel",
  /** Followed by the id of the category. */
  category: "report/category/",
} as const;

const all = "report/";

export function isOwn(id: string): boolean {
  return id.startsWith(all);
}
