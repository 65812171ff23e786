/** An entry that runs a thread's TypeScript as it is: a loader that is given to the process does not reach its threads in Node 20. */
export function sourceThread(file: URL): URL {
  const code = `import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))};
register();
await import(${JSON.stringify(file.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
