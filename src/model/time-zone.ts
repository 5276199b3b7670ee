/*
 * Local times with the offset that their zone had on that day, from the time zone database of the platform.
 */

/** Says whether the platform knows a time zone, IANA name. */
export function isTimeZone(zone: string): boolean {
  try {
    formatter(zone)
    return true
  } catch {
    return false
  }
}

const formatter = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })

/** Returns the offset of a zone from UTC at an instant, `+07:00`. */
function offsetAt(zone: string, instant: number): string {
  const parts = formatter(zone).formatToParts(instant)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  // Old dates have local mean time with seconds, which xsd:dateTime cannot say.
  return /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? '+00:00'
}

function minutes(offset: string): number {
  const [hours = 0, rest = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + rest)
}

/**
 * Returns a local time as `xsd:dateTime`, with the offset it brings along or that of the zone on that day;
 * nothing where neither is known. `date` is a full day, `time` is `15:00` or `15:00+07:00`.
 */
export function zonedTime(
  date: string,
  time: string,
  zone: string | undefined,
): string | undefined {
  const [, clock = '', own] = /^(\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})?$/.exec(time) ?? []
  if (own) return `${date}T${clock}:00${own}`
  if (zone === undefined) return undefined
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const asUtc = Date.UTC(year, month - 1, day, hour, minute)
  // The first guess takes the wall clock for UTC; the second corrects it by the offset found there.
  const guess = offsetAt(zone, asUtc)
  return `${date}T${clock}:00${offsetAt(zone, asUtc - minutes(guess) * 60_000)}`
}
