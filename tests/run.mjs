/**
 * Runs the checks of the project one after another and closes with one line that counts them.
 * `node tests/run.mjs` runs all; `unit`, `e2e`, `pack` or `bench` only that part. Stops at the first part that fails.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'churn-audit-tests-'))
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  FORCE_COLOR: '0',
}
const totals = { passed: 0, failed: 0, skipped: 0 }

const seconds = since => `${((performance.now() - since) / 1000).toFixed(0)} s`

/** @param {string} name @param {string} command @param {string[]} args */
const run = (name, command, args) => {
  process.stdout.write(`\n== ${name}\n`)
  const started = performance.now()
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const good = status === 0
  process.stdout.write(
    `== ${name}: ${good ? 'good' : `failed${error === undefined ? '' : ` (${error.message})`}`}, ${seconds(started)}\n`,
  )
  return good
}

/** A check without tests of its own counts as one. */
const check = (name, command, args) => {
  const good = run(name, command, args)
  totals[good ? 'passed' : 'failed'] += 1
  return good
}

const skippedNames = report =>
  report.testResults.flatMap(file =>
    file.assertionResults
      .filter(test => test.status === 'skipped' || test.status === 'pending')
      .map(test => test.fullName),
  )

/** @returns whether the run was good, and its report where it got as far as writing one. */
const runVitest = (name, args) => {
  const output = join(reports, `${name.replaceAll(/\W/g, '-')}.json`)
  rmSync(output, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`]
  const good = run(name, 'vitest', ['run', ...args, ...reporters])
  try {
    return { good, report: JSON.parse(readFileSync(output, 'utf8')) }
  } catch {
    return { good, report: undefined }
  }
}

/** The engine itself may die in a worker thread without a test having failed: that is no verdict, and is asked once more. */
const isEngineCrash = ({ good, report }) =>
  !good && report !== undefined && report.numFailedTests === 0 && report.numPassedTests > 0

const vitest = (name, args) => {
  let outcome = runVitest(name, args)
  if (isEngineCrash(outcome)) {
    process.stdout.write(`== ${name}: no test failed, but the run did not end well; once more\n`)
    outcome = runVitest(name, args)
  }
  const { good, report } = outcome
  if (report === undefined) totals.failed += 1
  else {
    const skipped = skippedNames(report)
    totals.passed += report.numPassedTests
    totals.failed += report.numFailedTests + (report.numFailedTests === 0 && !good ? 1 : 0)
    totals.skipped += skipped.length
    if (skipped.length > 0)
      process.stdout.write(
        `Skipped, because what they need is not here:\n${skipped.map(one => `  - ${one}`).join('\n')}\n`,
      )
  }
  return good
}

const chromium = () => run('Chromium for the end-to-end tests', 'node', ['tests/helpers/ensure-chromium.mjs'])
const build = () => check('build', 'electron-vite', ['build', '--config', 'electron.config.ts', '--logLevel', 'warn'])

const parts = {
  types: () => check('types', 'tsc', ['--noEmit']),
  lint: () => check('lint', 'oxlint', ['--type-aware', '--deny-warnings']),
  format: () => check('format', 'oxfmt', ['--check']),
  unit: () => vitest('unit, contract, migrations, walls', ['--project', 'unit']),
  e2e: () => chromium() && build() && vitest('end to end', ['--project', 'e2e']),
  pack: () => build() && vitest('pack', ['--project', 'pack']),
  bench: () => vitest('bench', ['--project', 'bench']),
}

const chosen = process.argv[2]
const order = chosen === undefined ? ['types', 'lint', 'format', 'unit', 'e2e', 'pack'] : [chosen]
const unknown = order.find(name => !(name in parts))
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}". Parts: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}
const good = order.every(name => parts[name]())
rmSync(reports, { recursive: true, force: true })
process.stdout.write(
  `\n${totals.passed} passed, ${totals.failed + (good || totals.failed > 0 ? 0 : 1)} failed, ${totals.skipped} skipped\n`,
)
process.exit(good ? 0 : 1)
