/** Notices: reading them from what a flow hands over, what becomes of them, and how they read in a chat. Pure. */
export { asksForNotices, shippedReplyId, shippedWords } from "./ask.ts";
export { type NoticeBoard, publishNotice, shownNotices } from "./board.ts";
export { chatText, type Reader } from "./chat.ts";
export { dayWords, timeWords, untilWords } from "./day-words.ts";
export { type Image, imageFacts, largestImage, strippedImage } from "./image.ts";
export {
  type Action,
  actions,
  longest,
  type Notice,
  type NoticeFacts,
  noticeFacts,
  type Rules,
  shownState,
  type ShownState,
  type Wish,
} from "./notice.ts";
export { idOfWish, type Plan, planNotice } from "./plan.ts";
export { type NoticeMessage, readWishes } from "./read-message.ts";
export { stableId } from "./read-wish.ts";
export { readRules, type RuleFields } from "./rules.ts";
export { cutAtWord, tidyLine, tidyText } from "./tidy-text.ts";
export { dateInZone, readFrom, readUntil, untilAfter } from "./validity.ts";
