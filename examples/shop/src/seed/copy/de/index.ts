import { cameras } from './cameras';
import { headphones } from './headphones';
import { homepage } from './homepage';
import { televisions } from './televisions';

export const de = { homepage, categories: { televisions, cameras, headphones } };
