import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { analyse, keysOf } from '../../server/search/analysis/index.ts';
import { highlight } from '../../server/search/answer/highlight.ts';

const marked = (text: string, query: string, length?: number) =>
  highlight(text, { keys: keysOf(query) }, length)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const usedMb = () => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

describe('Highlights', () => {
  it('mark inflected words whole', () => {
    expect(marked('Ochrona zieleni miejskiej w Łodzi.', 'zielen miejska lodz')).toBe('Ochrona [zieleni] [miejskiej] w [Łodzi].');
  });

  it('mark by the beginning that is being typed and by correction', () => {
    const text = 'Nowe mieszkania i rewitalizacja';
    expect(
      highlight(text, { keys: [], prefix: 'mieszk' })
        .filter(({ hit }) => hit)
        .map((s) => s.text),
    ).toEqual(['mieszkania']);
    expect(highlight(text, { keys: [], corrections: ['rewitalizacja'] }).at(-1)).toEqual({ text: 'rewitalizacja', hit: true });
  });

  it('never mark stop words, nor anything when nothing is sought', () => {
    expect(highlight('w mieście i na wsi', { keys: [''] })).toEqual([{ text: 'w mieście i na wsi', hit: false }]);
    expect(highlight('', { keys: ['x'] })).toEqual([]);
  });

  it('crop around the hits at word boundaries', () => {
    const text = `${'słowo '.repeat(100)}strefa czystego transportu ${'dalej '.repeat(100)}`;
    const crop = marked(text, 'strefa czystego transportu', 120);
    expect(crop).toContain('[strefa] [czystego] [transportu]');
    expect(crop).toMatch(/^…słowo .* dalej…$/);
    expect(crop.length).toBeLessThan(135);
  });

  it('show the beginning when nothing is hit, and never lose the only hit', () => {
    expect(marked('jeden dwa trzy cztery pięć', 'sto', 12)).toBe('jeden dwa…');
    expect(marked(`a ${'x'.repeat(300)} woda`, 'woda', 20)).toContain('[woda]');
  });

  it('hand markup through as text', () => {
    expect(highlight('<b>woda</b>', { keys: keysOf('woda') })).toEqual([
      { text: '<b>', hit: false },
      { text: 'woda', hit: true },
      { text: '</b>', hit: false },
    ]);
  });

  it('hold on to what they show, not to the texts that it was cut from', () => {
    const before = usedMb();
    const kept = Array.from({ length: 50 }, (_, index) => {
      const text = `Poradnik ${index} o retencji wody. ${'O mieście. '.repeat(100_000)}`;
      return highlight(text, { keys: keysOf('woda') }, 200, analyse(text.slice(0, 200)));
    });
    expect(kept.every((segments) => segments.some(({ hit }) => hit))).toBe(true);
    expect(usedMb() - before).toBeLessThan(10);
  });
});
