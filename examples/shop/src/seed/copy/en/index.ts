import { banner } from './banner';
import { cameras } from './cameras';
import { headphones } from './headphones';
import { homepage } from './homepage';
import { newsletter } from './newsletter';
import { televisions } from './televisions';

export const en = { homepage, newsletter, banner, categories: { televisions, cameras, headphones } };
