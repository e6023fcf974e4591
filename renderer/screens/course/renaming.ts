import { create } from 'zustand';
import type { SessionId } from '../../../main/model/ids';

/** The session whose title is being written in its row. */
export const useRenaming = create<{ readonly session: SessionId | null }>(() => ({ session: null }));
