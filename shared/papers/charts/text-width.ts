/** About how wide a text is, in points: enough to place labels without a font at hand. Errs on the wide side. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.52;
