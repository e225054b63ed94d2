import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { useLazyTryOnQuery, type Place } from '../api/trying';
import { useWords } from '../translations/use-words';

interface Props {
  readonly name: string;
  readonly place: Place;
  readonly language: string;
  /** Hash of who is looked at; empty while nobody is. */
  readonly hash: string;
  onChoose(hash: string): void;
}

const HASH = /^[0-9a-f]{64}$/;

/** Picks a visitor who is stored: by the id of their page, or by the token that their browser holds. */
export function RealVisitor({ name, place, language, hash, onChoose }: Props) {
  const say = useWords();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const [ask, { isFetching }] = useLazyTryOnQuery();
  const [typed, setTyped] = useState(hash);
  const [fault, setFault] = useState<string>();
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const named = typed.trim();
    if (named === '') return setFault(say('try.visitor.missing'));
    setFault(undefined);
    if (HASH.test(named)) return onChoose(named);
    const { data, error } = await ask({ ...place, language, visitor: { token: named } });
    if (data?.visitor) {
      setTyped(data.visitor);
      return onChoose(data.visitor);
    }
    const { status } = (error ?? {}) as { status?: number };
    const refused = formatError(error as Parameters<typeof formatError>[0]);
    setFault(status === 404 || status === 400 ? say('try.visitor.nobody') : refused);
  };
  return (
    <form onSubmit={(event) => void look(event)} noValidate>
      <Field.Root name={`${name}-visitor`} error={fault} hint={say('try.visitor.hint')}>
        <Field.Label>{say('try.visitor')}</Field.Label>
        <Flex gap={2} alignItems="flex-start">
          <Flex flex="1" direction="column" alignItems="stretch">
            <Field.Input
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setTyped(event.target.value);
                setFault(undefined);
              }}
            />
          </Flex>
          <Button type="submit" variant="secondary" size="L" loading={isFetching}>
            {say('try.visitor.look')}
          </Button>
        </Flex>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say('try.visitor.noted')}
      </Typography>
    </form>
  );
}
