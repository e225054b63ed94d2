import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef } from 'react';

/** What a form said at one moment, and what it had been opened with. */
export interface FormAt {
  readonly values: object;
  readonly initialValues: object;
}

interface HeldForm {
  /** What it says now, for whoever wants to hold it later. */
  formNow(): FormAt;
  /** Makes it say what it was opened with at that moment. */
  putBack(at: FormAt): void;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was typed until a moment, and what was typed since in other fields or anew. */
export function withTypedSince(until: FormAt, now: FormAt): FormAt {
  const opened = now.initialValues as Readonly<Record<string, unknown>>;
  const since = Object.entries(now.values).filter(([name, value]) => !isSame(value, opened[name]));
  // While a save is under way the form counts as opened with what was sent.
  if (isSame(until.initialValues, now.initialValues)) return now;
  return { ...until, values: { ...until.values, ...Object.fromEntries(since) } };
}

/**
 * Holds a form at one moment for as long as that is given. The content manager shows a save as done before it is
 * answered, takes that back when it is refused, and what was typed with it.
 */
export function useHeldForm(held: FormAt | null): HeldForm {
  const values = useForm('HeldForm', (state) => state.values);
  const initialValues = useForm('HeldForm', (state) => state.initialValues);
  const getValues = useForm('HeldForm', (state) => state.getValues);
  const errors = useForm('HeldForm', (state) => state.errors);
  const setErrors = useForm('HeldForm', (state) => state.setErrors);
  const resetForm = useForm('HeldForm', (state) => state.resetForm);
  const setValues = useForm('HeldForm', (state) => state.setValues);
  const openedWith = useRef(initialValues);
  openedWith.current = initialValues;
  useEffect(() => {
    if (!held) return;
    if (!isSame(initialValues, held.initialValues)) {
      resetForm(held.initialValues);
      // It took the messages at the fields away.
      setErrors(errors);
    }
    if (values !== held.values) setValues(held.values);
  }, [held, values, initialValues, errors, setErrors, resetForm, setValues]);
  return {
    formNow: useCallback(() => ({ values: getValues(), initialValues: openedWith.current }), [getValues]),
    putBack: useCallback((at) => resetForm(at.initialValues), [resetForm]),
  };
}
