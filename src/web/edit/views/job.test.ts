import { describe, expect, it } from "vitest";
import type { Job } from "../../../app/jobs/index.ts";
import { testAssets } from "../../fixture.ts";
import { deskLinks } from "../../links.ts";
import { catalogue } from "../../messages/index.ts";
import type { Visitor } from "../../visitor.ts";
import { jobStep } from "./job.ts";

const VISITOR = { language: "en", say: catalogue("en"), links: deskLinks(testAssets(), "main") } as Visitor;

function jobOf(count: number, more: Partial<Job> = {}): Job {
  const outcomes = Array.from({ length: count }, (_, index) => ({
    where: `report ${index}`,
    headline: `Headline ${index}`,
    ref: `r${index}`,
    added: "new" as const,
    warnings: [],
    problem: null,
  }));
  return {
    id: "job-1",
    kind: "file",
    title: "many.jsonl",
    author: "Mira",
    at: "2025-10-24T09:00:00Z",
    state: "reading",
    ahead: 0,
    outcomes,
    count,
    failed: 0,
    problem: null,
    ...more,
  };
}

describe("a step of a job", () => {
  const sent = (before: Job | null, job: Job): string => jobStep(VISITOR, before, job, new Map()).toString();

  it("brings what came to the list alone, and reads aloud the state alone", () => {
    const step = sent(jobOf(2), jobOf(3));
    expect(step.match(/Headline \d/g)).toEqual(["Headline 2"]);
    expect(step).toMatch(/^<div data-part="state" aria-live="polite"><p class="job-state is-reading">/);
    expect(step.match(/aria-live/g)).toHaveLength(1);
    expect(sent(jobOf(3), jobOf(3, { state: "sorting" }))).not.toContain("Headline");
  });

  it.each([
    ["first", null, jobOf(3)],
    ["with which the list begins", jobOf(0), jobOf(3)],
    ["last", jobOf(3), jobOf(3, { state: "done" })],
  ])("brings all where it is the one %s", (_name, before, job) => {
    expect(sent(before, job).match(/Headline \d/g)).toHaveLength(3);
  });
});
