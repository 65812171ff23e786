import { spawn } from "node:child_process";

/** Resolves when the user presses Ctrl+C, or the system asks the program to end. A second time ends it at once. */
export function asked(): Promise<void> {
  return new Promise((resolve) => {
    const hear = (): void => {
      process.off("SIGINT", hear);
      process.off("SIGTERM", hear);
      resolve();
    };
    process.on("SIGINT", hear);
    process.on("SIGTERM", hear);
  });
}

/** Opens an address of ours with the system's own command. Where there is none, the printed address is enough. */
export function openBrowser(address: string): void {
  const [command, ...words] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  const opened = spawn(command!, [...words, address], { stdio: "ignore", detached: true });
  opened.on("error", () => {});
  opened.unref();
}
