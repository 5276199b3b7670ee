import * as z from 'zod'

/** What the entry of something that has another name or was merged says of it. */
export const replacedBySchema: z.ZodType<string | undefined> = z
  .optional(z.string().min(1).max(300))
  .meta({
    description:
      'In a register: the entry that describes it now, after a merger or a change of its key. Records may go on to use the old key; the old page leads on.',
  })
