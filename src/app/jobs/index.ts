export * from "./ending.ts";
export * from "./jobs.ts";
export * from "./readings.ts";
export * from "./turns.ts";
