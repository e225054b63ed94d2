import { Box, Grid, Typography } from '@strapi/design-system';

/** One thing that is set: what it is called, how it stands, and where it is changed. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** What it means for visitors. */
  readonly means?: string;
  /** Its place in the configuration: `consent.mode`. */
  readonly setting: string;
}

/** Settings to be read. */
export function Facts({ lines }: { readonly lines: readonly Fact[] }) {
  return (
    <Grid.Root tag="dl" gap={5}>
      {lines.map(({ name, value, means, setting }) => (
        <Grid.Item key={setting} col={6} s={12} xs={12} direction="column" alignItems="flex-start">
          <Typography tag="dt" variant="sigma" textColor="neutral600">
            {name}
          </Typography>
          <Box tag="dd" paddingTop={1}>
            <Typography tag="p" fontWeight="semiBold">
              {value}
            </Typography>
            {means && (
              <Typography tag="p" textColor="neutral600">
                {means}
              </Typography>
            )}
            <Typography tag="p" variant="pi" textColor="neutral600">
              <code>{setting}</code>
            </Typography>
          </Box>
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}
