import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFrom, FERRY, type Made } from "../../record/fixture.ts";
import { type Grouping, plainMerger } from "../../record/index.ts";
import { memoryStore } from "../../store/memory/index.ts";
import { changesSince } from "./changes.ts";
import { Desk, MADE, MAKING } from "./fixture.ts";
import { Ingest } from "./ingest.ts";
import { findEvent, findPeople, findStory } from "./lookup.ts";
import { settle } from "./settle.ts";
import { sinceOf } from "./since.ts";

describe("adding and settling", () => {
  it("gives the same stories in any order of arrival, however often they are made in between", async () => {
    const whole = new Desk();
    for (const made of MADE) await whole.add(made);
    const expected = await whole.stories();
    expect(expected.map(({ reports }) => reports.map(({ id }) => id))).toEqual([
      FERRY.map(({ id }) => id),
      ["fire", "fire-2"],
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...MADE], { minLength: MADE.length }),
        fc.array(fc.boolean(), { minLength: MADE.length, maxLength: MADE.length }),
        async (order, settled) => {
          const desk = new Desk();
          for (const [index, made] of order.entries()) {
            await desk.add(made);
            if (settled[index]) await settle(desk.store, MAKING);
          }
          expect(await desk.stories()).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("keeps that where a key becomes too common to tell anything", async () => {
    const narrow = { ...MAKING, grouping: { ...MAKING.grouping, mostListed: 5 } };
    const storiesOf = async (order: readonly Made[], isSettled: boolean): Promise<unknown> => {
      const store = memoryStore();
      const ingest = new Ingest(store, { ...narrow, reader: "1.0.0", now: () => "2025-03-20T10:00:00.000Z" });
      for (const made of order) {
        await ingest.add({ document: documentFrom(made), layers: {} });
        if (isSettled) await settle(store, narrow);
      }
      await settle(store, narrow);
      const rows = await store.stories({ limit: 99 });
      return Promise.all(rows.map(({ id }) => store.story(id)));
    };
    const expected = await storiesOf(MADE, false);
    // Six reports name Oskar Lind and Pia Holm: one too many, so that each is a story of its own.
    expect(expected).toHaveLength(7);
    for (const order of [MADE, MADE.toReversed()]) expect(await storiesOf(order, true)).toEqual(expected);
  });

  it("keeps that where more hangs together than is parted at once, also when reports are edited", async () => {
    const texts = "abcdefghijklmno".split("");
    const made = texts.map((text, index): Made => ({ id: String(index % 12), text, published: "2025-03-04" }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 225, maxLength: 225 }),
        fc.shuffledSubarray([...made.keys()], { minLength: made.length }),
        fc.array(fc.boolean(), { minLength: made.length, maxLength: made.length }),
        async (weights, order, settled) => {
          const at = (text: string): number => texts.indexOf(text);
          const grouping: Grouping<string> = {
            version: "test/1",
            mostListed: 99,
            leastShared: 1,
            mostTied: 4,
            step: 0.25,
            sign: ({ report }) => report.text,
            keys: () => ["all"],
            link: (a, b) => {
              const [x, y] = [at(a), at(b)].sort((p, q) => p - q) as [number, number];
              const weight = weights[15 * x + y]! / 4;
              return weight > 0 ? weight : null;
            },
            part: (reports) => [reports.map(({ ref }) => ref)],
            why: () => "",
          };
          const making = { grouping: grouping as Grouping, merge: plainMerger };
          const storiesOf = async (isSettled: (step: number) => boolean): Promise<unknown> => {
            const store = memoryStore();
            const ingest = new Ingest(store, { ...making, reader: "1.0.0", now: () => "2025-03-20T10:00:00.000Z" });
            for (const [step, index] of order.entries()) {
              const captured = `2025-03-${10 + index}T10:00:00.000Z`;
              await ingest.add({ document: documentFrom(made[index]!), layers: {} }, captured);
              if (isSettled(step)) await settle(store, making);
            }
            await settle(store, making);
            const rows = await store.stories({ limit: 99 });
            const all = await Promise.all(rows.map(({ id }) => store.story(id)));
            return all.map((story) => story!.reports.map(({ ref }) => ref).sort());
          };
          expect(await storiesOf((step) => settled[step]!)).toEqual(await storiesOf(() => false));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each<[string, (desk: Desk) => Promise<string>, string]>([
    ["the same report", (desk) => desk.add(FERRY[0]!), "unchanged"],
    ["other words under its id", (desk) => desk.add({ ...FERRY[5]!, id: "set" }), "version"],
    ["the same words by another program version", (desk) => desk.add(FERRY[0]!, "2.0.0"), "read again"],
    ["another report", (desk) => desk.add(FERRY[1]!), "new"],
  ])("%s is told apart", async (_, act, expected) => {
    const desk = new Desk();
    await desk.add(FERRY[0]!);
    expect(await act(desk)).toBe(expected);
  });

  it("the newest capture counts, whichever came first", async () => {
    const [old, edited] = [FERRY[0]!, { ...FERRY[0]!, text: FERRY[0]!.text.replace("400", "4,000") }];
    const desks = [new Desk(), new Desk()];
    const captures = [[old, "2025-03-03T08:00:00Z"] as const, [edited, "2025-03-03T09:00:00Z"] as const];
    for (const [made, captured] of captures) await desks[0]!.add(made, "1.0.0", captured);
    for (const [made, captured] of captures.toReversed()) await desks[1]!.add(made, "1.0.0", captured);
    const [one, other] = [await desks[0]!.stories(), await desks[1]!.stories()];
    expect(one).toEqual(other);
    const { ref } = one[0]!.reports[0]!;
    expect((await desks[0]!.store.documents([ref]))[0]!.document.report.text).toContain("4,000");
  });

  describe("an edit that the outlet takes back", () => {
    const [old, edited] = [FERRY[0]!, { ...FERRY[0]!, text: FERRY[0]!.text.replace("400", "4,000") }];
    const now = async (desk: Desk): Promise<string> => {
      const { ref } = (await desk.stories())[0]!.reports[0]!;
      return (await desk.store.documents([ref]))[0]!.document.report.text;
    };

    it("makes the words of before the newest again, as a further version; the same once more changes nothing", async () => {
      const desk = new Desk();
      for (const made of [old, edited]) await desk.add(made);
      expect(await now(desk)).toContain("4,000");
      expect(await desk.add(old)).toBe("version");
      expect(await now(desk)).not.toContain("4,000");
      expect(await desk.add(old)).toBe("unchanged");
      expect((await desk.store.allVersions()).length).toBe(3);
      expect(await desk.add(edited)).toBe("version");
      expect(await now(desk)).toContain("4,000");
      expect(await desk.add(edited)).toBe("unchanged");
      expect((await desk.store.allVersions()).length).toBe(4);
    });

    it("is among the changes since", async () => {
      const desk = new Desk();
      for (const made of [old, edited]) await desk.add(made);
      await desk.stories();
      const moment = desk.now();
      await desk.add(old);
      await desk.stories();
      const changes = await changesSince(desk.store, { by: "added", moment }, MAKING.merge);
      expect(changes.map(({ kind, before, after }) => [kind, before, after])).toContainEqual([
        "silent edit",
        "4,000",
        "400",
      ]);
    });

    it("is none where the old words were captured before the new ones, in whatever order they come", async () => {
      const captures = [
        [old, "2025-03-03T08:00:00Z"],
        [edited, "2025-03-03T09:00:00Z"],
        [old, "2025-03-03T08:30:00Z"],
      ] as const;
      for (const order of [captures, captures.toReversed(), [captures[1], captures[0], captures[2]]]) {
        const desk = new Desk();
        for (const [made, captured] of order) await desk.add(made, "1.0.0", captured);
        expect(await now(desk)).toContain("4,000");
        expect((await desk.store.allVersions()).length).toBe(2);
      }
    });

    it("is one where the old words were captured after the new ones, in whatever order they come", async () => {
      const captures = [
        [old, "2025-03-03T08:00:00Z"],
        [edited, "2025-03-03T09:00:00Z"],
        [old, "2025-03-03T10:00:00Z"],
      ] as const;
      for (const order of [captures, captures.toReversed(), [captures[0], captures[2], captures[1]]]) {
        const desk = new Desk();
        for (const [made, captured] of order) await desk.add(made, "1.0.0", captured);
        expect(await now(desk)).not.toContain("4,000");
        expect(await desk.add(old, "1.0.0", "2025-03-03T10:00:00Z")).toBe("unchanged");
      }
    });

    it("is told by the end of a batch: the same files again change nothing", async () => {
      const desk = new Desk();
      const add = async (...all: readonly Made[]): Promise<number> => {
        const parts = { ...MAKING, reader: "1.0.0", now: () => desk.now(), isBatch: true };
        const ingest = new Ingest(desk.store, parts);
        for (const made of all) await ingest.add({ document: documentFrom(made), layers: {} }, null, made.text);
        return ingest.finish();
      };
      expect(await add(old, edited)).toBe(0);
      expect(await add(old, edited)).toBe(0);
      expect((await desk.store.allVersions()).length).toBe(2);
      expect(await add(edited, old)).toBe(1);
      expect(await now(desk)).not.toContain("4,000");
      expect(await add(edited, old)).toBe(0);
      expect((await desk.store.allVersions()).length).toBe(3);
    });
  });

  it("a late report that is older gives the story its id; the id before still leads there", async () => {
    const desk = new Desk();
    await desk.add(FERRY[1]!);
    const [before] = await desk.stories();
    await desk.add(FERRY[0]!);
    const [after] = await desk.stories();
    expect(after!.id).not.toBe(before!.id);
    expect((await findStory(desk.store, before!.id)).id).toBe(after!.id);
    expect((await findEvent(desk.store, before!.events[0]!.id)).event.id).toBe(after!.events[0]!.id);
  });
});

describe("what changed", () => {
  it("since a day, a moment or a report, also one whose id begins like a date", async () => {
    const desk = new Desk();
    await desk.add({ ...FERRY[0]!, id: "2025-03-03-set" });
    const at = { by: "added", moment: "2025-03-20T10:10:00.000Z" };
    expect(await sinceOf(desk.store, "2025-03-03-set")).toEqual(at);
    for (const moment of ["2025-03-03", "2025-03-03T18:00:00+01:00"])
      expect(await sinceOf(desk.store, moment)).toEqual({ by: "published", moment });
    for (const none of ["2025-02-30", "2025-03-03T24:00", "2025-03-03T18:60:00Z"])
      await expect(sinceOf(desk.store, none)).rejects.toMatchObject({ code: "bad-date" });
  });

  it("after each report, with its reason", async () => {
    const desk = new Desk();
    const told: [string, string[]][] = [];
    for (const made of FERRY) {
      const before = desk.now();
      await desk.add(made);
      await desk.stories();
      const changes = await changesSince(desk.store, { by: "added", moment: before }, plainMerger);
      told.push([
        made.id,
        changes
          .filter(({ kind }) => kind !== "statement")
          .map(
            ({ kind, before: from, after: to, cause }) => `${cause === "news" ? "" : cause}${kind}: ${from} → ${to}`,
          ),
      ]);
    }
    expect(told).toEqual([
      ["set", ["new story: null → Ferry talks set for Friday", "new event: null → scheduled, 7 Mar 2025"]],
      ["doubt", ["status: scheduled → in doubt", "disagreement: null → status: uncertain / scheduled"]],
      ["relayed", []],
      ["wire-0", ["status: in doubt → moved", "date: 7 Mar 2025 → 14 Mar 2025"]],
      ["wire-1", []],
      ["held", ["status: moved → happened", "disagreement: null → words: good / useless"]],
    ]);
  });

  it("by day of publication", async () => {
    const desk = new Desk();
    for (const made of FERRY.toReversed()) await desk.add(made);
    await desk.stories();
    const changes = await changesSince(desk.store, { by: "published", moment: "2025-03-15" }, plainMerger);
    expect(changes.filter(({ kind }) => kind === "status").map(({ before, after }) => [before, after])).toEqual([
      ["moved", "happened"],
    ]);
    expect(changes.filter(({ kind }) => kind === "statement")).toHaveLength(2);
  });

  it("tells a better reading of an old report from news", async () => {
    const desk = new Desk();
    const [set] = FERRY;
    await desk.add({ ...set!, events: [] });
    await desk.stories();
    const before = desk.now();
    await desk.add(set!, "2.0.0");
    await desk.stories();
    const changes = await changesSince(desk.store, { by: "added", moment: before }, plainMerger);
    expect(changes.map(({ kind, cause }) => [kind, cause])).toEqual([["new event", "reading"]]);
  });

  it.each([
    ["a silent edit", undefined, "silent edit"],
    ["a correction", "Correction: an earlier version said 400.", "correction"],
  ])("tells %s by an outlet", async (_, note, kind) => {
    const desk = new Desk();
    const old = FERRY[0]!;
    await desk.add(old);
    await desk.stories();
    const before = desk.now();
    const text = `${old.text.replace("400", "4,000")}${note === undefined ? "" : `\n${note}`}`;
    await desk.add({ ...old, text, ...(note === undefined ? {} : { correction: note }) });
    await desk.stories();
    const changes = await changesSince(desk.store, { by: "added", moment: before }, plainMerger);
    expect(changes.map((change) => [change.kind, change.cause])).toEqual([[kind, "edit"]]);
    expect(changes[0]!.before).toContain("400");
    expect(changes[0]!.because[0]!.words).toContain(note ?? "4,000");
  });
});

describe("an altered report", () => {
  it("is told by the words that differ, numbers first", async () => {
    const desk = new Desk();
    const told = (name: string, sum: string, day: string): Made => ({
      id: "mill",
      published: "2025-03-05",
      outlet: "Harbour Post",
      text: `${name} wants the mill of Brekke for the town. “The work will cost ${sum}, take three years and begin on Thursday,” she said.`,
      events: [{ word: "work", status: "scheduled", time: ["Thursday", day] }],
    });
    await desk.add(told("Moe", "$6m", "2025-03-06"));
    await desk.stories();
    const before = desk.now();
    await desk.add(told("Aas", "$5m", "2025-03-13"));
    await desk.stories();
    const changes = await changesSince(desk.store, { by: "added", moment: before }, plainMerger);
    const edit = changes.find(({ kind }) => kind === "silent edit")!;
    expect([edit.before, edit.after]).toEqual(["6m", "5m"]);
  });
});

describe("what is told since a day", () => {
  it("is no news where only reports from before say it", async () => {
    const desk = new Desk();
    const report = (id: string, published: string, text: string, events: NonNullable<Made["events"]>): Made => ({
      id,
      published,
      outlet: id,
      text,
      people: ["Oskar Lind", "Pia Holm"],
      events,
    });
    const talks = { word: "talks", label: "harbour talks" } as const;
    await desk.add(
      report("a", "2025-03-01", "Oskar Lind and Pia Holm know each other. Lind plans talks.", [
        { ...talks, who: ["Oskar Lind"], status: "scheduled" },
      ]),
    );
    await desk.add(
      report("b", "2025-03-02", "Oskar Lind and Pia Holm know each other. Holm had a meeting.", [
        { word: "meeting", who: ["Pia Holm"], status: "happened" },
      ]),
    );
    // It ties the two together.
    await desk.add(
      report("c", "2025-03-04", "The harbour talks were a meeting of Oskar Lind and Pia Holm, who plan it.", [
        { ...talks, label: "harbour talks meeting", who: ["Oskar Lind", "Pia Holm"], status: "scheduled" },
      ]),
    );
    const [story] = await desk.stories();
    expect(story!.events).toHaveLength(1);
    const changes = await changesSince(desk.store, { by: "published", moment: "2025-03-03" }, plainMerger);
    expect(changes.map(({ kind, cause, at }) => [kind, cause, at])).toEqual([["status", "reading", "2025-03-02"]]);
  });
});

describe("looking up", () => {
  it.each([
    ["Lind", ["Oskar Lind"]],
    ["oskar LIND", ["Oskar Lind"]],
    ["Оскар Линд", ["Oskar Lind"]],
    ["Holm", ["Pia Holm", "Pia Holm"]],
  ])("%s finds %j", async (name, expected) => {
    const desk = new Desk();
    for (const made of MADE) await desk.add(made);
    await desk.stories();
    expect((await findPeople(desk.store, name)).map(({ person }) => person.name)).toEqual(expected);
  });
});
