import { encode } from 'uqr';

/** A text as a QR code: a path of one square for each dark field, and how many fields it is wide. */
export function qrOf(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'L', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { path, size };
}
