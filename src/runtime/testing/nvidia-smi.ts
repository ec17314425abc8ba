import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Puts a program before all others on a path: it answers as the `nvidia-smi` of a machine with one GPU. */
export function fakeNvidiaSmi(path = process.env['PATH'] ?? ''): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-nvidia-'))
  const program = join(folder, 'nvidia-smi')
  writeFileSync(program, script)
  chmodSync(program, 0o755)
  return { path: `${folder}${delimiter}${path}`, remove: () => rmSync(folder, { recursive: true }) }
}

/** Answers the fields that are asked for, with units unless told otherwise. */
const script = `#!/bin/sh
unit=" MiB"
for word; do
  case "$word" in
    --query-gpu=*) fields=\${word#--query-gpu=} ;;
    --format=*nounits*) unit= ;;
  esac
done
line=
IFS=,
for field in $fields; do
  case "$field" in
    driver_version) value=570.86.10 ;;
    name) value="NVIDIA Imagined" ;;
    memory.total) value="24576$unit" ;;
    compute_cap) value=8.9 ;;
    *) echo "Field $field is not valid" >&2; exit 2 ;;
  esac
  line="$line\${line:+, }$value"
done
echo "$line"
`
