import { execFileSync } from 'node:child_process'

/** Compiles `dist/`, which the tests of the command line run as a user would. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
}
