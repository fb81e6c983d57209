import type { FormattedExecutionResult } from 'graphql';

/** `data` that is JSON text already. */
export class Written {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** The answer as JSON text. */
export function stringify(result: FormattedExecutionResult): string {
  if (!(result.data instanceof Written)) return JSON.stringify(result);
  return `{"data":${result.data.text}${result.extensions ? `,"extensions":${JSON.stringify(result.extensions)}` : ''}}`;
}

/** Whether a text takes more than so many bytes. Counting them takes the text in one piece, which most need not. */
export const isLarger = (text: string, bytes: number): boolean =>
  text.length > bytes || (text.length * 3 > bytes && Buffer.byteLength(text) > bytes);
