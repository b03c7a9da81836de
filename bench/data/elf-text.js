/**
 * The size of the section `.text` in a 64-bit little-endian ELF file, read as elf.h defines it and
 * not by the code that it checks.
 * @param {Buffer} file
 * @returns {number} bytes
 */
export function textSize(file) {
  const headers = Number(file.readBigUInt64LE(0x28))
  const length = file.readUInt16LE(0x3a)
  const count = file.readUInt16LE(0x3c)
  const header = (/** @type {number} */ index) => file.subarray(headers + index * length)
  const names = file.subarray(Number(header(file.readUInt16LE(0x3e)).readBigUInt64LE(0x18)))
  for (let index = 0; index < count; index += 1) {
    const section = header(index)
    const name = section.readUInt32LE(0)
    if (names.toString('latin1', name, name + 6) === '.text\0') return Number(section.readBigUInt64LE(0x20))
  }
  throw new Error('the file has no section .text')
}
