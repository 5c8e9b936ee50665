// Written by scripts/generate.ts from schemas/; edit those instead.
import type { WrittenReport } from '../model/report.ts'
import type { ValidationError } from './validators.js'

export declare const validateReport: { errors?: readonly ValidationError[] | null } & ((data: unknown) => data is WrittenReport)
