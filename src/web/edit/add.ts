import type { Hono } from "hono";
import type { Editing } from "../../app/edit/index.ts";
import { pageAddress } from "../../app/fetch/index.ts";
import type { JobInput } from "../../app/jobs/index.ts";
import { checkFacts, type KnownFacts } from "../../app/reader.ts";
import { ReadoutError } from "../../core/index.ts";
import { layout } from "../layout.ts";
import type { DeskEnv } from "../visitor.ts";
import { type Sent, sentFields, sentText } from "./form.ts";
import { takes } from "./session.ts";
import { type AddKind, addPage, NOTHING_SENT } from "./views/add.ts";

/** GET and POST /add: a text, files or an address become jobs. */
export function addAdding(desk: Hono<DeskEnv>, { jobs }: Editing): void {
  desk.get("/add", takes("correct"), (context) => {
    const { visitor } = context.var;
    return context.html(layout(visitor, addPage(visitor, { kind: null, sent: NOTHING_SENT, error: null })));
  });
  desk.post("/add", takes("correct"), async (context) => {
    const { visitor, who } = context.var;
    const sent = await sentFields(context);
    const kind = kindOf(sentText(sent, "kind"));
    try {
      const { file = [] } = await context.req.parseBody({ all: true });
      const files = [file].flat().filter((one) => one instanceof File);
      const inputs = await inputsOf(kind, sent, files);
      const added = inputs.map((input) => jobs.add(input, who!.name));
      return context.redirect(added.length === 1 ? `/jobs/${added[0]!.id}` : "/jobs", 303);
    } catch (error) {
      if (!(error instanceof ReadoutError) || error.code === "internal") throw error;
      return context.html(layout(visitor, addPage(visitor, { kind, sent, error: inField(error) })), statusOf(error));
    }
  });
}

function kindOf(text: string): AddKind {
  return text === "file" || text === "address" ? text : "text";
}

async function inputsOf(kind: AddKind, sent: Sent, files: readonly File[]): Promise<readonly JobInput[]> {
  const known = knownFacts(sent);
  const nothing = (where: string): ReadoutError =>
    new ReadoutError("no-input", {
      what: "nothing was given",
      where,
      fix: "Paste a text, choose a file or give an address.",
    });
  if (kind === "address") {
    const address = sentText(sent, "address");
    if (address === "") throw nothing("address");
    return [{ kind, address: pageAddress(address).href, known }];
  }
  if (kind === "file") {
    const given = files.filter(({ size, name }) => size > 0 || name !== "");
    if (given.length === 0) throw nothing("file");
    const inputs: JobInput[] = [];
    for (const file of given)
      inputs.push({ kind, name: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()), known });
    return inputs;
  }
  const { text = "" } = sent;
  if (typeof text !== "string" || text.trim() === "") throw nothing("text");
  // Forms send every line's end as CR LF, whatever was pasted.
  return [{ kind, text: text.replaceAll("\r\n", "\n"), known }];
}

/** Facts of a form, checked; empty ones are left out. */
function knownFacts(sent: Sent): KnownFacts {
  const names = ["headline", "outlet", "published", "language", "url"] as const;
  const known: KnownFacts = Object.fromEntries(
    names.flatMap((name) => (sentText(sent, name) === "" ? [] : [[name, sentText(sent, name)]])),
  );
  checkFacts(known);
  if (known.url !== undefined) pageAddress(known.url);
  return known;
}

/** A browser gives a file's name without its folders; what else is in it is shown as it is. */
function nameOf({ name }: File): string {
  return name.split(/[/\\]/).at(-1)!.slice(0, 200) || "file";
}

const FIELDS: { readonly [code: string]: string } = { "bad-date": "published", "bad-language": "language" };

/** The same error at the field of the form that it is about. */
function inField(error: ReadoutError): ReadoutError {
  const { code, what, fix, where } = error;
  const field = FIELDS[code] ?? where;
  return new ReadoutError(code, { what, fix, where: field, cause: error });
}

function statusOf({ code }: ReadoutError): 400 | 413 | 503 {
  return code === "queue-full" || code === "desk-ending" ? 503 : code === "too-large" ? 413 : 400;
}
