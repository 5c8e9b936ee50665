import { bareTarget, type Target } from '../../src/model/target.ts'

/** `m.example.com:443`; `over` says what matters. */
export function aTarget(over: Partial<Target> = {}): Target {
  return { ...bareTarget({ host: 'm.example.com', port: 443 }), ...over }
}
