import { describe, expect, it } from "vitest";
import { hashOf, ReadoutError } from "../../core/index.ts";
import { documentFrom, FERRY, type Made } from "../../record/fixture.ts";
import { type Grouping, nameGrouping, type ReportSketch, versionOf } from "../../record/index.ts";
import { memoryStore } from "../../store/memory/index.ts";
import { Desk, MADE, MAKING } from "./fixture.ts";
import { Ingest } from "./ingest.ts";
import { settle } from "./settle.ts";

describe("what an earlier program kept", () => {
  const now = () => "2025-03-20T10:00:00.000Z";
  const later: Grouping = { ...MAKING.grouping, version: "names/2" };
  const sketch = ({ report }: { readonly report: { readonly id: string } }): ReportSketch => ({
    version: "sketches/1",
    terms: [report.id],
    families: {},
    events: {},
  });

  it("is made again from the kept documents, goes on where it was broken off, and alters no reading", async () => {
    const store = memoryStore();
    const before = new Ingest(store, { ...MAKING, reader: "1.0.0", now });
    for (const made of MADE) await before.add({ document: documentFrom(made), layers: {} });
    await settle(store, MAKING);
    const readings = async () => (await store.allVersions()).map(({ ref, added, reader }) => [ref, added, reader]);
    const [stories, kept] = [await store.stories({ limit: 9 }), await readings()];
    const after = new Ingest(store, { grouping: later, sketch, reader: "1.0.0", now });
    expect([await before.isOutdated(), await after.isOutdated()]).toEqual([false, true]);
    let count = 0;
    const breaks = () => {
      count += 1;
      if (count > 3) throw new RangeError("killed");
      return {};
    };
    await expect(after.renew(breaks)).rejects.toThrow("killed");
    expect(await after.renew(() => ({}))).toBe(MADE.length - 3);
    expect(await after.isOutdated()).toBe(false);
    await settle(store, { ...MAKING, grouping: later });
    expect([await store.stories({ limit: 9 }), await readings()]).toEqual([stories, kept]);
    const documents = await store.documents(kept.map(([ref]) => ref!));
    expect(documents.map((one) => one.sketch?.terms[0]).sort()).toEqual(MADE.map(({ id }) => id).sort());
  });

  it("a report that cannot be read again any more is kept all the same", async () => {
    const store = memoryStore();
    await new Ingest(store, { ...MAKING, reader: "1.0.0", now }).add({ document: documentFrom(FERRY[0]!), layers: {} });
    const after = new Ingest(store, { grouping: later, reader: "1.0.0", now });
    const refuses = () => {
      throw new ReadoutError("internal", { what: "a rule was broken", fix: "Report it." });
    };
    expect(await after.renew(refuses)).toBe(1);
    expect(await after.isOutdated()).toBe(false);
  });
});

describe("texts without an address or an id", () => {
  const text = "Oskar Lind and Pia Holm will hold talks on Friday.";
  const facts = { outlet: "Harbour Post", headline: "Ferry talks set for Friday", published: "2025-03-03" };
  const plain = (more: Partial<Made> = {}): Made => {
    const made = { id: "", text, ...facts, ...more };
    return { ...made, id: `text-${hashOf(made.text)}` };
  };

  it.each<[string, Partial<Made>, string]>([
    ["other words under the same headline on the same day", { text: text.replace("Friday", "Monday") }, "version"],
    ["the same at another hour", { text: `${text} They met.`, published: "2025-03-03T18:00:00Z" }, "version"],
    ["another headline", { text: `${text} They met.`, headline: "Ferry talks set for Monday" }, "new"],
    ["another outlet", { text: `${text} They met.`, outlet: "Coast Radio" }, "new"],
    ["another day", { text: `${text} They met.`, published: "2025-03-04" }, "new"],
  ])("%s", async (_, more, expected) => {
    const desk = new Desk();
    expect(await desk.add(plain())).toBe("new");
    expect(await desk.add(plain(more))).toBe(expected);
  });

  it("a headline that many reports have tells none of them", async () => {
    const desk = new Desk();
    await desk.add(plain({ headline: "News in brief" }));
    expect(await desk.add(plain({ headline: "News in brief", text: `${text} They met.` }))).toBe("new");
  });

  it("one that was kept by its words alone is the same report", async () => {
    const desk = new Desk();
    const document = documentFrom(plain());
    const old = {
      ...versionOf(document, { captured: null, added: desk.now(), reader: "0.0.1" }),
      key: document.report.id,
      ref: "rold",
    };
    await desk.store.putReport(
      {
        version: old,
        input: null,
        signature: nameGrouping.sign(document, {}),
        made: "",
        keys: [],
        mostListed: 1,
        leastShared: 1,
        links: [],
        items: [],
      },
      true,
    );
    const ingest = new Ingest(desk.store, { ...MAKING, reader: "1.0.0", now: () => desk.now() });
    expect(await ingest.add({ document, layers: {} })).toEqual({ added: "read again", ref: "rold" });
    expect(await desk.store.allVersions()).toHaveLength(1);
  });
});
