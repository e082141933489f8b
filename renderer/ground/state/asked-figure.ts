import { create } from 'zustand';
import type { AnyFigure } from '#shared/finance/projection/why.ts';

/** The figure whose origin is being asked, wherever it is shown; null when none is. */
export const useAskedFigure = create<{ readonly figure: AnyFigure | null }>(() => ({ figure: null }));
export const askFigure = (figure: AnyFigure | null): void => useAskedFigure.setState({ figure });
