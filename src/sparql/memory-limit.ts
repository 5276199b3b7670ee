/*
 * The heap of a WebAssembly module lies outside of what a worker's resource limits bound. A maximum in the module's
 * own memory section bounds it: growing beyond fails, and the module stops.
 */

const memorySection = 5
const pageBytes = 65_536

interface Number32 {
  readonly value: number
  readonly end: number
}

/** Reads an unsigned number, LEB128: https://webassembly.github.io/spec/core/binary/values.html#integers. */
function readNumber(bytes: Uint8Array, start: number): Number32 {
  let value = 0
  let end = start
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[end++] ?? 0
    value += (byte & 127) * factor
    if (byte < 128) return { value, end }
  }
}

function writeNumber(value: number): number[] {
  const rest = Math.floor(value / 128)
  return rest === 0 ? [value] : [(value % 128) + 128, ...writeNumber(rest)]
}

/**
 * Returns a WebAssembly module whose only memory grows no further than a number of megabytes
 * (https://webassembly.github.io/spec/core/binary/modules.html#memory-section). A module without a memory of its
 * own is returned as it is.
 */
export function limitMemory(module: Uint8Array, megabytes: number): Uint8Array {
  let position = 8
  while (position < module.length) {
    const { value: size, end: content } = readNumber(module, position + 1)
    if (module[position] === memorySection) {
      const { value: least } = readNumber(module, content + 2)
      const most = Math.max(least, Math.floor((megabytes * 1024 * 1024) / pageBytes))
      const section = [1, 1, ...writeNumber(least), ...writeNumber(most)]
      const header = [memorySection, ...writeNumber(section.length)]
      return joined([
        module.subarray(0, position),
        Uint8Array.from([...header, ...section]),
        module.subarray(content + size),
      ])
    }
    position = content + size
  }
  return module
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let position = 0
  for (const part of parts) {
    whole.set(part, position)
    position += part.length
  }
  return whole
}
