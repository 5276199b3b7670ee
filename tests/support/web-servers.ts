import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { TestSite } from './site.ts'

/** A web server of Debian's on the loopback interface, with the files and the snippet of a site. */
export interface WebServer {
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** A web server that the tests know how to start. */
export interface WebServerKind {
  readonly name: string
  readonly program: string
  /** Writes the configuration; returns the arguments of the program. */
  readonly configure: (folder: string, root: string, port: number) => readonly string[]
}

const nginx: WebServerKind = {
  name: 'nginx',
  program: '/usr/sbin/nginx',
  configure(folder, root, port) {
    copyFileSync('/etc/nginx/mime.types', join(folder, 'mime.types'))
    const file = join(folder, 'nginx.conf')
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map(name => `${name}_temp_path ${folder}/${name};`)
      .join(' ')
    writeFileSync(
      file,
      `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events {}
http {
  access_log off; ${temporary}
  include ${root}/server/nginx-map.conf;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${root}/server/nginx.conf;
  }
}
`,
    )
    return ['-c', file, '-e', `${folder}/error.log`]
  },
}

const apache: WebServerKind = {
  name: 'Apache',
  program: '/usr/sbin/apache2',
  configure(folder, root, port) {
    const file = join(folder, 'apache.conf')
    const modules = ['mpm_event', 'authz_core', 'mime', 'negotiation', 'headers', 'alias', 'dir']
      .map(name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
      .join('\n')
    writeFileSync(
      file,
      `ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
${modules}
User www-data
Group www-data
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory ${root}>
  Options Indexes FollowSymLinks
  Require all granted
</Directory>
<VirtualHost *:${port}>
  DocumentRoot ${root}
  Include ${root}/server/apache.conf
</VirtualHost>
`,
    )
    return ['-f', file, '-D', 'FOREGROUND']
  },
}

/** The web servers for which a site has snippets. */
export const webServers: readonly WebServerKind[] = [nginx, apache]

/** Starts a web server over the files of a site. */
export async function startServer(kind: WebServerKind, site: TestSite): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-server-'))
  chmodSync(folder, 0o755)
  const root = join(folder, 'site')
  for (const [path, content] of site.files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const port = await freePort()
  const child = spawn(kind.program, [...kind.configure(folder, root, port)], { stdio: 'pipe' })
  const said: string[] = []
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()))
  const origin = `http://127.0.0.1:${port}`
  const stop = async (): Promise<void> => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  if (await answers(origin, child)) return { origin, stop }
  await stop()
  throw new Error(`${kind.name} did not start: ${said.join('')}`)
}

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function answers(origin: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- until it answers
      await fetch(origin)
      return true
    } catch {
      // oxlint-disable-next-line no-await-in-loop -- until it answers
      await wait(100)
    }
  }
  return false
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Says whether a web server is installed. */
export const isInstalled = ({ program }: WebServerKind): boolean => existsSync(program)
