import { editing } from './editing';
import { findMyWay } from './find-my-way';
import { listView } from './list-view';
import { learning } from './learning';
import { menu } from './menu';
import { panel } from './panel';
import { privacy } from './privacy';
import { refusals } from './refusals';
import { rules } from './rules';
import { settings } from './settings';
import { signals } from './signals';
import { tryIt } from './try-it';
import { typeBuilder } from './type-builder';
import { versions } from './versions';
import { visitors } from './visitors';
import { vocabulary } from './vocabulary';
import { target } from './target';
import { writing } from './writing';

export const de = {
  ...editing,
  ...findMyWay,
  ...listView,
  ...learning,
  ...menu,
  ...panel,
  ...privacy,
  ...refusals,
  ...rules,
  ...settings,
  ...signals,
  ...tryIt,
  ...typeBuilder,
  ...versions,
  ...visitors,
  ...vocabulary,
  ...target,
  ...writing,
};
