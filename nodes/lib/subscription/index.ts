/** Who wants to see the Stato: recognises a citizen's yes and no, asks when in doubt, and never sends notices. */
export { ids } from "./ids.ts";
export { type MessageSubscription, subscriptionOf } from "./message.ts";
export { refuseQuestions } from "./questions.ts";
export { type How, type Recognised, type Said, type Want, type Why, recognise } from "./recognise.ts";
export { type Settings, endOf, readSettings } from "./settings.ts";
export { questionKinds, shippedTexts } from "./shipped-texts.ts";
export { type Act, type Desk, type Moment, type Taken, openForMs, take, undoMs } from "./take.ts";
export { type TryOut, tryOut } from "./try-out.ts";
export { type Preset, type Words, presets, readWords } from "./words.ts";
