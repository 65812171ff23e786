/** Tells the server the browser's time zone, in which dates are then shown. */
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const value = encodeURIComponent(timeZone);
if (!document.cookie.split("; ").includes(`zone=${value}`))
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = `zone=${value}; path=/; max-age=31536000; samesite=lax`;
