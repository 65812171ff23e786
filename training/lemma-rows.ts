/** Learns the rows of src/model/lemmas.ts from counted (tag, form in lower case, lemma) triples. */
export function learnLemmas(items: Iterable<{ tag: string; form: string; lemma: string; count: number }>): string[] {
  const byTag = new Map<string, Map<string, Map<string, number>>>();
  for (const { tag, form, lemma, count } of items) {
    const forms = byTag.get(tag) ?? new Map<string, Map<string, number>>();
    byTag.set(tag, forms);
    const lemmas = forms.get(form) ?? new Map<string, number>();
    forms.set(form, lemmas);
    lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + count);
  }
  const rows: string[] = [];
  for (const [tag, forms] of byTag) {
    const words: { form: string; change: string }[] = [];
    for (const [form, lemmas] of forms) {
      const best = [...lemmas].sort((a, b) => b[1] - a[1])[0]![0];
      if (/\s/.test(form) || /\s/.test(best)) continue;
      words.push({ form, change: changeOf(form, best) });
    }
    const known = new Map<string, string>();
    const predict = (form: string): string => {
      for (let length = Math.min(6, form.length); length >= 0; length -= 1) {
        const found = known.get(form.slice(form.length - length));
        if (found !== undefined) return found;
      }
      return "0 ";
    };
    for (let length = 0; length <= 6; length += 1) {
      const votes = new Map<string, Map<string, number>>();
      for (const { form, change } of words) {
        if (form.length <= length) continue;
        const ending = form.slice(form.length - length);
        const counted = votes.get(ending) ?? new Map<string, number>();
        votes.set(ending, counted);
        counted.set(change, (counted.get(change) ?? 0) + 1);
      }
      const found: [string, string][] = [];
      for (const [ending, counted] of votes) {
        const [best, count] = [...counted].sort((a, b) => b[1] - a[1])[0]!;
        let total = 0;
        for (const value of counted.values()) total += value;
        const now = predict(ending.padStart(7, "\u0000"));
        if (
          best !== now &&
          (length === 0 || (count >= 2 && count / total > 0.6 && count > 2 * (counted.get(now) ?? 0)))
        ) {
          found.push([ending, best]);
        }
      }
      for (const [ending, change] of found) known.set(ending, change);
    }
    for (const [ending, change] of known)
      if (!(ending === "" && change === "0 ")) rows.push(`${tag} ${ending} ${change}`);
    for (const { form, change } of words) {
      if (predict(form) !== change) rows.push(`${tag} ^${form} ${change}`);
    }
    if (known.size === 0) rows.push(`${tag}  0 `);
  }
  return rows;
}

function changeOf(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same += 1;
  return `${form.length - same} ${lemma.slice(same)}`;
}
