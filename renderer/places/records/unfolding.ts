/** Whether a station is read, or stands wholly open for who fills it in one go: every record unfolded, every hint shown. */
import { create } from 'zustand';

export const useUnfolding = create<{ readonly all: boolean }>(() => ({ all: false }));
