import { TypeGuards, type Token } from 'liquidjs';
import { factOf, nameOf } from './paths';

const { isNumberToken, isOperatorToken, isQuotedToken } = TypeGuards;

type Names = ReadonlySet<string>;
const NONE: Names = new Set();
const ANSWERED = ['==', '>', '>=', '<', '<=', 'contains'];

const both = (a: Names, b: Names): Names => new Set([...a, ...b]);
const either = (a: Names, b: Names): Names => new Set([...a].filter((name) => b.has(name)));

const isWritten = (token: Token): boolean => isQuotedToken(token) || isNumberToken(token);

const named = (token: Token): Names => {
  const fact = factOf(token);
  return fact ? new Set([nameOf(fact)]) : NONE;
};

/** Facts that have a value wherever the condition (in postfix) holds: asked for themselves, or compared with what is written. */
export function guardsOf(postfix: readonly Token[]): Names {
  const stack: { token: Token | null; known: Names }[] = [];
  for (const token of postfix) {
    if (!isOperatorToken(token)) {
      stack.push({ token, known: named(token) });
      continue;
    }
    const right = stack.pop();
    const left = token.operator === 'not' ? undefined : stack.pop();
    let known = NONE;
    if (left && right && token.operator === 'and') known = both(left.known, right.known);
    else if (left && right && token.operator === 'or') known = either(left.known, right.known);
    else if (left?.token && right?.token && ANSWERED.includes(token.operator)) {
      if (isWritten(right.token)) known = left.known;
      else if (isWritten(left.token)) known = right.known;
    }
    stack.push({ token: null, known });
  }
  return stack.pop()?.known ?? NONE;
}
