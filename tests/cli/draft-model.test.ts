import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { start, visitgraph } from '../support/cli.ts'
import {
  hangs,
  says,
  scriptedModel,
  type ScriptedModel,
  type Step,
} from '../support/scripted-model.ts'

const report =
  'A Norwegian delegation led by Odra Velune, Minister of Trade of Norway, visited Chile on 5 May 2031.\n'

const answer = {
  start: '2031-05-05',
  end: null,
  destination: ['CL'],
  leader: 'Odra Velune',
  persons: [],
}

const environment = { VISITGRAPH_MODEL_KEY: 's3cret-key' }

let cwd = ''
let model: ScriptedModel | undefined
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'visitgraph-model-'))
  writeFileSync(join(cwd, 'report.txt'), report)
})
afterEach(async () => {
  await model?.close()
  model = undefined
  rmSync(cwd, { recursive: true, force: true })
})

async function run(step: Step, ...more: readonly string[]) {
  model = await scriptedModel(step)
  const parameters = ['draft', 'report.txt', '--model', model.url.href, ...more]
  const child = start(parameters, { cwd, environment })
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { stdout, stderr, status: Number(status) }
}

describe('draft --model', () => {
  it('asks the model with the secret of the environment, and says what came of it', async () => {
    const { status, stdout, stderr } = await run(says(answer), '--model-name', 'm-1')
    expect(status).toBe(0)
    expect(stderr).toMatch(/a second opinion agrees with \d+ facts and not with 0/)
    expect(model?.requests.map(({ authorization }) => authorization)).toEqual(['Bearer s3cret-key'])
    expect(model?.requests[0]?.body).toContain('"model":"m-1"')
    expect(stdout + stderr).not.toContain('s3cret-key')
  })

  it('gives the draft of the grammar, and ends with 0, when the model does not answer in time', async () => {
    const alone = visitgraph(['draft', 'report.txt'], { cwd })
    const { status, stdout, stderr } = await run(hangs, '--model-timeout', '0.5')
    expect(status).toBe(0)
    expect(stdout).toBe(alone.stdout)
    expect(stderr).toMatch(/gave no opinion: no answer within \S+ s {2}DRAFT_NO_OPINION/)
    expect(stdout + stderr).not.toContain('s3cret-key')
  })

  it('asks nobody without the option', async () => {
    model = await scriptedModel(says(answer))
    const child = start(['draft', 'report.txt'], { cwd, environment })
    const [[status]] = await Promise.all([once(child, 'exit'), text(child.stdout)])
    expect(status).toBe(0)
    expect(model.requests).toEqual([])
  })

  it.each([
    [['--model', 'my-model'], 2, 'takes the address of a server'],
    [['--model', 'https://me:pw@model.example/v1'], 2, 'VISITGRAPH_MODEL_KEY'],
    [['--model', 'http://localhost:1/v1', '--model-timeout', 'long'], 2, 'takes seconds'],
    [['--model', 'http://model.example/v1'], 3, 'MODEL_NOT_PRIVATE'],
  ])('refuses what it cannot ask, or not in private: %s', (more, code, words) => {
    const { status, stderr } = visitgraph(['draft', 'report.txt', ...more], { cwd, environment })
    expect([status, stderr]).toEqual([code, expect.stringContaining(words)])
    expect(stderr).not.toContain('pw')
  })
})
