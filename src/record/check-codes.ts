/** What the codes of the record check mean and how each is mended. */
export const checkCodes: Readonly<
  Record<string, { readonly meaning: string; readonly mend: string }>
> = {
  UNKNOWN_FIELD: {
    meaning: 'The record has a field that the format does not know; mostly a slip of the pen.',
    mend: 'Correct the name; the hint says which field is nearest, or which there are.',
  },
  MISSING_FIELD: {
    meaning: 'A field that every record must have is not there.',
    mend: 'Add it. `title`, `dates`, `guest`, `host` and `sources` are needed; a tour has no host.',
  },
  WRONG_TYPE: {
    meaning:
      'A value is of another type than the field takes: a number for a text, a list for a date.',
    mend: 'Write the type that the message names. Text that looks like a number or like true goes into quotes.',
  },
  EMPTY_VALUE: {
    meaning: 'A field is there, but nothing is in it.',
    mend: 'Give a value, or take the field out.',
  },
  NOT_IN_LIST: {
    meaning: 'The field takes one of a few words, and this is none of them.',
    mend: 'Write one of the words that the hint lists.',
  },
  WRONG_FORM: {
    meaning:
      'A text is not written in the form that the field asks for: a date, a country code, a language tag, an id, an office.',
    mend: 'Write it in the form that the message names.',
  },
  TOO_LARGE: {
    meaning: 'A text or list is longer than the format allows.',
    mend: 'Shorten it; long texts belong into the report, not into its record.',
  },
  NOT_IN_CALENDAR: {
    meaning: 'A date has the right form, but the calendar has no such day.',
    mend: 'Correct the date.',
  },
  END_BEFORE_START: {
    meaning: 'An interval ends before it begins.',
    mend: 'Swap the dates, or correct one of them.',
  },
  UNKNOWN_COUNTRY: {
    meaning:
      'A country code is not assigned in ISO 3166 and no place of the record or register describes it.',
    mend: 'Correct the code. A country that no longer exists, or has no code, is described under `places` with `kind: country`.',
  },
  UNKNOWN_BODY: {
    meaning: 'An office or body refers to a body that neither the record nor a register describes.',
    mend: 'Correct the name, or describe the body under `bodies` or in the register.',
  },
  UNKNOWN_SIDE: {
    meaning: 'A person or statement names a side that this visit does not have.',
    mend: 'Write guest, host, or a key under `sides`.',
  },
  UNKNOWN_SOURCE: {
    meaning: 'An office or statement names a source that is not among the sources of the record.',
    mend: 'Name the source by its id, address, archive number or title.',
  },
  UNKNOWN_ITEM: {
    meaning: 'A statement was made at a programme item that the record does not have.',
    mend: 'Give the item an `id` and write that id into `at`.',
  },
  SIMILAR_NAME: {
    meaning:
      'A name is new, but differs by a letter or two from one that is known. It becomes a thing of its own unless it is corrected.',
    mend: 'Write the known name if that is meant; else describe the new one, so that its name is no longer a guess.',
  },
  NO_LATIN_NAME: {
    meaning:
      'Addresses are made of Latin letters and digits, and a name has none. Transliteration is a decision, so none is made.',
    mend: 'Give the entry a Latin key and the original name as `name: { km: … }`; refer to it by either.',
  },
  SAME_ADDRESS: {
    meaning: 'Two keys give the same address, so their entries would become one thing.',
    mend: 'Tell the keys apart, for example by a year: wang-yi-1953.',
  },
  DUPLICATE_ID: {
    meaning: 'Two programme items or two statements would get the same address.',
    mend: 'Give one of them an `id` of its own.',
  },
  DUPLICATE_RECORD: {
    meaning: 'Two records of one run have the same id: they would overwrite each other.',
    mend: 'Give one of them another id, or take out the copy.',
  },
  FILE_NAME_NOT_ID: {
    meaning:
      'A record without `id` takes its id from the file name, and the name is not of that form.',
    mend: 'Rename the file, or write an `id` into the record.',
  },
  RESERVED_ID: {
    meaning: 'The id is the name of a device on Windows, or of the index page of a folder.',
    mend: 'Choose a longer id.',
  },
  REGISTER_CONTRADICTION: {
    meaning:
      'A record says otherwise than the register about the same person, body, event, place or topic. A record overrides nothing.',
    mend: 'Leave the field out of the record, or correct the register.',
  },
  BAD_ADDRESS: {
    meaning:
      'A web address is not absolute, has a character that addresses may not have, or is not http or https.',
    mend: 'Copy the address from the browser.',
  },
  ON_BOTH_SIDES: {
    meaning: 'The same person is in the delegation and among the people it met.',
    mend: 'Put visitors under `who` and the people they met under `with`.',
  },
  NO_PREVIOUS_DATE: {
    meaning: 'A visit is rescheduled, but the earlier date is missing.',
    mend: 'Give the earlier first day as `previous`.',
  },
  AMBIGUOUS_NAME: {
    meaning:
      'Several entries of a record or register have the name by which one of them is referred to.',
    mend: 'Refer to the one that is meant by its key.',
  },
  STATEMENT_WITHOUT_ID: {
    meaning:
      'A statement without an id gets an address from its place in the list. When statements are put into another order, addresses that others may have used change their meaning.',
    mend: 'Give each statement a short `id`, once.',
  },
  NOT_RESCHEDULED: {
    meaning: 'An earlier date is given, but the visit is not said to be rescheduled.',
    mend: 'Write `status: rescheduled`, or take `previous` out.',
  },
  FIELD_OF_LEG: {
    meaning: 'A tour has a field that belongs to the visits it consists of.',
    mend: 'Move it into the record of the leg; legs name their tour by `part of`.',
  },
  NOT_ON_CLOCK: {
    meaning: 'A time or an offset is beyond what a clock shows.',
    mend: 'Write hours from 00 to 23 and minutes to 59.',
  },
  TIME_WITHOUT_DATE: {
    meaning: 'A programme item has a time, but no full date.',
    mend: 'Give the date as YYYY-MM-DD, or leave the time out.',
  },
  TIME_WITHOUT_ZONE: {
    meaning:
      'A time has no offset from UTC and the time zone is not known, because the country has several.',
    mend: 'Give the record a `timezone`, or write the time with its offset.',
  },
  UNKNOWN_TIME_ZONE: {
    meaning: 'The time zone is not one of the IANA database.',
    mend: 'Write a name such as Asia/Phnom_Penh.',
  },
  SAYS_OR_QUOTE: {
    meaning: 'A statement has both a paraphrase and a quotation, or neither.',
    mend: 'Give `says` in your own words, or `quote` word for word.',
  },
  SOURCE_WITHOUT_ADDRESS: {
    meaning: 'A source can be found neither on the web nor in an archive.',
    mend: 'Give its `url` or its `archive number`.',
  },
  REPORT_BEFORE_VISIT: {
    meaning:
      'A report is older than the visit, so it can only have announced it. It is published as an announcement.',
    mend: 'Check both dates; where they are right, write `announcement: true` into the source.',
  },
  UNDATED_OFFICE: {
    meaning:
      'A register lists an office without its first day. Offices change, so it is used for no visit.',
    mend: 'Give `since` (and `until`), or name the office in the records of the visits at which it was held.',
  },
  CONFIG: {
    meaning: 'The configuration has a value that cannot be used.',
    mend: 'Correct visitgraph.config.yaml as the message says.',
  },
}
