import { expect } from 'vitest'
import type { ApiInput, ApiName, ApiOutputs } from '../../src/shared/api.ts'
import type { HostProcess } from './host-process.ts'

export type CallWorkbench = <Name extends ApiName>(name: Name, input: ApiInput<Name>) => Promise<ApiOutputs[Name]>

/** Calls of a host as any client makes them. */
export function callerOf({ url }: HostProcess): CallWorkbench {
  const { origin, hash } = new URL(url)
  const headers = { Authorization: `Bearer ${hash.slice(1)}`, 'Content-Type': 'application/json' }
  return async <Name extends ApiName>(name: Name, input: ApiInput<Name>) => {
    const response = await fetch(`${origin}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })
    const answer = (await response.json()) as { result: ApiOutputs[Name] }
    expect(response.status, JSON.stringify(answer)).toBe(200)
    return answer.result
  }
}
