import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFile, checkProject, roomOf } from './check-walls.ts'
import { ROOMS } from './rooms.ts'

const root = resolve(import.meta.dirname, '../..')

describe('the walls between the rooms', () => {
  test('no file of the project imports through a wall', () => {
    expect(checkProject(root)).toEqual([])
  })

  test.each([
    ['shared/analysis/losses.ts', "import { readFileSync } from 'node:fs'"],
    ['shared/domain/clients.ts', "import { useState } from 'react'"],
    ['shared/kit/result.ts', "import type { Client } from '#shared/domain/clients.ts'"],
    ['electron/services/plan-service.ts', "import { app } from 'electron'"],
    ['electron/services/plan-service.ts', "import Database from 'better-sqlite3'"],
    ['electron/storage/queries/x.ts', "import { readRows } from '#electron/workbooks/workbook.ts'"],
    ['electron/reporting/sections/x.ts', "export { openSqlite } from '../../storage/sqlite.ts'"],
    [
      'electron/webhost/server.ts',
      "const { listClients } = await import('#electron/storage/queries/client-queries.ts')",
    ],
    ['renderer/steps/losses/x.tsx', "import { RankingStep } from '../ranking/ranking-step.tsx'"],
    ['renderer/steps/losses/x.tsx', "import { createServices } from '#electron/gate/create-services.ts'"],
    ['renderer/ui/button.tsx', "import { host } from '#renderer/client/host.ts'"],
    ['shared/newroom/x.ts', ''],
    ['electron/gate/dispatch.ts', "import { z } from 'zod'"],
  ])('a wrong import is found: %s with %s', (file, source) => {
    expect(checkFile(file, source)).toHaveLength(1)
  })

  test.each([
    ['electron/gate/dispatch.ts', "import type { z } from 'zod'"],
    ['electron/shell/main.ts', "import { app } from 'electron'"],
    ['renderer/steps/losses/x.tsx', "import { Page } from '#renderer/ui/layout.tsx'"],
    ['electron/jobs/workers/report.ts', "import { renderReport } from '#electron/reporting/render-report.ts'"],
  ])('a right import passes: %s with %s', (file, source) => {
    expect(checkFile(file, source)).toEqual([])
  })

  test('every room exists and has its reason', () => {
    for (const room of ROOMS) {
      expect(existsSync(resolve(root, room.path)), room.path).toBe(true)
      expect(room.because.length).toBeGreaterThan(20)
    }
  })

  test('the top level holds what the map shows and nothing else', () => {
    const allowed = [
      'electron',
      'renderer',
      'shared',
      'resources',
      'tests',
      'docs',
      'node_modules',
      'out',
      'dist',
      'test-results',
    ]
    const folders = readdirSync(root, { withFileTypes: true }).filter(
      entry => entry.isDirectory() && !entry.name.startsWith('.'),
    )
    expect(folders.map(entry => entry.name).filter(name => !allowed.includes(name))).toEqual([])
    expect(roomOf('electron/odd.ts')).toBeUndefined()
  })
})
