import { VisitgraphError } from '../problem.ts'

const causes: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'it is already there',
  EFBIG: 'the file would be too large for the file system',
  EIO: 'input/output error of the disk',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a symbolic link',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long for the file system',
  ENFILE: 'too many open files on the system',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'a part of the path is not a folder',
  ENXIO: 'no such device',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  EXDEV: 'it lies on another file system',
}

/** Returns the code of a system error, such as `ENOSPC`; nothing for other errors. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Says in words why the system refused, with its code: `no space left on the disk (ENOSPC)`. */
export function describeFault(error: unknown): string {
  const code = systemCode(error)
  if (code !== undefined) return `${causes[code] ?? 'the system refused'} (${code})`
  return error instanceof Error ? error.message : String(error)
}

/** Makes the error for a file or folder that could not be written; a `VisitgraphError` stays as it is. */
export function outputFault(path: string, error: unknown): VisitgraphError {
  if (error instanceof VisitgraphError) return error
  return new VisitgraphError(
    {
      code: 'OUTPUT_NOT_WRITTEN',
      severity: 'error',
      message: `cannot write ${path}: ${describeFault(error)}`,
      hint: 'every file in the output folder is whole; mend the cause and run the command again',
      source: { file: path },
    },
    { cause: error },
  )
}
