import { z } from 'zod';
import { text } from './text';

/** `required`: nothing without a yes. `implied`: yes until a no (`Sec-GPC: 1` counts as a no). */
export type ConsentMode = 'required' | 'implied';

/** What a visitor agreed to, with the version of the words they saw and when (ms UTC). */
export interface Consent {
  readonly personalisation: boolean;
  readonly measurement: boolean;
  readonly version: string | null;
  /** Taken for granted under the mode `implied`, not given; `Sec-GPC: 1` refuses it. */
  readonly implied: boolean;
  readonly at: number;
}

/** Whether somebody agreed to less than all, or was only taken to agree. */
export const isPartial = ({ measurement, implied }: Consent): boolean => !measurement || implied;

export const consentInputSchema = z.strictObject({
  personalisation: z.boolean().optional(),
  measurement: z.boolean().optional(),
  version: text(64).optional(),
});
export type ConsentInput = z.infer<typeof consentInputSchema>;
