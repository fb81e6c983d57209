import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { folderWords } from '#i18n/folder.ts';
import type { Language } from '#i18n/language.ts';
import type { OnePage, Said } from './one-page.ts';

/** In twentieths of a point: an A4 sheet, its margin, and what is left between the margins. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 850;
const WIDTH = A4.width - 2 * MARGIN;
/** XML has no words for these. */
const sound = (text: string) =>
  text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
const run = (text: string, how: { bold?: boolean; style?: string } = {}) => new TextRun({ text: sound(text), ...how });
const link = (text: string, address: string) => new ExternalHyperlink({ link: address, children: [run(text, { style: 'Hyperlink' })] });
const line = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** The page for the mayor as a document for Word and LibreOffice. */
export function documentOf(made: OnePage, language: Language): Promise<Buffer> {
  const words = folderWords(language);
  const wide = Math.floor(WIDTH / Math.max(1, made.options.length));
  const cell = (children: Paragraph[], span = 1) =>
    new TableCell({
      children,
      columnSpan: span,
      width: { size: wide * span, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
    });
  const said = ({ text, isCut }: Said, at: number) =>
    new Paragraph({ children: [run(text), ...(isCut ? [run(' ('), link(words.cut, made.options[at]!.href), run(')')] : [])] });
  const rows = [
    new TableRow({
      tableHeader: true,
      children: made.options.map(({ title, about, href }, at) =>
        cell([
          new Paragraph({ children: [run(`${words.option(String.fromCharCode(65 + at))}: `, { bold: true }), link(title, href)] }),
          new Paragraph({ children: [run(about)] }),
        ]),
      ),
    }),
    ...made.rows.flatMap(({ label, cells }) => [
      new TableRow({ children: [cell([new Paragraph({ keepNext: true, children: [run(label, { bold: true })] })], made.options.length)] }),
      new TableRow({ children: cells.map((each, at) => cell([said(each, at)])) }),
    ]),
  ];
  const about = [made.problemOf, made.town && words.forTown(made.town), words.madeOn(made.day)].filter(Boolean).join(' · ');
  const sources = made.options.flatMap((option, at) =>
    option.sources.map(
      ({ title, address }) =>
        new Paragraph({ bullet: { level: 0 }, children: [run(`${String.fromCharCode(65 + at)}: `), link(title, address)] }),
    ),
  );
  const heading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(text)] });
  const file = new Document({
    creator: 'Splot',
    title: sound(words.pageTitle(made.problem)),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 19, language: { value: language === 'pl' ? 'pl-PL' : 'en-GB' } } },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading2: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(`${words.theProblem}: ${made.problem}`)] }),
          new Paragraph({ spacing: { after: 160 }, children: [run(about)] }),
          ...(made.options.length > 0
            ? [
                new Table({
                  rows,
                  layout: TableLayoutType.FIXED,
                  columnWidths: made.options.map(() => wide),
                  width: { size: wide * made.options.length, type: WidthType.DXA },
                  borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: line },
                }),
              ]
            : [new Paragraph({ children: [run(words.noOptions)] })]),
          ...(sources.length > 0 ? [heading(words.rows.sources), ...sources] : []),
          ...(made.also.length > 0
            ? [
                heading(words.also),
                ...made.also.map(
                  ({ title, kind, href }) => new Paragraph({ bullet: { level: 0 }, children: [link(title, href), run(` (${kind})`)] }),
                ),
              ]
            : []),
          new Paragraph({ spacing: { before: 200 }, children: [run(`${words.title}: `), link(made.address, made.address)] }),
          new Paragraph({ children: [run(words.footer(new URL(made.address).host))] }),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}
