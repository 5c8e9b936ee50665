import type { ConfigurationReader, Dialect } from './dialect.ts'
import { cleartextListeners } from './websphere/connections.ts'
import { readFiles } from './websphere/files.ts'
import { libertyListeners } from './websphere/liberty.ts'
import { procedureSteps } from './websphere/procedure.ts'
import { recognise } from './websphere/recognise.ts'
import { listenerOf, repertoireProblems, repertoiresOf } from './websphere/repertoires.ts'
import { websphereWords } from './websphere/words.ts'

// WebSphere Application Server, traditional and Liberty, and HCL Connections on it.
const reader: ConfigurationReader = {
  recognise,
  read(entries, sources, assume) {
    const files = readFiles(entries, sources)
    const repertoires = files.security.flatMap(({ root }) => repertoiresOf(root))
    return {
      listeners: [
        ...repertoires.map(listenerOf),
        ...files.liberty.flatMap(({ root }) => libertyListeners(root)),
        ...files.connections.flatMap(({ root }) => cleartextListeners(root)),
      ],
      steps: procedureSteps(files),
      problems: [...files.problems, ...repertoires.flatMap((repertoire) => repertoireProblems(repertoire, assume))],
    }
  },
}

export const dialect: Dialect = { name: 'websphere', word: websphereWords, reader }
