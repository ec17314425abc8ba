import type { StudyRow } from '../../shared/studies.ts'
import type { Workbench } from '../../workbench/index.ts'
import { onInterrupt } from '../on-interrupt.ts'
import type { ReportStudy } from './study-reporter.ts'

/**
 * Starts or goes on with a study and reports it until it is over and the workbench closed; Ctrl-C stops it, each run with
 * a checkpoint.
 * @param start gives the study
 * @returns its id
 */
export async function followStudy(
  workbench: Workbench,
  report: ReportStudy,
  start: () => Promise<StudyRow>,
): Promise<string> {
  let studyId: string | undefined
  const stop = () => {
    if (studyId !== undefined) workbench.call('studies.stop', { id: studyId }).catch(() => {})
  }
  const watch = onInterrupt(stop)
  try {
    workbench.subscribe(report)
    const { id } = await start()
    studyId = id
    if (watch.interrupted) stop()
    await untilOver(workbench, id)
    return id
  } finally {
    await workbench.close()
    watch.release()
  }
}

function untilOver(workbench: Workbench, id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = (study: StudyRow | undefined) => {
      if (study && study.id === id && study.status !== 'running') resolve()
    }
    workbench.subscribe((event) => {
      if (event.type === 'study') check(event.study)
    })
    workbench.call('studies.list', {}).then((studies) => check(studies.find((study) => study.id === id)), reject)
  })
}
