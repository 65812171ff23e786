import { isOver, type Job, type Outcome } from "../../../app/jobs/index.ts";
import { type Html, html, type Part } from "../../html.ts";
import type { Page } from "../../layout.ts";
import { problemWords } from "../../views/problem-words.ts";
import type { Visitor } from "../../visitor.ts";

/** The stories of reports, by the refs of these. */
export type StoriesOf = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

/** One job, which moves on by itself where script runs. */
export function jobPage(visitor: Visitor, job: Job, stories: StoriesOf): Page {
  const { jobs } = visitor.say.edit;
  return {
    title: `${jobs.title}: ${job.title}`,
    section: null,
    islands: isOver(job) ? [] : ["progress.js"],
    body: html`<header class="page-head"><p class="crumbs"><a href="/jobs">${jobs.all}</a></p>
<h1 dir="auto">${job.title}</h1>
<p class="facts">${jobs.kinds[job.kind]} · ${jobs.by} <bdi>${job.author}</bdi></p></header>
<div class="job" data-progress="/jobs/${job.id}/events">${jobHtml(visitor, job, stories)}</div>
${!isOver(job) && html`<noscript><p class="note">${jobs.lookHint} <a href="/jobs/${job.id}">${jobs.look}</a></p></noscript>`}
<p><a href="/add">${jobs.another}</a></p>`,
  };
}

/** How a job stands: the part of its page that moves. What is read aloud as it changes is the line with its state alone. */
function jobHtml(visitor: Visitor, job: Job, stories: StoriesOf): Html {
  const { say } = visitor;
  const { count, outcomes, problem } = job;
  const isListed = outcomes.length > 0 && !(count === 1 && problem !== null);
  return html`${movingHtml(visitor, job)}<div data-part="outcomes">${
    isListed &&
    html`<h2>${say.edit.jobs.outcomes}</h2>
<ul class="outcomes">${outcomes.map((one) => outcomeHtml(visitor, one, stories))}</ul>`
  }</div>${restHtml(visitor, job)}`;
}

/**
 * What a page is sent that shows a job as it was before: the parts that may have changed, and the outcomes that came to it. All of it
 * where it shows none of the job yet, where the list begins, and where the job is over and its reports are in stories.
 */
export function jobStep(visitor: Visitor, before: Job | null, job: Job, stories: StoriesOf): Html {
  const known = before?.outcomes.length ?? 0;
  if (before === null || isOver(job) || (known === 0 && job.outcomes.length > 0)) return jobHtml(visitor, job, stories);
  const more = job.outcomes.slice(known).map((one) => outcomeHtml(visitor, one, stories));
  return html`${movingHtml(visitor, job)}${more.length > 0 && html`<ul data-more="outcomes">${more}</ul>`}${restHtml(visitor, job)}`;
}

function movingHtml(visitor: Visitor, job: Job): Html {
  const { jobs } = visitor.say.edit;
  const { state, ahead, count, failed, problem } = job;
  const steps: readonly Job["state"][] =
    job.kind === "address" ? ["fetching", "reading", "sorting"] : ["reading", "sorting"];
  const at = steps.indexOf(state);
  return html`<div data-part="state" aria-live="polite"><p class="job-state is-${state}"><strong>${jobs.states[state]}</strong>${state === "queued" && ahead > 0 && html` · ${jobs.ahead(ahead)}`}</p></div>
<div data-part="steps">${
    !isOver(job) &&
    html`<ol class="job-steps">${steps.map((step, index) => html`<li class="${index < at ? "is-done" : index === at ? "is-now" : "is-next"}"${index === at && html` aria-current="step"`}>${jobs.states[step]}</li>`)}</ol>`
  }${
    problem !== null && html`<div class="form-errors"><p>${problemWords(visitor, problem)}</p></div>`
  }${count > 1 && html`<p class="facts">${jobs.read(count - failed)}${failed > 0 && html` · ${jobs.failed(failed)}`}</p>`}</div>`;
}

/** How many outcomes are not listed. */
function restHtml({ say }: Visitor, { count, outcomes }: Job): Html {
  const rest = count - outcomes.length;
  return html`<div data-part="rest">${rest > 0 && html`<p class="note">${say.edit.jobs.unlisted(rest)}</p>`}</div>`;
}

function outcomeHtml(visitor: Visitor, outcome: Outcome, stories: StoriesOf): Html {
  const { say, links } = visitor;
  const { jobs } = say.edit;
  const { where, headline, ref, added, warnings, problem } = outcome;
  const story = ref === null ? undefined : stories.get(ref);
  if (problem !== null)
    return html`<li class="outcome is-failed"><p dir="auto">${problem.where ?? where}</p><p class="note">${problemWords(visitor, problem)}</p></li>`;
  return html`<li class="outcome"><p class="report-line"><a href="${links.report(ref!)}" dir="auto">${headline ?? jobs.noHeadline}</a> <span class="tag">${jobs.added[added!]}</span></p>
${story !== undefined && html`<p class="facts">${jobs.inStory} <a class="in-story" href="${links.story(story.id)}" dir="auto">${story.name}</a></p>`}${
  warnings.length > 0 &&
  html`<details><summary>${jobs.warnings}</summary><ul lang="en">${warnings.map((one) => html`<li>${one}</li>`)}</ul></details>`
}</li>`;
}

/** All jobs since the desk was started, the newest first. */
export function jobsPage(visitor: Visitor, all: readonly Job[]): Page {
  const { jobs } = visitor.say.edit;
  const counts = ({ count, failed }: Job): Part =>
    count > 0 && html` · ${jobs.read(count - failed)}${failed > 0 && html`, ${jobs.failed(failed)}`}`;
  return {
    title: jobs.list,
    section: null,
    body: html`<header class="page-head"><h1>${jobs.list}</h1></header>
${all.length === 0 && html`<p class="note">${jobs.none}</p>`}
<ol class="jobs" data-items>${all.map(
      (job) =>
        html`<li><p class="report-line"><a href="/jobs/${job.id}" dir="auto">${job.title}</a></p><p class="facts"><span class="job-state is-${job.state}">${jobs.states[job.state]}</span>${counts(job)} · ${jobs.kinds[job.kind]} · ${jobs.by} <bdi>${job.author}</bdi></p></li>\n`,
    )}</ol>
<p><a href="/add">${jobs.another}</a></p>`,
  };
}
