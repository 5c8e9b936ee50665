import { defineConfig } from 'rolldown'

export default defineConfig({
  input: { index: 'src/action.ts', cli: 'src/cli.ts', library: 'src/library.ts' },
  platform: 'node',
  tsconfig: false,
  transform: { target: 'node20' },
  // These packages are counted as having side effects and would run at every start, GitHub or not.
  treeshake: {
    moduleSideEffects: [{ test: /node_modules\/(undici|tunnel|@actions|@octokit)\//, sideEffects: false }],
  },
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    minifyInternalExports: false,
    comments: { legal: false, jsdoc: false },
  },
})
