// Reports and passages as the trainer of the status reader sees them: columns of tokens, times, mentions with their rule readings, gold
// events by mention. usage: tsx training/dump-windows.ts OUTPUT CORPUS.jsonl ...   (writes OUTPUT.jsonl and OUTPUT.f32, the encoder's states)
import { closeSync, openSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { joinMentions, mentionsOf } from "../src/annotate/events/choice.ts";
import { findCues } from "../src/annotate/events/cues.ts";
import { compileLexicon } from "../src/annotate/events/lexicon.ts";
import { columnsOf } from "../src/annotate/events/window-columns.ts";
import { EVENT_RULES } from "../src/lang/en/triggers.ts";
import { openEventReader } from "./listing.ts";
import { offsets } from "./report.ts";
import { giveMentions, goldTime, loadReports } from "./status.ts";

const [output, ...files] = process.argv.slice(2);
if (output === undefined || files.length === 0) throw new Error("usage: dump-windows.ts OUTPUT CORPUS.jsonl ...");
const lexicon = compileLexicon(EVENT_RULES);
const reader = openEventReader();
const text = openSync(`${output}.jsonl`, "w");
const floats = openSync(`${output}.f32`, "w");
for (const file of files) {
  for (const gold of loadReports(file)) {
    const given = giveMentions(gold, lexicon, basename(file));
    const { scene } = given;
    const { syntax } = scene;
    const table = offsets(gold.text);
    const range = (span: { start: number; end: number } | null | undefined): readonly [number, number] | null => {
      if (!span) return null;
      const { from, to } = syntax.tokensIn({ start: table[span.start]!, end: table[span.end]! });
      return from < to ? [from, to] : null;
    };
    const own = mentionsOf(scene, lexicon);
    const joined = joinMentions(scene, lexicon, reader, null, own);
    const { tokens, sentences } = syntax.layers;
    const spans = reader.quoteSpans(tokens, sentences);
    const columns = columnsOf(scene, findCues(scene, lexicon), given.mentions, spans);
    const states = reader.states(tokens, sentences);
    writeSync(floats, new Uint8Array(states.buffer, states.byteOffset, states.byteLength));
    writeSync(
      text,
      `${JSON.stringify({
        id: gold.id,
        set: basename(file, ".jsonl"),
        count: tokens.count,
        text: gold.text,
        starts: Array.from(tokens.start),
        sentence: Array.from(columns.sentence),
        segment: Array.from(columns.segment),
        quote: Array.from(columns.quoteSpan),
        head: Array.from(columns.head),
        deprel: Array.from(columns.deprel),
        effect: [...columns.effect],
        place: [...columns.place],
        words: columns.words,
        times: scene.times.map((time) => ({ range: syntax.tokensIn(time), value: time.value, type: time.type })),
        mentions: given.mentions.map((m) => ({
          token: m.token,
          from: m.from,
          last: m.last,
          kind: m.kind,
          status: m.reading.status,
          strength: m.reading.strength,
        })),
        found: joined.clusters.map((cluster) => ({
          mentions: cluster.mentions.map(({ token }) => token),
          odds: cluster.mentions.map((mention) => joined.odds.get(mention)),
        })),
        judged: own.map((mention) => [mention.token, joined.odds.get(mention)]),
        events: given.events.map(({ gold: event, cluster }) => ({
          tokens: cluster.mentions.map(({ token }) => token),
          status: event.status,
          type: event.type,
          evidence: range(event.status_evidence),
          time: goldTime(event),
          newTime: event.new_time ?? null,
          oldTime: event.original_time ?? null,
          passage: event.new_time !== undefined,
        })),
        spans: gold.events.map((event) => event.mentions.map(range)),
      })}\n`,
    );
  }
}
closeSync(text);
closeSync(floats);
