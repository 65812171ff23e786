/** What is asked for under load: addresses of one kind, and how often one of them comes among all requests. */
export interface Kind {
  readonly name: string;
  readonly share: number;
  readonly paths: readonly string[];
}

/** Addresses of a kind that are asked for in turn. */
const MOST = 60;

/** Shares of the kinds of pages, as a newsroom and the readers it sends links to would ask for them. */
const SHARES: readonly (readonly [name: string, share: number, path: RegExp])[] = [
  ["story", 20, /^\/stories\/[^/?]+$/],
  ["event", 12, /^\/events\/[^/?]+$/],
  ["person", 8, /^\/people\/[^/?]+$/],
  ["report", 14, /^\/reports\/[^/?]+$/],
  ["words in a report", 10, /^\/reports\/[^/?]+\?at=/],
  ["what changed in a story", 2, /^\/stories\/[^/?]+\/changes$/],
];
const SEARCHES = ["campaign", "white house", "tax plan", "debate", "senator", "immigration", "poll*", "court ruling"];

/** Finds addresses by walking the desk as a reader would: from the stories to what they link to. */
export async function kindsOf(address: string): Promise<readonly Kind[]> {
  const found = new Set<string>();
  const walk = async (path: string): Promise<readonly string[]> => {
    const answer = await fetch(address + path);
    if (!answer.ok) throw new Error(`${path} was answered by ${answer.status}`);
    const links = [...(await answer.text()).matchAll(/ href="(\/[^"#]*)/g)].map(([, href]) =>
      href!.replaceAll("&amp;", "&"),
    );
    for (const link of links) found.add(link);
    return links;
  };
  const lists = ["/stories", "/stories?offset=120", "/stories?offset=240"];
  const stories = new Set<string>();
  for (const list of lists)
    for (const link of await walk(list)) if (/^\/stories\/[^/?]+$/.test(link)) stories.add(link);
  for (const story of spread([...stories], MOST)) await walk(story);
  const pages = SHARES.map(([name, share, shape]) => ({
    name,
    share,
    paths: spread(
      [...found].filter((path) => shape.test(path)),
      MOST,
    ),
  }));
  const other: readonly Kind[] = [
    { name: "stories", share: 10, paths: lists },
    { name: "search", share: 6, paths: SEARCHES.map((words) => `/search?q=${encodeURIComponent(words)}`) },
    { name: "calendar", share: 3, paths: ["/calendar", "/calendar?from=2016-10-01", "/calendar?from=2012-06-01"] },
  ];
  const main = [...pages, ...other].filter(({ paths }) => paths.length > 0);
  return [...main, ...(await others(address, main))];
}

/** The same views below other roots, where the desk has them: their lite versions, and their data. */
async function others(address: string, main: readonly Kind[]): Promise<readonly Kind[]> {
  const kinds: Kind[] = [];
  for (const root of ["/lite", "/api"]) {
    if (!(await fetch(`${address}${root}/stories`)).ok) continue;
    const share = 15 / main.length;
    for (const { name, paths } of main) {
      const known = paths.map((path) => root + path);
      if ((await fetch(address + known[0]!)).ok) kinds.push({ name: `${root} ${name}`, share, paths: known });
    }
  }
  return kinds;
}

/** So many of a list, from its beginning to its end. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!);
}

/** An endless round of paths in which each kind has its share, the same each time. */
export function mixOf(kinds: readonly Kind[]): readonly string[] {
  const total = kinds.reduce((sum, { share }) => sum + share, 0);
  const wanted = 2_000;
  const mix = kinds.flatMap(({ share, paths }) =>
    Array.from(
      { length: Math.max(1, Math.round((wanted * share) / total)) },
      (_, index) => paths[index % paths.length]!,
    ),
  );
  // A shuffle that is the same each time (Park and Miller's minimal standard generator).
  let state = 20_251_021;
  for (let last = mix.length - 1; last > 0; last -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (last + 1);
    [mix[last], mix[other]] = [mix[other]!, mix[last]!];
  }
  return mix;
}
