const addressing =
  /^(?:agreed$|told|tell|inform|assur|reassur|remind|brief|thank|congratulat|felicitat|commend|prais|urg|encourag|exhort|advis|ask|call|invit|request|credit|wish|direct|instruct|task|mandat)/

/** Drops those to whom something is said, before what is said: "told the guests that", "thanked A for". */
export function behindAddressee(text: string, verb: string): string {
  if (!addressing.test(verb) || / (?:for|to)$/.test(verb)) return text
  const head = text.split(' ').slice(0, 18).join(' ')
  const link = /^(?!that |for )[^,;:.]{2,90}? (that|for|on|about|to|not to) (?=\S)/.exec(head)
  const isOrder =
    /^(?:ask|urg|encourag|exhort|advis|call|invit|request|assur|remind|direct|instruct|task|mandat)/.test(
      verb,
    )
  if (!link || (!isOrder && link[0].endsWith(' to ')) || /^(?:for|to)\b/.test(text)) return text
  const rest = text.slice(link[0].length)
  if (link[1] === 'to' && /^(?:the|a|an|his|her|its|their) /.test(rest)) return text
  return link[1] === 'to' || link[1] === 'not to' ? `to ${rest}` : rest
}
