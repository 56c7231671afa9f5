/** Everything that the command line prints and writes of one engagement file, for people and for programs. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { VerbOption } from '#electron/cli/verb.ts'
import { VERBS } from '#electron/cli/verbs.ts'
import { createCommandLine } from '#tests/unit/cli/run.ts'
import { textOfFile } from './exports.ts'
import type { Output } from './queries.ts'

/** Verbs that make or fill an engagement and print nothing of the evidence of another. */
const MAKING_VERBS: readonly string[] = ['new', 'sample', 'import']

/** Words by the name under which the help shows them. */
const wordFor = (name: string, file: string): string => {
  if (name === 'FILE') return file
  throw new Error(`give the test a word for ${name}`)
}

/** An option that may be given, with each of its choices; one of free words is left out. */
const variantsOf = ([name, option]: readonly [string, VerbOption]): readonly (readonly string[])[] =>
  option.kind === 'switch' ? [[`--${name}`]] : (option.choices ?? []).map(choice => [`--${name}`, choice])

/**
 * Runs every verb that reads. Options are given where they must be, and those of a list of choices with each of them.
 * @throws where a verb does not run with what the test knows: then the test must learn its words
 */
export const runEveryVerb = async (file: string): Promise<readonly Output[]> => {
  const outputs: Output[] = []
  for (const verb of VERBS.filter(one => !MAKING_VERBS.includes(one.name))) {
    const line = createCommandLine()
    const words = verb.words.map(name => wordFor(name, file))
    const musts = Object.entries(verb.options)
      .filter(([, option]) => option.required === true)
      .reduce<readonly (readonly string[])[]>(
        (lists, [name, option]) =>
          lists.flatMap((list, index) =>
            (option.choices ?? [join(line.folder, `${verb.name}-out-${index}`)]).map(value => [
              ...list,
              `--${name}`,
              value,
            ]),
          ),
        [[]],
      )
    // A file is written once in each of its forms: it costs seconds, and what it says does not hang on the language.
    const free = [[], ['--json'], ...Object.entries(verb.options).flatMap(variantsOf)]
    const variants = musts.some(must => must.length > 0) ? musts : free
    for (const variant of variants) {
      const run = await line.run(verb.name, ...words, ...variant)
      if (run.status > 1) throw new Error(`${verb.name} ${variant.join(' ')}: ${run.err}`)
      outputs.push({ name: `verb ${verb.name} ${variant.join(' ')}`, text: run.out + run.err })
    }
    for (const name of readdirSync(line.folder).filter(one => one.startsWith(`${verb.name}-out`)))
      outputs.push({ name: `verb ${verb.name}, its file ${name}`, text: await textOfFile(join(line.folder, name)) })
    line.close()
  }
  return outputs
}
