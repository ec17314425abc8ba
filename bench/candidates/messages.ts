import { z } from 'zod'

/** The scalars of one step by their names in the method. */
const scalars = z.record(z.string(), z.number())

/** What a candidate writes to its standard output, one JSON object a line; it is told `run N`, one line each. */
const candidateMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    library: z.string(),
    device: z.string(),
    /** From built networks to the first result: recording or compiling, loading, the first step. */
    firstStepMilliseconds: z.number(),
    /** Scalars of the first steps, to see that all candidates compute the same. */
    losses: z.array(scalars),
    /** Names of the method's stages, where the candidate knows them. */
    stages: z.array(z.string()).optional(),
  }),
  z.object({ type: z.literal('ran'), milliseconds: z.number() }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
])

export type CandidateMessage = z.infer<typeof candidateMessage>
export type CandidateReady = Extract<CandidateMessage, { type: 'ready' }>

/** The message in a line; undefined for what libraries print of their own. */
export function parseMessage(line: string): CandidateMessage | undefined {
  try {
    return candidateMessage.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
