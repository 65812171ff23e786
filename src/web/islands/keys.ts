/** Keyboard: / goes to the search. */
document.addEventListener("keydown", (event) => {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  if (event.key !== "/") return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>("input[type=search]");
  if (field === null) location.assign("/search");
  else field.focus();
});

export {};
