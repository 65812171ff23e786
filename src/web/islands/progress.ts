/** Moves a job's page on as the server tells of its steps; where the line breaks, the browser takes it up again. */
export {};

const part = document.querySelector<HTMLElement>("[data-progress]");
if (part !== null) {
  const events = new EventSource(part.dataset["progress"]!);
  const show = (event: MessageEvent<string>): void => {
    // The server's own HTML, in which all that came from outside is escaped.
    part.replaceChildren(...new DOMParser().parseFromString(event.data, "text/html").body.childNodes);
  };
  events.addEventListener("step", show);
  events.addEventListener("over", (event) => {
    show(event);
    events.close();
  });
}
