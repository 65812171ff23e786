/** Correcting by the keyboard: x selects the current item, m merges what is selected, c, r and e judge and edit it, u undoes, a adds. */
export {};

const field = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable);

/** The item that j and k went to, else the page itself. */
function scope(): ParentNode {
  return document.querySelector(".is-current") ?? document;
}

function press(selector: string, within: ParentNode = scope()): void {
  within.querySelector<HTMLElement>(selector)?.click();
}

/** The form whose boxes are checked. */
function selectedForm(): HTMLFormElement | null {
  return document.querySelector<HTMLInputElement>(".select input:checked")?.form ?? null;
}

function merge(): void {
  const form = selectedForm();
  form?.requestSubmit(form.querySelector("button"));
}

const ACTS: { readonly [key: string]: () => void } = {
  x: () => press(".select input", document.querySelector(".is-current") ?? document.createElement("p")),
  m: merge,
  c: () => press('[data-act="confirm"]'),
  r: () => press('[data-act="reject"]'),
  e: () => press('[data-act="edit"]'),
  u: () => press("[data-undo]", document),
  a: () => press('[data-act="add"]', document),
};

document.addEventListener("keydown", (event) => {
  const isBusy = event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null;
  if (event.key === "Escape" && !isBusy) return clear();
  // A box that is checked by the keyboard keeps the focus; its letters are no text.
  const isBox = event.target instanceof HTMLInputElement && event.target.type === "checkbox";
  const isOff = document.documentElement.matches("[data-no-keys]");
  if (isBusy || isOff || (field(event.target) && !isBox)) return;
  const act = ACTS[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
});

function clear(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>(".select input:checked")) box.checked = false;
  show();
}

/** Where it is read aloud how many are selected: it is there before it has words, else nobody hears them. */
const told = document.createElement("p");
told.id = "selected";
told.className = "hidden";
told.setAttribute("role", "status");
document.body.append(told);

/** How many are selected, and what can be done with them, in a bar that stays in view. */
let bar: HTMLElement | null = null;
function show(): void {
  const form = selectedForm();
  bar?.remove();
  bar = null;
  told.textContent = "";
  if (form === null) return;
  const count = document.querySelectorAll(`.select input[form="${form.id}"]:checked`).length;
  const button = form.querySelector("button")!;
  bar = document.createElement("div");
  bar.className = "bar";
  const words = document.createElement("span");
  words.textContent = `${count} ${form.dataset["selected"] ?? ""}`;
  told.textContent = words.textContent;
  const go = document.createElement("button");
  go.type = "button";
  go.textContent = button.textContent;
  go.addEventListener("click", merge);
  bar.append(words, go);
  (document.querySelector("main") ?? document.body).append(bar);
}

document.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.closest(".select") === null) return;
  // One kind of thing at a time: events, reports or people.
  if (box.checked)
    for (const other of document.querySelectorAll<HTMLInputElement>(".select input:checked"))
      if (other.form !== box.form) other.checked = false;
  show();
});
