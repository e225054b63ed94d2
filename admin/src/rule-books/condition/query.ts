import type { RuleGroupType, RuleType } from 'react-querybuilder';

type Plain = Readonly<Record<string, unknown>>;
type Node = RuleGroupType | RuleType;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isGroup = (node: Node): node is RuleGroupType => 'rules' in node;

const group = (combinator: 'and' | 'or', rules: Node[]): RuleGroupType => ({ combinator, rules });
const negated = (node: Node): RuleGroupType =>
  isGroup(node) && !node.not ? { ...node, not: true } : { ...group('and', [node]), not: true };

/** Operators that ask whether a fact is known at all. */
export const OF_KNOWING: readonly string[] = ['$null', '$notNull'];

/** `$null: false` asks the same as `$notNull: true`: the builder knows only the way that says yes. */
function ruleOf(field: string, operator: string, value: unknown): RuleType {
  if (!OF_KNOWING.includes(operator)) return { field, operator, value };
  const other = operator === '$null' ? '$notNull' : '$null';
  return { field, operator: value === true ? operator : other, value: true };
}

function rulesOf(field: string, value: unknown): RuleType[] {
  const asked = isPlain(value) ? value : Array.isArray(value) ? { $in: value } : { $eq: value };
  return Object.entries(asked).map(([operator, operand]) => ruleOf(field, operator, operand));
}

function nodeOf(condition: unknown): Node {
  const nodes = Object.entries(condition as Plain).flatMap(([key, inner]): Node[] => {
    if (key === '$and' || key === '$or') {
      return [group(key === '$or' ? 'or' : 'and', (inner as unknown[]).map(nodeOf))];
    }
    return key === '$not' ? [negated(nodeOf(inner))] : rulesOf(key, inner);
  });
  return nodes.length === 1 && nodes[0] ? nodes[0] : group('and', nodes);
}

/** Whether the builder can show a condition, right or wrong; what it cannot show is JSON and stays as it is. */
export function canBeBuilt(condition: unknown): boolean {
  if (!isPlain(condition)) return false;
  return Object.entries(condition).every(([key, inner]) => {
    if (key === '$and' || key === '$or') return Array.isArray(inner) && inner.every(canBeBuilt);
    if (key === '$not') return canBeBuilt(inner);
    return !key.startsWith('$') && (!isPlain(inner) || Object.keys(inner).length > 0);
  });
}

/** A condition as the builder holds it. It must be one that {@link canBeBuilt}. */
export function queryOf(condition: unknown): RuleGroupType {
  const node = nodeOf(condition);
  return isGroup(node) ? node : group('and', [node]);
}

const entryOf = (node: Node): readonly [key: string, value: unknown] => {
  if (!isGroup(node)) return [node.field, { [node.operator]: node.value as unknown }];
  if (node.not) return ['$not', ofGroup(node)];
  return [node.combinator === 'or' ? '$or' : '$and', node.rules.map(objectOf)];
};

function objectOf(node: Node): Plain {
  if (isGroup(node) && !node.not) return ofGroup(node);
  const [key, value] = entryOf(node);
  return { [key]: value };
}

/** What all must hold in one object; null where two would want the same name in it. */
function inOne(nodes: readonly Node[]): Plain | null {
  const whole: Record<string, unknown> = {};
  for (const node of nodes) {
    const [key, value] = entryOf(node);
    const before = whole[key];
    if (before === undefined) whole[key] = value;
    else if (isGroup(node) || Object.keys(before as Plain).some((op) => op === node.operator)) return null;
    else whole[key] = { ...(before as Plain), ...(value as Plain) };
  }
  return whole;
}

/** A group without its `not`. */
function ofGroup({ combinator, rules }: RuleGroupType): Plain {
  if (combinator === 'or') return { $or: rules.map(objectOf) };
  return inOne(rules) ?? { $and: rules.map(objectOf) };
}

/** The same in Strapi's filter syntax, as it is stored; nested no deeper than it was read from. */
export const conditionOf = (query: RuleGroupType): Plain => objectOf(query);
