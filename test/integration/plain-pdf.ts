/** Small PDFs written by hand: words where they are put, fields of a form, a script that would run at opening. */

export interface Placed {
  readonly text: string;
  readonly x: number;
  /** from the top of the page */ readonly y: number;
  readonly size?: number;
}
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
const HEIGHT = 842;
const hex = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
const latin = (text: string): string => text.replace(/’/g, "'").replace(/[\\()]/g, (c) => `\\${c}`);

/** @param pages texts of each page @param fields of the first page @param script JavaScript that a reader would run at opening */
export const plainPdf = (
  pages: readonly (readonly Placed[])[],
  fields: readonly Field[] = [],
  script: string | null = null,
): Uint8Array => {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const tree = add('');
  const widgets = fields.map((f) =>
    add(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${f.name}) /V ${hex(f.value)} /Rect [${f.x} ${HEIGHT - f.y - 4} ${f.x + f.width} ${HEIGHT - f.y + 10}] >>`,
    ),
  );
  const kids = pages.map((texts, i) => {
    const content = texts
      .map(({ text, x, y, size = 10 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${latin(text)}) Tj ET`)
      .join('\n');
    const stream = add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
    const annots = i === 0 && widgets.length > 0 ? `/Annots [${widgets.map((w) => `${w} 0 R`).join(' ')}]` : '';
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F ${font} 0 R >> >> /Contents ${stream} 0 R ${annots} >>`,
    );
  });
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`;
  const form = widgets.length > 0 ? `/AcroForm << /Fields [${widgets.map((w) => `${w} 0 R`).join(' ')}] >>` : '';
  const action = script === null ? '' : `/OpenAction << /S /JavaScript /JS (${latin(script)}) >>`;
  const catalogue = add(`<< /Type /Catalog /Pages ${tree} 0 R ${form} ${action} >>`);
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = Buffer.byteLength(file, 'latin1');
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = Buffer.byteLength(file, 'latin1');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer << /Size ${objects.length + 1} /Root ${catalogue} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
};
