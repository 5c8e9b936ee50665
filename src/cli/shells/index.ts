import { shell as bash } from './bash.ts'
import { shell as fish } from './fish.ts'
import type { Shell } from './shell.ts'
import { shell as zsh } from './zsh.ts'

/** Every shell, in the order of the help. */
export const SHELLS: readonly Shell[] = [bash, zsh, fish]
