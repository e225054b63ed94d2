import { cameras } from './cameras';
import { headphones } from './headphones';
import { homepage } from './homepage';
import { televisions } from './televisions';

export const en = { homepage, categories: { televisions, cameras, headphones } };
