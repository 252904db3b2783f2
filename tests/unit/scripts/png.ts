/** What a PNG file says of itself in its header. */
export interface PngHeader {
  width: number;
  height: number;
  hasAlpha: boolean;
}

const signature = '89504e470d0a1a0a';

/** @throws {Error} for a file that is no PNG. */
export function readPng(file: Buffer): PngHeader {
  if (file.toString('hex', 0, 8) !== signature) throw new Error('This is no PNG.');
  const colourType = file.readUInt8(25);
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    hasAlpha: colourType === 4 || colourType === 6,
  };
}
