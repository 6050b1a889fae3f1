export { type Reception, toArrival } from "./arrivals.ts";
export { type Emission, startEmission } from "./emission.ts";
export { type Doorkeeper, receive } from "./endpoint.ts";
export { type FlowMessage, toFlowMessage } from "./facts.ts";
