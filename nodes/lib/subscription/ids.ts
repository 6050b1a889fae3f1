/** What comes back when a citizen presses our buttons and rows. They stay in old chats: they can never change. */
export const ids = {
  yes: "subscription/yes",
  no: "subscription/no",
  /** Answers to "are you sure?". */
  confirm: "subscription/confirm",
  decline: "subscription/decline",
  /** "No, something else": the question was out of place. */
  other: "subscription/other",
  topics: "subscription/topics",
  /** Followed by the topic. */
  topic: "subscription/topic/",
} as const;

export const everything = "*";
export const page = "page:";
