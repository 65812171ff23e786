import type { StoryReport } from "../../../app/record/index.ts";
import { html, NOTHING, type Part } from "../../html.ts";
import { problemWords } from "../../views/problem-words.ts";
import type { Visitor } from "../../visitor.ts";
import { type Field, fieldHtml, formStart } from "../form.ts";

/** What a field held and why it was not right, where its form was just sent; else what it holds at first. */
function again(visitor: Visitor, act: string, field: string, value = ""): Pick<Field, "value" | "error"> {
  const { wrong } = visitor;
  if (wrong === null || wrong.do !== act || wrong.where !== field) return { value, error: null };
  return { value: wrong.value, error: problemWords(visitor, wrong) };
}

/** A story that another may be merged with. */
export interface OtherStory {
  readonly id: string;
  readonly name: string;
}

/** Turns correcting on and off at a story's head. */
export function correctToggle(visitor: Visitor, story: string): Part {
  if (!visitor.mayCorrect) return NOTHING;
  const { correct } = visitor.say.edit;
  const here = visitor.links.story(story);
  return visitor.isCorrecting
    ? html`<a class="act" data-act="edit" href="${here}">${correct.done}</a>`
    : html`<a class="act" data-act="edit" href="${here}?edit=1">${correct.correct}</a>`;
}

/** Correcting a story: its name, which others it is, and what is selected of its events, reports and people. */
export function storyEditHtml(
  visitor: Visitor,
  story: { readonly id: string; readonly name: string },
  others: readonly OtherStory[],
): Part {
  if (!visitor.isCorrecting) return NOTHING;
  const { correct } = visitor.say.edit;
  const back = `${visitor.links.story(story.id)}?edit=1`;
  const hidden = html`${formStart(visitor, back)}<input type="hidden" name="story" value="${story.id}">`;
  const selected = (form: "merge-events" | "split-story" | "merge-people", lead: string, go: string): Part =>
    html`<form id="${form}" class="selected" method="post" action="/corrections" data-selected="${correct.selected(0).replace(/^\d+ /, "")}">${formStart(visitor, back)}<span class="note">${lead}</span> <button name="do" value="${form}">${go}</button></form>`;
  return html`<section class="correcting" aria-labelledby="correcting"><h2 id="correcting">${correct.story}</h2>
<form class="form inline" method="post" action="/corrections">${hidden}${fieldHtml({ name: "name", label: correct.rename, isRequired: true, ...again(visitor, "rename-story", "name", story.name) })}<button name="do" value="rename-story">${correct.renameGo}</button></form>
<form class="form inline" method="post" action="/corrections">${hidden}${fieldHtml({ name: "story", scope: "merge", label: correct.mergeStories, hint: correct.mergeStoriesHint, isRequired: true, ...again(visitor, "merge-stories", "story"), attributes: html` list="other-stories"` })}<button name="do" value="merge-stories">${correct.mergeStoriesGo}</button></form>
${othersHtml(others)}
${selected("merge-events", correct.mergeEventsLead, correct.mergeEvents)}
${selected("split-story", correct.splitStoryLead, correct.splitStory)}
${selected("merge-people", correct.mergePeopleLead, correct.mergePeople)}
</section>
`;
}

/** Stories to choose from while an id is typed. */
export function othersHtml(others: readonly OtherStory[]): Part {
  return html`<datalist id="other-stories">${others.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</datalist>`;
}

/** Moves a report to another story, or out of its own. */
export function reportActions(visitor: Visitor, ref: string, others: readonly OtherStory[]): Part {
  if (!visitor.mayCorrect) return NOTHING;
  const { correct } = visitor.say.edit;
  return html`<details class="report-acts"${visitor.wrong?.do === "pin" && html` open`}><summary>${correct.correct}</summary>
<form class="form inline" method="post" action="/corrections">${formStart(visitor)}<input type="hidden" name="report" value="${ref}">${fieldHtml({ name: "story", scope: "pin", label: correct.pin, hint: correct.mergeStoriesHint, isRequired: true, ...again(visitor, "pin", "story"), attributes: html` list="other-stories"` })}<button name="do" value="pin">${correct.pinGo}</button></form>
<form class="acts" method="post" action="/corrections">${formStart(visitor)}<input type="hidden" name="report" value="${ref}"><button name="do" value="split-story">${correct.splitReport}</button></form>
${othersHtml(others)}</details>`;
}

/** Who else somebody may be, and where the name may be of somebody else. */
export interface PersonChoices {
  /** Others in their stories: first those whom the name fits, then the rest by name. */
  readonly names: readonly string[];
  /** Reports that name them, the newest first. */
  readonly reports: readonly Pick<StoryReport, "ref" | "headline" | "outlet" | "published">[];
}

/** Says that somebody is the same person as another, that a spelling or the name in some reports is of another; turns correcting on. */
export function personActions(
  visitor: Visitor,
  { key, name, spellings }: { readonly key: string; readonly name: string; readonly spellings: readonly string[] },
  { names, reports }: PersonChoices,
): Part {
  if (!visitor.mayCorrect) return NOTHING;
  const { correct } = visitor.say.edit;
  const here = visitor.links.person(key) ?? "";
  const written = spellings.filter((one) => one !== name);
  const choices = (all: readonly string[]): Field["choices"] => [
    ["", correct.choose],
    ...all.map((one) => [one, one] as const),
  ];
  const form = (scope: string, label: string, all: readonly string[], act: string, go: string): Part =>
    all.length > 0 &&
    html`<form class="form inline" method="post" action="/corrections">${formStart(visitor)}<input type="hidden" name="name" value="${name}">${fieldHtml({ name: "name", scope, label, choices: choices(all), isRequired: true })}<button name="do" value="${act}">${go}</button></form>`;
  const isOpen = visitor.isCorrecting || visitor.wrong?.do === "split-person";
  return html`<details class="person-acts"${isOpen && html` open`}><summary>${correct.correct}</summary>
${form("person", correct.samePerson, names, "merge-people", correct.samePersonGo)}
${form("other", correct.otherPerson, written, "part-people", correct.otherPersonGo)}
${splitPersonHtml(visitor, [name, ...written], reports)}
<p><a class="act" data-act="edit" href="${visitor.isCorrecting ? here : `${here}?edit=1`}">${visitor.isCorrecting ? correct.done : correct.correctStatements}</a></p></details>`;
}

/** Says in which reports a name is of somebody else, and what to call them. */
function splitPersonHtml(
  visitor: Visitor,
  [name, ...written]: readonly string[],
  reports: PersonChoices["reports"],
): Part {
  if (reports.length === 0) return NOTHING;
  const { correct } = visitor.say.edit;
  const spellings = [name!, ...written].map((one) => [one, one] as const);
  const spelling =
    written.length === 0
      ? html`<input type="hidden" name="name" value="${name}">`
      : fieldHtml({ name: "name", scope: "split", label: correct.splitPersonName, choices: spellings });
  return html`<form class="form" method="post" action="/corrections">${formStart(visitor)}
<fieldset class="choices"><legend class="note">${correct.splitPersonLead}</legend>
<ul>${reports.map(({ ref, headline, outlet, published }) => html`<li><label class="choice"><input type="checkbox" name="report" value="${ref}"><span><bdi>${headline ?? ref}</bdi> <small>${[outlet, published?.slice(0, 10)].filter((part) => part).join(", ")}</small></span></label></li>\n`)}</ul></fieldset>
${spelling}${fieldHtml({ name: "as", scope: "split", label: correct.splitPersonAs, hint: correct.splitPersonHint, isRequired: true, ...again(visitor, "split-person", "as") })}
<p class="form-end"><button name="do" value="split-person">${correct.splitPerson}</button></p></form>`;
}
