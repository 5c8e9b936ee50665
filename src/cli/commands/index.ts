import { command as check } from './check.ts'
import type { Command } from './command.ts'
import { command as completion } from './completion.ts'
import { command as demo } from './demo.ts'
import { command as diagnose } from './diagnose.ts'
import { command as diff } from './diff.ts'
import { command as evaluate } from './evaluate.ts'
import { command as explain } from './explain.ts'
import { command as help } from './help.ts'
import { command as lint } from './lint.ts'
import { command as merge } from './merge.ts'
import { command as policy } from './policy.ts'

/** Every command, in the order of the help. */
// biome-ignore format: one line
export const COMMANDS: readonly Command[] = [check, lint, demo, diagnose, explain, policy, evaluate, diff, merge, completion, help]
