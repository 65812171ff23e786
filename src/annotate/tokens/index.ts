import type { Annotator, TokenTable } from "../../core/layers.ts";
import { READ_KINDS } from "../../core/report.ts";
import type { TokenRules } from "./rules.ts";
import { Scanner } from "./scanner.ts";
import { compileTokenRules } from "./tables.ts";

export * from "./rules.ts";

/**
 * Cuts the blocks that are read (`READ_KINDS`) into tokens by the conventions of UD English EWT. Blocks that are not
 * read have no tokens. Works on any script; linear in the text. Offsets are UTF-16 code units of `Report.text`.
 *
 * @example tokensAnnotator(EN_TOKENS).annotate({ report }).forms
 */
export function tokensAnnotator(rules: TokenRules): Annotator<never, "tokens"> {
  const scanner = new Scanner(compileTokenRules(rules));
  return {
    name: "tokens",
    version: "1",
    needs: [],
    gives: "tokens",
    annotate({ report }): TokenTable {
      scanner.begin(report.text);
      for (const block of report.blocks) {
        if (READ_KINDS.has(block.kind)) scanner.scan(block.start, block.end);
      }
      const { start, end, count } = scanner.finish();
      const form = new Int32Array(count);
      const forms: string[] = [];
      const known = new Map<string, number>();
      for (let i = 0; i < count; i += 1) {
        const text = report.text.slice(start[i], end[i]);
        let code = known.get(text);
        if (code === undefined) {
          code = forms.length;
          forms.push(text);
          known.set(text, code);
        }
        form[i] = code;
      }
      return { count, start, end, form, forms };
    },
  };
}
