/** The request for the instructor's guide. */
import { z } from 'zod';
import type { GuidePage } from '../model/guide';
import { languageSchema } from '../model/language';
import { request } from './request';

export const guideRequests = {
  'guide.read': request<readonly GuidePage[]>()(z.object({ language: languageSchema })),
};
