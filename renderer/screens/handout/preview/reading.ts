/** Where a person reads in the preview. */
import { create } from 'zustand';

/** `page` is counted from 0. */
export const useReading = create<{ readonly page: number }>(() => ({ page: 0 }));
