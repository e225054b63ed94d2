import {
  CaseTag,
  IfTag,
  LiquidError,
  Output,
  TypeGuards,
  UnlessTag,
  type Template,
  type Token,
  type Value,
} from 'liquidjs';
import type { TokenFault } from '../../../../contract/token-help';
import type { Understanding } from '../../../../contract/understanding';
import { guardsOf } from './guards';
import { FILTERS, parse, TAGS, type TextKind } from './language';
import { refusalOf } from './named-facts';
import { factOf, nameOf } from './paths';
import { refusal, type TokenRefusal } from './refusal';

const { isNumberToken, isOperatorToken, isQuotedToken, isWordToken } = TypeGuards;

type Guarded = ReadonlySet<string>;

const isWritten = (token: unknown): boolean =>
  isNumberToken(token) || (isQuotedToken(token) && token.content.trim() !== '');

const faultAt = (why: TokenRefusal, token: Token): TokenFault => {
  const [line, column] = token.getPosition() as [number, number];
  return { ...why, line, column };
};

/** Liquid's own complaint about a text. */
function complaint(error: LiquidError): TokenRefusal {
  const words = (error.originalError?.message ?? error.message).replace(/, line:\d+, col:\d+$/, '');
  const said = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const [reason, all] = /^undefined filter/.test(words)
    ? (['unknown-filter', FILTERS] as const)
    : /not found$/.test(words)
      ? (['unknown-tag', TAGS] as const)
      : (['unreadable', []] as const);
  const known = all.join(', ');
  return refusal(reason, known ? `${said} Known: ${known}.` : said, { words, known });
}

class Checking {
  readonly faults: TokenFault[] = [];

  constructor(private readonly words: Pick<Understanding, 'stages' | 'attributes'>) {}

  all(templates: readonly Template[], guarded: Guarded): void {
    for (const one of templates) this.one(one, guarded);
  }

  private one(template: Template, guarded: Guarded): void {
    if (template instanceof Output) this.output(template, guarded);
    else if (template instanceof IfTag) {
      for (const { value, templates } of template.branches) {
        this.value(value);
        this.all(templates, new Set([...guarded, ...guardsOf(value.initial.postfix)]));
      }
      this.all(template.elseTemplates ?? [], guarded);
    } else if (template instanceof UnlessTag) {
      const [first] = template.branches;
      for (const { value, templates } of template.branches) {
        this.value(value);
        this.all(templates, guarded);
      }
      const known = first && template.branches.length === 1 ? guardsOf(first.value.initial.postfix) : [];
      this.all(template.elseTemplates, new Set([...guarded, ...known]));
    } else if (template instanceof CaseTag) {
      this.value(template.value);
      const known = new Set([...guarded, ...guardsOf(template.value.initial.postfix)]);
      for (const { values, templates } of template.branches) {
        for (const token of values) this.operand(token);
        this.all(templates, known);
      }
      this.all(template.elseTemplates, guarded);
    }
  }

  private output({ value, token }: Output, guarded: Guarded): void {
    const { postfix } = value.initial;
    const [operand] = postfix;
    if (!operand || postfix.length > 1) {
      const message = 'A token names one fact; words go between quotation marks.';
      this.faults.push(faultAt(refusal('one-fact', message), token));
      return;
    }
    const before = this.faults.length;
    this.value(value);
    const fact = factOf(operand);
    if (!fact || this.faults.length > before || guarded.has(nameOf(fact))) return;
    const otherwise = value.filters.find(({ name }) => name === 'default')?.args[0];
    if (isWritten(otherwise)) return;
    const name = nameOf(fact);
    const message = `${name} may have no value. Give it a default that is not empty, as in {{ ${name} | default: "your favourites" }}, or put it between {% if ${name} %} and {% endif %}.`;
    this.faults.push(faultAt(refusal('hole', message, { name }), token));
  }

  private value({ initial, filters }: Value): void {
    for (const token of initial.postfix) if (!isOperatorToken(token)) this.operand(token);
    for (const { args } of filters) {
      for (const arg of args) {
        const token = Array.isArray(arg) ? arg[1] : arg;
        if (token) this.operand(token);
      }
    }
  }

  private operand(token: Token): void {
    const fact = factOf(token);
    if (!fact) {
      if (isQuotedToken(token) || isNumberToken(token) || TypeGuards.isLiteralToken(token)) return;
      if (isWordToken(token)) return;
      const message = 'Ranges and brackets are not read here. Name a fact, or write it out.';
      this.faults.push(faultAt(refusal('brackets', message), token));
      return;
    }
    const why = refusalOf(fact, this.words);
    if (why !== null) this.faults.push(faultAt(why, token));
  }
}

/** All that is wrong with one text, in its order; nothing where it can be said to anybody without a hole. */
export function faultsIn(
  text: string,
  kind: TextKind,
  words: Pick<Understanding, 'stages' | 'attributes'>,
): readonly TokenFault[] {
  try {
    const checking = new Checking(words);
    checking.all(parse(text, kind), new Set());
    return checking.faults;
  } catch (error) {
    if (LiquidError.is(error)) return [faultAt(complaint(error), error.token)];
    const words = error instanceof Error ? error.message : String(error);
    const why = refusal('unreadable', `The text cannot be read: ${words}.`, { words });
    return [{ ...why, line: 1, column: 1 }];
  }
}
