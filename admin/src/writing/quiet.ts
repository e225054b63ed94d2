import { styled } from 'styled-components';

/** A button beside a field's label that does not ask for attention. */
export const Quiet = styled.button`
  display: inline-flex;
  align-items: center;
  padding: 1px 6px;
  font-size: 1.1rem;
  line-height: 1.4;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.neutral600};
  background: transparent;
  border: 1px solid transparent;
  border-radius: 4px;
  &:hover {
    border-color: ${({ theme }) => theme.colors.neutral200};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;
