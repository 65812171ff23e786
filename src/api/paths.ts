/** Everything that the API answers, as Hono's router reads it: what a server hands on to it. Light to import. */
export const API_PATHS: readonly string[] = [
  "/api/*",
  "/changes.atom",
  "/stories/:id/changes.atom",
  "/stories/:id/calendar.ics",
  "/:kind{stories|events|people}/:id/:file{export\\.[a-z]+}",
  "/calendar/:file{export\\.[a-z]+}",
];
