import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Attribution, NewsEvent, ReadoutDocument, Span, TimeExpression } from "../../src/core/index.ts";
import { readEvents } from "../corpora/events.ts";
import { collect, DataFolder, REPOSITORY } from "../corpora/folder.ts";
import { readBodies, readMetadata } from "../corpora/pages.ts";
import { readPolnear } from "../corpora/polnear.ts";
import { readRelays } from "../corpora/relays.ts";
import { readSpeakers } from "../corpora/speakers.ts";
import { readTbaq } from "../corpora/tbaq.ts";
import { type ConversionOptions, emptyDocument, type SystemDocument, toBody, toMetadata, toSystem } from "../system.ts";
import { scoreAttributions } from "./attribution.ts";
import { scoreBodies } from "./body.ts";
import { codePointTable } from "./characters.ts";
import { scoreEvents } from "./events.ts";
import { scoreMetadata } from "./metadata.ts";
import { madeDocument, Perturbation, seededChance } from "./perturbation.ts";
import { scoreRelays } from "./relays.ts";
import { scoreSpeakers } from "./speakers.ts";
import { scoreTimes } from "./times.ts";

/**
 * Our figures are those of the reference scorers to the last digit. Both sides score the same wrong answers, made from the
 * gold: spans moved, dropped, merged and strewn, labels changed, documents missing. The conversion from the product's
 * documents is compared in the same pass.
 */
const SCORERS = resolve(REPOSITORY, "../shared/score");
const data = new DataFolder();
const hasPython = spawnSync("python3", ["--version"]).status === 0;
const reason = !hasPython
  ? "python3 is not there"
  : !existsSync(SCORERS)
    ? "the reference scorers are not there"
    : !data.has("relays-dev.jsonl")
      ? "the corpora are not there"
      : null;
if (reason !== null) console.warn(`agreement with the reference scorers: skipped, ${reason}`);

const scratch = reason === null ? mkdtempSync(join(tmpdir(), "readout-agreement-")) : "";
afterAll(() => {
  if (scratch !== "") rmSync(scratch, { recursive: true });
});

interface Job {
  readonly script: string;
  readonly args: readonly string[];
  /** The file that its standard output goes to. */
  readonly to: string;
}

/** Runs scorers one after the other in one Python process, whose start costs more than most of them. */
const DRIVER = `
import contextlib, json, runpy, sys
for job in json.load(sys.stdin):
    sys.argv = [job["script"], *job["args"]]
    with open(job["to"], "w", encoding="utf8") as out, contextlib.redirect_stdout(out):
        runpy.run_path(job["script"], run_name="__main__")
`;

function python(jobs: readonly Job[]): void {
  const input = JSON.stringify(jobs.map((job) => ({ ...job, script: join(SCORERS, job.script) })));
  const run = spawnSync("python3", ["-B", "-c", DRIVER], { input, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${jobs.map((job) => job.script).join(", ")}: ${run.stderr}`);
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

function write(name: string, text: string): string {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

const asLines = (items: readonly object[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join("");

interface Answered {
  readonly id: string;
  readonly text: string;
  readonly document: ReadoutDocument;
}

/**
 * Runs `from_readout.py` and a scorer over the answers. The third answer becomes an error line, the fifth is left out, the
 * seventh has another text. Gives what the scorer prints and the documents that ours are scored with.
 */
function reference(
  name: string,
  gold: string,
  answers: readonly Answered[],
  script: string,
  flags: readonly string[],
  options: ConversionOptions,
): { readonly theirs: unknown; readonly ours: readonly SystemDocument[] } {
  const goldFile = write(`${name}.gold.jsonl`, gold);
  const given = answers.filter((_, i) => i !== 4);
  const out = given.map(({ id, document }, i) => {
    if (i === 2) return { id, error: { code: "empty-report", message: "no words" } };
    if (i === 5) return { ...document, report: { ...document.report, text: `${document.report.text} ` } };
    return document;
  });
  const outFile = write(`${name}.out.jsonl`, asLines(out));
  const conversion = [
    ...(options.flat === true ? ["--flat"] : []),
    ...(options.statements === true ? ["--statements"] : []),
  ];
  const systemFile = join(scratch, `${name}.system.jsonl`);
  const figuresFile = join(scratch, `${name}.figures.json`);
  python([
    { script: "from_readout.py", args: [outFile, goldFile, ...conversion], to: systemFile },
    { script, args: [goldFile, systemFile, ...flags], to: figuresFile },
  ]);
  const ours = given.map(({ id, document }, i) =>
    i === 2 || i === 5 ? emptyDocument(id) : toSystem(document, id, options),
  );
  const theirLines = readFileSync(systemFile, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
  expect(ours.map(({ events, ...rest }) => ({ ...rest, events: events.map(asTheirEvent) }))).toEqual(theirLines);
  return { theirs: readJson(figuresFile), ours };
}

const asTheirEvent = ({ time, ...event }: SystemDocument["events"][number]): object => ({
  ...event,
  time: { value: time },
});

function attribution(id: string, roles: Pick<Attribution, "source" | "cue" | "content">): Attribution {
  return {
    id,
    ...roles,
    speech: "indirect",
    act: "statement",
    speakers: [],
    sourceKind: "named",
    anonymityReason: null,
    sourceCount: null,
    addressee: [],
    via: [],
    stance: "asserts",
    negated: false,
    by: "made",
  };
}

describe.skipIf(reason !== null)("agreement with the reference scorers", () => {
  it("attributions: score_attribution.py, --flat", async () => {
    const chance = seededChance(1);
    const reports = await collect(readPolnear(data, "polnear-dev.jsonl.gz"), 40);
    const answers = reports.map(({ record, gold }): Answered => {
      const made = new Perturbation(record.text, chance);
      const attributions: Attribution[] = [];
      for (const a of gold.attributions) {
        if (made.hits(0.15)) continue;
        const content = made.spans(a.content);
        const cue = made.spans(a.cue);
        const source = made.hits(0.15) ? [] : made.spans(a.source);
        const id = `a${attributions.length}`;
        attributions.push(attribution(id, { source, cue, content }));
        // Something nested, for --flat: the same content relayed, or a part of it.
        if (made.hits(0.2)) {
          const inner = made.hits(0.5) ? content : content.slice(0, 1).map((span) => shorter(span));
          const relayed = { ...attribution(`b${attributions.length}`, { source, cue, content: inner }), via: [id] };
          attributions.push(made.hits(0.8) ? relayed : { ...relayed, via: [] });
        }
        if (made.hits(0.05)) {
          attributions.push(
            attribution(`c${attributions.length}`, { source: [made.stray()], cue, content: [made.stray()] }),
          );
        }
      }
      return { id: record.id, text: record.text, document: madeDocument(record.id, record.text, { attributions }) };
    });
    const gold = asLines(reports.map((report) => report.gold));
    const { theirs, ours } = reference("polnear", gold, answers, "score_attribution.py", [], { flat: true });
    const figures = scoreAttributions(
      reports.map((report) => report.gold),
      ours,
    );
    expect(figures).toEqual(theirs);
    expect(figures.relation.f1).toBeGreaterThan(0.3);
    expect(figures.relation.f1).toBeLessThan(0.95);
  });

  it("relays: score_relays.py, --statements", async () => {
    const chance = seededChance(2);
    const reports = await collect(readRelays(data, "relays-dev.jsonl"));
    const answers = reports.map(({ record, gold }): Answered => {
      const made = new Perturbation(record.text, chance);
      const entities = gold.attributions.map((a, i) => ({
        id: `n${i}`,
        kind: "person" as const,
        name: a.speakerName && made.hits(0.7) ? a.speakerName : "The Ministry of Tides",
        descriptions: [],
        mentions: [],
      }));
      const kept = gold.attributions.map((a, i) => ({ a, i })).filter(() => !made.hits(0.12));
      const attributions = kept.map(({ a, i }) => ({
        ...attribution(made.hits(0.05) ? `x${i}` : a.id, {
          source: made.spans(a.source),
          cue: made.spans(a.cue),
          content: made.hits(0.1) ? [] : made.spans(a.content),
        }),
        act: made.hits(0.1) ? ("thought" as const) : ("statement" as const),
        via: made.hits(0.1) ? [gold.attributions[0]!.id] : a.via,
        sourceKind: made.hits(0.2) ? ("document" as const) : (a.sourceKind as Attribution["sourceKind"]),
        negated: made.hits(0.1) ? !a.negated : a.negated,
        anonymityReason: a.anonymityReason && made.hits(0.6) ? made.moved(a.anonymityReason) : null,
        speakers: made.hits(0.2) ? [] : made.hits(0.1) ? [`n${i}`, "n0"] : [`n${i}`],
      }));
      return {
        id: record.id,
        text: record.text,
        document: madeDocument(record.id, record.text, { attributions, entities }),
      };
    });
    const gold = data.text("relays-dev.jsonl");
    const { theirs, ours } = reference("relays", gold, answers, "score_relays.py", [], { statements: true });
    expect(
      scoreRelays(
        reports.map((report) => report.gold),
        ours,
      ),
    ).toEqual(theirs);
  });

  it("speakers: score_speakers.py", async () => {
    const chance = seededChance(3);
    const reports = await collect(readSpeakers(data, "speakers-dev.jsonl"));
    const gold = data.text("speakers-dev.jsonl");
    for (const round of [1, 2]) {
      const answers = reports.map(({ record, gold: document }): Answered => {
        const made = new Perturbation(record.text, chance);
        const names = document.speakers.flatMap((s) => [s.speaker ?? [], s.aliases, s.text].flat());
        const entities: ReadoutDocument["entities"][number][] = [];
        const nameOf = (name: string): string => {
          const words = name.split(" ");
          return made.pick([
            name,
            name,
            words.at(-1)!,
            `Mr. ${words.at(-1)}`,
            `treasury chief ${name}`,
            `${name} of the harbour board`,
            `${words[0]![0]}. ${words.at(-1)}`,
            `the ${name.toUpperCase()}’s`,
            `${name}, Jr.`,
            made.pick(names),
            `${name} and ${made.pick(names)}`,
            made.pick([
              "he",
              "US",
              "unnamed official",
              "Zoë Ångström",
              "U.S.",
              "many officials",
              "Ｆｕｌｌ ﬁne ſtraße",
            ]),
            words.map((word) => word[0]).join(""),
          ]);
        };
        const attributions = document.speakers.map((s, i): Attribution => {
          const meant = s.speaker === null ? [s.text] : [s.speaker].flat();
          const speakers = made.hits(0.15)
            ? []
            : meant
                .filter(() => !made.hits(0.1))
                .map((name, k) => {
                  const id = `n${i}.${k}`;
                  if (!made.hits(0.03)) {
                    entities.push({ id, kind: "person", name: nameOf(name), descriptions: [], mentions: [] });
                  }
                  return id;
                });
          const source = made.hits(0.1) ? [] : made.spans(s.source);
          return { ...attribution(`a${i}`, { source, cue: [], content: [] }), speakers };
        });
        const layers = { attributions: [...attributions, ...attributions.slice(0, round)], entities };
        return { id: record.id, text: record.text, document: madeDocument(record.id, record.text, layers) };
      });
      const { theirs, ours } = reference(`speakers${round}`, gold, answers, "score_speakers.py", [], {});
      expect(
        scoreSpeakers(
          reports.map((report) => report.gold),
          ours,
        ),
      ).toEqual(theirs);
    }
  });

  it("times: score_time.py, --by-type", async () => {
    const chance = seededChance(4);
    const reports = await collect(readTbaq(data, "tbaq.jsonl.gz"), 120);
    const answers = reports.map(({ record, gold }): Answered => {
      const made = new Perturbation(record.text, chance);
      const times = gold.timexes
        .filter(() => !made.hits(0.1))
        .flatMap((time, i): TimeExpression[] => {
          const made1 = {
            id: `t${i}`,
            type: made.hits(0.1) ? "SET" : (time.type as TimeExpression["type"]),
            value: made.hits(0.2) ? "1999" : made.hits(0.1) ? String(time.value).toLowerCase() : String(time.value),
            mod: null,
            anchor: null,
            basis: "stated" as const,
            by: "made",
          };
          const one = { ...made1, ...made.moved(time) };
          return made.hits(0.1) ? [one, { ...one, ...made.moved(time), id: `u${i}` }] : [one];
        });
      if (made.hits(0.3)) times.push({ ...times[0]!, ...made.stray(), id: "stray" });
      const layers = { times: times.filter((time) => time.value !== undefined) };
      return { id: record.id, text: record.text, document: madeDocument(record.id, record.text, layers) };
    });
    const gold = asLines(reports.map((report) => ({ ...report.gold, text: report.record.text })));
    const { theirs, ours } = reference("tbaq", gold, answers, "score_time.py", ["--by-type"], {});
    expect(
      scoreTimes(
        reports.map((report) => report.gold),
        ours,
      ),
    ).toEqual(theirs);
  });

  it.each(["events-dev.jsonl", "status-dev.jsonl"])("events: score_events.py on %s", async (file) => {
    const chance = seededChance(5);
    const reports = await collect(readEvents(data, file));
    const answers = reports.map(({ record, gold }): Answered => {
      const made = new Perturbation(record.text, chance);
      const event = (id: string, mentions: readonly Span[], g: (typeof gold.events)[number]): NewsEvent => ({
        id,
        label: "made",
        type: made.hits(0.2) ? "talks" : String(g.type),
        mentions,
        participants: [{ entity: null, name: "The harbour board" }],
        place: null,
        time:
          g.time === null
            ? null
            : { value: made.hits(0.2) ? "2001" : made.hits(0.3) ? g.time.slice(0, 7) : g.time, from: null },
        originalTime: null,
        status: made.hits(0.2) ? "ongoing" : (g.status as NewsEvent["status"]),
        statusEvidence: { start: 0, end: 0 },
        statusReason: null,
        assertedBy: [],
        otherStatuses: [],
        descriptions: [],
        links: [],
        by: "made",
      });
      const events: NewsEvent[] = [];
      gold.events.forEach((g, i) => {
        if (made.hits(0.12)) return;
        const mentions = made.spans(g.mentions);
        const next = gold.events[i + 1];
        if (next !== undefined && made.hits(0.15)) mentions.push(...made.spans(next.mentions));
        if (mentions.length > 1 && made.hits(0.2)) {
          events.push(event(`e${i}`, mentions.slice(0, 1), g), event(`f${i}`, mentions.slice(1), g));
        } else events.push(event(`e${i}`, mentions, g));
      });
      if (gold.events.length > 0 && made.hits(0.5)) events.push(event("stray", [made.stray()], gold.events[0]!));
      return { id: record.id, text: record.text, document: madeDocument(record.id, record.text, { events }) };
    });
    const { theirs, ours } = reference(file, data.text(file), answers, "score_events.py", [], {});
    const extra = [...ours];
    expect(
      scoreEvents(
        reports.map((report) => report.gold),
        extra,
      ),
    ).toEqual(theirs);
  });

  it("pages: score_page.py and score_meta.py through pages_from_readout.py", () => {
    const chance = seededChance(6);
    const bodies = readBodies(data, "page/dev");
    const facts = readMetadata(data, "page/dev");
    const documents = [...bodies].slice(1).map(([id, body], i) => {
      const lines = body.split("\n").filter((line) => line.trim() !== "");
      const made = new Perturbation(body, chance);
      let text = "";
      const blocks: ReadoutDocument["report"]["blocks"][number][] = [];
      lines.forEach((line, k) => {
        if (made.hits(0.05)) return;
        const words = made.hits(0.05)
          ? `${line} Subscribe to our ocean letter`
          : made.hits(0.05)
            ? line.slice(9)
            : line;
        const kind = made.hits(0.03) ? "furniture" : made.pick(["paragraph", "quote", "heading", "list-item"] as const);
        blocks.push({ kind, start: text.length, end: text.length + words.length });
        text += k === 3 ? `${words}\n\n` : `${words}\n`;
      });
      const page = facts.get(id);
      const date = page?.datePublished ?? null;
      const author = page?.authors?.[0] ?? null;
      const report = {
        blocks: i === 7 ? [] : blocks,
        headline: made.pick([
          page?.headline ?? null,
          `${page?.headline} — Harbour Post`,
          (page?.headline ?? "").toUpperCase(),
        ]),
        published: date === null ? null : made.pick(datesLike(date)),
        bylines: made.pick([
          page?.authors ?? [],
          author === null ? ["Staff"] : [`By ${author}`],
          [],
          ["A. Body"],
          [""],
        ]),
        outlet: made.pick([page?.siteName ?? null, null, "Harbour Post", (page?.siteName ?? "").toUpperCase()]),
        canonicalUrl: made.pick([page?.canonicalUrl ?? null, `${page?.canonicalUrl}/#top`, "http://harbour.example/"]),
        language: made.pick([page?.lang ?? "en", "en-GB", "de", "EN_us"]),
      };
      return madeDocument(id, text, { report });
    });
    const out = write("pages.out.jsonl", asLines(documents));
    const bodyFile = join(scratch, "body.json");
    const metaFile = join(scratch, "meta.json");
    const figures = { body: join(scratch, "body-figures.json"), meta: join(scratch, "meta-figures.json") };
    python([
      { script: "pages_from_readout.py", args: [out, bodyFile, metaFile], to: join(scratch, "pages.txt") },
      { script: "score_page.py", args: [data.at("page/dev/ground-truth.json"), bodyFile], to: figures.body },
      { script: "score_meta.py", args: [data.at("page/dev/metadata-gold.json"), metaFile], to: figures.meta },
    ]);
    const gotBodies = new Map(documents.map((document) => [document.report.id, toBody(document)]));
    const gotFacts = new Map(documents.map((document) => [document.report.id, toMetadata(document)]));
    const theirBody = readJson(figures.body);
    const theirMeta = readJson(figures.meta);
    expect(scoreBodies(bodies, gotBodies)).toEqual(theirBody);
    expect(scoreMetadata(facts, gotFacts)).toEqual(theirMeta);
  });

  it("a system that finds nothing, in every scorer", async () => {
    const none = write("none.jsonl", "");
    const nothing = write("none.json", "{}");
    const polnear = await collect(readPolnear(data, "polnear-dev.jsonl.gz"), 20);
    const polnearFile = write("polnear.none.jsonl", asLines(polnear.map((report) => report.gold)));
    const tbaq = await collect(readTbaq(data, "tbaq.jsonl.gz"), 20);
    const tbaqFile = write("tbaq.none.jsonl", asLines(tbaq.map((report) => report.gold)));
    const relays = await collect(readRelays(data, "relays-dev.jsonl"));
    const speakers = await collect(readSpeakers(data, "speakers-dev.jsonl"));
    const events = await collect(readEvents(data, "events-dev.jsonl"));
    const goldOf = <G>(reports: readonly { readonly gold: G }[]): G[] => reports.map((report) => report.gold);
    const pairs: { script: string; args: readonly string[]; ours: object }[] = [
      { script: "score_attribution.py", args: [polnearFile, none], ours: scoreAttributions(goldOf(polnear), []) },
      { script: "score_relays.py", args: [data.at("relays-dev.jsonl"), none], ours: scoreRelays(goldOf(relays), []) },
      {
        script: "score_speakers.py",
        args: [data.at("speakers-dev.jsonl"), none],
        ours: scoreSpeakers(goldOf(speakers), []),
      },
      { script: "score_time.py", args: [tbaqFile, none, "--by-type"], ours: scoreTimes(goldOf(tbaq), []) },
      { script: "score_events.py", args: [data.at("events-dev.jsonl"), none], ours: scoreEvents(goldOf(events), []) },
      {
        script: "score_page.py",
        args: [data.at("page/dev/ground-truth.json"), nothing],
        ours: scoreBodies(readBodies(data, "page/dev"), new Map()),
      },
      {
        script: "score_meta.py",
        args: [data.at("page/dev/metadata-gold.json"), nothing],
        ours: scoreMetadata(readMetadata(data, "page/dev"), new Map()),
      },
    ];
    const jobs = pairs.map(({ script, args }) => ({ script, args, to: join(scratch, `none-${script}.json`) }));
    python(jobs);
    for (const [i, { script, ours }] of pairs.entries())
      expect({ script, ...ours }).toEqual({ script, ...(readJson(jobs[i]!.to) as object) });
  });

  it("code points: from_readout.py on a text with emoji", () => {
    const text = "🕊️ “Peace”, said 𝔄nna. 👩‍👩‍👧 Later she left.";
    const table = codePointTable(text);
    const word = { start: text.indexOf("𝔄nna"), end: text.indexOf("𝔄nna") + "𝔄nna".length };
    const answers = [
      {
        id: "x",
        text,
        document: madeDocument("x", text, {
          attributions: [attribution("a", { source: [word], cue: [], content: [word] })],
        }),
      },
    ];
    const gold = asLines([{ id: "x", text, attributions: [] }]);
    const { ours } = reference("emoji", gold, answers, "score_attribution.py", [], {});
    expect(ours[0]!.attributions[0]!.source).toEqual([{ start: table[word.start], end: table[word.end] }]);
    expect([...text].slice(table[word.start], table[word.end]).join("")).toBe("𝔄nna");
  });
});

function shorter(at: Span): Span {
  return { start: at.start, end: at.start + Math.ceil((at.end - at.start) / 2) };
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** One day as pages write it. */
function datesLike(iso: string): string[] {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number) as [number, number, number];
  const name = MONTHS[month - 1]!;
  return [
    iso,
    `${iso.slice(0, 10)}T08:30:00+02:00`,
    `${year}/${month}/${day}`,
    `${name} ${day}, ${year}`,
    `${name.slice(0, 3)}. ${day}, ${year} 10:00`,
    `${day} ${name} ${year}`,
    `Tue, ${day} ${name.slice(0, 3)} ${year} 08:30:00 +0000`,
    `${day} ${name} ${year} 08:30`,
    `${day}-${name.slice(0, 3)}-${year} 08:30 GMT`,
    `Updated ${day} ${name.slice(0, 3)}, ${year}`,
    `${day}.${month}.${year}`,
    "0001-01-01",
    "yesterday",
  ];
}
