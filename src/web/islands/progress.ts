/** Moves a job's page on as the server tells of its steps; where the line breaks, the browser takes it up again. */
export {};

const page = document.querySelector<HTMLElement>("[data-progress]");
if (page !== null) {
  const events = new EventSource(page.dataset["progress"]!);
  const show = (event: MessageEvent<string>): void => {
    // The server's own HTML, in which all that came from outside is escaped.
    const sent = new DOMParser().parseFromString(event.data, "text/html").body;
    for (const part of sent.querySelectorAll<HTMLElement>(":scope > [data-part]")) {
      const shown = page.querySelector(`[data-part="${part.dataset["part"]}"]`);
      // What stays the same is not read aloud again.
      if (shown !== null && shown.innerHTML !== part.innerHTML) shown.replaceChildren(...part.childNodes);
    }
    for (const more of sent.querySelectorAll<HTMLElement>(":scope > [data-more]"))
      page.querySelector(`.${more.dataset["more"]}`)?.append(...more.childNodes);
  };
  events.addEventListener("step", show);
  events.addEventListener("over", (event) => {
    show(event);
    events.close();
  });
}
