import type { Correction, CorrectionAction } from "../corrections.ts";
import { currentOf, type ReportVersion } from "../report.ts";

/** Words on each side of a place that are looked at. */
const AROUND = 8;
/** Share of them that must stand around the place in the other version. */
const LEAST_ALIKE = 0.4;

interface Word {
  readonly start: number;
  readonly form: string;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: form, index }) => ({
    start: index,
    form: form.toLowerCase(),
  }));
}

/**
 * Where a place of one text is in another version of it: at the same word, with the most of the words around it, the nearest
 * in the order of the text where several fit as well. Null where the word or what stands around it is gone. O(words).
 */
export function carryPlace(from: string, start: number, to: string): number | null {
  const old = wordsOf(from);
  const at = old.findLastIndex((word) => word.start <= start);
  if (at < 0) return null;
  const within = start - old[at]!.start;
  const around = (words: readonly Word[], i: number): readonly [string[], string[]] => {
    const forms = (part: readonly Word[]): string[] => part.map(({ form }) => form);
    return [forms(words.slice(Math.max(0, i - AROUND), i)), forms(words.slice(i + 1, i + 1 + AROUND))];
  };
  const [before, after] = around(old, at);
  const size = before.length + after.length;
  let best: { readonly start: number; readonly alike: number; readonly far: number } | null = null;
  wordsOf(to).forEach((word, i, all) => {
    if (word.form !== old[at]!.form) return;
    const [b, a] = around(all, i);
    const alike = size === 0 ? 1 : (shared(before, b) + shared(after, a)) / size;
    const far = Math.abs(i - at);
    if (alike < LEAST_ALIKE) return;
    if (best === null || alike > best.alike || (alike === best.alike && far < best.far))
      best = { start: word.start + within, alike, far };
  });
  return (best as { readonly start: number } | null)?.start ?? null;
}

/** Words that both lists have, each as often as both do. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  return a.filter((word) => {
    const i = left.indexOf(word);
    if (i >= 0) left.splice(i, 1);
    return i >= 0;
  }).length;
}

/**
 * Corrections as they hold for the newest version of each report among `versions`: what was said of a version that an outlet
 * has since edited goes over to the same words of the new one. What has no such words any more stays with the version it was
 * said of.
 */
export function carryCorrections(
  corrections: readonly Correction[],
  versions: readonly ReportVersion[],
): readonly Correction[] {
  const byRef = new Map(versions.map((version) => [version.ref, version]));
  const newest = new Map(currentOf(versions).map((version) => [version.key, version]));
  const report = (ref: string): string => newest.get(byRef.get(ref)?.key ?? "")?.ref ?? ref;
  const place = (mention: string): string => {
    const cut = mention.lastIndexOf("@");
    const [ref, start] = [mention.slice(0, cut), Number(mention.slice(cut + 1))];
    const old = byRef.get(ref);
    const now = newest.get(old?.key ?? "");
    if (old === undefined || now === undefined || now.ref === ref) return mention;
    const carried = carryPlace(old.document.report.text, start, now.document.report.text);
    return carried === null ? mention : `${now.ref}@${carried}`;
  };
  return corrections.map((correction) => ({ ...correction, action: carryAction(correction.action, report, place) }));
}

function carryAction(
  action: CorrectionAction,
  report: (ref: string) => string,
  place: (mention: string) => string,
): CorrectionAction {
  switch (action.do) {
    case "rename-story":
      return { ...action, report: report(action.report) };
    case "pin":
      return { ...action, report: report(action.report), to: report(action.to) };
    case "merge-stories":
    case "split-story":
      return { ...action, reports: action.reports.map(report) };
    case "split-person":
      return { ...action, reports: action.reports.map(report) };
    case "merge-events":
      return { ...action, events: action.events.map(place) };
    case "reject-statement":
    case "relabel-statement":
      return { ...action, statement: place(action.statement) };
    case "merge-people":
    case "part-people":
    case "undo":
      return action;
    default:
      return { ...action, event: place(action.event) };
  }
}

/** Refs of the reports that a correction names, of whatever version. */
export function reportsNamedBy(action: CorrectionAction): readonly string[] {
  const found: string[] = [];
  const report = (ref: string): string => {
    found.push(ref);
    return ref;
  };
  carryAction(action, report, (mention) => {
    report(mention.slice(0, mention.lastIndexOf("@")));
    return mention;
  });
  return found;
}
