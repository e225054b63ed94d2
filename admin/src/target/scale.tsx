import { useId } from 'react';
import { styled } from 'styled-components';
import { Group } from './group';

interface Props {
  readonly label: string;
  /** In the order of the scale. */
  readonly values: readonly { readonly key: string; readonly label: string }[];
  /** Null where all are meant. */
  readonly value: string | null;
  readonly anyLabel: string;
  readonly fault?: string | undefined;
  onChange(value: string | null): void;
}

const Track = styled.div`
  display: flex;
  flex-wrap: wrap;
  row-gap: 4px;
`;

/** A step of the scale; neighbours touch, since they are alike. What stands for all stands apart. */
const Step = styled.label<{ $apart: boolean }>`
  position: relative;
  margin-right: ${({ $apart }) => ($apart ? '8px' : '-1px')};
  padding: 6px 12px;
  cursor: pointer;
  font-size: 1.2rem;
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ $apart }) => ($apart ? '4px' : '0')};
  &:nth-of-type(2) {
    border-radius: 4px 0 0 4px;
  }
  &:last-of-type {
    border-radius: 0 4px 4px 0;
  }
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:has(:checked) {
    z-index: 1;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.primary700};
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &:has(:focus-visible) {
    z-index: 2;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
`;

/** Chooses one value of a graded attribute, or leaves it open: `Any · Novice Familiar Expert`. */
export function Scale({ label, values, value, anyLabel, fault, onChange }: Props) {
  const name = useId();
  const steps = [{ key: null, label: anyLabel }, ...values];
  return (
    <Group label={label} fault={fault}>
      <Track>
        {steps.map((step) => (
          <Step key={step.key ?? ''} $apart={step.key === null}>
            <input
              type="radio"
              name={name}
              checked={value === step.key}
              onChange={() => onChange(step.key)}
            />
            {step.label}
          </Step>
        ))}
      </Track>
    </Group>
  );
}
