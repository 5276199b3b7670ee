/** Months in order, each with its short forms. */
export const months: readonly string[] = [
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
]

/** Days of the week from Sunday, each with its short forms. */
export const weekdays: readonly string[] = [
  'sunday sun',
  'monday mon',
  'tuesday tue tues',
  'wednesday wed',
  'thursday thu thurs',
  'friday fri',
  'saturday sat',
]

/** Words that name a day by its distance from the day of publication. */
export const relativeDays: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
}

/** Numbers in words, for "a three-day visit" and "the seventh election". */
export const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
}
