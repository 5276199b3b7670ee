const longest = 160

/** What a model wrote, so that it can be shown: on one line, without characters that act unseen, and not too long. */
export const oneLine = (text: string): string => {
  const points = Array.from(text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
  return points.length > longest ? `${points.slice(0, longest).join('')} …` : points.join('')
}
