import type { ReadoutError } from "../../../core/index.ts";
import { type Html, html, type Part } from "../../html.ts";
import type { Page } from "../../layout.ts";
import type { Visitor } from "../../visitor.ts";
import { errorOf, errorsHtml, type Field, fieldHtml, formStart, type Sent, sentText } from "../form.ts";

export type AddKind = "text" | "file" | "address";

export const NOTHING_SENT: Sent = {};

/** What the page is shown after: a first look, or a form that was not right. */
export interface AddState {
  readonly kind: AddKind | null;
  readonly sent: Sent;
  readonly error: ReadoutError | null;
}

/** Adding a report: by its address, as text, from files. */
export function addPage(visitor: Visitor, state: AddState): Page {
  const { add } = visitor.say.edit;
  return {
    title: add.title,
    section: null,
    islands: ["drop.js"],
    body: html`<header class="page-head"><h1>${add.title}</h1>
<p class="lead">${add.lead}</p></header>
<div class="add-forms" data-drop="${add.drop}">
${section(
  visitor,
  state,
  "address",
  add.address,
  html`${fieldHtml({ ...fieldOf(visitor, state, "address", "address"), label: add.addressLabel, hint: add.addressHint, type: "url", isRequired: true, attributes: html` inputmode="url" placeholder="https://"` })}`,
  add.fetch,
)}
${section(visitor, state, "text", add.paste, textFields(visitor, state), add.read)}
${section(visitor, state, "file", add.file, fileFields(visitor, state), add.upload)}
</div>`,
  };
}

function section(visitor: Visitor, state: AddState, kind: AddKind, title: string, fields: Html, go: string): Html {
  const error = state.kind === kind ? state.error : null;
  return html`<section class="add" aria-labelledby="add-${kind}">
<h2 id="add-${kind}">${title}</h2>
${errorsHtml(visitor, error, kind)}<form class="form" method="post" action="/add"${kind === "file" && html` enctype="multipart/form-data"`}>
${formStart(visitor)}<input type="hidden" name="kind" value="${kind}">
${fields}<p class="form-end"><button class="primary">${go}</button></p>
</form>
</section>`;
}

function fieldOf(
  visitor: Visitor,
  state: AddState,
  kind: AddKind,
  name: string,
): Pick<Field, "name" | "scope" | "value" | "error"> {
  const isMine = state.kind === kind;
  return {
    name,
    scope: kind,
    value: isMine ? sentText(state.sent, name) : "",
    error: isMine ? errorOf(visitor, state.error, name) : null,
  };
}

function textFields(visitor: Visitor, state: AddState): Html {
  const { add } = visitor.say.edit;
  const { value, error } = fieldOf(visitor, state, "text", "text");
  return html`<p class="field"><label for="field-text-text">${add.text}</label><textarea id="field-text-text" name="text" rows="9" dir="auto" required aria-describedby="field-text-text-hint${error !== null && " field-text-text-error"}"${error !== null && html` aria-invalid="true"`}>${"\n"}${value}</textarea><small class="hint" id="field-text-text-hint">${add.textHint}</small>${error !== null && html`<span class="field-error" id="field-text-text-error">${error}</span>`}</p>
<div class="field-row">${facts(visitor, state, "text")}</div>
<details class="more-facts"${["url", "language", "headline"].some((name) => fieldOf(visitor, state, "text", name).value !== "") && html` open`}><summary>${add.headline}, ${add.url.toLowerCase()}, ${add.language.toLowerCase()} (${add.optional})</summary>
${fieldHtml({ ...fieldOf(visitor, state, "text", "headline"), label: add.headline })}${fieldHtml({ ...fieldOf(visitor, state, "text", "url"), label: add.url, type: "url" })}${fieldHtml({ ...fieldOf(visitor, state, "text", "language"), label: add.language, hint: add.languageHint })}</details>
`;
}

function fileFields(visitor: Visitor, state: AddState): Html {
  const { add } = visitor.say.edit;
  const { error } = fieldOf(visitor, state, "file", "file");
  return html`<p class="field"><label for="field-file-file">${add.files}</label><input type="file" id="field-file-file" name="file" multiple required aria-describedby="field-file-file-hint${error !== null && " field-file-file-error"}"${error !== null && html` aria-invalid="true"`}><small class="hint" id="field-file-file-hint">${add.filesHint}</small>${error !== null && html`<span class="field-error" id="field-file-file-error">${error}</span>`}</p>
<div class="field-row">${facts(visitor, state, "file")}</div>
`;
}

function facts(visitor: Visitor, state: AddState, kind: AddKind): Part {
  const { add } = visitor.say.edit;
  const optional = (label: string): string => `${label} (${add.optional})`;
  return [
    fieldHtml({
      ...fieldOf(visitor, state, kind, "published"),
      label: optional(add.published),
      hint: add.publishedHint,
    }),
    fieldHtml({ ...fieldOf(visitor, state, kind, "outlet"), label: optional(add.outlet) }),
  ];
}
