/** pdfmake's own layout, in which tables and charts that follow one another may change places: pages have no blank foot. */
import type { LayoutClass, Told } from './tagged.ts';

interface Stacked extends Told {
  readonly stack?: readonly Stacked[];
  readonly positions?: unknown[];
}
const isFloat = (node: Stacked): boolean => node.floats !== undefined;

export const floatingLayout = (Base: LayoutClass) =>
  class extends Base {
    /** What floats and does not fit lets the first of those behind it that fits, if nothing but floats stands between them, go before it. */
    override processVerticalContainer(node: Stacked): void {
      const waiting = [...(node.stack ?? [])];
      while (waiting.length > 0) {
        const room = this.writer.context().availableHeight;
        const end = waiting.findIndex((n) => !isFloat(n));
        const row = waiting.slice(0, end < 0 ? waiting.length : end);
        const fits = row.findIndex((n) => (n.floats ?? 0) <= room);
        const [next] = waiting.splice(Math.max(0, fits), 1);
        if (next === undefined) return;
        this.processNode(next);
        node.positions?.push(...(next.positions ?? []));
      }
    }
  };
