import type { ConfigurationSources, Edit } from '../../model/configuration.ts'
import type { Remedy } from '../../model/finding.ts'
import type { Listener } from '../../model/listener.ts'

export function mend(_remedy: Remedy, _listener: Listener, _sources: ConfigurationSources): readonly Edit[] {
  return []
}
