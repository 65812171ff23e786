/** The chart of a story: zoom, and which events it shows. Words of the interface come with the page. */
const chart = document.querySelector<HTMLElement>("#chart");
const drawing = chart?.querySelector<SVGSVGElement>(".chart-scroll > svg") ?? null;
const tools = chart?.querySelector<HTMLElement>(".chart-tools") ?? null;
const STEP = 1.5;
const BOUNDS = { least: 1, most: 6 };

if (chart !== null && drawing !== null && tools !== null) {
  tools.hidden = false;
  const width = drawing.width.baseVal.value;
  const height = drawing.height.baseVal.value;
  const scroll = drawing.parentElement!;
  let scale = 1;

  /** Draws wider or narrower around the middle of what is seen. Letters keep their size: only where things stand is scaled. */
  const zoom = (to: number): void => {
    const middle = (scroll.scrollLeft + scroll.clientWidth / 2) / scale;
    scale = Math.min(BOUNDS.most, Math.max(BOUNDS.least, to));
    for (const one of drawing.querySelectorAll<SVGElement>("[data-x]")) {
      const [x, y] = [Number(one.dataset["x"]), Number(one.dataset["y"] ?? 0)];
      one.setAttribute("transform", `translate(${Math.round(x * scale)} ${y})`);
    }
    for (const one of drawing.querySelectorAll<SVGElement>("[data-width]"))
      one.setAttribute("width", String(Math.round(Number(one.dataset["width"]) * scale)));
    for (const one of drawing.querySelectorAll<SVGPathElement>("[data-run]"))
      one.setAttribute("d", run(Number(one.dataset["run"]) * scale));
    const wide = Math.max(scroll.clientWidth, Math.ceil(width * scale));
    drawing.setAttribute("width", String(wide));
    drawing.setAttribute("viewBox", `0 0 ${wide} ${height}`);
    scroll.scrollLeft = middle * scale - scroll.clientWidth / 2;
  };

  const filter = (group: string): void => {
    for (const item of drawing.querySelectorAll<SVGElement>("[data-group]"))
      item.classList.toggle("is-dim", group !== "all" && item.dataset["group"] !== group);
    for (const one of tools.querySelectorAll<HTMLButtonElement>("[data-filter]"))
      one.setAttribute("aria-pressed", String(one.dataset["filter"] === group));
    for (const entry of document.querySelectorAll<HTMLElement>(".timeline [data-group]"))
      entry.hidden = group !== "all" && entry.dataset["group"] !== group;
    for (const stop of document.querySelectorAll<HTMLElement>(".timeline > .stop:not(.now)"))
      stop.hidden = stop.querySelector("[data-group]:not([hidden])") === null;
  };

  tools.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button");
    if (button === null) return;
    const { filter: group, zoom: way } = button.dataset;
    if (group !== undefined) filter(group);
    if (way === "in") zoom(scale * STEP);
    if (way === "out") zoom(scale / STEP);
  });
  scroll.addEventListener("keydown", (event) => {
    if (event.key === "+" || event.key === "=") zoom(scale * STEP);
    else if (event.key === "-") zoom(scale / STEP);
    else return;
    event.preventDefault();
  });
  // What is to come, or else the newest, is what a reader looks for.
  scroll.scrollLeft = Number(drawing.dataset["look"] ?? 0) - scroll.clientWidth / 2;
}

/** From where it was to be (0) to where it went, either way: the same line as the server's. */
function run(length: number): string {
  return length > 0 ? `M7 0H${Math.round(length - 12)}` : `M-7 0H${Math.round(length + 12)}`;
}

export {};
