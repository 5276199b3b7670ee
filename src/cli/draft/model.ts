import type { ModelSettings } from '../../opinion/ask.ts'
import { VisitgraphError } from '../../problem.ts'
import { isPrivate } from '../../stores/http/private.ts'
import { usageError } from '../exit.ts'

/** What of the options concerns a model. */
export interface ModelOptions {
  readonly model?: string
  readonly modelName?: string
  readonly modelTimeout: string
}

/** The variable of the environment that holds the secret; the command line, which others see, never does. */
const keyVariable = 'VISITGRAPH_MODEL_KEY'

/**
 * Says which model is to be asked; none where no option names one.
 *
 * @throws VisitgraphError for an address or a time that is none, and when the secret would go over an open line.
 */
export function modelSettings(
  { model, modelName, modelTimeout }: ModelOptions,
  environment: Readonly<Record<string, string | undefined>>,
): ModelSettings | undefined {
  if (model === undefined) return undefined
  const url = URL.canParse(model) ? new URL(model) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw usageError(
      `\`--model\` takes the address of a server and not "${model}"`,
      'for example http://localhost:8080/v1',
    )
  if (url.username !== '' || url.password !== '')
    throw usageError('the address of a model holds a user or a password', `set ${keyVariable}`)
  const seconds = Number(modelTimeout)
  if (!(seconds > 0 && seconds <= 3600))
    throw usageError(
      `\`--model-timeout\` takes seconds and not "${modelTimeout}"`,
      'for example 120; at most 3600',
    )
  const key = environment[keyVariable]
  if (key && !isPrivate(url)) throw new VisitgraphError(notPrivate(url))
  return { url, name: modelName, time: seconds * 1000, ...(key ? { key } : {}) }
}

const notPrivate = ({ host }: URL): VisitgraphError['problem'] => ({
  code: 'MODEL_NOT_PRIVATE',
  severity: 'error',
  message: `the secret would go to ${host} over http, which others can read`,
  hint: `use https, or unset ${keyVariable}`,
})
