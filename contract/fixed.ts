/** Why an attribute is the same in every variant. */
export type FixedReason = 'topic' | 'address' | 'unique' | 'password' | 'excluded';

interface AttributeOptions {
  readonly type?: unknown;
  readonly unique?: unknown;
  readonly private?: unknown;
  readonly pluginOptions?: object;
}

/** Why an attribute of a schema is the same in every variant; null where it may vary. */
export function fixedReason(attribute: AttributeOptions, isTopic: boolean): FixedReason | null {
  const own = (attribute.pluginOptions as { 'context-variants'?: { overridable?: unknown } } | undefined)?.[
    'context-variants'
  ];
  if (isTopic) return 'topic';
  if (attribute.type === 'uid') return 'address';
  if (attribute.type === 'password') return 'password';
  if (attribute.unique === true) return 'unique';
  return attribute.private === true || own?.overridable === false ? 'excluded' : null;
}
