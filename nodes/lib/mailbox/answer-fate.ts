/**
 * What became of an office's answer. "taken": somebody read it and made something of it. "ignored": nobody did. "unread": nobody
 * reads answers. "gone": there is no such mail any more.
 */
export type AnswerFate = "taken" | "ignored" | "unread" | "gone";
