const single = /(?<![\w.$])(?:t|message)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g
const counted = /(?<![\w.$])plural\(\s*(['"`])(?:\\.|(?!\1)[^\\])*\1,\s*(['"`])((?:\\.|(?!\2)[^\\])*)\2/g

/** The texts that a source gives to `t`, `message` and `plural` as they stand; of a plural its key. */
export function literalTexts(source: string): string[] {
  const texts = [...source.matchAll(single)].map((match) => match[2] ?? '')
  const keys = [...source.matchAll(counted)].map((match) => match[3] ?? '')
  return [...texts, ...keys].map((text) => text.replaceAll(/\\(.)/g, '$1'))
}
