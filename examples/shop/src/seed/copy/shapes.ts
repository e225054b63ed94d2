/** What the shop says, by type; one set of files a language. */
export interface ActionCopy {
  label: string;
  note?: string;
}

/** A variant says only what it says differently. */
export interface ProductVariantCopy {
  headline: string;
  summary: string;
  action: ActionCopy;
}

export interface ProductCopy extends ProductVariantCopy {
  /** Markdown. */
  body: string;
  specs: [label: string, value: string][];
  compare: ProductVariantCopy;
  decide: ProductVariantCopy;
  own: ProductVariantCopy;
}

export interface GuideVariantCopy {
  title?: string;
  lead?: string;
  /** Markdown. */
  body?: string;
  action?: ActionCopy;
}

export interface GuideCopy extends GuideVariantCopy {
  title: string;
  lead: string;
  body: string;
  action: ActionCopy;
  /** By the variant's key; whom each is for stands in `targets.ts`. */
  variants: Record<string, GuideVariantCopy>;
}

export interface CategoryCopy {
  name: string;
  tagline: string;
  intro: string;
  /** By slug. */
  products: Record<string, ProductCopy>;
  guides: Record<string, GuideCopy>;
}

export interface HeroCopy {
  kicker: string;
  headline: string;
  text: string;
  action: ActionCopy;
}

export interface HomepageVariantCopy {
  hero: HeroCopy;
  feature: { title: string; text: string };
  products: string;
  guides: string;
  quote: { text: string; who: string };
}

export interface HomepageCopy extends HomepageVariantCopy {
  compare: HomepageVariantCopy;
  decide: HomepageVariantCopy;
  own: HomepageVariantCopy;
}

export interface EmailVariantCopy {
  subject: string;
  preheader: string;
  headline: string;
  /** Markdown. */
  body: string;
  action: ActionCopy;
}

export interface CreativeVariantCopy {
  kicker: string;
  headline: string;
  text: string;
  action: ActionCopy;
}

/** The same three stages for all that goes out or stands in a slot; the default is for people who look around. */
export interface Staged<T> {
  default: T;
  compare: T;
  decide: T;
  own: T;
}
