import * as z from 'zod'

/** The letters of an identity: lower-case Latin letters and digits, hyphens between. */
export const idSchema: z.ZodString = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'id' })
  .meta({
    id: 'Id',
    description: 'Lower-case Latin letters and digits, with single hyphens between: hun-sen.',
  })
