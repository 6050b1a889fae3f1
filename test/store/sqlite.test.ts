import { storeContract } from "./contract.ts";
import { sqliteEngine } from "./engine.ts";

storeContract("the store on SQLite", sqliteEngine);
