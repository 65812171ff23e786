import type { Context } from "hono";
import type { ReadoutError } from "../../core/index.ts";
import { type Html, html, NOTHING, type Part } from "../html.ts";
import { problemWords } from "../views/problem-words.ts";
import type { DeskEnv, Visitor } from "../visitor.ts";

/** What a form sent: text by the names of its fields. A field that was sent several times is a list. */
export type Sent = { readonly [field: string]: string | readonly string[] };

/** The text fields of a form. */
export async function sentFields(context: Context<DeskEnv>): Promise<Sent> {
  const body = await context.req.parseBody({ all: true });
  const fields: { [field: string]: string | readonly string[] } = {};
  for (const [name, value] of Object.entries(body)) {
    const texts = [value].flat().filter((one) => typeof one === "string");
    if (texts.length > 0) fields[name] = Array.isArray(value) ? texts : texts[0]!;
  }
  return fields;
}

/** One text of a form; "" where it was not sent. */
export function sentText(sent: Sent, field: string): string {
  const value = sent[field];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
}

/** What every form of a person sends beside its own fields. */
export function formStart(visitor: Visitor, back: string = visitor.path): Html {
  return html`<input type="hidden" name="token" value="${visitor.who?.formToken ?? ""}"><input type="hidden" name="back" value="${back}">`;
}

/** A field of a form. */
export interface Field {
  readonly name: string;
  /** Tells fields of several forms on one page apart. */
  readonly scope?: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: Part;
  /** What is not right with it. */
  readonly error?: Html | null;
  readonly type?: "text" | "url" | "password" | "search";
  readonly isRequired?: boolean;
  readonly autocomplete?: string;
  /** Choices for a list to choose from. */
  readonly choices?: readonly (readonly [value: string, label: string])[];
  readonly attributes?: Part;
}

/** A field with its label, hint and error, which a screen reader tells with it. */
export function fieldHtml(field: Field): Html {
  const { name, scope, label, value = "", hint, error = null, type = "text", choices } = field;
  const id = fieldId(name, scope);
  const told = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === null ? [] : [`${id}-error`])].join(" ");
  const shared = html` id="${id}" name="${name}"${field.isRequired === true && html` required`}${told !== "" && html` aria-describedby="${told}"`}${error !== null && html` aria-invalid="true"`}${field.attributes ?? NOTHING}`;
  const control =
    choices === undefined
      ? html`<input type="${type}" value="${value}" dir="auto" autocomplete="${field.autocomplete ?? "off"}"${shared}>`
      : html`<select${shared}>${choices.map(([one, words]) => html`<option value="${one}"${one === value && html` selected`}>${words}</option>`)}</select>`;
  return html`<p class="field"><label for="${id}">${label}</label>${control}${hint !== undefined && html`<small class="hint" id="${id}-hint">${hint}</small>`}${error !== null && html`<span class="field-error" id="${id}-error">${error}</span>`}</p>
`;
}

function fieldId(name: string, scope?: string): string {
  return scope === undefined ? `field-${name}` : `field-${scope}-${name}`;
}

/** What is wrong with a form, above it; it is read out when the page comes, and leads to the field. */
export function errorsHtml(visitor: Visitor, error: ReadoutError | null, scope?: string): Part {
  if (error === null) return NOTHING;
  const words = problemWords(visitor, error);
  const isField = error.where !== null && /^[a-z]+$/.test(error.where);
  return html`<div class="form-errors" role="alert"><h2>${visitor.say.edit.errors.title}</h2>
<p>${isField ? html`<a href="#${fieldId(error.where!, scope)}">${words}</a>` : words}</p></div>
`;
}

/** What is wrong with one field; null where nothing is. */
export function errorOf(visitor: Visitor, error: ReadoutError | null, field: string): Html | null {
  return error !== null && error.where === field ? problemWords(visitor, error) : null;
}
