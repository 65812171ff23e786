/** Shows what was read from a mark beside it: on hover and on focus; a click keeps it, Escape puts it away. Enter goes to it. */
const popover = document.querySelector<HTMLElement>("#popover");
const text = document.querySelector<HTMLElement>(".has-marks");
/** Wait before a mark that the pointer only crosses is shown, and before one that it left goes. */
const SHOW_MS = 120;
const HIDE_MS = 250;

if (popover !== null && text !== null) {
  let timer = 0;
  let isKept = false;
  let shown: HTMLElement | null = null;

  const light = (ids: readonly string[]): void => {
    for (const mark of text.querySelectorAll<HTMLElement>(".m"))
      mark.classList.toggle(
        "is-lit",
        (mark.dataset["items"] ?? "").split(" ").some((id) => ids.includes(id)),
      );
  };

  const hide = (): void => {
    isKept = false;
    shown = null;
    popover.hidePopover();
    light([]);
  };

  const show = (mark: HTMLElement): void => {
    const isWanted = (kind: string): boolean =>
      document.querySelector<HTMLInputElement>(`#marks [name="${kind}"]`)?.checked !== false;
    // The innermost first: that is what the reader points at.
    const ids = (mark.dataset["items"] ?? "").split(" ").reverse();
    const cards = ids
      .map((id) => document.querySelector<HTMLElement>(`#item-${CSS.escape(id)}`))
      .filter((card) => card !== null)
      .filter((card) => !card.closest(".names") && isWanted(kindOf(card)));
    if (cards.length === 0) {
      if (!isKept) hide();
      return;
    }
    const list = document.createElement("ul");
    for (const card of cards) {
      const copy = card.cloneNode(true) as HTMLElement;
      copy.removeAttribute("id");
      list.append(copy);
    }
    popover.replaceChildren(list);
    popover.showPopover();
    shown = mark;
    light(ids);
    place(mark);
  };

  const kindOf = (card: HTMLElement): string => /\bk-(\w+)/.exec(card.className)?.[1] ?? "";

  /** Below the mark where there is room, else above it; on a phone the style sheet keeps it at the foot. */
  const place = (mark: HTMLElement): void => {
    popover.style.removeProperty("top");
    popover.style.removeProperty("left");
    if (window.innerWidth < 768) return;
    const at = mark.getClientRects()[0]!;
    const { offsetWidth: width, offsetHeight: height } = popover;
    const below = at.bottom + 8;
    const top = below + height < window.innerHeight ? below : Math.max(8, at.top - height - 8);
    popover.style.setProperty("top", `${top}px`);
    popover.style.setProperty("left", `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`);
  };

  const later = (act: () => void, waitMs: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, waitMs);
  };
  const markAt = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>(".m") : null;

  text.addEventListener("pointerover", (event) => {
    const mark = markAt(event.target);
    if (event.pointerType === "touch" || isKept) return;
    if (mark !== null) later(() => show(mark), SHOW_MS);
    else later(hide, HIDE_MS);
  });
  text.addEventListener("pointerleave", () => {
    if (!isKept) later(hide, HIDE_MS);
  });
  popover.addEventListener("pointerenter", () => window.clearTimeout(timer));
  popover.addEventListener("pointerleave", () => {
    if (!isKept) later(hide, HIDE_MS);
  });
  text.addEventListener("focusin", (event) => {
    const mark = markAt(event.target);
    if (mark?.matches(":focus-visible") === true) show(mark);
  });
  text.addEventListener("click", (event) => {
    const mark = markAt(event.target);
    // By the keyboard (no button was pressed), or into another tab: the link leads where it says.
    if (mark === null || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    hide();
    show(mark);
    isKept = shown === mark;
    if (isKept) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (isKept && markAt(event.target) === null && !popover.contains(event.target as Node)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown !== null) hide();
  });
}

export {};
