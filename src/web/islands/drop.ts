/** Files that are dropped anywhere on the page are read. */
export {};

const area = document.querySelector<HTMLElement>("[data-drop]");
const input = document.querySelector<HTMLInputElement>('input[type="file"]');
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

for (const name of ["dragenter", "dragover"] as const)
  document.addEventListener(name, (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    area?.classList.add("is-over");
  });
document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) area?.classList.remove("is-over");
});
document.addEventListener("drop", (event) => {
  if (!hasFiles(event) || input === null) return;
  event.preventDefault();
  area?.classList.remove("is-over");
  input.files = event.dataTransfer!.files;
  input.form?.requestSubmit();
});
