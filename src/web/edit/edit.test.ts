import { describe, expect, it } from "vitest";
import { ERROR_CODES } from "../../core/index.ts";
import { FERRY } from "../../record/fixture.ts";
import { memoryStore } from "../../store/memory/index.ts";
import { HOSTILE, HOSTILE_TEXT, storeOf } from "../fixture.ts";
import { problemsBg } from "../messages/edit/problems-bg.ts";
import { editDesk } from "./fixture.ts";
import { unmasked } from "./mask.ts";

async function ferry() {
  const store = await storeOf(FERRY);
  const [row] = await store.stories({ limit: 1 });
  const story = async () => (await store.story(row!.id))!;
  return { store, story, ...editDesk(store) };
}

/** Where an answer leads. */
function target(answer: Response): string {
  expect(answer.status).toBe(303);
  return answer.headers.get("location")!;
}

/** Looks at a job's page until it is over. */
async function jobPage(ask: (path: string) => Promise<Response>, path: string): Promise<string> {
  await (await ask(`${path}/events`)).text();
  return (await ask(path)).text();
}

describe("adding at the desk", () => {
  it("offers forms to those who may add", async () => {
    const { ask } = editDesk(memoryStore());
    const page = await (await ask("/add")).text();
    for (const name of ["address", "text", "file"]) expect(page).toContain(`value="${name}"`);
    // Its secret is in other letters each time.
    const secrets = [page, await (await ask("/add")).text()].map(
      (one) => /name="token" value="([^"]+)"/.exec(one)![1]!,
    );
    expect(secrets.map(unmasked)).toEqual(["form-token", "form-token"]);
    expect(new Set([...secrets, "form-token"]).size).toBe(3);
    expect(await (await ask("/")).text()).toContain('href="/add"');
  });

  it("reads a pasted text into a story", async () => {
    const store = memoryStore();
    const { ask, send } = editDesk(store);
    const path = target(
      await send("/add", {
        kind: "text",
        text: "The ferry sails\r\nAt noon.",
        outlet: "Harbour Post",
        published: "2025-10-21",
      }),
    );
    const page = await jobPage(ask, path);
    const [row] = await store.stories({ limit: 1 });
    expect(page).toContain(`href="/stories/${row!.id}"`);
    expect(page).toContain("The ferry sails");
    const [version] = await store.documents([(await store.allVersions())[0]!.ref]);
    expect(version!.document.report.text).toBe("The ferry sails\nAt noon.");
    expect((await store.allVersions())[0]).toMatchObject({ outlet: "Harbour Post", published: "2025-10-21" });
    expect(await (await ask("/jobs")).text()).toContain(path);
  });

  it("reads files, each as a job, and the page of an address", async () => {
    const store = memoryStore();
    const { ask, send } = editDesk(store);
    const file = new File(["From a file\nWords."], "..\\folder/report.txt");
    expect(await jobPage(ask, target(await send("/add", { kind: "file", file })))).toContain("report.txt");
    const path = target(await send("/add", { kind: "address", address: "https://post.example/a#top" }));
    expect(await jobPage(ask, path)).toContain("Fetched headline");
    expect((await store.allVersions()).map(({ headline }) => headline)).toEqual(["From a file", "Fetched headline"]);
  });

  it("tells steps as they come, and why something failed, escaped", async () => {
    const { ask, send } = editDesk(memoryStore());
    const gone = target(await send("/add", { kind: "address", address: "https://post.example/gone" }));
    // Steps that come one by one are compressed for nobody: they would wait for one another.
    const events = await ask(`${gone}/events`, { headers: { "accept-encoding": "gzip" } });
    expect([events.headers.get("content-type"), events.headers.get("content-encoding")]).toEqual([
      "text/event-stream",
      null,
    ]);
    const told = await events.text();
    expect(told).toMatch(/event: step\n[\s\S]*event: over\n/);
    expect(told).toContain("gone");
    const broken = await jobPage(ask, target(await send("/add", { kind: "text", text: "BROKEN" })));
    expect(broken).toContain("it is &lt;b&gt;no&lt;/b&gt; text");
    expect((await ask("/jobs/nothing")).status).toBe(404);
  });

  it("says in the visitor's language what is wrong", async () => {
    for (const problem of Object.keys(problemsBg)) expect(Object.keys(ERROR_CODES)).toContain(problem.split(" ")[0]);
    const fields = { kind: "text", text: "A", published: "soon" };
    const answer = await editDesk(memoryStore()).send("/add", fields, { cookie: "lang=bg" });
    expect(await answer.text()).toMatch(/Това не е дата\.[^<]*<small lang="en">\(<bdi>the date of publication/);
  });

  it.each([
    [{ kind: "text", text: " " }, "field-text-text-error"],
    [{ kind: "text", text: "A", published: "soon" }, "field-text-published-error"],
    [{ kind: "text", text: "A", language: "Bulgarian!" }, "field-text-language-error"],
    [{ kind: "address", address: "javascript:alert(1)" }, "form-errors"],
    [{ kind: "address", address: "" }, "field-address-address-error"],
    [{ kind: "file", file: new File([], "") }, "field-file-file-error"],
  ])("keeps what was typed and says beside the field what is wrong: %j", async (fields, shown) => {
    const answer = await editDesk(memoryStore()).send("/add", fields as Record<string, string>);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain(shown);
    expect(page).toContain('role="alert"');
    if ("published" in fields) expect(page).toContain(">\nA</textarea>");
  });
});

describe("correcting at the desk", () => {
  it("does what a form says, goes back and offers to undo it", async () => {
    const { ask, send, story } = await ferry();
    const [event] = (await story()).events;
    const back = `/events/${event!.id}`;
    const path = target(await send("/corrections", { do: "confirm-event", event: event!.id, back }));
    expect(path).toMatch(new RegExp(`^${back}\\?did=c\\w+$`));
    const page = await (await ask(path)).text();
    expect(page).toContain("The event was confirmed.");
    const id = /name="correction" value="(c\w+)"/.exec(page)![1]!;
    expect((await story()).events.find((one) => one.id === event!.id)!.judged).toBe("confirmed");
    const undone = target(await send("/corrections", { do: "undo", correction: id, back }));
    expect((await story()).events.find((one) => one.id === event!.id)!.judged).toBeNull();
    const after = await (await ask(undone)).text();
    expect(after).toContain("It was undone.");
    expect(after).toContain("Bring back");
  });

  it("undoes once what is asked for twice at once, so that it can be brought back", async () => {
    const { send, story, store } = await ferry();
    const [event] = (await story()).events;
    await send("/corrections", { do: "reject-event", event: event!.id });
    const correction = (await store.corrections())[0]!.id;
    const undo = () => send("/corrections", { do: "undo", correction: [correction, correction] });
    const answers = await Promise.all([undo(), undo()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400]);
    const [, undone, ...more] = await store.corrections();
    expect([undone!.action.do, more]).toEqual(["undo", []]);
    await send("/corrections", { do: "undo", correction: undone!.id });
    expect((await story()).events.find(({ id }) => id === event!.id)!.judged).toBe("rejected");
  });

  it("edits only the fields that changed, each with its own correction", async () => {
    const { ask, send, story, store } = await ferry();
    const [event] = (await story()).events;
    const path = `/events/${event!.id}/edit`;
    const form = await (await ask(path)).text();
    expect(form).toContain(`value="${event!.label}"`);
    const { label, type } = event!;
    const fields = {
      label,
      type,
      status: event!.status.status,
      time: "2025-11-02T14:30",
      place: "Brekke",
      note: "by phone",
    };
    const done = target(await send(path, fields));
    expect((await store.corrections()).map(({ action, note, author }) => [action, note, author])).toMatchObject([
      [{ field: "time", value: "2025-11-02T14:30" }, "by phone", "Mira"],
      [{ field: "place", value: "Brekke" }, "by phone", "Mira"],
    ]);
    const ids = (await store.corrections()).map(({ id }) => id);
    await send("/corrections", { do: "undo", correction: ids, back: done });
    expect((await story()).events.find((one) => one.id === event!.id)).toMatchObject({ place: event!.place });
    const wrong = await send(path, { ...fields, time: "soon" });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toMatch(/id="field-time"[^>]*aria-invalid="true"[\s\S]*field-time-error/);
    expect((await send(path, { label, type })).status).toBe(400);
  });

  it("splits and merges events, names and parts stories, joins people", async () => {
    const { ask, send, story } = await ferry();
    const { id, events, people, reports } = await story();
    const several = events.find(({ mentions }) => mentions.length > 1)!;
    await send("/corrections", { do: "split-event", event: several.id, report: several.mentions[1]!.split("@")[0]! });
    const apart = (await story()).events;
    expect(apart.length).toBe(events.length + 1);
    const other = apart.find(({ mentions }) => mentions.includes(several.mentions[1]!))!;
    await send("/corrections", { do: "merge-events", event: [several.id, other.id] });
    expect((await story()).events.length).toBe(events.length);
    await send("/corrections", { do: "rename-story", story: id, name: "The ferry" });
    expect((await story()).name).toBe("The ferry");
    await send("/corrections", { do: "merge-people", name: [people[0]!.name, people[1]!.name] });
    expect((await story()).people.length).toBe(people.length - 1);
    await send("/corrections", { do: "split-story", report: reports.at(-1)!.ref });
    expect((await story()).reports.length).toBe(reports.length - 1);
    await send("/corrections", { do: "pin", report: reports.at(-1)!.ref, story: id });
    expect((await story()).reports.length).toBe(reports.length);
    const list = await (await ask("/corrections")).text();
    for (const words of ["renamed the story", "merged people", "moved to a story", "parted from an event"])
      expect(list).toContain(words);
  });

  it("corrects statements and tells people apart where they are shown", async () => {
    const { ask, send, story, store } = await ferry();
    const { id, people } = await story();
    const person = people.find(({ statements }) => statements > 0)!;
    const path = `/people/${encodeURIComponent(person.key)}?edit=1`;
    const page = await (await ask(path)).text();
    const ref = /name="statement" value="(r\w+@\d+)"/.exec(page)![1]!;
    await send("/corrections", { do: "relabel-statement", statement: ref, who: "Pia Holm", back: path });
    await send("/corrections", { do: "reject-statement", statement: ref, back: path });
    await send("/corrections", { do: "part-people", name: [person.name, people.find((one) => one !== person)!.name] });
    expect((await store.corrections()).map(({ action }) => action.do)).toEqual([
      "relabel-statement",
      "reject-statement",
      "part-people",
    ]);
    expect(await (await ask(`/stories/${id}?edit=1`)).text()).not.toContain(`value="${ref}"`);
    expect((await ask("/corrections")).status).toBe(200);
  });

  it("splits a name that is of somebody else in some reports", async () => {
    const { ask, send, story } = await ferry();
    const [oskar] = (await story()).people;
    const path = `/people/${encodeURIComponent(oskar!.key)}`;
    const page = await (await ask(path)).text();
    const offered = [...page.matchAll(/type="checkbox" name="report" value="(r\w+)"/g)].map(([, ref]) => ref!);
    expect(offered.toSorted()).toEqual([...oskar!.reports].sort());
    const wrong = await send("/corrections", {
      do: "split-person",
      name: oskar!.name,
      as: oskar!.name,
      report: offered[0]!,
      back: path,
    });
    const cookie = wrong.headers.get("set-cookie")!.split(";")[0]!;
    expect(await (await ask(target(wrong), { headers: { cookie } })).text()).toMatch(/id="field-split-as-error"/);
    const name = `${oskar!.name} of Brekke`;
    await send("/corrections", { do: "split-person", name: oskar!.name, as: name, report: offered[0]!, back: path });
    const { people } = await story();
    expect(people.find((one) => one.name === name)!.reports).toEqual([offered[0]]);
    expect(people.find((one) => one.name === oskar!.name)!.reports).not.toContain(offered[0]);
  });

  it("goes back to the form that was not right, which says so once and keeps what was typed", async () => {
    const { ask, send, story } = await ferry();
    const { id } = await story();
    const back = `/stories/${id}?edit=1`;
    const answer = await send("/corrections", { do: "merge-stories", story: [id, "<b>no such"], back });
    expect(target(answer)).toBe(back);
    const cookie = answer.headers.get("set-cookie")!;
    expect(cookie).toMatch(/; Max-Age=60; Path=\/; HttpOnly; SameSite=Strict$/);
    const shown = await ask(back, { headers: { cookie: cookie.split(";")[0]! } });
    const page = await shown.text();
    expect(page).toContain('role="alert"');
    expect(page).toMatch(
      /value="&lt;b&gt;no such"[^>]*aria-describedby="field-merge-story-hint field-merge-story-error"/,
    );
    expect(shown.headers.get("set-cookie")).toMatch(/^wrong=; Max-Age=0/);
    const odd = ["%7B", "null", "%5B1%5D", "%7B%22do%22%3A1%7D", "%7B%22code%22%3A%22toString%22%7D"];
    for (const value of odd)
      expect(await (await ask(back, { headers: { cookie: `wrong=${value}` } })).text()).not.toContain('role="alert"');
  });

  it("goes back to no other server", async () => {
    const { send, story } = await ferry();
    const [event] = (await story()).events;
    for (const back of ["https://evil.example/", "//evil.example/", "/\\evil.example"])
      expect(target(await send("/corrections", { do: "confirm-event", event: event!.id, back }))).toMatch(/^\/\?did=/);
  });

  it("escapes all that is hostile", async () => {
    const store = await storeOf(HOSTILE);
    const { ask, send } = editDesk(store);
    const [row] = await store.stories({ limit: 1 });
    const [event] = (await store.story(row!.id))!.events;
    await send("/corrections", {
      do: "edit-event",
      event: event!.id,
      field: "place",
      value: HOSTILE_TEXT,
      note: HOSTILE_TEXT,
    });
    await send("/corrections", { do: "rename-story", story: row!.id, name: HOSTILE_TEXT });
    const job = target(await send("/add", { kind: "text", text: HOSTILE_TEXT, headline: HOSTILE_TEXT }));
    await jobPage(ask, job);
    for (const path of [`/events/${event!.id}/edit`, "/corrections", job, "/jobs", `/stories/${row!.id}?edit=1`]) {
      const page = await (await ask(path)).text();
      expect(page).toContain("&lt;script&gt;");
      expect(page).not.toMatch(/<script>alert|<img src=x|<b>x<\/b>/);
    }
  });

  it("of a desk that only shows offers nothing", async () => {
    const store = await storeOf(FERRY);
    const { ask, send } = editDesk(store, { editing: null });
    const [row] = await store.stories({ limit: 1 });
    expect(await (await ask(`/stories/${row!.id}?edit=1`)).text()).not.toContain("/corrections");
    for (const path of ["/add", "/corrections"]) {
      expect((await ask(path)).status).toBe(404);
      expect((await send(path, { do: "rename-story" })).status).toBe(404);
    }
  });
});
