import { dirname, join, resolve } from 'node:path'
import { hasErrors, VisitgraphError, type Problem } from '../../problem.ts'
import { openFolder } from '../../stores/file.ts'
import type { HttpRequest } from '../../stores/http/exchange.ts'
import { secretMark, type Authenticator } from '../../stores/http/authentication.ts'
import { profiles } from '../../stores/profiles/registry.ts'
import { bulkParts, loaderCommands } from '../../stores/push/bulk.ts'
import { storeAddress, type StoreAddress } from '../../stores/push/graph-request.ts'
import { planPush, type PushPlan } from '../../stores/push/plan.ts'
import { hashOf, pushManifestName } from '../../stores/push/push-manifest.ts'
import { push } from '../../stores/push/push.ts'
import { datasetText } from '../dataset-text.ts'
import { exitCodes, usageError } from '../exit.ts'
import { reportFailure } from '../failure.ts'
import { interruptible } from '../interrupt.ts'
import { withEvidence, type EvidencedJudgement } from '../evidence/judge.ts'
import { judge, type Judgement } from '../judge.ts'
import type { EvidenceOptions, RecordOptions } from '../options.ts'
import { write } from '../output.ts'
import { contentsOf } from '../push/content.ts'
import { openLedger } from '../push/ledger.ts'
import { toPolicy, toProfile, toProof, type SettingsOptions } from '../push/settings.ts'
import { print, report } from '../report.ts'
import { counted } from '../reporters/reporter.ts'
import { visible } from '../terminal.ts'

/** What `push` takes. */
export interface PushOptions extends RecordOptions, EvidenceOptions, SettingsOptions {
  readonly to?: string
  readonly dryRun?: boolean
  readonly all?: boolean
  readonly verify?: boolean
  readonly manifest?: string
  readonly bulk?: string
}

/**
 * Brings the graphs of records into a store, or into files for its loader. When any record has errors, nothing is
 * sent or written.
 *
 * @throws VisitgraphError for wrong usage, and when a file cannot be read or written.
 */
export async function runPush(names: readonly string[], options: PushOptions): Promise<number> {
  const profile = toProfile(options.store)
  const { to, bulk } = options
  if (to === undefined && bulk === undefined)
    throw usageError(
      '`push` needs --to URL or --bulk DIR',
      'add --to http://localhost:3030/visits/data',
    )
  const store = to === undefined ? undefined : storeAddress(to, profile)
  return interruptible(async signal => {
    // Who cannot prove who they are learns it before the work is done.
    const proof = store && (await toProof(store, options))
    const judgement = await withEvidence(await judge(names, { ...options, signal }), options)
    if (hasErrors(judgement.problems)) {
      await report(judgement, options, { reportTo: process.stdout, did: 'sent nothing' })
      return exitCodes.problems
    }
    if (bulk !== undefined) return writeParts(judgement, options, { folder: bulk, signal })
    if (!store || !proof) return exitCodes.usage
    return send(names, judgement, { ...options, target: store, proof, signal })
  })
}

interface Sending extends PushOptions {
  readonly target: StoreAddress
  readonly proof: Authenticator
  readonly signal: AbortSignal
}

async function send(
  names: readonly string[],
  judgement: EvidencedJudgement,
  options: Sending,
): Promise<number> {
  const { target: store, proof, signal } = options
  const ledger = await openLedger(manifestPath(judgement, options), store.url.href)
  const plan = planPush({
    store,
    contents: judgement.built.flatMap(record =>
      contentsOf(record, ledger.nameOf(record.file), judgement),
    ),
    known: ledger.known,
    isCovered: ledger.covers(names),
    sendAll: options.all === true,
  })
  if (options.dryRun) return show(plan, proof)
  const policy = await toPolicy(options, signal)
  try {
    const pushed = await push(plan.steps, {
      store,
      proof,
      policy,
      isVerified: options.verify === true,
      done: ledger.note,
    })
    const did = `${counted(pushed.put, 'graph')} sent, ${pushed.deleted} removed, ${plan.unchanged} unchanged in ${store.url.host}`
    await report(judgement, options, { reportTo: process.stdout, did })
    return refuse(pushed.problems, options)
  } finally {
    await ledger.save()
  }
}

function refuse(problems: readonly Problem[], { debug }: PushOptions): number {
  for (const problem of problems) reportFailure(new VisitgraphError(problem), debug === true)
  return problems.length > 0 ? exitCodes.failed : exitCodes.done
}

function manifestPath({ config }: Judgement, { manifest }: PushOptions): string {
  if (manifest !== undefined) return manifest
  return config.file === undefined
    ? resolve(pushManifestName)
    : join(dirname(resolve(config.file)), pushManifestName)
}

async function show({ steps, unchanged }: PushPlan, proof: Authenticator): Promise<number> {
  await print(steps.map(({ request }) => shown(proof.prove(request), proof)))
  await write(
    process.stderr,
    `${counted(steps.length, 'request')}, ${unchanged} unchanged; sent nothing\n`,
  )
  return exitCodes.done
}

/** Writes a request as it would go over the wire; of its body the length and hash. */
function shown({ method, url, headers, body }: HttpRequest, { redact }: Authenticator): string {
  const lines = [
    `${method} ${url.href}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined
      ? []
      : [`Content-Length: ${Buffer.byteLength(body)}`, `# SHA-256 of the body: ${hashOf(body)}`]),
  ]
  const safe = redact(lines.join('\n')).replaceAll(encodeURIComponent(secretMark), secretMark)
  return `${safe.split('\n').map(visible).join('\n')}\n\n`
}

interface Bulk {
  readonly folder: string
  readonly signal: AbortSignal
}

async function writeParts(
  judgement: EvidencedJudgement,
  options: PushOptions,
  { folder, signal }: Bulk,
): Promise<number> {
  const output = await openFolder(folder)
  try {
    const graphs = judgement.built.map(({ graph, document }) => {
      const evidence = judgement.evidence.get(document)
      return datasetText(evidence ? [{ graph }, { graph: evidence }] : [{ graph }])
    })
    const parts = [...bulkParts(graphs)]
    const { written } = await output.publish(parts, signal)
    const place = { folder: resolve(folder), parts: parts.map(({ path }) => path), url: options.to }
    const chosen = options.store === undefined ? profiles : [toProfile(options.store)]
    await print(
      loaderCommands(chosen, place).map(([store, command]) => `# ${store}\n${command}\n\n`),
    )
    const did = `wrote ${counted(written.length, 'part')} to ${folder}`
    await report(judgement, options, { reportTo: process.stderr, did })
    return exitCodes.done
  } finally {
    await output.close()
  }
}
