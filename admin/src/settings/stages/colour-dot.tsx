import { Box } from '@strapi/design-system';
import type { StageColour } from '../../../../contract/stage-colours';
import { tokenOf } from './stage-colour';

/** A stage's colour, for the eye alone: its name always stands beside it. */
export const ColourDot = ({ colour }: { readonly colour: StageColour }) => (
  <Box
    aria-hidden
    background={tokenOf(colour)}
    width="1.2rem"
    height="1.2rem"
    borderRadius="50%"
    shrink={0}
  />
);
