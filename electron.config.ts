import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const here = (path: string): string => resolve(import.meta.dirname, path)

/**
 * One build gives everything that ships: the three doors and the workers (main), the bridge (preload), the screens (renderer).
 * Every main entry lands in out/main beside the others, so that a worker is found next to the entry that starts it.
 */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      sourcemap: true,
      rolldownOptions: {
        input: {
          shell: here('electron/shell/main.ts'),
          webhost: here('electron/webhost/main.ts'),
          cli: here('electron/cli/main.ts'),
          'worker-exchange': here('electron/jobs/workers/exchange.ts'),
          'worker-import': here('electron/jobs/workers/import.ts'),
          'worker-preview': here('electron/jobs/workers/preview.ts'),
          'worker-report': here('electron/jobs/workers/report.ts'),
          'worker-brainstorm-sheets': here('electron/jobs/workers/brainstorm-sheets.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here('electron/shell/preload.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    build: { minify: true, outDir: here('out/renderer'), rolldownOptions: { input: here('renderer/index.html') } },
  },
})
