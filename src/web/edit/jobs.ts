import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { Editing } from "../../app/edit/index.ts";
import { isOver, type Job } from "../../app/jobs/index.ts";
import type { Store } from "../../app/record/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { layout } from "../layout.ts";
import type { DeskEnv } from "../visitor.ts";
import { takes } from "./session.ts";
import { jobPage, jobStep, jobsPage, type StoriesOf } from "./views/job.ts";

/** Jobs that are listed. */
const LISTED = 100;

/** GET /jobs, /jobs/ID: what becomes of what was added. /jobs/ID/events tells each step as it comes (server-sent events). */
export function addJobs(desk: Hono<DeskEnv>, { jobs }: Editing, store: Store): void {
  const known = (id: string): Job => {
    const job = jobs.job(id);
    if (job !== null) return job;
    throw new ReadoutError("not-in-store", {
      what: "nothing is read under this address",
      fix: "If the desk was started again since, look for the report among the stories.",
    });
  };
  desk.get("/jobs", takes("correct"), (context) => {
    const { visitor } = context.var;
    return context.html(layout(visitor, jobsPage(visitor, jobs.list(LISTED))));
  });
  desk.get("/jobs/:id", takes("correct"), async (context) => {
    const { visitor } = context.var;
    const job = known(context.req.param("id"));
    return context.html(layout(visitor, jobPage(visitor, job, await storiesOf(store, job))));
  });
  desk.get("/jobs/:id/events", takes("correct"), (context) => {
    const { visitor } = context.var;
    const { id } = known(context.req.param("id"));
    const left = new AbortController();
    return streamSSE(context, async (stream) => {
      stream.onAbort(() => left.abort());
      let before: Job | null = null;
      for await (const job of jobs.watch(id, left.signal)) {
        await stream.writeSSE({
          event: isOver(job) ? "over" : "step",
          data: jobStep(visitor, before, job, await storiesOf(store, job)).toString(),
        });
        before = job;
      }
    });
  });
}

/** The stories that the reports of a job are in, once it is over. */
async function storiesOf(store: Store, job: Job): Promise<StoriesOf> {
  const refs = job.outcomes.flatMap(({ ref }) => ref ?? []);
  if (!isOver(job) || refs.length === 0) return new Map();
  const found = new Map<string, { readonly id: string; readonly name: string }>();
  const names = new Map<string, string>();
  for (const row of await store.versions(refs)) {
    const { ref } = row;
    // An older version is in no story; its newest one is.
    const story = row.story ?? (await store.versionsOf(row.key)).find((one) => one.story !== null)?.story ?? null;
    if (story === null) continue;
    const name = names.get(story) ?? (await store.story(story))?.name;
    if (name === undefined) continue;
    names.set(story, name);
    found.set(ref, { id: story, name });
  }
  return found;
}
