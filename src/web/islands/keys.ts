/** The keyboard on every page: / search, j and k from item to item, Enter opens, g the stories, ? what there is. */
const LISTS = "[data-items] > li";
let current: HTMLElement | null = null;

const dialog = document.querySelector<HTMLDialogElement>("#keys");
const button = document.querySelector<HTMLButtonElement>("[data-keys]");
if (dialog !== null && button !== null) {
  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());
}

/** Whoever speaks to the machine, or types without looking, can do without single letters (WCAG 2.1.4). */
const choice = dialog?.querySelector<HTMLInputElement>('[name="keys"]') ?? null;
const root = document.documentElement;
if (choice !== null) {
  const storage = storageOf();
  choice.checked = storage?.getItem("keys") !== "off";
  root.toggleAttribute("data-no-keys", !choice.checked);
  choice.addEventListener("change", () => {
    storage?.setItem("keys", choice.checked ? "on" : "off");
    root.toggleAttribute("data-no-keys", !choice.checked);
  });
}

/** What the browser keeps; null where it is told to keep nothing. */
function storageOf(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Goes so many items on from the current one, else from the first that can be seen. */
function move(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(LISTS)].filter((item) => item.checkVisibility());
  if (items.length === 0) return;
  const at = current === null ? -1 : items.indexOf(current);
  const seen = items.findIndex((item) => item.getBoundingClientRect().bottom > 0);
  const next = at < 0 ? Math.max(0, seen) : Math.min(items.length - 1, Math.max(0, at + step));
  current?.classList.remove("is-current");
  current = items[next]!;
  current.classList.add("is-current");
  current.scrollIntoView({ block: "nearest" });
  linkOf(current)?.focus({ preventScroll: true });
}

function linkOf(item: HTMLElement): HTMLElement | null {
  return item.querySelector<HTMLElement>("[data-open]") ?? item.querySelector<HTMLElement>("a");
}

function goToSearch(): void {
  const field = document.querySelector<HTMLInputElement>("input[type=search]");
  if (field !== null) field.focus();
  else document.querySelector<HTMLAnchorElement>('.masthead a[href$="/search"]')?.click();
}

const ACTS: { readonly [key: string]: () => void } = {
  "/": goToSearch,
  j: () => move(1),
  k: () => move(-1),
  g: () => document.querySelector<HTMLAnchorElement>(".brand")?.click(),
  "?": () => dialog?.showModal(),
};

document.addEventListener("keydown", (event) => {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || dialog?.open === true || root.matches("[data-no-keys]")) return;
  if (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable) return;
  const act = ACTS[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
});
